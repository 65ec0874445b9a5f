/**
 * The edges of the chosen claim while a hand or a key moves them: shown at once, written
 * once, when they rest.
 */

import { versions } from "./api.js";
import * as caret from "./caret.js";
import { filled, gettext } from "./gettext.js";
import { highlight } from "./highlights.js";
import { edge } from "./marking.js";
import { page } from "./page.js";
import { openCard } from "./panel.js";
import { say, shortened } from "./said.js";
import { placeOf } from "./selection.js";
import { toast } from "./toast.js";
import { pieceAt, wordBefore, wordFrom } from "./words.js";

/** @typedef {import("./words.js").Stretch} Stretch */

const RESTS = 900;
const { text } = page.text;

/**
 * `version` is that of the claim's place when they began to move.
 * @type {{card: import("./card.js").Card, from: Stretch, to: Stretch, version: number} | null}
 */
let draft = null;
let timer = 0;

/**
 * Edges that were written last, until the card shows them.
 * @type {{card: import("./card.js").Card, from: Stretch, to: Stretch} | null}
 */
let written = null;

/** Whether edges have moved that are not written yet. */
export const isMoving = () => draft !== null;

/**
 * Where the chosen claim stands, edges on the move included.
 * @returns {Stretch | null} null when it is not here or cannot be changed
 */
export function edgesNow() {
  if (draft && draft.card === openCard()) return draft.to;
  const drawn = drawnEdges(openCard());
  const isBehind = written?.card === openCard() && drawn && isSame(drawn, written.from);
  if (!isBehind) written = null;
  return isBehind ? written.to : drawn;
}

const isSame = (one, other) => one.start === other.start && one.end === other.end;

function drawnEdges(card) {
  const words = card?.element.querySelector(".marked[data-start]");
  if (!words || card.element.dataset.editable !== "yes") return null;
  const start = page.text.toUnit(Number(words.dataset.start));
  const end = page.text.toUnit(Number(words.dataset.end));
  // The words of another article, or of an older version of this one.
  return text.slice(start, end) === words.textContent ? { start, end } : null;
}

/** Show the edges there. @param {Stretch} to */
export function preview(to) {
  const card = openCard();
  const from = edgesNow();
  if (!from || to.start >= to.end) return;
  draft ??= { card, from, to, version: versions.get(card.appearancePath) };
  draft.to = to;
  clearTimeout(timer);
  highlight("draft", [to]);
  page.root.dispatchEvent(new CustomEvent("edges"));
}

/** Write the edges as they are shown. */
export async function commitEdges() {
  if (!draft) return;
  const { card, from, to, version } = draft;
  forget();
  if (!isSame(to, from)) {
    highlight("draft", [to]);
    const mine = { card, from: drawnEdges(card) ?? from, to };
    written = mine;
    if (!(await edge(placeOf(to), card, version)) && written === mine) written = null;
    if (!draft) highlight("draft", []);
  }
  page.root.dispatchEvent(new CustomEvent("edges"));
}

/** Put the edges back. @returns {boolean} whether they had moved */
export function cancelEdges() {
  const was = draft !== null;
  forget();
  if (was) page.root.dispatchEvent(new CustomEvent("edges"));
  return was;
}

function forget() {
  clearTimeout(timer);
  draft = null;
  highlight("draft", []);
}

const NUDGES = {
  "[": ({ start, end }) => ({ start: before(start)?.start ?? start, end }),
  "{": ({ start, end }) => ({ start: after(afterPiece(start))?.start ?? start, end }),
  "]": ({ start, end }) => ({ start, end: after(end)?.end ?? end }),
  "}": ({ start, end }) => ({ start, end: before(beforePiece(end))?.end ?? end }),
};
const before = (unit) => wordBefore(text, unit, page.language);
const after = (unit) => wordFrom(text, unit, page.language);
const afterPiece = (unit) => pieceAt(text, unit, page.language).end;
const beforePiece = (unit) => pieceAt(text, unit - 1, page.language).start;

/**
 * Move one edge by a word: of what the caret selects, else of the chosen claim.
 * @param {"[" | "{" | "]" | "}"} key
 */
export function nudge(key) {
  const moved = (words) => {
    const next = NUDGES[key](words);
    return next.start < next.end ? next : words; // a word at least
  };
  if (caret.isOn()) return caret.moveSelected(moved);
  const now = edgesNow();
  if (!now) return toast(gettext("Choose a claim that can be changed first."));
  const next = moved(now);
  preview(next);
  say(filled(gettext("edges: %(words)s"), { words: shortened(text.slice(next.start, next.end)) }));
  timer = setTimeout(commitEdges, RESTS);
}

/** Another claim is chosen: what was moved is written first. */
export function startEdges() {
  page.root.addEventListener("painted", () => {
    if (draft && draft.card.claim !== openCard()?.claim) commitEdges();
  });
}
