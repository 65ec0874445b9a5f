/**
 * Passages worth checking: a list in the panel, dotted in the text, walked by key.
 * The text is painted for the eye only; the list is what everybody can use.
 */

import { Refused, versions, write } from "./api.js";
import { dot, startDots } from "./dots.js";
import { gettext } from "./gettext.js";
import { mark } from "./marking.js";
import { outbox, waiting } from "./outbox.js";
import { fetchPartial, page } from "./page.js";
import { rangeOf, unitUnder } from "./positions.js";
import { saved } from "./saved.js";
import { openSheet } from "./sheet.js";
import { toast } from "./toast.js";

const STORED = "factcheck:suggestions";
const SETTLED = 120;
const panel = document.getElementById("panel");
const dismissals = `articles/${page.article}/dismissals/`;
const { url, atOnce } = document.getElementById("suggestions").dataset;

/** Where the walk stands in the text, in code points; -1 before its beginning. */
let at = -1;

/** Beginning of the suggestion that is looked at. @type {number | null} */
let current = null;

/** How many rows of a long list are shown. */
let shown = Number(atOnce);

/** Beginnings of those whose dismissal is on its way. @type {Set<number>} */
let aside = new Set();
/** Beginnings of those whose dismissal is taken back before it was sent. */
const takenBack = new Set();

const isOn = () => localStorage.getItem(STORED) !== "off";
const allRows = () => [...document.querySelectorAll("#suggestions [data-suggestion]")];
const rows = () => allRows().filter((row) => !isDismissed(startOf(row)));
const startOf = (row) => Number(row.dataset.start);
/** Whether that is on its way to the server. @param {number} start */
const isDismissed = (start) => aside.has(start) && !takenBack.has(start);
const spanOf = (row) => ({ start: startOf(row), end: Number(row.dataset.end) });
/** In UTF-16 units. @returns {import("./words.js").Stretch} */
const stretchOf = (row) => {
  const { start, end } = spanOf(row);
  return { start: page.text.toUnit(start), end: page.text.toUnit(end) };
};
const wordsOf = (row) => {
  const { start, end } = stretchOf(row);
  return page.text.text.slice(start, end);
};
const currentRow = () => rows().find((row) => startOf(row) === current);

export function startSuggestions() {
  panel.addEventListener("click", ({ target }) => {
    const row = target.closest("[data-suggestion]");
    const what = row && target.closest("[data-do]")?.dataset.do;
    if (what === "accept") accept(row);
    else if (what === "dismiss") dismiss(row);
    else if (row) lookAt(row);
    if (target.id === "suggestions-more") (shown += Number(atOnce)), draw();
  });
  panel.addEventListener("change", ({ target }) => {
    if (target.id !== "suggestions-on") return;
    localStorage.setItem(STORED, target.checked ? "on" : "off");
    draw();
  });
  page.root.addEventListener("click", chooseUnder);
  startDots();
  followText();
  outbox.addEventListener("change", followOutbox);
  draw();
}

/** Dismissals that wait, also those that a closed tab left, are dismissed to the eye. */
function followOutbox() {
  const sent = waiting().filter(({ path }) => path === dismissals);
  const now = new Set(sent.map(({ body }) => body.start));
  if (now.size === aside.size && [...now].every((start) => aside.has(start))) return;
  aside = now;
  draw();
}

/** Go to the next suggestion in the text, or to the one before. @param {1 | -1} step */
export function walk(step) {
  if (!isOn()) return toast(gettext("Suggestions are off: the panel has the switch."));
  const all = rows();
  if (!all.length) return toast(gettext("Nothing is left to suggest."));
  const row =
    step > 0
      ? all.find((item) => startOf(item) > at)
      : all.findLast((item) => startOf(item) < at);
  if (row) lookAt(row);
  else if (step > 0) toast(gettext("That was the last suggestion."));
  else toast(gettext("That was the first suggestion."));
}

export function dismissCurrent() {
  const row = currentRow();
  if (row && isOn()) dismiss(row);
  else toast(gettext("Go to a suggestion with n first."));
}

/** Whenever marks are drawn anew, ranges are void and something may be claimed. */
function followText() {
  let timer = 0;
  const text = document.getElementById("article-text");
  new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => (paint(), load()), SETTLED);
  }).observe(text, { childList: true, subtree: true });
}

async function load() {
  const fresh = await fetchPartial(url).catch(() => null);
  const drawn = fresh?.getElementById("suggestions");
  if (!drawn) return;
  const focus = document.activeElement?.closest("#suggestions") && document.activeElement;
  const what = focus && focus.dataset.do;
  document.getElementById("suggestions").replaceWith(drawn);
  draw();
  if (!focus) return;
  const same = what && currentRow()?.querySelector(`[data-do="${what}"]`);
  (same || document.getElementById("suggestions-title")).focus({ preventScroll: true });
}

