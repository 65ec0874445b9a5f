/**
 * From a place in the canonical text to a range of the article on the page.
 */

import { page } from "./page.js";

/** @typedef {{start: number, end: number}} Span code points, end excluded */

/**
 * A function that makes ranges of the article as it is drawn now; another drawing
 * needs another one.
 * @returns {(span: Span) => Range | null} null for a place that is not on the page
 */
export function ranger() {
  const nodes = textNodes();
  const at = (unit, isEnd) => {
    let [low, high] = [0, nodes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (nodes[middle].start < unit + (isEnd ? 0 : 1)) low = middle + 1;
      else high = middle;
    }
    const found = nodes[low - 1];
    if (!found || unit - found.start > found.node.length) return null;
    return [found.node, unit - found.start];
  };
  return ({ start, end }) => {
    const from = at(page.text.toUnit(start), false);
    const to = at(page.text.toUnit(end), true);
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  };
}

/** Every text node of the article with its place in UTF-16 units, in order. */
function textNodes() {
  const found = [];
  for (const block of document.querySelectorAll("#article-text [data-start]")) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let start = page.text.toUnit(Number(block.dataset.start));
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      found.push({ start, node });
      start += node.length;
    }
  }
  return found;
}
