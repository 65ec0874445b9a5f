/**
 * The workbench: one article, its claims, and the hand that works on them.
 */

import { unsent } from "./api.js";
import { beginSelection, startKeys } from "./keys.js";
import { edge, mark } from "./marking.js";
import { nextUnder } from "./marks.js";
import { startNames } from "./names.js";
import { page } from "./page.js";
import { choose, chosen, leave, openCard, startPanel, step } from "./panel.js";
import { dismissCurrent, startSuggestions, walk } from "./suggestions.js";
import { drop, startToolbar, wanted } from "./toolbar.js";

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
startSuggestions();
startNames();
startKeys({
  c: () => mark(wanted()),
  v: beginSelection,
  j: () => step(1),
  k: () => step(-1),
  n: () => walk(1),
  p: () => walk(-1),
  d: dismissCurrent,
  Escape: escape,
});

// Back from signing in again, or from another program: what is left is sent.
addEventListener("focus", () => openCard()?.flush());

addEventListener("beforeunload", (event) => {
  if (unsent() || openCard()?.isUnsaved) event.preventDefault();
});
