/**
 * The dotted lines under what is worth checking, where the browser can draw them. It
 * goes through all that is painted with every frame, so only what is on the screen is,
 * and what is less than a screen away.
 */

import { highlight } from "./highlights.js";
import { articleText, blockAt } from "./positions.js";

/** @typedef {import("./words.js").Stretch} Stretch */

/** @type {Set<Element>} */
const near = new Set();
/** @type {Stretch[]} */
let all = [];
/** @type {Stretch[]} */
let looked = [];

export function startDots() {
  if (!globalThis.CSS?.highlights) return;
  const observer = new IntersectionObserver(follow, { rootMargin: "100% 0px" });
  for (const block of articleText().querySelectorAll("[data-start]")) observer.observe(block);
}

/** @param {IntersectionObserverEntry[]} entries */
function follow(entries) {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) near.add(target);
    else near.delete(target);
  }
  draw();
}

/**
 * @param {Stretch[]} stretches in UTF-16 units
 * @param {Stretch | null} current the one that is looked at
 */
export function dot(stretches, current) {
  all = stretches;
  looked = current ? [current] : [];
  if (globalThis.CSS?.highlights) draw();
}

function draw() {
  highlight("suggested", all.filter(({ start }) => near.has(blockAt(start))));
  highlight("suggested-now", looked);
}
