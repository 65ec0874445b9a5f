/**
 * A strip beside the text with a tick for every claim, at its place. It is for the eye
 * only: the list says the same.
 */

import { claims, news } from "./claims.js";
import { page } from "./page.js";
import { choose, chosen } from "./panel.js";

const map = document.getElementById("minimap");
const [canvas, view] = map.children;
const TICK = 2;
const NEAR = 6;
const COLOURS = ["red", "orange", "amber", "olive", "green", "grey", "blue"];

/** Colours of the palette as the canvas takes them. @type {Record<string, string>} */
let palette = {};
let waiting = false;

export function startMinimap() {
  const block = document.querySelector("#article-text [data-start]");
  if (block) map.dir = getComputedStyle(block).direction;
  const anew = () => ((palette = {}), later());
  news.addEventListener("changed", later);
  news.addEventListener("chosen", later);
  new ResizeObserver(later).observe(map);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", anew);
  addEventListener("scroll", follow, { passive: true });
  map.addEventListener("click", (event) => go(event.offsetY / map.clientHeight));
  later();
}

function later() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    draw();
    follow();
  });
}

function draw() {
  const { clientWidth: width, clientHeight: height } = map;
  if (!width) return; // not shown on narrow screens and on paper
  const scale = devicePixelRatio;
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext("2d");
  pen.scale(scale, scale);
  if (map.dir === "rtl") pen.setTransform(-scale, 0, 0, scale, width * scale, 0);
  if (!palette.ink) readPalette();
  for (const claim of claims()) {
    if (claim.start !== null) tick(pen, claim, width, height);
  }
}

/** Rated claims fill the strip, those being checked half of it; put aside is hollow. */
function tick(pen, claim, width, height) {
  const y = Math.round(share(claim) * (height - TICK));
  const colour = palette[claim.rating?.[1]] ?? palette.strong;
  pen.fillStyle = pen.strokeStyle = colour;
  if (claim.triage === "not_checking") pen.strokeRect(0.5, y - 0.5, 4, TICK + 1);
  else pen.fillRect(0, y, length(claim, width), TICK);
  if (claim.id === chosen()) point(pen, y + TICK / 2, width);
}

function length(claim, width) {
  if (claim.rating) return width - 8;
  return claim.triage === "checking" ? width / 2 : width / 4;
}

/** An arrow from the text's side to the chosen claim. */
function point(pen, y, width) {
  pen.fillStyle = palette.ink;
  pen.beginPath();
  pen.moveTo(width - 8, y);
  pen.lineTo(width, y - 5);
  pen.lineTo(width, y + 5);
  pen.fill();
}

/** How far down the text the claim begins, 0 to 1. */
const share = (claim) => claim.start / Math.max(1, page.text.toPoint(page.text.text.length));

/** Only an element in use tells what light-dark() means now. */
function readPalette() {
  const resolved = (name) => {
    map.style.color = `var(--${name})`;
    return getComputedStyle(map).color;
  };
  palette = Object.fromEntries(COLOURS.map((name) => [name, resolved(name)]));
  palette.strong = resolved("strong-rule");
  palette.ink = resolved("ink");
  map.style.color = "";
}

/** The band that says which part of the text is on the screen. */
function follow() {
  const { top, height } = document.getElementById("article-text").getBoundingClientRect();
  const from = Math.min(1, Math.max(0, -top / height));
  const to = Math.min(1, Math.max(0, (innerHeight - top) / height));
  // A transform, since anything else would lay the page out anew with every frame.
  view.style.transform = `translateY(${100 * from}%) scaleY(${Math.max(0, to - from)})`;
}

/** @param {number} place 0 to 1: to the claim that is near, else to that part of the text */
function go(place) {
  const placed = claims().filter((claim) => claim.start !== null);
  const away = (claim) => Math.abs(share(claim) - place) * map.clientHeight;
  const nearest = placed.reduce((a, b) => (a && away(a) <= away(b) ? a : b), null);
  if (nearest && away(nearest) <= NEAR) return choose(nearest.id);
  const { top, height } = document.getElementById("article-text").getBoundingClientRect();
  scrollBy({ top: top + place * height - innerHeight / 2 });
}
