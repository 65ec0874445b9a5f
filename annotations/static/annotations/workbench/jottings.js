/**
 * Words that are typed and not saved yet. They are stored while they are typed, with
 * what they were typed upon, until the server has them or the person lets them go.
 */

import { gettext } from "./gettext.js";
import { randomKey } from "./random.js";
import { JOTTINGS, put, remove } from "./store.js";
import { living, tab } from "./tabs.js";

/** @typedef {import("./fields.js").Fields} Fields */

/**
 * @typedef {object} Jotting
 * @property {string} key
 * @property {string} tab
 * @property {number} at when it was last typed at
 * @property {string} page where
 * @property {string} place claim and form: `12/verdict`
 * @property {Fields} fields what is typed, where it differs from what is saved
 * @property {Fields} [base] what these fields held when the typing began
 * @property {Fields} [sent] what was sent of them and not answered
 * @property {Fields} [disputed] fields that somebody else changed too, with the words
 *   from here before any merging
 * @property {string | null} [path] the thing they belong to, null while it is not there
 * @property {string} [refused] why the server did not take them
 * @property {boolean} [adding] whether the person asked to add or save it by a button
 * @property {Fields} [figure] of new evidence, the figure that its source gives
 * @property {Fields} [upon] of a number, what it held when the typing began
 * @property {boolean} [stray] whether no card has a field for it
 */

const SOON = 50;
const BESIDE = "#";

/** Tells of every "change". */
export const jottings = new EventTarget();

/** This tab's, by place. @type {Map<string, Jotting>} */
const kept = new Map();
const due = new Set();

/** @param {number} claim @param {string} form @returns {string} */
export const placeOf = (claim, form) => `${claim}/${form}`;

/** @param {Jotting} jotting @returns {number} */
export const claimOf = (jotting) => Number.parseInt(jotting.place, 10);

/** @param {Jotting} jotting @returns {string} */
export const formOf = (jotting) => jotting.place.slice(jotting.place.indexOf("/") + 1);

/** @param {string} place @returns {Jotting | undefined} */
export const jottingAt = (place) => kept.get(place);

/** @returns {Jotting[]} the oldest first */
export const allJottings = () => [...kept.values()].sort((one, other) => one.at - other.at);

/** Whether a form that saves itself holds them; else they wait for a button. */
export const savesItself = (jotting) => "base" in jotting;

/** Whether they are sent without the person doing anything more. */
export const goesOut = (jotting) =>
  savesItself(jotting) || Boolean(jotting.adding && !jotting.stray);

/** Whether they are kept beside later words of the same place. */
export const isBeside = (jotting) => jotting.place.includes(BESIDE);

/**
 * Keep what stands at a place now; nothing when no field differs.
 * @param {string} place
 * @param {Partial<Jotting> & {fields: Fields}} facts
 */
export function keepJotting(place, facts) {
  const old = kept.get(place);
  if (Object.keys(facts.fields).length === 0) return forget(place);
  const made = old ?? { key: randomKey(), tab, place, page: location.pathname };
  kept.set(place, { ...made, ...facts, at: Date.now() });
  storeSoon(place);
  tell();
}

/**
 * Words that were sent and refused, and forgotten meanwhile. What was typed at their
 * place since stands there; they are kept beside it, to be read and copied.
 * @param {Jotting} jotting @param {Partial<Jotting>} facts
 */
export function handBack(jotting, facts) {
  if (kept.get(jotting.place)?.key === jotting.key || !kept.has(jotting.place)) {
    return keepJotting(jotting.place, { ...jotting, ...facts });
  }
  const place = jotting.place + BESIDE + jotting.key;
  return keepJotting(place, { ...jotting, ...facts, place, stray: true });
}

/** Show a jotting in the list: no card has a field for it. @param {Jotting} jotting */
export const setAstray = (jotting, refused) =>
  keepJotting(jotting.place, { ...jotting, refused, stray: true });

/** @param {string} place */
export function forget(place) {
  const old = kept.get(place);
  if (!old) return;
  kept.delete(place);
  living.then(() => remove(JOTTINGS, old.key));
  tell();
}

/**
 * Jottings that other tabs left behind. Where two typed into one field, the later words
 * stand; the earlier are kept beside them, to be read and copied.
 * @param {Jotting[]} left
 */
export function takeJottings(left) {
  for (const jotting of left.sort((one, other) => other.at - one.at)) {
    const later = kept.get(jotting.place);
    const mine = later ? besides(jotting) : jotting;
    kept.set(mine.place, mine);
    if (later) storeSoon(mine.place);
  }
  if (left.length) tell();
}

const besides = ({ base, adding, ...jotting }) => ({
  ...jotting,
  place: jotting.place + BESIDE + jotting.key,
  refused: gettext("Typed in two tabs. The later words stand in the card."),
  stray: true,
});

function storeSoon(place) {
  if (due.size === 0) setTimeout(storeDue, SOON);
  due.add(place);
}

async function storeDue() {
  const places = [...due];
  due.clear();
  await living;
  for (const place of places) if (kept.has(place)) put(JOTTINGS, kept.get(place));
}

addEventListener("pagehide", storeDue);
addEventListener("visibilitychange", storeDue);

const tell = () => jottings.dispatchEvent(new Event("change"));
