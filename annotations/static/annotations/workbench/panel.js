/**
 * The side panel: the list of claims, and the card of the one that is chosen.
 */

import { Card } from "./card.js";
import { news } from "./claims.js";
import { neighbour } from "./filter.js";
import { gettext } from "./gettext.js";
import { markChosen, reveal, startList } from "./list.js";
import { paint, show } from "./marks.js";
import { renumber } from "./numbering.js";
import { fetchCard } from "./page.js";
import { redraw, startParts } from "./parts.js";
import { openSheet, startSheet } from "./sheet.js";
import { toast } from "./toast.js";

const place = document.getElementById("card");
const panel = document.getElementById("panel");

const MISSING = gettext("The claim is not there any more.");
const UNREAD = gettext("The claim could not be opened. Are you connected, and signed in?");

/** @type {Card | null} */
let card = null;

/** The claim whose card is open, or about to open. @type {number | null} */
let heading = null;

/** Counts the times that the hand went its own way. */
let turns = 0;

/** @returns {number} */
export const turnsTaken = () => turns;

/** To the list, or to a claim: a card that was awaited before comes too late. */
export const turnAway = () => (turns += 1);

/** @returns {number | null} the chosen claim */
export const chosen = () => heading;

/** @returns {Card | null} */
export const openCard = () => card;

/**
 * Choose a claim: its words light up at once, unless its card is here already; it opens.
 * @param {number} claim
 * @param {{focus?: boolean, scroll?: boolean, element?: HTMLElement,
 *   isAwaited?: () => boolean}} [how] `element`: its card, if that is here already;
 *   `isAwaited`: whether it may still open, once it could
 */
export async function choose(claim, how = {}) {
  const { focus = true, scroll = true, element, isAwaited = () => true } = how;
  heading = claim;
  const isOther = claim !== card?.claim;
  // Another claim's card is on its way while this one is being saved.
  const asked = element ? { drawn: element } : isOther && drawnNow(claim);
  if (isOther) await settle();
  if (isOver(claim, isAwaited)) return;
  if (!element) point(claim);
  if (scroll) show(claim);
  const { drawn, missing } = await (asked || drawnNow(claim));
  if (isOver(claim, isAwaited)) return;
  if (!drawn) {
    point(card?.claim ?? null);
    return toast(missing ? MISSING : UNREAD);
  }
  // Taken out with the focus in it, the old card has the page laid out once more.
  if (place.contains(document.activeElement)) document.activeElement.blur();
  place.replaceChildren(drawn);
  place.hidden = false;
  panel.classList.add("with-card");
  card = new Card(drawn, { redraw, open, reopen, gone });
  point(claim); // once more: what the card knows shows at the words too
  // Over an open sheet the end of the text can be scrolled up further.
  if (openSheet(true) && scroll) show(claim);
  // What has the page laid out, which the frame does in any case, and what nobody sees.
  await nextFrame();
  if (heading !== claim) return;
  history.replaceState(null, "", `${location.pathname}${location.search}#claim-${claim}`);
  if (focus) focusOn(drawn.querySelector("h2"), scroll);
  place.scrollTop = 0;
  // The rest of it, once it is seen: before a key leads there.
  setTimeout(() => drawn.classList.add("laid-out"));
}

/** Resolves in the next frame; where none is drawn, as in a tab behind others, soon. */
const nextFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 100);
  });

/** Whether another was chosen meanwhile, or the hands are on the card that is open. */
function isOver(claim, isAwaited) {
  if (heading === claim && !isAwaited()) point(card?.claim ?? null);
  return heading !== claim;
}

/** Open a claim's card where one is looking. @param {number} claim */
const open = (claim) => choose(claim, { scroll: false });

/** Draw the card anew, unless another one was chosen meanwhile. @param {number} claim */
const reopen = (claim) => (heading === claim ? open(claim) : null);

/**
 * A claim's card as the server draws it now.
 * @returns {Promise<{drawn?: HTMLElement, missing?: boolean}>} `missing`: there is none
 */
const drawnNow = (claim) =>
  fetchCard(claim).then(
    (drawn) => ({ drawn }),
    ({ status }) => ({ missing: status === 404 }),
  );

/** Mark the claim as the chosen one wherever it shows. @param {number | null} claim */
function point(claim) {
  heading = claim;
  paint(claim);
  markChosen(claim);
  news.dispatchEvent(new Event("chosen"));
}

/** Long enough for a save to come through; a lost line holds nobody up. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 2000));

/** Save what can be saved; what cannot is kept, and there when the card opens again. */
const settle = () => card && Promise.race([card.flush(), moment()]);

/** Back to the list, unless another claim is chosen while the card is being saved. */
export async function leave() {
  turnAway();
  const was = heading;
  await settle();
  if (heading === was) close();
}

function close() {
  const was = card?.claim ?? null;
  card = null;
  place.hidden = true;
  place.replaceChildren();
  panel.classList.remove("with-card");
  history.replaceState(null, "", location.pathname + location.search);
  point(null);
  reveal(was)?.querySelector("a").focus({ preventScroll: true });
}

/**
 * A claim is no more: from its card, if that is open still, back to the list, to the
 * claim after it.
 * @param {number} claim
 */
export async function gone(claim) {
  if (heading !== claim) return redraw();
  const next = beside(claim);
  close();
  await redraw();
  holdFocus(next);
}

/** What is next in the list when this one leaves it. @param {number | null} claim */
export const beside = (claim) => neighbour(claim, 1) ?? neighbour(claim, -1);

/**
 * What had the focus is gone and it fell to the page: the open card takes it, else the
 * list.
 * @param {number | null} [next] the claim of the list to go to
 */
export function holdFocus(next = null) {
  const held = document.activeElement;
  // What has just been hidden has it until the next frame.
  if (held !== document.body && held.getClientRects().length > 0) return;
  const row = next === null ? null : reveal(next);
  const heading = card?.element.querySelector("h2") ?? document.getElementById("claims-title");
  focusOn((!card && row?.querySelector("a")) || heading, false);
}

const focusOn = (target, scroll) => target.focus({ preventScroll: !scroll });

/** The next claim of the list, or the one before. @param {1 | -1} by */
export function step(by) {
  const next = neighbour(chosen(), by);
  if (next === null) return;
  turnAway();
  choose(next);
}

export function startPanel() {
  startParts();
  startList();
  startSheet();
  news.addEventListener("changed", () => {
    renumber();
    paint(chosen());
    markChosen(chosen());
  });
  panel.addEventListener("click", (event) => {
    const link = event.target.closest("[data-choose]");
    if (link && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      turnAway();
      choose(Number(link.dataset.choose));
    }
    if (event.target.closest('[data-do="close"]')) leave();
  });
  followHash();
  addEventListener("hashchange", followHash);
}

function followHash() {
  const claim = Number(/^#claim-(\d+)$/.exec(location.hash)?.[1]);
  if (claim && claim !== chosen()) choose(claim);
}
