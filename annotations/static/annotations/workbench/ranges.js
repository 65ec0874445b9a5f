/**
 * From a span of the canonical text to where it stands on the page.
 */

import { page } from "./page.js";

/**
 * @param {number} start code points
 * @param {number} end code points, excluded
 * @returns {Range | null} null where the words are not on the page
 */
export function rangeOf(start, end) {
  const from = pointAt(page.text.toUnit(start), false);
  const to = pointAt(page.text.toUnit(end), true);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

/**
 * @param {number} unit a place in UTF-16 units
 * @param {boolean} isEnd between two blocks, whether the earlier one is meant
 * @returns {[Text, number] | null}
 */
function pointAt(unit, isEnd) {
  let found = null;
  for (const block of document.querySelectorAll("#article-text [data-start]")) {
    const begin = page.text.toUnit(Number(block.dataset.start));
    if (isEnd ? begin >= unit : begin > unit) break;
    found = [block, unit - begin];
  }
  return found && within(...found);
}

function within(block, offset) {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (left <= text.length) return [text, left];
    left -= text.length;
  }
  return null;
}
