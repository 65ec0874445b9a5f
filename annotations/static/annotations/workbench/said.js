/**
 * What a screen reader is told of things that only the eye would see.
 */

import { filled, gettext } from "./gettext.js";

const place = document.getElementById("said");
const SETTLED = 200;
const SHORT = 14;
let timer = 0;

/** The last of many in a row is the one that counts. @param {string} words */
export function say(words) {
  clearTimeout(timer);
  timer = setTimeout(() => (place.textContent = words), SETTLED);
}

/** The beginning and the end of many words. @param {string} words */
export function shortened(words) {
  const all = words.split(/\s+/u);
  if (all.length <= SHORT) return all.join(" ");
  const [begin, end] = [all.slice(0, 5).join(" "), all.slice(-5).join(" ")];
  return filled(gettext("%(begin)s … %(end)s, %(many)s words"), { begin, end, many: all.length });
}
