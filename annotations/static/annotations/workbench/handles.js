/**
 * Two handles at the edges of the chosen claim, for mouse, pen and finger. Keys have
 * their own way (`[` and `]`), so screen readers are not told of these.
 */

import { cancelEdges, commitEdges, edgesNow, preview } from "./edges.js";
import { page } from "./page.js";
import { articleText, isLeftwardLetter, rangeOf, unitUnder } from "./positions.js";
import {
  letterEnd, letterStart, pieceAt, trimmed, wordBefore, wordFrom,
} from "./words.js";

const NEAR = 48;
const pane = articleText().parentElement;
const { text } = page.text;
const { language } = page;
const handles = ["start", "end"].map(newHandle);

/** @type {{side: string, dx: number, dy: number} | null} */
let held = null;
let drawing = 0;

function newHandle(side) {
  const handle = document.createElement("div");
  handle.className = `handle handle-${side}`;
  handle.dataset.side = side;
  handle.setAttribute("aria-hidden", "true");
  handle.hidden = true;
  pane.append(handle);
  return handle;
}

export function startHandles() {
  page.root.addEventListener("painted", soon);
  page.root.addEventListener("edges", soon);
  new ResizeObserver(soon).observe(pane);
  for (const handle of handles) {
    handle.addEventListener("pointerdown", (event) => grab(event, handle));
    handle.addEventListener("pointermove", (event) => held && drag(event));
    handle.addEventListener("pointerup", () => held && letGo(commitEdges));
    handle.addEventListener("pointercancel", () => held && letGo(cancelEdges));
  }
  addEventListener("keydown", abandon, { capture: true });
  // A selection that begins in the text may end under a handle.
  articleText().addEventListener("pointerdown", () => pane.classList.add("selecting"));
  for (const end of ["pointerup", "pointercancel"]) {
    addEventListener(end, () => pane.classList.remove("selecting"));
  }
  soon();
}

/** Once before the next frame, however often the page is drawn. */
function soon() {
  cancelAnimationFrame(drawing);
  drawing = requestAnimationFrame(stand);
}

function stand() {
  const edges = edgesNow();
  const origin = pane.getBoundingClientRect();
  const points = edges && { start: pointOf(edges, "start"), end: pointOf(edges, "end") };
  for (const handle of handles) {
    handle.hidden = !edges;
    if (!edges) continue;
    const { x, top, bottom } = points[handle.dataset.side];
    handle.style.left = `${x - origin.left}px`;
    handle.style.top = `${top - origin.top}px`;
    handle.style.height = `${bottom - top}px`;
  }
}

/** Where on the screen an edge stands: which side of its letter reading comes from. */
function pointOf({ start, end }, side) {
  const atStart = side === "start";
  const letter = atStart ? start : letterStart(text, end, language);
  const stop = atStart ? letterEnd(text, start, language) : end;
  const rects = [...rangeOf(letter, stop).getClientRects()];
  const rect = rects.at(atStart ? 0 : -1) ?? pane.getBoundingClientRect();
  const { left, right, top, bottom } = rect;
  return { x: isLeftwardLetter(letter) === atStart ? right : left, top, bottom };
}

function grab(event, handle) {
  const edges = edgesNow();
  if (!edges || event.button > 0) return;
  event.preventDefault();
  handle.setPointerCapture(event.pointerId);
  const point = pointOf(edges, handle.dataset.side);
  // The finger stays where it is beside the words, which it would hide.
  held = {
    side: handle.dataset.side,
    dx: event.clientX - point.x,
    dy: event.clientY - (point.top + point.bottom) / 2,
  };
  pane.classList.add("dragging");
}

function drag({ clientX, clientY }) {
  const [x, y] = [clientX - held.dx, clientY - held.dy];
  if (y < NEAR) scrollBy({ top: -NEAR / 4, behavior: "instant" });
  if (y > innerHeight - NEAR) scrollBy({ top: NEAR / 4, behavior: "instant" });
  const unit = unitUnder(x, y);
  if (unit !== null) preview(movedTo(unit, edgesNow()));
}

/** The edge at the word border that is nearest, a word at least from the other edge. */
function movedTo(unit, { start, end }) {
  const word = pieceAt(text, unit, language);
  const border = unit - word.start < word.end - unit ? word.start : word.end;
  if (held.side === "start") {
    const last = wordBefore(text, end, language)?.start ?? start;
    return trimmed(text, Math.min(border, Math.max(last, start)), end);
  }
  const first = wordFrom(text, start, language)?.end ?? end;
  return trimmed(text, start, Math.max(border, Math.min(first, end)));
}

/** @param {() => void} then */
function letGo(then) {
  held = null;
  pane.classList.remove("dragging");
  then();
}

function abandon(event) {
  if (!held || event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  letGo(cancelEdges);
}
