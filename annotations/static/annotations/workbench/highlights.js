/**
 * Paint on words that is no part of the page: the caret, what is found, edges on the
 * move. Browsers without the Highlight API get boxes behind the words.
 */

import { articleText, rangeOf } from "./positions.js";

const BOXES = 50;

/**
 * @param {string} name as the style sheet knows it
 * @param {import("./words.js").Stretch[]} stretches none takes the paint away
 */
export function highlight(name, stretches) {
  const ranges = stretches.map(({ start, end }) => rangeOf(start, end));
  if (!globalThis.CSS?.highlights) return drawBoxes(name, ranges.slice(0, BOXES));
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}

function drawBoxes(name, ranges) {
  const pane = articleText().parentElement;
  for (const old of pane.querySelectorAll(`.painted-${name}`)) old.remove();
  const origin = pane.getBoundingClientRect();
  for (const rect of ranges.flatMap((range) => [...range.getClientRects()])) {
    const box = document.createElement("span");
    box.className = `painted painted-${name}`;
    box.style.left = `${rect.left - origin.left}px`;
    box.style.top = `${rect.top - origin.top}px`;
    box.style.width = `${rect.width}px`;
    box.style.height = `${rect.height}px`;
    pane.append(box);
  }
}
