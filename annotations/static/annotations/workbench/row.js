/**
 * One line of the list: number, statement, and how far the claim has come.
 */

import { filled, ngettext } from "./gettext.js";
import { peopleAt } from "./people.js";

const LONGEST = 140;

/** What each row shows now: what is the same is not drawn again. */
const drawn = new WeakMap();

/**
 * @param {HTMLElement} row
 * @param {import("./claims.js").Claim} claim
 * @param {number} place in the whole list, from 1
 * @param {number} size of the whole list
 */
export function fillRow(row, claim, place, size) {
  row.setAttribute("aria-posinset", place);
  row.setAttribute("aria-setsize", size);
  const here = peopleAt(claim.id).join(", ");
  const look = JSON.stringify([claim, here]);
  if (drawn.get(row) === look) return;
  drawn.set(row, look);
  row.id = `row-${claim.id}`;
  row.dataset.claim = claim.id;
  row.className = `triage-${claim.triage}`;
  row.querySelector(".number").textContent = claim.number;
  fillLink(row.querySelector("a"), claim);
  fillRating(row.querySelector(".rating"), claim);
  fillStatus(row.querySelector(".status"), claim);
  const why = claim.triage === "not_checking" ? claim.reason : "";
  show(row.querySelector(".reason"), why, row.querySelector(".reason bdi"));
  row.querySelector(".lost").hidden = claim.start !== null;
  show(row.querySelector(".here"), here && areHere(here));
}

/** @param {string} names of people who look at a claim */
function areHere(names) {
  const many = names.split(",").length;
  return filled(ngettext("%(names)s is here", "%(names)s are here", many), { names });
}

/** @param {HTMLElement} row @param {boolean} chosen */
export function markRow(row, chosen) {
  const link = row.querySelector("a");
  if (chosen) link.setAttribute("aria-current", "true");
  else link.removeAttribute("aria-current");
}

function fillLink(link, { id, statement, language }) {
  const cut = statement.length > LONGEST ? `${statement.slice(0, LONGEST - 1)}…` : statement;
  link.href = link.getAttribute("href").replace(/\/\d+\/$/, `/${id}/`);
  link.dataset.choose = id;
  link.lang = language;
  link.textContent = cut;
}

/** A shape and a word, as the server draws them elsewhere. */
function fillRating(place, { rating }) {
  place.hidden = !rating;
  if (!rating) return;
  const [label, colour, shape] = rating;
  const pattern =
    document.querySelector(`template[data-shape="${shape}"]`) ??
    document.querySelector('template[data-shape=""]');
  place.className = `rating colour-${colour}`;
  place.querySelector("svg")?.remove();
  place.prepend(pattern.content.cloneNode(true));
  place.querySelector("bdi").textContent = label;
}

function fillStatus(place, { status, stage, triage }) {
  const isShown = status && triage !== "not_checking";
  place.className = isShown ? `status status-${status}` : "status";
  place.textContent = stage;
}

function show(place, words, inner = place) {
  place.hidden = !words;
  inner.textContent = words;
}
