/**
 * From what is selected in the browser to a span of the canonical text, and back.
 */

import { page } from "./page.js";
import { articleText, placeAt, rangeOf, unitAt } from "./positions.js";
import { snapped, trimmed } from "./words.js";

/**
 * @typedef {object} Place
 * @property {number} start code points
 * @property {number} end code points, excluded
 * @property {string} exact
 * @property {DOMRect} rect where it stands on the screen
 */

/** What was selected from here, whose edges may stand within words. */
let asIs = { start: -1, end: -1 };

/**
 * The span that is selected in the article, trimmed and snapped to whole words.
 * @returns {Place | null} null when nothing of the article is selected
 */
export function selectedPlace() {
  const found = selectedUnits();
  if (!found) return null;
  const { text } = page.text;
  const words = isAsIs(found)
    ? trimmed(text, found.start, found.end)
    : snapped(text, found.start, found.end, page.language);
  return words.start < words.end ? placeOf(words) : null;
}

/** @param {import("./words.js").Stretch} words @returns {Place} */
export function placeOf({ start, end }) {
  return {
    start: page.text.toPoint(start),
    end: page.text.toPoint(end),
    exact: page.text.text.slice(start, end),
    rect: rangeOf(start, end).getBoundingClientRect(),
  };
}

/**
 * Select these words, to be taken as they stand.
 * @param {import("./words.js").Stretch} words
 * @param {boolean} [backward] whether the moving end is the first one
 */
export function select({ start, end }, backward = false) {
  const range = rangeOf(start, end);
  const first = [range.startContainer, range.startOffset];
  const last = [range.endContainer, range.endOffset];
  const [base, extent] = backward ? [last, first] : [first, last];
  document.getSelection().setBaseAndExtent(...base, ...extent);
  asIs = { start, end };
}

/** Whether what `select` selected still is what is selected. */
export function isStillSelected() {
  const found = selectedUnits();
  return found !== null && isAsIs(found);
}

const isAsIs = ({ start, end }) => start === asIs.start && end === asIs.end;

/** @returns {import("./words.js").Stretch | null} */
function selectedUnits() {
  const selection = document.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = inArticle(selection.getRangeAt(0));
  if (!range) return null;
  return {
    start: unitAt(range.startContainer, range.startOffset),
    end: unitAt(range.endContainer, range.endOffset),
  };
}

/**
 * Draw parts of the article anew under a hand that is selecting there.
 * @param {() => void} draw
 */
export function keepSelection(draw) {
  const was = endsHere();
  draw();
  const now = endsHere();
  if (!was || (now?.anchor === was.anchor && now.focus === was.focus)) return;
  const { anchor, focus } = was;
  const [base, extent] = [placeAt(anchor, anchor > focus), placeAt(focus, focus > anchor)];
  document.getSelection().setBaseAndExtent(...base, ...extent);
}

/** Where the selection begins and where its moving end is; null when not in the text. */
function endsHere() {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection();
  const isHere = articleText().contains(anchorNode) && articleText().contains(focusNode);
  if (!isHere) return null;
  return { anchor: unitAt(anchorNode, anchorOffset), focus: unitAt(focusNode, focusOffset) };
}

/** The part of a range that is in the article: three clicks reach beyond its end. */
function inArticle(range) {
  const article = articleText();
  if (article.contains(range.commonAncestorContainer)) return range;
  if (!range.intersectsNode(article)) return null;
  const whole = document.createRange();
  whole.selectNodeContents(article);
  const part = range.cloneRange();
  if (part.compareBoundaryPoints(Range.START_TO_START, whole) < 0) {
    part.setStart(whole.startContainer, whole.startOffset);
  }
  if (part.compareBoundaryPoints(Range.END_TO_END, whole) > 0) {
    part.setEnd(whole.endContainer, whole.endOffset);
  }
  return part.collapsed ? null : part;
}
