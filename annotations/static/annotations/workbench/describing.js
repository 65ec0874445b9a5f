/**
 * What is kept in the browser, in words.
 */

import { claimOf } from "./claims.js";
import { claimOf as claimIn, formOf } from "./jottings.js";

const MOVES = {
  submissions: "Submitting the verdict",
  reopenings: "Reopening the verdict",
  restorations: "Taking back a discard",
  dismissals: "Dismissing a suggestion",
  undos: "Taking back a step",
  redos: "Doing a step again",
  "unused-words": "Words that were not used, for the history",
};

/** By how the name of a form begins, the longer first. */
const FORMS = [
  ["claim", "what it says"],
  ["verdict", "the verdict"],
  ["citation-new", "new evidence"],
  ["citation-", "evidence"],
  ["figure-", "the figure of a source"],
  ["confirming-", "confirming a number"],
  ["removing-", "removing a number"],
  ["quantity-new", "a new number"],
  ["quantity-", "a number being corrected"],
];

/**
 * @typedef {object} Described
 * @property {string} title
 * @property {string} words the person's own, empty when there are none
 */

/** @param {import("./outbox.js").Kept} record @returns {Described} */
export function describeWrite({ method, path, body = {} }) {
  const [kind, id, sub] = path.split("/");
  const words = body.exact ?? body.words ?? wordsOf(body);
  if (kind === "claims" && !id) return { title: "A mark", words };
  if (kind === "appearances") return { title: "New edges of a mark", words };
  if (kind === "citations" && !id) return { title: "New evidence", words };
  if (method === "DELETE") return { title: `Discarding a ${kind.slice(0, -1)}`, words };
  if (MOVES[sub]) return { title: MOVES[sub], words };
  if (body.quantities) return { title: `Numbers of ${lower(nameOf(Number(id)))}`, words };
  if (kind === "claims") return { title: `A change to ${lower(nameOf(Number(id)))}`, words };
  return { title: `A change to a ${kind.slice(0, -1)}`, words };
}

/** @param {import("./jottings.js").Jotting} jotting @returns {Described} */
export function describeJotting(jotting) {
  const [, what] = FORMS.find(([form]) => formOf(jotting).startsWith(form));
  const words = wordsOf([jotting.fields, jotting.figure ?? {}]);
  return { title: `${nameOf(claimIn(jotting))}: ${what}`, words };
}

/** As the list numbers it; one that is gone, or of another article, has no number. */
function nameOf(claim) {
  const found = claimOf(claim);
  return found ? `Claim ${found.number}` : "A claim not listed here";
}

const lower = (name) => name.toLowerCase();

/** Every piece of text in a value, a line each. */
function wordsOf(value) {
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join("\n");
  if (value && typeof value === "object") return wordsOf(Object.values(value));
  return typeof value === "string" ? value : "";
}
