/**
 * The one module that writes. Writes go out one after the other, each with the version
 * that was read and a key of its own, and are sent again until an answer comes.
 */

import { filled, gettext } from "./gettext.js";
import { line, pause, setLine } from "./line.js";
import * as outbox from "./outbox.js";
import { page } from "./page.js";
import { csrfToken, recognise } from "./session.js";

/**
 * @typedef {object} Write
 * @property {string} method
 * @property {string} path below the API's root; MARKS goes to the desk, which answers the
 *   same and the card
 * @property {string} [resource] the thing whose version goes along as If-Match
 * @property {number} [version] the version that was read, if not the last known
 * @property {object} [body]
 * @property {number} [claim] whose card shows both, when somebody else was faster
 */

/** The path by which claims are marked. */
export const MARKS = "claims/";

/** Said of what somebody has discarded meanwhile. */
export const GONE = gettext("It is not there any more.");

/** Where nothing more is known. */
export const ANSWERED = gettext("The server answered %(status)s.");

/** What the server refused; `problem` is its application/problem+json. */
export class Refused extends Error {
  /** @param {number} status @param {object} problem */
  constructor(status, problem) {
    const told = status === 404 ? { ...problem, detail: GONE } : problem;
    super(told.detail || told.title || filled(ANSWERED, { status }));
    this.status = status;
    this.problem = told;
    /** The claim that stands where another was to be made. @type {number | undefined} */
    this.taken = status === 409 ? problem.current?.id : undefined;
    /** Whether the list of what is kept shows it. */
    this.listed = false;
  }
}

/** The version last read of each thing, by its path. @type {Map<string, number>} */
export const versions = new Map();

/** Answers to writes that left the thing as it was. @type {WeakSet<object>} */
export const unchanged = new WeakSet();

/** Versions that followed by our own writes, by "path version". */
const followed = new Map();

const PAUSES = [1, 2, 5, 10, 20, 30];
const SEND_AGAIN = new Set([429, 502, 503, 504]);

let last = Promise.resolve();

/**
 * Write when it is this write's turn. It is kept in the browser from now on, so that a
 * lost line, a closed tab or an ended session does not lose it.
 * @param {() => Write | null} prepare null when nothing is left to do
 * @param {{late?: boolean, form?: string | null, watched?: boolean}} [how] `late`: called
 *   at its turn, not now; `form`: the place of the jotting that keeps the words;
 *   `watched`: whether whoever writes shows a refusal, which is listed otherwise
 * @returns {Promise<any>} the body of the answer, or null; rejects with Refused
 */
export function write(prepare, { late = false, form = null, watched = true } = {}) {
  if (late) return queue(() => send(prepare(), form));
  const what = prepare();
  if (!what) return Promise.resolve(null);
  const record = keep(what, form, watched);
  return queue(() => deliver(record));
}

/**
 * A thing as it stands.
 * @param {string} path
 * @returns {Promise<any>} null when it is gone; rejects when nobody answers
 */
export async function readThing(path) {
  const answer = await fetch(page.api + path, { headers: { Accept: "application/json" } });
  // Strangers are told that there is nothing, too.
  if (answer.status === 404 && (await recognise()) === "open") return null;
  if (!answer.ok) throw new Error(filled(ANSWERED, answer));
  return answer.json();
}

/** Resolves when what was written until now is answered. */
export const settled = () => last;

/** Send what is kept already. @param {outbox.Kept} record */
export const resend = (record) => queue(() => deliver(record));

function queue(act) {
  const turn = last.then(act);
  last = turn.catch(() => {});
  return turn;
}

const send = (what, form) => what && deliver(keep(what, form));

function keep(what, form, watched = true) {
  const version = what.resource && (what.version ?? versions.get(what.resource));
  return outbox.add({ ...what, version, waited: !watched || line.state !== "open" }, form);
}

