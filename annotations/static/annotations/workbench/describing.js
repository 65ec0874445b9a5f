/**
 * What is kept in the browser, in words.
 */

import { claimOf } from "./claims.js";
import { filled, gettext } from "./gettext.js";
import { claimOf as claimIn, formOf } from "./jottings.js";

const MOVES = {
  submissions: gettext("Submitting the verdict"),
  reopenings: gettext("Reopening the verdict"),
  restorations: gettext("Taking back a discard"),
  dismissals: gettext("Dismissing a suggestion"),
  undos: gettext("Taking back a step"),
  redos: gettext("Doing a step again"),
  "unused-words": gettext("Words that were not used, for the history"),
};

/** By the noun of the address. */
const DISCARDS = {
  claims: gettext("Discarding a claim"),
  citations: gettext("Discarding evidence"),
  dismissals: gettext("Taking back a dismissal"),
};
const CHANGES = {
  verdicts: gettext("A change to a verdict"),
  citations: gettext("A change to evidence"),
};

/** By how the name of a form begins, the longer first. */
const FORMS = [
  ["claim", gettext("what it says")],
  ["verdict", gettext("the verdict")],
  ["citation-new", gettext("new evidence")],
  ["citation-", gettext("evidence")],
  ["figure-", gettext("the figure of a source")],
  ["confirming-", gettext("confirming a number")],
  ["removing-", gettext("removing a number")],
  ["quantity-new", gettext("a new number")],
  ["quantity-", gettext("a number being corrected")],
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
  if (kind === "claims" && !id) return { title: gettext("A mark"), words };
  if (kind === "appearances") return { title: gettext("New edges of a mark"), words };
  if (kind === "citations" && !id) return { title: gettext("New evidence"), words };
  if (method === "DELETE") return { title: DISCARDS[kind], words };
  if (MOVES[sub]) return { title: MOVES[sub], words };
  if (kind !== "claims") return { title: CHANGES[kind], words };
  const title = body.quantities ? gettext("Numbers: %(claim)s") : gettext("A change: %(claim)s");
  return { title: filled(title, { claim: nameOf(Number(id)) }), words };
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
  return found ? filled(gettext("Claim %(number)s"), found) : gettext("A claim not listed here");
}

/** Every piece of text in a value, a line each. */
function wordsOf(value) {
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join("\n");
  if (value && typeof value === "object") return wordsOf(Object.values(value));
  return typeof value === "string" ? value : "";
}