function draw() {
  const on = isOn();
  document.getElementById("suggestions-on").checked = on;
  const list = document.querySelector("#suggestions .suggestion-list");
  if (list) list.hidden = !on;
  const left = rows();
  const title = document.getElementById("suggestions-title");
  title.textContent = title.textContent.replace(/\d+/, left.length);
  for (const row of allRows()) row.hidden = isDismissed(startOf(row));
  left.forEach((row, index) => {
    row.hidden = index >= shown;
    if (!row.hidden) dress(row);
    if (startOf(row) === current) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  });
  const more = document.getElementById("suggestions-more");
  if (more) more.hidden = !on || left.length <= shown;
  paint();
}

/** Give a row that shows its buttons, named by its words. @param {HTMLElement} row */
function dress(row) {
  if (row.querySelector(".actions")) return;
  const [words, why] = row.children;
  words.id = `suggested-${startOf(row)}`;
  why.id = `why-${startOf(row)}`;
  const actions = document.getElementById("suggestion-actions").content.cloneNode(true);
  const described = { accept: `${words.id} ${why.id}`, dismiss: words.id };
  for (const [what, ids] of Object.entries(described)) {
    actions.querySelector(`[data-do="${what}"]`).setAttribute("aria-describedby", ids);
  }
  row.append(actions);
}

/** The dotted lines. */
function paint() {
  const open = isOn() ? rows() : [];
  const looked = open.find((row) => startOf(row) === current);
  dot(open.map(stretchOf), looked ? stretchOf(looked) : null);
}

/** @param {HTMLElement} row */
function lookAt(row) {
  current = at = startOf(row);
  shown = Math.max(shown, rows().indexOf(row) + 1);
  openSheet(true);
  draw();
  row.querySelector('[data-do="accept"]').focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
  const { start, end } = stretchOf(row);
  bringIntoView(rangeOf(start, end).getBoundingClientRect());
}

/** @param {DOMRect} rect */
function bringIntoView(rect) {
  const isPhone = matchMedia("(max-width: 60rem)").matches;
  const bottom = innerHeight * (isPhone ? 0.25 : 0.9);
  if (rect.top > 60 && rect.bottom < bottom) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = scrollY + rect.top - innerHeight * (isPhone ? 0.12 : 0.4);
  scrollTo({ top, behavior: calm ? "auto" : "smooth" });
}

/** A click on dotted words looks at their suggestion. */
function chooseUnder({ target, clientX, clientY }) {
  if (!target.closest("#article-text") || target.closest("mark, a")) return;
  if (document.getSelection()?.isCollapsed === false) return;
  if (!isOn()) return;
  const unit = unitUnder(clientX, clientY);
  const point = unit === null ? -1 : page.text.toPoint(unit);
  const found = rows().find((row) => startOf(row) <= point && point < spanOf(row).end);
  if (found) lookAt(found);
}

async function accept(row) {
  const { start, end } = spanOf(row);
  const button = row.querySelector('[data-do="accept"]');
  at = start;
  button.disabled = true;
  const place = { start, end, exact: wordsOf(row) };
  const isHere = () => at === start;
  await mark(place, { isAwaited: isHere });
  button.disabled = false;
  if (!isHere()) return; // The walk has gone on.
  current = null;
  draw();
  document.getElementById("panel-body").scrollTop = 0;
}

async function dismiss(row) {
  const { start, end } = spanOf(row);
  const body = { article_version: page.version, start, end, exact: wordsOf(row) };
  const hadFocus = document.activeElement === document.body || row.contains(document.activeElement);
  takenBack.delete(start);
  const sent = tried(() => ({ method: "POST", path: dismissals, body }));
  at = start;
  current = null;
  draw();
  toast(gettext("Dismissed."), () => takeBack(start, sent));
  if (hadFocus) goOn();
  await sent;
  if (hadFocus && document.activeElement === document.body) goOn();
  await load();
}

/** To the next suggestion, else to the head of the list. */
function goOn() {
  const next = rows().find((row) => startOf(row) > at);
  if (next) lookAt(next);
  else document.getElementById("suggestions-title").focus({ preventScroll: true });
}

/** @param {number} start @param {Promise<any>} sent the answer to the dismissal */
async function takeBack(start, sent) {
  takenBack.add(start);
  lookAtPlace(start);
  try {
    const made = await sent;
    if (!made) return;
    const path = `dismissals/${made.id}/`;
    versions.set(path, made.version);
    await write(() => ({ method: "DELETE", path, resource: path }));
    await load();
    lookAtPlace(start);
  } finally {
    takenBack.delete(start);
  }
}

function lookAtPlace(start) {
  draw();
  const row = rows().find((item) => startOf(item) === start);
  if (row && isOn()) lookAt(row);
}

/** @returns {Promise<any>} the answer, or null after saying why there is none */
async function tried(prepare) {
  try {
    const body = await write(prepare);
    saved.now();
    return body;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    toast(error.message);
    return null;
  }
}
