/**
 * From a place in the text to a claim that stands there, and to new edges of one.
 */

import { Refused, versions, write } from "./api.js";
import { highlight } from "./highlights.js";
import { disputesOf, drop } from "./outbox.js";
import { page } from "./page.js";
import { choose, openCard } from "./panel.js";
import { redraw } from "./parts.js";
import { saved } from "./saved.js";
import { toast } from "./toast.js";
import * as toolbar from "./toolbar.js";

/** @param {import("./selection.js").Place | null} place */
export async function mark(place) {
  if (!place) return toast("Select the words of the claim first.");
  toolbar.drop();
  // The words show as marked before the server has drawn the text anew.
  highlight("fresh", [stretch(place)]);
  const claim = await tried(() => ({
    method: "POST",
    path: "claims/",
    body: { article: page.article, article_version: page.version, ...span(place) },
  }));
  // The card is what the hand waits for; the text is the longer work.
  if (claim) await choose(claim.id, { scroll: false });
  if (claim) await redraw();
  highlight("fresh", []);
}

/**
 * Move the edges of a claim to a place; what is typed on its card stays.
 * @param {import("./selection.js").Place | null} place
 * @param {import("./card.js").Card | null} [card] else that of the chosen claim
 * @param {number} [version] of its place when the edges began to move, else the last known
 */
export async function edge(place, card = openCard(), version = undefined) {
  if (!place || card?.element.dataset.editable !== "yes") {
    return toast("Choose a claim that can be changed, and select its new words.");
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
  if (!made) return;
  disputesOf(card.claim).forEach(drop); // These are the edges that were chosen.
  if (card === openCard()) await card.answered("appearance", made);
  else await redraw();
}

const span = ({ start, end, exact }) => ({ start, end, exact });

const stretch = ({ start, end }) => ({
  start: page.text.toUnit(start),
  end: page.text.toUnit(end),
});

/** @returns {Promise<any>} the answer, or null after saying why there is none */
async function tried(prepare) {
  try {
    const body = await write(prepare);
    saved.now();
    return body;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.listed && error.status === 412) return null; // Its card shows both.
    saved.refused(error);
    toast(error.message);
    return null;
  }
}
