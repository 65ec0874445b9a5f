/**
 * The workbench: one article, its claims, and the hand that works on them.
 */

import { startKept } from "./kept.js";
import { beginSelection, startKeys } from "./keys.js";
import { startLeftovers } from "./leftovers.js";
import { edge, mark } from "./marking.js";
import { nextUnder } from "./marks.js";
import { page } from "./page.js";
import { choose, chosen, leave, openCard, redraw, startPanel, step } from "./panel.js";
import { isStored } from "./store.js";
import { drop, startToolbar, wanted } from "./toolbar.js";
import { startWaiting } from "./waiting.js";

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

startWaiting();
startKept(chosen);
startLeftovers({
  chosen,
  arrived: async () => {
    await redraw();
    await openCard()?.refresh();
  },
});

// Back from signing in again, or from another program: what is left is sent, and what
// others wrote meanwhile is shown.
addEventListener("focus", async () => {
  await openCard()?.flush();
  await openCard()?.refresh();
});

// All that is written is kept in the browser. Ask only where it keeps nothing.
addEventListener("beforeunload", (event) => {
  if (!isStored()) event.preventDefault();
});
