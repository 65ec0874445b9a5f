/**
 * The list of claims. All of them are drawn while they are few; of many only those that
 * the panel shows, and some around them. The browser's own search finds drawn ones
 * only; paper gets all.
 */

import { news } from "./claims.js";
import { shown, startFilters } from "./filter.js";
import { fillRow, markRow } from "./row.js";

const MOST = 80;
const MARGIN = 25;
const GUESS = 64;

const list = document.querySelector("#claims .claim-list");
const scroller = document.getElementById("panel-body");
const pattern = document.getElementById("claim-row").content.firstElementChild;

/** @type {Map<number, HTMLElement>} the rows that stand in the list */
const rows = new Map();
let first = 0;
let height = GUESS;
let whole = false;
let waiting = false;

export function startList() {
  startFilters(() => {
    first = 0;
    draw();
  });
  news.addEventListener("changed", draw);
  scroller.addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later);
  addEventListener("beforeprint", () => drawWhole(true));
  addEventListener("afterprint", () => drawWhole(false));
  draw();
}

/** Put the claim's row into the list and into view. @returns {HTMLElement | undefined} */
export function reveal(claim) {
  const place = shown().findIndex((item) => item.id === claim);
  if (place < 0) return undefined;
  if (!rows.has(claim)) {
    first = place - MOST / 2;
    draw();
  }
  const row = rows.get(claim);
  row.scrollIntoView({ block: "nearest" });
  return row;
}

/** Mark the chosen claim's row. */
export const markChosen = (claim) => rows.forEach((row, id) => markRow(row, id === claim));

function later() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    follow();
  });
}

/** Draw other rows when the panel comes near the end of those that are drawn. */
function follow() {
  const all = shown();
  if (whole || all.length <= MOST) return;
  const above = scroller.getBoundingClientRect().top - list.getBoundingClientRect().top;
  const top = Math.floor(above / height);
  const bottom = top + Math.ceil(scroller.clientHeight / height);
  const near = MARGIN / 2;
  const isInside =
    (top - near >= first || first === 0) &&
    (bottom + near <= first + MOST || first + MOST >= all.length);
  if (isInside) return;
  first = top - MARGIN;
  draw();
}

function drawWhole(yes) {
  whole = yes;
  draw();
}

function draw() {
  const all = shown();
  const windowed = !whole && all.length > MOST;
  first = windowed ? Math.max(0, Math.min(Math.round(first), all.length - MOST)) : 0;
  const drawn = windowed ? all.slice(first, first + MOST) : all;
  const anchor = windowed ? topRow() : null;
  put(drawn, all.length);
  if (windowed && drawn.length) height = list.offsetHeight ? measured() : height;
  list.style.paddingBlockStart = windowed ? `${first * height}px` : "";
  list.style.paddingBlockEnd = windowed
    ? `${(all.length - first - drawn.length) * height}px`
    : "";
  if (anchor?.row.isConnected) {
    scroller.scrollTop += anchor.row.getBoundingClientRect().top - anchor.top;
  }
}

/** @param {import("./claims.js").Claim[]} drawn @param {number} size of the whole list */
function put(drawn, size) {
  const wanted = new Set(drawn.map((claim) => claim.id));
  for (const [id, row] of rows) {
    if (!wanted.has(id)) {
      row.remove();
      rows.delete(id);
    }
  }
  let before = null;
  drawn.forEach((claim, index) => {
    const row = rows.get(claim.id) ?? pattern.cloneNode(true);
    rows.set(claim.id, row);
    fillRow(row, claim, first + index + 1, size);
    const place = before ? before.nextElementSibling : list.firstElementChild;
    if (row !== place) list.insertBefore(row, place);
    before = row;
  });
}

/** Mean height of the rows that are drawn. */
function measured() {
  const [top, bottom] = [list.firstElementChild, list.lastElementChild];
  const span = bottom.getBoundingClientRect().bottom - top.getBoundingClientRect().top;
  return span > 0 ? span / rows.size : height;
}

/** The row at the panel's upper edge and where it stands, to be held there. */
function topRow() {
  const edge = scroller.getBoundingClientRect().top;
  for (const row of list.children) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > edge) return { row, top };
  }
  return null;
}
