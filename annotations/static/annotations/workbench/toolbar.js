/**
 * The toolbar that stands by the selected words.
 */

import { selectedPlace } from "./selection.js";

const bar = document.getElementById("toolbar");
const GAP = 8;
const SETTLED = 150;

/** @typedef {import("./selection.js").Place} Place */

/** The words that the toolbar is about. @type {Place | null} */
let place = null;
let timer = 0;
let pressed = false;

/**
 * @param {{mark: (place: Place) => void, edge: (place: Place) => void,
 *   canEdge: () => boolean}} acts
 */
export function startToolbar(acts) {
  document.addEventListener("selectionchange", () => later(acts));
  document.addEventListener("pointerdown", (event) => {
    pressed = !bar.contains(event.target);
  });
  document.addEventListener("pointerup", () => ((pressed = false), later(acts)));
  bar.addEventListener("click", (event) => {
    const what = event.target.closest("[data-do]")?.dataset.do;
    const chosen = place;
    if (what) drop();
    if (chosen && what === "mark") acts.mark(chosen);
    if (chosen && what === "edge") acts.edge(chosen);
  });
  addEventListener("scroll", () => place && stand(), { passive: true });
  addEventListener("resize", () => place && stand());
  later(acts); // words may have been selected while this page was loading
}

/** Handles, mouse and keyboard all end in a selection that rests for a moment. */
function later(acts) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (pressed || bar.contains(document.activeElement)) return;
    place = selectedPlace();
    if (place) open(acts.canEdge());
    else close();
  }, SETTLED);
}

/** @returns {Place | null} what is selected now, whether the toolbar has come or not */
export const wanted = () => selectedPlace() ?? place;

/** Take the toolbar and the selection away. @returns {boolean} whether there was one */
export function drop() {
  const had = place !== null;
  document.getSelection()?.removeAllRanges();
  close();
  return had;
}

function open(canEdge) {
  bar.querySelector('[data-do="edge"]').hidden = !canEdge;
  if (!bar.matches(":popover-open")) bar.showPopover();
  stand();
}

function close() {
  place = null;
  if (bar.matches(":popover-open")) bar.hidePopover();
}

/** Above the words when there is room, else below, and never off the screen. */
function stand() {
  const now = selectedPlace();
  const rect = now ? now.rect : place.rect;
  const { width, height } = bar.getBoundingClientRect();
  const above = rect.top - height - GAP;
  const top = above > GAP ? above : Math.min(rect.bottom + GAP, innerHeight - height - GAP);
  const left = Math.min(Math.max(rect.left, GAP), innerWidth - width - GAP);
  bar.style.top = `${Math.max(top, GAP)}px`;
  bar.style.left = `${Math.max(left, GAP)}px`;
}
