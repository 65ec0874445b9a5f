/**
 * Three texts of one field: what was read, what was written here, what stands now.
 */

import { asTaken, same } from "./fields.js";

/** @typedef {import("./fields.js").Fields} Fields */

/**
 * Fields that somebody else changed.
 * @param {Fields} current what stands at the server
 * @param {Fields} base what was read
 * @param {...Fields | undefined} ours what was sent from here and may have arrived
 * @returns {string[]} names
 */
export function changedByOthers(current, base, ...ours) {
  const known = [base, ...ours.filter(Boolean)];
  return Object.keys(base).filter(
    (name) =>
      name in current &&
      !known.some((fields) => name in fields && same(asTaken(current[name]), fields[name])),
  );
}

/**
 * Fields that are not what stands.
 * @param {Fields} fields
 * @param {Fields} standing
 * @returns {Fields}
 */
export const differing = (fields, standing) =>
  pick(fields, (name) => !same(fields[name], asTaken(standing[name])));

/** @param {Fields} fields @param {(name: string) => boolean} wanted @returns {Fields} */
export const pick = (fields, wanted) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => wanted(name)));
