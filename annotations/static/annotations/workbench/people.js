/**
 * Who else is at the article, and at which claim.
 */

import { claimOf, news } from "./claims.js";
import { filled, gettext } from "./gettext.js";

/** @typedef {{name: string, claim: number | null}} Person */

const place = document.getElementById("people");
const live = document.getElementById("people-news");

/** @type {Person[]} */
let people = [];

/** @param {number} claim @returns {string[]} names of those who look at it */
export const peopleAt = (claim) =>
  people.filter((person) => person.claim === claim).map((person) => person.name);

/**
 * Show who is here. Only coming and going is announced, not every step.
 * @param {Person[]} now
 * @returns {boolean} whether anything is different
 */
export function showPeople(now) {
  if (JSON.stringify(now) === JSON.stringify(people)) return false;
  const came = names(now).filter((name) => !names(people).includes(name));
  const went = names(people).filter((name) => !names(now).includes(name));
  people = now;
  draw();
  const said = [
    ...came.map((name) => filled(gettext("%(name)s is here."), { name })),
    ...went.map((name) => filled(gettext("%(name)s has left."), { name })),
  ];
  if (said.length) live.textContent = said.join(" ");
  return true;
}

function draw() {
  place.replaceChildren(...people.map(line));
  place.hidden = people.length === 0;
}

// A claim may be heard of after who is at it, and its number is another when one comes before.
news.addEventListener("changed", draw);

const names = (some) => some.map((person) => person.name);

/** @param {Person} person */
function line({ name, claim }) {
  const made = document.createElement("span");
  const who = document.createElement("bdi");
  who.textContent = name;
  const number = claimOf(claim)?.number;
  const where = number
    ? filled(gettext("is here, at claim %(number)s"), { number })
    : gettext("is here");
  made.append(who, ` ${where}`);
  return made;
}
