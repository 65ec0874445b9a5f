/**
 * Words that are typed and not saved yet. They are stored while they are typed, with
 * what they were typed upon, until the server has them or the person lets them go.
 */

import { randomKey } from "./random.js";
import { DRAFTS, put, remove } from "./store.js";
import { living, tab } from "./tabs.js";

/** @typedef {import("./fields.js").Fields} Fields */

/**
 * @typedef {object} Draft
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
 * @property {boolean} [adding] whether the person asked to add it
 * @property {boolean} [stray] whether no card has a field for it
 */

const SOON = 50;

/** Tells of every "change". */
export const drafts = new EventTarget();

/** This tab's, by place. @type {Map<string, Draft>} */
const kept = new Map();
const due = new Set();

/** @param {number} claim @param {string} form @returns {string} */
export const placeOf = (claim, form) => `${claim}/${form}`;

/** @param {Draft} draft @returns {number} */
export const claimOf = (draft) => Number.parseInt(draft.place, 10);

/** @param {Draft} draft @returns {string} */
export const formOf = (draft) => draft.place.slice(draft.place.indexOf("/") + 1);

/** @param {string} place @returns {Draft | undefined} */
export const draftAt = (place) => kept.get(place);

/** @returns {Draft[]} the oldest first */
export const allDrafts = () => [...kept.values()].sort((one, other) => one.at - other.at);

/** Whether a form that saves itself holds them; else they wait for a button. */
export const savesItself = (draft) => "base" in draft;

/**
 * Keep what stands at a place now; nothing when no field differs.
 * @param {string} place
 * @param {Partial<Draft> & {fields: Fields}} facts
 */
export function keepDraft(place, facts) {
  const old = kept.get(place);
  if (Object.keys(facts.fields).length === 0) return forget(place);
  const made = old ?? { key: randomKey(), tab, place, page: location.pathname };
  kept.set(place, { ...made, ...facts, at: Date.now() });
  storeSoon(place);
  tell();
}

/** Show a draft in the list: no card has a field for it. @param {Draft} draft */
export const setAstray = (draft, refused) =>
  keepDraft(draft.place, { ...draft, refused, stray: true });

/** @param {string} place */
export function forget(place) {
  const old = kept.get(place);
  if (!old) return;
  kept.delete(place);
  living.then(() => remove(DRAFTS, old.key));
  tell();
}

/**
 * Drafts that other tabs left behind. Where two typed into one field, the later words
 * stand; the earlier are kept beside them, to be read and copied.
 * @param {Draft[]} left
 */
export function takeDrafts(left) {
  for (const draft of left.sort((one, other) => other.at - one.at)) {
    const later = kept.get(draft.place);
    const mine = later ? besides(draft) : draft;
    kept.set(mine.place, mine);
    if (later) storeSoon(mine.place);
  }
  if (left.length) tell();
}

const besides = ({ base, ...draft }) => ({
  ...draft,
  place: `${draft.place}#${draft.key}`,
  refused: "Typed in two tabs. The later words stand in the card.",
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
  for (const place of places) if (kept.has(place)) put(DRAFTS, kept.get(place));
}

addEventListener("pagehide", storeDue);
addEventListener("visibilitychange", storeDue);

const tell = () => drafts.dispatchEvent(new Event("change"));
