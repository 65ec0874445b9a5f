/**
 * The toolbar that stands by the selected words.
 */

import { isExtended, isOn, leaveCaret } from "./caret.js";
import { highlight } from "./highlights.js";
import { page } from "./page.js";
import { articleText } from "./positions.js";
import { selectedPlace } from "./selection.js";

const bar = document.getElementById("toolbar");
const GAP = 8;
const SETTLED = 150;
/** A finger's own handles and menu stand by the words, and it hides what is under it. */
const atFoot = matchMedia("(pointer: coarse)");

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
  // A long press or a scroll by finger ends in a cancel, and never comes up.
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => ((pressed = false), later(acts)));
  }
  // The words stay selected, and the focus where it is.
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  bar.addEventListener("click", (event) => {
    const what = event.target.closest("[data-do]")?.dataset.do;
    const chosen = place;
    if (!what) return;
    const inside = bar.contains(document.activeElement);
    drop();
    if (inside) articleText().focus({ preventScroll: true });
    if (chosen && what === "mark") acts.mark(chosen);
    if (chosen && what === "edge") acts.edge(chosen);
  });
  bar.addEventListener("keydown", walkButtons);
  // The browser's own paint of the selection goes with the focus.
  bar.addEventListener("focusin", paintDraft);
  bar.addEventListener("focusout", () => highlight("draft", []));
  page.root.addEventListener("keydown", enter);
  addEventListener("scroll", () => place && stand(), { passive: true });
  addEventListener("resize", () => place && stand());
  later(acts); // words may have been selected while this page was loading
}

/** Handles, mouse and keyboard all end in a selection that rests for a moment. */
function later(acts) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (pressed || bar.contains(document.activeElement)) return;
    place = isOn() && !isExtended() ? null : selectedPlace();
    if (place) open(acts.canEdge());
    else close();
  }, SETTLED);
}

/** @returns {Place | null} what is selected now, whether the toolbar has come or not */
export const wanted = () => selectedPlace() ?? place;

/** Take the toolbar and the selection away. @returns {boolean} whether there was one */
export function drop() {
  const had = leaveCaret() || place !== null;
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

/** Tab goes from the selected words to what can be done with them. */
function enter(event) {
  if (event.key !== "Tab" || event.shiftKey || !bar.matches(":popover-open")) return;
  if (!event.target.matches("#article-text")) return;
  event.preventDefault();
  buttons()[0].focus();
}

const buttons = () => [...bar.querySelectorAll("button:not([hidden])")];

function walkButtons(event) {
  const all = buttons();
  const at = all.indexOf(event.target);
  const steps = { ArrowRight: 1, ArrowLeft: -1 };
  if (event.key in steps) {
    event.preventDefault();
    all.at((at + steps[event.key]) % all.length).focus();
  } else if (event.key === "Tab" || event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    articleText().focus({ preventScroll: true });
  }
}

function paintDraft() {
  if (!place) return;
  const [start, end] = [page.text.toUnit(place.start), page.text.toUnit(place.end)];
  highlight("draft", [{ start, end }]);
}

/** Above the words when there is room, else below, and never off the screen. */
function stand() {
  bar.classList.toggle("at-foot", atFoot.matches);
  if (atFoot.matches) return;
  const now = selectedPlace();
  const rect = now ? now.rect : place.rect;
  const { width, height } = bar.getBoundingClientRect();
  const above = rect.top - height - GAP;
  const top = above > GAP ? above : Math.min(rect.bottom + GAP, innerHeight - height - GAP);
  const left = Math.min(Math.max(rect.left, GAP), innerWidth - width - GAP);
  bar.style.top = `${Math.max(top, GAP)}px`;
  bar.style.left = `${Math.max(left, GAP)}px`;
}
