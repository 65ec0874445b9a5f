/**
 * From what is selected in the browser to a span of the canonical text.
 */

import { page } from "./page.js";

/**
 * @typedef {object} Place
 * @property {number} start code points
 * @property {number} end code points, excluded
 * @property {string} exact
 * @property {DOMRect} rect where it stands on the screen
 */

/**
 * The span that is selected in the article, trimmed and snapped to whole words.
 * @returns {Place | null} null when nothing of the article is selected
 */
export function selectedPlace() {
  const selection = document.getSelection();
  const article = document.getElementById("article-text");
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.commonAncestorContainer)) return null;
  const from = unitAt(range.startContainer, range.startOffset, article);
  const to = unitAt(range.endContainer, range.endOffset, article);
  const [start, end] = snapped(page.text.text, from, to, page.language);
  if (start >= end) return null;
  return {
    start: page.text.toPoint(start),
    end: page.text.toPoint(end),
    exact: page.text.text.slice(start, end),
    rect: range.getBoundingClientRect(),
  };
}

/**
 * The place of a DOM position in the canonical text, in UTF-16 units. A position
 * between two blocks is the beginning of the later one.
 * @param {Node} node
 * @param {number} offset
 * @param {Element} article
 */
function unitAt(node, offset, article) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const block = element.closest("[data-start]");
  if (!block) return between(node, offset, article);
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return page.text.toUnit(Number(block.dataset.start)) + before.toString().length;
}

function between(node, offset, article) {
  const point = document.createRange();
  point.setStart(node, offset);
  for (const block of article.querySelectorAll("[data-start]")) {
    if (point.comparePoint(block, 0) >= 0) {
      return page.text.toUnit(Number(block.dataset.start));
    }
  }
  return page.text.text.length;
}

/**
 * Without white space at the ends, widened to whole words.
 * @param {string} text
 * @param {number} start UTF-16 units
 * @param {number} end
 * @param {string} language
 * @returns {[number, number]}
 */
export function snapped(text, start, end, language) {
  while (start < end && /\s/u.test(text[start])) start += 1;
  while (end > start && /\s/u.test(text[end - 1])) end -= 1;
  if (start >= end) return [start, end];
  return [
    wordAround(text, start, language).start,
    wordAround(text, end - 1, language).end,
  ];
}

const REACH = 400;

/** The word, sign or emoji that holds the unit at `place`: never part of a cluster. */
function wordAround(text, place, language) {
  const from = Math.max(text.lastIndexOf("\n", place - 1) + 1, place - REACH);
  const line = text.indexOf("\n", place);
  const to = Math.min(line < 0 ? text.length : line, place + REACH);
  const words = segmenter(language).segment(text.slice(from, Math.max(to, place + 1)));
  const found = words.containing(place - from);
  return { start: from + found.index, end: from + found.index + found.segment.length };
}

function segmenter(language) {
  try {
    return new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: "word" });
  }
}
