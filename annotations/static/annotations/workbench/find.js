/**
 * Find in the text: every place is painted, one of them is where the keys go on from.
 */

import { takeWords } from "./caret.js";
import { fold, places } from "./fold.js";
import { filled, gettext } from "./gettext.js";
import { highlight } from "./highlights.js";
import { page } from "./page.js";
import { articleText, rangeOf, reveal } from "./positions.js";

const bar = document.getElementById("find");
const field = bar.querySelector("input");
const count = bar.querySelector("output");
const PAINTED = 1000;

/** @type {ReturnType<typeof fold> | null} */
let folded = null;
/** @type {import("./words.js").Stretch[]} */
let found = [];
let at = -1;

export function startFind() {
  field.addEventListener("input", search);
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      closeFind();
    } else if (event.key === "Enter" && event.target === field) {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
  });
  bar.addEventListener("click", (event) => {
    const what = event.target.closest("[data-do]")?.dataset.do;
    if (what === "find-next") step(1);
    if (what === "find-before") step(-1);
    if (what === "find-close") closeFind();
  });
  // The words were drawn anew.
  page.root.addEventListener("painted", () => bar.hidden || paint());
}

export function openFind() {
  folded ??= fold(page.text.text);
  bar.hidden = false;
  field.focus();
  field.select();
  search();
}

/** Close it; the caret stays at the words. @returns {boolean} whether it was open */
export function closeFind() {
  if (bar.hidden) return false;
  bar.hidden = true;
  highlight("found", []);
  highlight("found-here", []);
  if (found[at]) takeWords(found[at]);
  else articleText().focus({ preventScroll: true });
  return true;
}

/** Look anew, from what is on the screen downwards. */
function search() {
  found = places(folded, field.value);
  const below = found.findIndex(
    ({ start, end }) => rangeOf(start, end).getBoundingClientRect().bottom > 0,
  );
  at = found.length ? Math.max(below, 0) : -1;
  show();
}

function step(by) {
  if (!found.length) return;
  at = (at + by + found.length) % found.length;
  show();
}

function show() {
  const place = found[at];
  const places = { place: at + 1, all: found.length };
  if (place) count.value = filled(gettext("%(place)s of %(all)s"), places);
  else count.value = field.value.trim() ? gettext("not in the text") : "";
  paint();
  if (place) reveal(place.start, place.end);
}

function paint() {
  const here = Math.max(at - PAINTED / 2, 0);
  highlight("found", found.slice(here, here + PAINTED));
  highlight("found-here", found[at] ? [found[at]] : []);
}
