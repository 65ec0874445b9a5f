/**
 * The workbench: one article, its claims, and the hand that works on them.
 */

import * as caret from "./caret.js";
import { cancelEdges, isMoving, nudge, startEdges } from "./edges.js";
import { closeFind, openFind, startFind } from "./find.js";
import { focusPart } from "./focus.js";
import { startHandles } from "./handles.js";
import { startKept } from "./kept.js";
import { startKeys } from "./keys.js";
import { startLeftovers } from "./leftovers.js";
import { edge, mark, onCard } from "./marking.js";
import { startMinimap } from "./minimap.js";
import { startNames } from "./names.js";
import { chosen, leave, openCard, startPanel, step, turnAway } from "./panel.js";
import { redraw } from "./parts.js";
import { startPassages } from "./passages.js";
import { startPulse } from "./pulse.js";
import { closeSheet } from "./sheet.js";
import { nextHere, runAt, startStacks } from "./stacks.js";
import { isStored } from "./store.js";
import { dismissCurrent, startSuggestions, walk } from "./suggestions.js";
import { drop, startToolbar, wanted } from "./toolbar.js";
import { closeWhy, sort, startTriage } from "./triage.js";
import { startUndo } from "./undo.js";
import { startWaiting } from "./waiting.js";

const canEdge = () => openCard()?.element.dataset.editable === "yes";
const markWanted = () => mark(wanted());
/** A key that is for the caret alone. */
const inText = (act) => () => (caret.isOn() ? act() : false);

/** A key that goes for the claim whose card is open. */
const forCard = (act) => () => onCard(act);

/** One step out: of the question, the bar, the move, the selection, the card. */
function escape() {
  if (closeWhy() || closeFind() || cancelEdges() || drop()) return;
  if (chosen() !== null) return leave();
  turnAway();
  closeSheet();
}

const confirmNumber = () =>
  openCard()?.element.querySelector('[data-do="confirm-quantity"]')?.click();

startToolbar({ mark, edge, canEdge });
caret.startCaretKeys(markWanted);
startEdges();
startHandles();
startStacks();
startFind();
startTriage();
startPanel();
startMinimap();
startPassages();
startPulse();
startUndo();
startSuggestions();
startNames();
startKeys({
  v: caret.startCaret,
  w: () => (caret.isOn() ? caret.walk(1) : onCard(() => focusPart("statement"))),
  b: inText(() => caret.walk(-1)),
  s: () => (caret.isOn() ? caret.bySentence(1) : onCard(() => focusPart("summary"))),
  S: inText(() => caret.bySentence(-1)),
  a: inText(caret.takeSentence),
  c: markWanted,
  C: () => edge(wanted()),
  o: () => nextHere(caret.isOn() ? runAt(caret.caretUnit()) : null),
  "[": () => nudge("["),
  "{": () => nudge("{"),
  "]": () => nudge("]"),
  "}": () => nudge("}"),
  "/": openFind,
  j: () => step(1),
  k: () => step(-1),
  n: () => walk(1),
  p: () => walk(-1),
  d: dismissCurrent,
  f: forCard(() => sort("found")),
  t: forCard(() => sort("checking")),
  x: forCard(() => sort("not_checking")),
  r: forCard(() => focusPart("rating")),
  e: forCard(() => focusPart("evidence")),
  g: forCard(() => focusPart("gate")),
  y: forCard(confirmNumber),
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

// Back from signing in again, or from another program: what is left is sent. What others
// wrote meanwhile is the pulse's to show.
addEventListener("focus", () => openCard()?.flush());

// All that is written is kept in the browser. Ask only where it keeps nothing.
addEventListener("beforeunload", (event) => {
  if (!isStored() || isMoving()) event.preventDefault();
});
