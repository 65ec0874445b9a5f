/**
 * Which tabs of this person are open. Each keeps its own writes and jottings; what one
 * leaves behind is taken over by another.
 */

import { page } from "./page.js";
import { randomKey } from "./random.js";

/** This tab, until it is closed or loaded anew. */
export const tab = randomKey();

const PREFIX = `factcheck:${page.person}:tab:`;
const BEAT = 2_000;
/** A hidden tab's clock may tick once a minute only. */
const SILENCE = 150_000;

const nameOf = (id) => PREFIX + id;

/** Resolves when other tabs can see that this one is open. */
export const living = navigator.locks ? hold() : beat();

/** A lock that ends with the page, however it ends. */
function hold() {
  return new Promise((resolve) => {
    navigator.locks.request(nameOf(tab), () => {
      resolve();
      return new Promise(() => {});
    });
  });
}

/** Without locks (a site without HTTPS): a sign of life, taken away on leaving. */
async function beat() {
  const sign = () => localStorage.setItem(nameOf(tab), String(Date.now()));
  sign();
  setInterval(sign, BEAT);
  addEventListener("pagehide", () => localStorage.removeItem(nameOf(tab)));
  addEventListener("pageshow", sign);
}

/** @param {string} id of a tab @returns {Promise<boolean>} whether it is closed */
export async function isGone(id) {
  if (id === tab) return false;
  if (!navigator.locks) {
    return Date.now() - Number(localStorage.getItem(nameOf(id))) > SILENCE;
  }
  const { held } = await navigator.locks.query();
  return !held.some((lock) => lock.name === nameOf(id));
}

const awaited = new Set();

/** Call `act` once when that tab is closed. @param {string} id @param {() => void} act */
export async function whenGone(id, act) {
  if (id === tab || awaited.has(id)) return;
  awaited.add(id);
  if (navigator.locks) await navigator.locks.request(nameOf(id), () => {});
  else while (!(await isGone(id))) await new Promise((go) => setTimeout(go, BEAT));
  awaited.delete(id);
  act();
}
