/**
 * What somebody asked to add or to save by a button, and whose card is not open: it goes
 * out all the same.
 */

import { GONE, readThing, Refused, settled, write } from "./api.js";
import { gettext } from "./gettext.js";
import { claimOf, forget, formOf, jottingAt, handBack } from "./jottings.js";
import { asQuantity, changeOf, isDisputed, isRemoving, itemOf, withChange } from "./numbers.js";
import { fetchCard } from "./page.js";

/** @typedef {import("./jottings.js").Jotting} Jotting */

const ATTEMPTS = 5;
export const DISPUTED = gettext(
  "Somebody else changed this number too. Save it again to have yours.",
);

/** Where new evidence is typed. */
export const EVIDENCE = "citation-new";

/** The write that begins the verdict of a claim, without its fields. */
export const beginning = (claim) => ({
  method: "POST",
  path: "verdicts/",
  body: { claim, rating: null, summary: "" },
});

/**
 * Add the evidence that is kept at a place. Whoever comes second finds nothing there.
 * @param {string} place
 * @param {number} verdict
 * @returns {Promise<object | null>} the answer
 */
export function sendEvidence(place, verdict) {
  const { adding, fields, figure } = jottingAt(place) ?? {};
  if (!adding) return Promise.resolve(null);
  const quantity = figure ? { quantity: asQuantity(figure) } : {};
  const body = { verdict, ...fields, ...quantity };
  const answer = write(() => ({ method: "POST", path: "citations/", body }));
  forget(place); // kept as a write from now on
  return answer;
}

/**
 * @param {string} place
 * @returns {Promise<boolean>} whether something was sent; rejects when nobody answers
 */
export async function sendAsked(place) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const jotting = jottingAt(place);
    if (!jotting?.adding) return false;
    try {
      const isEvidence = formOf(jotting) === EVIDENCE;
      return Boolean(await (isEvidence ? evidence(jotting) : number(jotting)));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.listed) return false;
      if (error.status !== 412) return refuse(jotting, error.message);
      handBack(jotting, { adding: true }); // Somebody was faster: look again.
    }
  }
  return false;
}

/** It waits for the person, who is told why. */
function refuse(jotting, why) {
  handBack(jotting, { adding: false, refused: why });
  return false;
}

/** @param {Jotting} jotting */
async function evidence(jotting) {
  const claim = claimOf(jotting);
  const found = await readThing(`claims/${claim}/`);
  if (!found) return refuse(jotting, GONE);
  const verdict = found.verdict ?? (await begun(claim, jotting.place));
  return verdict && sendEvidence(jotting.place, verdict.id);
}

async function begun(claim, place) {
  const begin = () => (jottingAt(place)?.adding ? beginning(claim) : null);
  try {
    return await write(begin, { late: true, form: place });
  } catch (error) {
    if (error.status !== 409) throw error;
    return (await readThing(`claims/${claim}/`))?.verdict;
  }
}

/** @param {Jotting} jotting */
async function number(jotting) {
  const claim = claimOf(jotting);
  await settled(); // A number is drawn as the writes before this one leave it.
  const drawn = await cardOf(claim);
  const item = drawn && itemOf(drawn, jotting);
  if (!item && isRemoving(jotting)) return forget(jotting.place);
  if (!item) return refuse(jotting, GONE);
  if (isDisputed(item, jotting)) return refuse(jotting, DISPUTED);
  if (!jottingAt(jotting.place)?.adding) return null;
  const change = changeOf(item, jotting);
  const path = `claims/${claim}/`;
  const answer = write(() => ({
    method: "PATCH",
    path,
    resource: path,
    version: Number(drawn.dataset.claimVersion),
    body: { quantities: withChange(drawn, item, change) },
  }));
  forget(jotting.place); // kept as a write from now on
  return answer;
}

/** The card as the server draws it; null when its claim is gone. */
async function cardOf(claim) {
  try {
    return await fetchCard(claim);
  } catch (error) {
    if (error.status === 404) return null;
    throw error;
  }
}
