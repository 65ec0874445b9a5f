/**
 * Between the canonical text and the page that shows it. Of the page only the blocks are
 * kept: a redrawn one has other children, and is the same element at the same place.
 */

import { page } from "./page.js";

/** @returns {HTMLElement} */
export const articleText = () => document.getElementById("article-text");

const unitOf = (block) => page.text.toUnit(Number(block.dataset.start));

/** In the order of the text. @type {HTMLElement[]} */
const blocks = [...articleText().querySelectorAll("[data-start]")];
/** Where each begins, in UTF-16 units. */
const starts = blocks.map(unitOf);

/**
 * The place of a DOM position in the canonical text, in UTF-16 units. A position
 * between two blocks is the beginning of the later one.
 * @param {Node} node
 * @param {number} offset
 */
export function unitAt(node, offset) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const block = element.closest("#article-text [data-start]");
  if (!block) return between(node, offset);
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return unitOf(block) + before.toString().length;
}

function between(node, offset) {
  const point = document.createRange();
  point.setStart(node, offset);
  const later = blocks.findIndex((block) => point.comparePoint(block, 0) >= 0);
  return later < 0 ? page.text.text.length : starts[later];
}

/** Where a point of the screen is in the text. @returns {number | null} UTF-16 units */
export function unitUnder(x, y) {
  // The newer name is not everywhere yet.
  const found = document.caretPositionFromPoint?.(x, y);
  const range = found ? null : document.caretRangeFromPoint?.(x, y);
  const node = found?.offsetNode ?? range?.startContainer;
  if (!node || !articleText().contains(node)) return null;
  return unitAt(node, found ? found.offset : range.startOffset);
}

/**
 * The words between two places, as a range that begins and ends at letters.
 * @param {number} start UTF-16 units
 * @param {number} end
 */
export function rangeOf(start, end) {
  const range = document.createRange();
  range.setStart(...placeAt(start, false));
  range.setEnd(...placeAt(end, true));
  return range;
}

/**
 * Where the page shows a place of the text.
 * @param {number} unit
 * @param {boolean} closing at the end of what stands before, not at what comes after
 * @returns {[Node, number]}
 */
export function placeAt(unit, closing) {
  const index = indexAt(unit, closing);
  const block = blocks[index];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = unit - starts[index];
  let [last, length] = [block, 0];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    [last, length] = [node, node.data.length];
    if (closing ? left <= length : left < length) return [node, Math.max(left, 0)];
    left -= length;
  }
  return [last, length];
}

/** By halves: an article has hundreds of blocks, and find paints hundreds of places. */
function indexAt(unit, closing) {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (closing ? starts[middle] < unit : starts[middle] <= unit) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

/** The block that a place stands in. @param {number} unit */
export const blockAt = (unit) => blocks[indexAt(unit, false)];

/** How many blocks these words stand in. @param {number} start @param {number} end */
export const blocksIn = (start, end) => indexAt(end, true) - indexAt(start, false) + 1;

const STRONG_RTL =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether reading goes leftward in the paragraph at a place. @param {number} unit */
export const isLeftward = (unit) =>
  getComputedStyle(blockAt(unit)).direction === "rtl";

/** Whether the letter at a place is read leftward. @param {number} unit */
export function isLeftwardLetter(unit) {
  const letter = String.fromCodePoint(page.text.text.codePointAt(unit) ?? 32);
  if (/\p{Nd}/u.test(letter)) return false;
  return STRONG_RTL.test(letter) || (!/\p{L}/u.test(letter) && isLeftward(unit));
}

/** Bring words into view, if they are out of it, clear of what lies over the page. */
export function reveal(start, end) {
  const rect = rangeOf(start, end).getBoundingClientRect();
  const narrow = matchMedia("(max-width: 60rem)").matches;
  const sheet = narrow ? document.getElementById("panel").offsetHeight : 0;
  const [top, bottom] = [72, innerHeight - sheet - 24];
  if (rect.top >= top && rect.bottom <= bottom) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const middle = rect.top - (top + bottom) / 2;
  scrollBy({ top: middle, behavior: calm ? "auto" : "smooth" });
}
