/**
 * What a closed tab, a lost line or a crash left behind: it is taken over and sent.
 */

import { readThing, Refused, resend, write } from "./api.js";
import { allDrafts, claimOf, draftAt, formOf, keepDraft, takeDrafts } from "./drafts.js";
import { asTaken } from "./fields.js";
import { changedByOthers, differing, pick } from "./merging.js";
import { take } from "./outbox.js";
import { saved } from "./saved.js";
import { all, DRAFTS, takeOver, WRITES } from "./store.js";
import { isGone, living, tab, whenGone } from "./tabs.js";

const ATTEMPTS = 5;

/** Fields of the verdict's form before there is a verdict. */
const NO_VERDICT = { rating: null, summary: "", explanation: "", since: "", review_by: null };

/**
 * @typedef {object} Hooks
 * @property {() => number | null} chosen the claim whose card takes care of its own
 * @property {() => Promise<void>} arrived called when something was sent
 */

let asked = null;

/** Resolves when the drafts of tabs that are gone are known here. */
export const ready = living.then(takeAll);

/** @param {Hooks} hooks */
export async function startLeftovers(hooks) {
  asked = hooks;
  await ready;
  addEventListener("online", sendDrafts);
  addEventListener("focus", async () => {
    await takeAll();
    sendDrafts();
  });
  sendDrafts();
}

async function takeAll() {
  const records = (await Promise.all([all(WRITES), all(DRAFTS)])).flat();
  const owners = [...new Set(records.map((record) => record.tab))];
  for (const owner of owners) {
    if (owner === tab) continue;
    if (await isGone(owner)) await takeFrom(owner);
    else whenGone(owner, () => takeFrom(owner).then(sendDrafts));
  }
}

async function takeFrom(owner) {
  const writes = await takeOver(WRITES, owner, tab);
  takeDrafts(await takeOver(DRAFTS, owner, tab));
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
  }
}

let sending = Promise.resolve();

/** Send the words of cards that are not open, one after the other. */
function sendDrafts() {
  sending = sending.then(async () => {
    for (const { place } of allDrafts()) await sendDraft(place).catch(() => {});
  });
  return sending;
}

async function sendDraft(place) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const draft = draftAt(place);
    if (!draft?.base || isOpen(draft)) return;
    const done = await attemptOf(draft);
    if (done) return;
  }
}

const isOpen = (draft) => claimOf(draft) === asked?.chosen();

/** Whether a card has gone on from these words, or they are gone. */
const isTaken = (draft) => isOpen(draft) || !draftAt(draft.place);

/** @returns {Promise<boolean>} whether there is nothing more to do here */
async function attemptOf(draft) {
  const current = await read(draft);
  if (isTaken(draft)) return true;
  if (!current) return keepOn(draft, { refused: "It is not there any more." });
  const theirs = changedByOthers(current, draft.base, draft.sent);
  const mine = differing(draft.fields, current);
  const open = pick(mine, (name) => theirs.includes(name) || name in draft.disputed);
  const standing = pick(current, (name) => name in mine);
  const base = Object.fromEntries(
    Object.entries(standing).map(([name, value]) => [name, asTaken(value)]),
  );
  keepOn(draft, { fields: mine, base, sent: {}, disputed: { ...open, ...draft.disputed } });
  const free = pick(mine, (name) => !(name in open));
  if (Object.keys(free).length === 0) return true;
  return send(draftAt(draft.place), current, free);
}

const keepOn = (draft, facts) => (keepDraft(draft.place, { ...draft, ...facts }), true);

async function send(draft, current, fields) {
  try {
    const place = draft.place;
    await write(() => requestOf(draft, current, fields), { late: true, form: place });
    const left = pick(draft.fields, (name) => !(name in fields));
    // A card that was opened meanwhile goes on from its own words.
    if (!isTaken(draft)) keepOn(draft, { fields: left, refused: undefined });
    saved.now();
    await asked.arrived();
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // Somebody was faster: look again. A verdict can be begun by two at once.
    if (error.status === 412 || (error.status === 409 && !current.id)) return false;
    return isTaken(draft) || keepOn(draft, { refused: error.message });
  }
}

function requestOf(draft, current, fields) {
  if (isTaken(draft)) return null;
  keepOn(draft, { sent: fields });
  if (current.id) {
    const path = pathOf(draft, current);
    return { method: "PATCH", path, resource: path, version: current.version, body: fields };
  }
  const body = { claim: claimOf(draft), rating: null, summary: "", ...fields };
  return { method: "POST", path: "verdicts/", body };
}

const pathOf = (draft, current) =>
  formOf(draft) === "verdict" ? `verdicts/${current.id}/` : draft.path;

/** @returns {Promise<object | null>} the thing as it stands; null when it is gone */
async function read(draft) {
  if (formOf(draft) !== "verdict") return readThing(draft.path);
  const claim = await readThing(`claims/${claimOf(draft)}/`);
  return claim && (claim.verdict ?? NO_VERDICT);
}
