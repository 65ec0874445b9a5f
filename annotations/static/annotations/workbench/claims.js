/**
 * The claims of the article as the server last told them, part by part: a part is a
 * block of the text with the claims that begin in it.
 */

/**
 * @typedef {object} Claim
 * @property {number} id
 * @property {number | null} start code points; null where its words are gone
 * @property {number | null} end excluded
 * @property {string} statement cut where a list would cut it
 * @property {string} language
 * @property {"found" | "checking" | "not_checking"} triage
 * @property {string} reason why it is not checked
 * @property {string} state the rating's name, else the stage
 * @property {string} stage how far it has come: the status, or the triage
 * @property {string | null} status of the verdict
 * @property {[string, string, string] | null} rating label, colour, shape
 * @property {(number | null)[]} versions of claim, verdict and appearance
 * @property {string[]} filters those that keep it
 * @property {number} number its place in the list, from 1
 */

/** @typedef {{signature: string, claims: Claim[]}} Part */

/** "changed": the claims are others than before. */
export const news = new EventTarget();

/** @type {Part[]} */
const parts = [];
/** @type {Claim[]} */
let all = [];
/** @type {Map<number, Claim>} */
let byId = new Map();

/** @returns {Claim[]} in the order of the text */
export const claims = () => all;

/** @param {number | null} id @returns {Claim | undefined} */
export const claimOf = (id) => byId.get(id);

/** What the server is told that we have. */
export const signatures = () => parts.map((part) => part.signature).join("");

/** @param {Record<string, Part>} fresh by the place of the part */
export function take(fresh) {
  if (Object.keys(fresh).length === 0) return;
  for (const [place, part] of Object.entries(fresh)) parts[Number(place)] = part;
  all = parts.flatMap((part) => part.claims);
  all.forEach((claim, index) => (claim.number = index + 1));
  byId = new Map(all.map((claim) => [claim.id, claim]));
  news.dispatchEvent(new Event("changed"));
}
