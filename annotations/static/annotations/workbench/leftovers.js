/**
 * What a closed tab, a lost line or a crash left behind: it is taken over and sent.
 */

import { GONE, readThing, Refused, resend, write } from "./api.js";
import { beginning, sendAsked } from "./asked.js";
import { allJottings, claimOf, jottingAt, formOf, keepJotting, takeJottings } from "./jottings.js";
import { asTaken } from "./fields.js";
import { line } from "./line.js";
import { changedByOthers, differing, pick } from "./merging.js";
import { take } from "./outbox.js";
import { saved } from "./saved.js";
import { all, JOTTINGS, takeOver, WRITES } from "./store.js";
import { isGone, living, tab, whenGone } from "./tabs.js";
import { toast } from "./toast.js";

const ATTEMPTS = 5;

/** Fields of the verdict's form before there is a verdict. */
const NO_VERDICT = { rating: null, summary: "", explanation: "", since: "", review_by: null };

/**
 * @typedef {object} Hooks
 * @property {() => number | null} chosen the claim whose card takes care of its own
 * @property {() => Promise<void>} arrived called when something was sent
 */

let asked = null;

/** Resolves when the jottings of tabs that are gone are known here. */
export const ready = living.then(takeAll);

/** @param {Hooks} hooks */
export async function startLeftovers(hooks) {
  asked = hooks;
  await ready;
  line.addEventListener("change", () => line.state === "open" && sendJottings());
  addEventListener("focus", async () => {
    await takeAll();
    sendJottings();
  });
  sendJottings();
}

async function takeAll() {
  const records = (await Promise.all([all(WRITES), all(JOTTINGS)])).flat();
  const owners = [...new Set(records.map((record) => record.tab))];
  for (const owner of owners) {
    if (owner === tab) continue;
    if (await isGone(owner)) await takeFrom(owner);
    else whenGone(owner, () => takeFrom(owner).then(sendJottings));
  }
}

async function takeFrom(owner) {
  const writes = await takeOver(WRITES, owner, tab);
  takeJottings(await takeOver(JOTTINGS, owner, tab));
  writes.sort((one, other) => one.at - other.at);
  take(writes);
  for (const record of writes) if (!record.refused) sendLeft(record);
}

/** A write that somebody made in a tab that is gone; its refusal is listed. */
async function sendLeft(record) {
  record.waited = true;
  try {
    await resend(record);
    saved.now();
    await asked?.arrived();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (!error.listed) toast(error.message);
  }
}

let sending = Promise.resolve();

/** Send the words of cards that are not open, one after the other. */
function sendJottings() {
  sending = sending.then(async () => {
    for (const { place } of allJottings()) await sendJotting(place).catch(() => {});
  });
  return sending;
}

async function sendJotting(place) {
  const { adding, stray } = jottingAt(place) ?? {};
  if (adding && !stray) return sendAddition(place);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const jotting = jottingAt(place);
    if (!jotting?.base || isOpen(jotting)) return;
    const done = await attemptOf(jotting);
    if (done) return;
  }
}

/** What waits for no form to save itself, but was asked for. */
async function sendAddition(place) {
  if (isOpen(jottingAt(place)) || !(await sendAsked(place))) return;
  saved.now();
  await asked.arrived();
}

const isOpen = (jotting) => claimOf(jotting) === asked?.chosen();

/** Whether a card has gone on from these words, or they are gone. */
const isTaken = (jotting) => isOpen(jotting) || !jottingAt(jotting.place);

/** @returns {Promise<boolean>} whether there is nothing more to do here */
async function attemptOf(jotting) {
  const current = await read(jotting);
  if (isTaken(jotting)) return true;
  if (!current) return keepOn(jotting, { refused: GONE, stray: true });
  const theirs = changedByOthers(current, jotting.base, jotting.sent);
  const mine = differing(jotting.fields, current);
  const open = pick(mine, (name) => theirs.includes(name) || name in jotting.disputed);
  const standing = pick(current, (name) => name in mine);
  const base = Object.fromEntries(
    Object.entries(standing).map(([name, value]) => [name, asTaken(value)]),
  );
  keepOn(jotting, { fields: mine, base, sent: {}, disputed: { ...open, ...jotting.disputed } });
  const free = pick(mine, (name) => !(name in open));
  if (Object.keys(free).length === 0) return true;
  return send(jottingAt(jotting.place), current, free);
}

const keepOn = (jotting, facts) => (keepJotting(jotting.place, { ...jotting, ...facts }), true);

async function send(jotting, current, fields) {
  try {
    const place = jotting.place;
    await write(() => requestOf(jotting, current, fields), { late: true, form: place });
    const left = pick(jotting.fields, (name) => !(name in fields));
    // A card that was opened meanwhile goes on from its own words.
    if (!isTaken(jotting)) keepOn(jotting, { fields: left, refused: undefined });
    saved.now();
    await asked.arrived();
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // Somebody was faster: look again. A verdict can be begun by two at once.
    if (error.status === 412 || (error.status === 409 && !current.id)) return false;
    return isTaken(jotting) || keepOn(jotting, { refused: error.message });
  }
}

function requestOf(jotting, current, fields) {
  if (isTaken(jotting)) return null;
  keepOn(jotting, { sent: fields });
  if (current.id) {
    const path = pathOf(jotting, current);
    return { method: "PATCH", path, resource: path, version: current.version, body: fields };
  }
  const begin = beginning(claimOf(jotting));
  return { ...begin, body: { ...begin.body, ...fields } };
}

const pathOf = (jotting, current) =>
  formOf(jotting) === "verdict" ? `verdicts/${current.id}/` : jotting.path;

/** @returns {Promise<object | null>} the thing as it stands; null when it is gone */
async function read(jotting) {
  if (formOf(jotting) !== "verdict") return readThing(jotting.path);
  const claim = await readThing(`claims/${claimOf(jotting)}/`);
  return claim && (claim.verdict ?? NO_VERDICT);
}
