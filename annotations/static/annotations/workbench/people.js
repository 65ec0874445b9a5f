/**
 * Who else is at the article, and at which claim.
 */

import { claimOf } from "./claims.js";

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
  place.replaceChildren(...people.map(line));
  place.hidden = people.length === 0;
  const said = [...came.map((name) => `${name} is here.`), ...went.map((name) => `${name} has left.`)];
  if (said.length) live.textContent = said.join(" ");
  return true;
}

const names = (some) => some.map((person) => person.name);

/** @param {Person} person */
function line({ name, claim }) {
  const made = document.createElement("span");
  const who = document.createElement("bdi");
  who.textContent = name;
  const number = claimOf(claim)?.number;
  made.append(who, number ? ` is here, at claim ${number}` : " is here");
  return made;
}
