/**
 * Writes that were made and not answered. Each is stored with its key before it goes
 * out, and stays until the server has answered; sent twice it counts once.
 */

import { randomKey } from "./random.js";
import { put, remove, WRITES } from "./store.js";
import { living, tab } from "./tabs.js";

/**
 * @typedef {object} Kept a write as it is stored
 * @property {string} key its Idempotency-Key
 * @property {string} tab
 * @property {number} at when it was made
 * @property {string} page where
 * @property {string | null} form the place of the jotting that holds its words
 * @property {string} method
 * @property {string} path
 * @property {string} [resource]
 * @property {number} [version] of the resource, as it was read
 * @property {object} [body]
 * @property {number} [claim] whose card shows both, when somebody else was faster
 * @property {boolean} [waited] whether its first sending brought no answer, or nobody
 *   waits for one
 * @property {{status: number, detail: string, taken?: number}} [refused] `taken`: the
 *   claim that is in its place
 */

/** Tells of every "change". */
export const outbox = new EventTarget();

/** This tab's. @type {Map<string, Kept>} */
const records = new Map();
/** @type {Map<string, Promise<void>>} */
const storing = new Map();

/** @returns {Kept[]} those that are still to be sent, in their order */
export const waiting = () => inOrder().filter((record) => !record.refused);

/** @returns {Kept[]} those that the server refused when nobody was there to see it */
export const refused = () => inOrder().filter((record) => record.refused);

/** Whether somebody else was faster, and the card of its claim lets the person choose. */
export const isDisputed = (record) => Boolean(record.claim) && record.refused.status === 412;

/** What of a claim waits for that choice. @param {number} claim @returns {Kept[]} */
export const disputesOf = (claim) =>
  refused().filter((record) => isDisputed(record) && record.claim === claim);

const inOrder = () => [...records.values()].sort((one, other) => one.at - other.at);

/**
 * @param {import("./api.js").Write} what
 * @param {string | null} form
 * @returns {Kept}
 */
export function add(what, form) {
  const at = performance.timeOrigin + performance.now();
  const record = { ...what, key: randomKey(), tab, at, form, page: location.pathname };
  store(record);
  return record;
}

/** The record as it is now. @param {Kept} record */
export function store(record) {
  records.set(record.key, record);
  const before = storing.get(record.key) ?? living;
  storing.set(record.key, before.then(() => put(WRITES, record)));
  tell();
}

/** Answered, or of no use any more. @param {Kept} record */
export function drop(record) {
  const before = storing.get(record.key) ?? living;
  records.delete(record.key);
  storing.delete(record.key);
  before.then(() => remove(WRITES, record.key));
  tell();
}

/** Records that another tab left behind. @param {Kept[]} left */
export function take(left) {
  for (const record of left) records.set(record.key, record);
  if (left.length) tell();
}

const tell = () => outbox.dispatchEvent(new Event("change"));