/** @param {outbox.Kept} record */
async function deliver(record) {
  // Sent while it is still being stored: whichever comes first keeps it.
  const answer = await answerTo(record);
  const body = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
  if (answer.ok) {
    outbox.drop(record);
    follow(record, body);
    return body;
  }
  const error = new Refused(answer.status, body);
  const refused = {
    ...record,
    refused: { status: error.status, detail: error.message, taken: error.taken },
  };
  // Who waits for the answer shows it; after a while there may be nobody who does.
  const isMissed = record.waited || outbox.isDisputed(refused);
  error.listed = !record.form && isMissed && !isStep(record);
  if (error.listed) outbox.store(refused);
  else outbox.drop(record);
  throw error;
}

/** @param {outbox.Kept} record @returns {Promise<Response>} not before there is one */
async function answerTo(record) {
  let wasOpen = false;
  for (let attempt = 0; ; attempt += 1) {
    const answer = await fetch(addressOf(record), request(record)).catch(() => null);
    const state = await stateAfter(answer);
    setLine(state ?? "open");
    if (!state) return answer;
    record.waited = true;
    // The token is a new one: at once, but not over and over.
    const renewed = state === "open" && !wasOpen;
    wasOpen = state === "open";
    const asked = Number(answer?.headers.get("Retry-After")) || 0;
    const length = Math.max(asked, PAUSES[Math.min(attempt, PAUSES.length - 1)]);
    if (!renewed) await pause(length);
  }
}

/** @returns {Promise<import("./line.js").State | null>} null when this is an answer */
async function stateAfter(answer) {
  if (!answer || SEND_AGAIN.has(answer.status)) return "away";
  if (answer.status === 401 || (await isForged(answer))) return recognise();
  return null;
}

async function isForged(answer) {
  if (answer.status !== 403) return false;
  const problem = await answer.clone().json().catch(() => ({}));
  return String(problem.detail).startsWith("CSRF");
}

/** @param {outbox.Kept} record */
const addressOf = ({ path }) => (path === MARKS ? page.marksUrl : page.api + path);

/** @param {outbox.Kept} record */
function request(record) {
  const headers = {
    Accept: "application/json",
    "Content-Type": "application/json",
    "Idempotency-Key": record.key,
    "X-CSRFToken": csrfToken(),
  };
  const version = sentVersion(record);
  if (version) headers["If-Match"] = `"${version}"`;
  const body = record.body === undefined ? undefined : JSON.stringify(record.body);
  return { method: record.method, headers, body };
}

/** Taking a step back holds no words: refused late, there is nothing to keep of it. */
const isStep = ({ path }) => /\/(undos|redos)\/$/.test(path);

/** What the answer to a write says of versions. */
function follow(record, body) {
  const sent = sentVersion(record);
  if (body.version && body.version === sent) return unchanged.add(body);
  if (body.version) advance(record.resource, sent, body.version);
  if (record.path.startsWith("appearances/")) advanceClaim(body);
}

/** New edges are a change of their claim, by one. */
function advanceClaim({ claim, claim_version: version }) {
  if (version) advance(`claims/${claim}/`, version - 1, version);
}

const sentVersion = ({ resource, version }) => version && latest(resource, version);

/** The version that came of this one by our own writes alone. */
function latest(resource, version) {
  const next = followed.get(`${resource} ${version}`);
  return next ? latest(resource, next) : version;
}

/**
 * Our own write led from one version to the next: whoever read the one knows the other,
 * writes that wait here too. A version that somebody else had a hand in stays unknown.
 * @param {string | undefined} resource
 * @param {number | undefined} from
 * @param {number} to
 */
export function advance(resource, from, to) {
  if (!resource || !from || from === to) return;
  followed.set(`${resource} ${from}`, to);
  if (versions.get(resource) === from) versions.set(resource, to);
  for (const record of outbox.waiting()) {
    const known = record.resource === resource && sentVersion(record);
    if (known && known !== record.version) outbox.store({ ...record, version: known });
  }
}
