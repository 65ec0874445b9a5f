/**
 * The workbench: one article, its claims, and the hand that works on them.
 */

import { Refused, unsent, write } from "./api.js";
import { beginSelection, startKeys } from "./keys.js";
import { nextUnder } from "./marks.js";
import { page } from "./page.js";
import { choose, chosen, leave, openCard, redraw, startPanel, step } from "./panel.js";
import { saved } from "./saved.js";
import { toast } from "./toast.js";
import { drop, startToolbar, wanted } from "./toolbar.js";

/** @param {import("./selection.js").Place | null} place */
async function mark(place) {
  if (!place) return toast("Select the words of the claim first.");
  drop();
  const claim = await tried(() => ({
    method: "POST",
    path: "claims/",
    body: { article: page.article, article_version: page.version, ...span(place) },
  }));
  if (!claim) return;
  await redraw();
  await choose(claim.id, { scroll: false });
}

/** Move the edges of the chosen claim to the selected words. */
async function edge(place) {
  const card = openCard();
  if (!card) return;
  drop();
  const path = card.appearancePath;
  const made = await tried(() => ({
    method: "PATCH",
    path,
    resource: path,
    body: { article_version: page.version, ...span(place) },
  }));
  if (!made) return;
  await redraw();
  await choose(card.claim, { scroll: false });
}

const span = ({ start, end, exact }) => ({ start, end, exact });

/** @returns {Promise<any>} the answer, or null after saying why there is none */
async function tried(prepare) {
  try {
    const body = await write(prepare);
    saved.now();
    return body;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    saved.refused(error);
    toast(error.message);
    return null;
  }
}

/** A click on marked words chooses their claim; again, the next one below. */
function startMarks() {
  page.root.addEventListener("click", (event) => {
    const run = event.target.closest("#article-text mark");
    if (!run || event.target.closest("a")) return;
    if (document.getSelection()?.isCollapsed === false) return;
    choose(nextUnder(run, chosen()), { focus: false, scroll: false });
  });
}

function escape() {
  if (!drop() && chosen() !== null) leave();
}

startToolbar({ mark, edge, canEdge: () => openCard()?.element.dataset.editable === "yes" });
startMarks();
startPanel();
startKeys({
  c: () => mark(wanted()),
  v: beginSelection,
  j: () => step(1),
  k: () => step(-1),
  Escape: escape,
});

// Back from signing in again, or from another program: what is left is sent.
addEventListener("focus", () => openCard()?.flush());

addEventListener("beforeunload", (event) => {
  if (unsent() || openCard()?.isUnsaved) event.preventDefault();
});
