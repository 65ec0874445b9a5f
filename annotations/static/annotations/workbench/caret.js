/**
 * A caret for the text, which browsers have not: it stands on a word, walks by word, line
 * and sentence over all paragraphs, and extends to what becomes a claim.
 */

import { filled, gettext } from "./gettext.js";
import { highlight } from "./highlights.js";
import { page } from "./page.js";
import { articleText, isLeftward, rangeOf, reveal, unitAt, unitUnder } from "./positions.js";
import { say, shortened } from "./said.js";
import { isStillSelected, select, selectedPlace } from "./selection.js";
import {
  letterEnd, letterStart, pieceAt, sentenceAt, wordBefore, wordFrom, wordNear,
} from "./words.js";

/** @typedef {import("./words.js").Stretch} Stretch */

const { text } = page.text;
const { language } = page;
const unit = (point) => page.text.toUnit(point);

/** Where it stood last. @type {{anchor: Stretch, head: Stretch} | null} */
let place = null;
let on = false;

/** Whether the caret is what the keys are about. */
export const isOn = () => on;

/** Whether more than the word it stands on is selected. */
export const isExtended = () => on && place.anchor !== place.head;

/** The first unit of the word it stands on. */
export const caretUnit = () => place.head.start;

/** What is selected by it. @returns {Stretch} */
function selected() {
  const { anchor, head } = place;
  return {
    start: Math.min(anchor.start, head.start),
    end: Math.max(anchor.end, head.end),
  };
}

/** An edge that is no word. @returns {Stretch} */
const point = (place) => ({ start: place, end: place });

/** Begin at what is selected, else where it stood when that is in view, else on top. */
export function startCaret() {
  const now = on ? null : selectedPlace();
  if (now) return takeWords({ start: unit(now.start), end: unit(now.end) });
  const last = place && isInView(place.head);
  const head = last ? wordNear(text, place.head.start, language) : wordInView();
  if (head) put({ anchor: head, head });
}

/** Begin on these words, taken whole. @param {Stretch} words */
export function takeWords({ start, end }) {
  const anchor = wordNear(text, start, language);
  const last = pieceAt(text, end - 1, language).end;
  const head = wordBefore(text, last, language) ?? anchor;
  if (head.start <= anchor.start) return put({ anchor, head: anchor });
  put({ anchor, head });
}

