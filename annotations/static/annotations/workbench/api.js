/**
 * The one module that writes. Writes go out one after the other, each with the version
 * that was read and a key of its own, and are sent again until an answer comes.
 */

import { page } from "./page.js";

/**
 * @typedef {object} Write
 * @property {string} method
 * @property {string} path below the API's root
 * @property {string} [resource] the thing whose version goes along as If-Match
 * @property {object} [body]
 */

/** What the server refused; `problem` is its application/problem+json. */
export class Refused extends Error {
  /** @param {number} status @param {object} problem */
  constructor(status, problem) {
    super(problem.detail || problem.title || `The server answered ${status}.`);
    this.status = status;
    this.problem = problem;
  }
}

/** The version last read of each thing, by its path. @type {Map<string, number>} */
export const versions = new Map();

/** Tells who listens whether writes are waiting for the line. */
export const line = new EventTarget();

const PAUSES = [1, 2, 5, 10, 20, 30];
const SEND_AGAIN = new Set([429, 502, 503, 504]);

let last = Promise.resolve();
let waiting = 0;

/** @returns {boolean} whether something is not at the server yet */
export const unsent = () => waiting > 0;

/**
 * Write when it is this write's turn.
 * @param {() => Write | null} prepare called at its turn; null when nothing is left to do
 * @returns {Promise<object | null>} the body of the answer; rejects with Refused
 */
export function write(prepare) {
  waiting += 1;
  const turn = last.then(() => {
    const what = prepare();
    return what && deliver(what);
  });
  last = turn
    .catch(() => {})
    .then(() => {
      waiting -= 1;
    });
  return turn;
}

/** @param {Write} what */
async function deliver(what) {
  const request = toRequest(what);
  for (let attempt = 0; ; attempt += 1) {
    const answer = await fetch(page.api + what.path, request).catch(() => null);
    if (answer && !SEND_AGAIN.has(answer.status)) {
      line.dispatchEvent(new CustomEvent("open"));
      return read(answer, what);
    }
    line.dispatchEvent(new CustomEvent("wait"));
    const asked = Number(answer?.headers.get("Retry-After")) || 0;
    await pause(Math.max(asked, PAUSES[Math.min(attempt, PAUSES.length - 1)]));
  }
}

/** @param {Write} what */
function toRequest(what) {
  const headers = {
    Accept: "application/json",
    "Content-Type": "application/json",
    "Idempotency-Key": newKey(),
    "X-CSRFToken": cookie(page.csrfCookie),
  };
  const version = what.resource && versions.get(what.resource);
  if (version) headers["If-Match"] = `"${version}"`;
  const body = what.body === undefined ? undefined : JSON.stringify(what.body);
  return { method: what.method, headers, body };
}

/** @param {Response} answer @param {Write} what */
async function read(answer, what) {
  const body = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(answer.status, body);
  if (what.resource && body.version) versions.set(what.resource, body.version);
  return body;
}

/** Some seconds, or until the browser says that the line is back. */
function pause(seconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    addEventListener("online", () => (clearTimeout(timer), resolve()), { once: true });
  });
}

/** randomUUID is for secure contexts only; this is not. */
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} name */
export function cookie(name) {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found ? found.slice(name.length + 1) : "";
}
