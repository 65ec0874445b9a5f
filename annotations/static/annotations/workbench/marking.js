/**
 * From a place in the text to a claim that stands there, and to new edges of one.
 */

import { MARKS, Refused, versions, write } from "./api.js";
import { claimOf } from "./claims.js";
import { filled, gettext } from "./gettext.js";
import { highlight } from "./highlights.js";
import { isTyping } from "./keys.js";
import { line } from "./line.js";
import { disputesOf, drop } from "./outbox.js";
import { cardOf, page } from "./page.js";
import { choose, chosen, openCard, turnsTaken } from "./panel.js";
import { redraw } from "./parts.js";
import { saved } from "./saved.js";
import { claimAt, isOnItsWay, isTooMuch, TOO_MUCH } from "./taken.js";
import { toast } from "./toast.js";
import * as toolbar from "./toolbar.js";

const BEING_MARKED = gettext("These words are being marked.");
const AGAIN = gettext("Mark once more");

/** Counts the marks: the card of the last one opens. */
let last = 0;

/**
 * The last mark, until its card is open or stays closed.
 * @type {{held: Element, opened: Promise<unknown>} | null}
 */
let awaited = null;

/**
 * @param {import("./selection.js").Place | null} place
 * @param {{again?: boolean, isAwaited?: () => boolean}} [how] `again`: the words shall be
 *   another claim, if they are one; `isAwaited`: whether the hand waits for the card
 * @returns {Promise<number | void>} the claim that was made
 */
export async function mark(place, { again = false, isAwaited = () => true } = {}) {
  if (!place) return toast(gettext("Select the words of the claim first."));
  if (isTooMuch(place)) return toast(TOO_MUCH);
  toolbar.drop();
  const known = again ? null : claimAt(place);
  if (known) return openKnown(known.id, place);
  if (!again && isOnItsWay(place)) {
    return toast(BEING_MARKED, () => mark(place, { again: true }), AGAIN);
  }
  // The words show as marked before the server has drawn the text anew.
  highlight("fresh", [stretch(place)]);
  const body = { article: page.article, article_version: page.version, ...span(place) };
  const [mine, before, held] = [++last, chosen(), document.activeElement];
  const turns = turnsTaken();
  // The line may have been away, and the hands somewhere else since.
  const isFree = () =>
    mine === last && turns === turnsTaken() && isAwaited() && areHandsFree(held);
  const isOpening = () => chosen() === before && isFree();
  const made = tried(
    () => ({ method: "POST", path: MARKS, body: { ...body, unless_marked: !again } }),
    ({ taken }) => taken && openKnown(taken, place, isOpening() && isFree),
  );
  // The card is what the hand waits for; the text is the longer work.
  const opened = made.then((claim) => {
    if (!claim || !isOpening()) return null;
    const element = claim.card && cardOf(claim.card);
    return choose(claim.id, { scroll: false, element, isAwaited: isFree });
  });
  const pending = (awaited = { held, opened });
  await opened.finally(() => {
    if (awaited === pending) awaited = null;
  });
  const claim = await made;
  if (claim) await redraw();
  highlight("fresh", []);
  return claim?.id;
}

/**
 * Act on the open card: on that of the claim that is being marked, once it has come, as
 * one types ahead. Who has gone elsewhere, or whose line is lost, does not wait for it.
 * @param {() => unknown} act
 * @returns {unknown} what it answers; nothing where it waits
 */
export function onCard(act) {
  const isWaiting = awaited?.held === document.activeElement && line.state === "open";
  if (!isWaiting) return act();
  const [before, turns] = [openCard(), turnsTaken()];
  const lost = new Promise((resolve) => {
    line.addEventListener("change", resolve, { once: true });
  });
  Promise.race([awaited.opened, lost]).then(() => {
    if (openCard() !== before && turns === turnsTaken()) act();
  });
}

/**
 * Whether they neither write nor select, now that a card could come between.
 * @param {Element} held what had the focus when the words were marked
 */
const areHandsFree = (held) =>
  (document.activeElement === held || !isTyping(document.activeElement)) &&
  document.getSelection().isCollapsed &&
  !document.querySelector("dialog[open]");

/**
 * Somebody has marked these words before, perhaps while the line was away.
 * @param {number} claim
 * @param {import("./selection.js").Place} place
 * @param {(() => boolean) | false} [isAwaited] `false`: its card stays closed
 */
async function openKnown(claim, place, isAwaited = () => true) {
  if (!claimOf(claim)) await redraw();
  if (isAwaited) await choose(claim, { scroll: false, isAwaited });
  const known = claimOf(claim);
  const said = known
    ? filled(gettext("These words are marked already: claim %(number)s."), known)
    : gettext("These words are marked already.");
  toast(said, () => mark(place, { again: true }), AGAIN);
}

/**
 * Move the edges of a claim to a place; what is typed on its card stays.
 * @param {import("./selection.js").Place | null} place
 * @param {import("./card.js").Card | null} [card] else that of the chosen claim
 * @param {number} [version] of its place when the edges began to move, else the last known
 * @returns {Promise<boolean>} whether they are written
 */
export async function edge(place, card = openCard(), version = undefined) {
  if (!place || card?.element.dataset.editable !== "yes") {
    toast(gettext("Choose a claim that can be changed, and select its new words."));
    return false;
  }
  if (isTooMuch(place)) {
    toast(TOO_MUCH);
    return false;
  }
  toolbar.drop();
  const path = card.appearancePath;
  const made = await tried(() => ({
    method: "PATCH",
    path,
    resource: path,
    version: version ?? versions.get(path),
    claim: card.claim,
    body: { article_version: page.version, ...span(place) },
  }));
  if (!made) return false;
  disputesOf(card.claim).forEach(drop); // These are the edges that were chosen.
  if (card === openCard()) await card.answered("appearance", made);
  else await redraw();
  return true;
}

const span = ({ start, end, exact }) => ({ start, end, exact });

const stretch = ({ start, end }) => ({
  start: page.text.toUnit(start),
  end: page.text.toUnit(end),
});

/**
 * @param {() => import("./api.js").Write} prepare
 * @param {(error: Refused) => unknown} [shown] what else shows a refusal, if it does
 * @returns {Promise<any>} the answer, or null after saying why there is none
 */
async function tried(prepare, shown = () => null) {
  try {
    const body = await write(prepare);
    saved.now();
    return body;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (!error.listed && shown(error)) return null;
    if (error.listed && error.status === 412) return null; // Its card shows both.
    saved.refused(error);
    toast(error.message);
    return null;
  }
}