function isInView(words) {
  const { top, bottom } = rangeOf(words.start, words.end).getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function wordInView() {
  const blocks = [...articleText().querySelectorAll("[data-start]")];
  const block = blocks.find((item) => item.getBoundingClientRect().bottom > 0);
  if (!block) return null;
  const { left, right, top } = block.getBoundingClientRect();
  const first = unitAt(block, 0);
  const side = isLeftward(first) ? right - 4 : left + 4;
  // The block may begin above the screen.
  const seen = top < 0 ? (unitUnder(side, 40) ?? first) : first;
  return wordNear(text, seen, language);
}

function put(next) {
  place = next;
  on = true;
  articleText().parentElement.classList.add("with-caret");
  const words = selected();
  articleText().focus({ preventScroll: true });
  select(words, place.head.start < place.anchor.start);
  highlight("caret", [place.head]);
  reveal(place.head.start, place.head.end);
  const spoken = text.slice(words.start, words.end);
  if (!isExtended()) return say(spoken);
  say(filled(gettext("selected: %(words)s"), { words: shortened(spoken) }));
}

/** Move its end, and its beginning too unless it extends. */
function go(head, extend) {
  if (head) put({ anchor: extend ? place.anchor : head, head });
}

function byWord(step, extend) {
  const { head } = place;
  if (step > 0) return go(wordFrom(text, head.end, language), extend);
  return go(wordBefore(text, head.start, language), extend);
}

/** As the lines are broken on the screen. */
function byLine(step, extend) {
  const { head } = place;
  const range = rangeOf(head.start, head.end);
  const selection = document.getSelection();
  selection.collapse(range.startContainer, range.startOffset);
  selection.modify("move", step > 0 ? "forward" : "backward", "line");
  const { focusNode, focusOffset } = selection;
  const next = articleText().contains(focusNode)
    ? wordNear(text, unitAt(focusNode, focusOffset), language)
    : head;
  go(next.start === head.start ? head : next, extend);
}

/** One letter, as a reader counts them: the edge may then stand within a word. */
function byLetter(step) {
  const { start, end } = selected();
  const ahead = place.head.start > place.anchor.start || (!isExtended() && step > 0);
  const edge = ahead ? end : start;
  const move = step > 0 ? letterEnd : letterStart;
  const moved = move(text, edge, language);
  const held = ahead ? start : end;
  if (moved === held) return;
  put({ anchor: point(held), head: point(moved) });
}

/** To the next sentence's beginning, or back to this one's, then the one before. */
export function bySentence(step) {
  const { head } = place;
  const here = sentenceAt(text, head.start, language);
  if (step > 0) return go(wordFrom(text, here.end, language), false);
  const first = wordFrom(text, here.start, language);
  if (first && first.start < head.start) return go(first, false);
  const before = wordBefore(text, here.start, language);
  const start = before && sentenceAt(text, before.start, language).start;
  go(before && wordFrom(text, start, language), false);
}

/** The whole sentence; when it is taken already, the next one too. */
export function takeSentence() {
  const now = selected();
  const here = sentenceAt(text, now.start, language);
  const last = wordBefore(text, now.end, language) ?? now;
  const end = sentenceAt(text, last.start, language).end;
  const whole = now.start <= here.start && now.end >= end;
  const next = whole ? wordFrom(text, end, language) : null;
  const to = next ? sentenceAt(text, next.start, language).end : end;
  put({ anchor: point(Math.min(now.start, here.start)), head: point(to) });
}

/** By word, as `w` and `b`. @param {1 | -1} step */
export const walk = (step) => byWord(step, false);

/**
 * Move one edge of what is selected by a word.
 * @param {(words: Stretch) => Stretch} moved
 */
export function moveSelected(moved) {
  const { start, end } = moved(selected());
  put({ anchor: point(start), head: point(end) });
}

/** @param {() => void} mark what Enter does */
export function startCaretKeys(mark) {
  page.root.addEventListener("keydown", (event) => {
    if (!event.target.matches("#article-text") || event.metaKey) return;
    if (event.key === "Enter") {
      event.preventDefault();
      return selectedPlace() ? mark() : startCaret();
    }
    if (on && moveBy(event)) event.preventDefault();
  });
  document.addEventListener("selectionchange", () => {
    if (on && !isStillSelected()) leaveCaret();
  });
  // The words were drawn anew under it.
  page.root.addEventListener("painted", () => {
    if (!on || isStillSelected()) return;
    const focused = document.activeElement === document.body;
    select(selected(), place.head.start < place.anchor.start);
    highlight("caret", [place.head]);
    if (focused) articleText().focus({ preventScroll: true });
  });
}

/** @param {KeyboardEvent} event @returns {boolean} whether the key was for the caret */
function moveBy(event) {
  const { key, shiftKey, ctrlKey, altKey } = event;
  if (key === "ArrowUp" || key === "ArrowDown") {
    byLine(key === "ArrowDown" ? 1 : -1, shiftKey);
  } else if (key === "ArrowLeft" || key === "ArrowRight") {
    const leftward = isLeftward(place.head.start);
    const step = (key === "ArrowLeft") === leftward ? 1 : -1;
    if (shiftKey && (ctrlKey || altKey)) byLetter(step);
    else byWord(step, shiftKey);
  } else {
    return false;
  }
  return true;
}

/** Take it away; it comes back where it stood. @returns {boolean} whether it was there */
export function leaveCaret() {
  const was = on;
  on = false;
  articleText().parentElement.classList.remove("with-caret");
  highlight("caret", []);
  return was;
}
