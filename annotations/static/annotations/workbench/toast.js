/**
 * A short message at the edge of the page, with a way back where there is one.
 */

import { filled, gettext } from "./gettext.js";

const SHOWN = 12_000;
const place = document.getElementById("toast");
let timer = 0;
/** What had the focus before the button. @type {HTMLElement | null} */
let before = null;

/**
 * @param {string} text
 * @param {() => Promise<void>} [undo]
 * @param {string} [label] what the button says
 */
export function toast(text, undo, label = gettext("Undo")) {
  const words = document.createElement("p");
  words.textContent = text;
  place.replaceChildren(words);
  if (undo) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button small";
    button.textContent = label;
    button.addEventListener("click", () => takeBack(undo), { once: true });
    place.append(button);
  }
  hold();
}

function takeBack(undo) {
  clear();
  undo().catch(({ message }) => {
    toast(filled(gettext("Not taken back: %(why)s"), { why: message }));
  });
}

function hold() {
  clearTimeout(timer);
  timer = setTimeout(clear, SHOWN);
}

function clear() {
  clearTimeout(timer);
  const held = place.contains(document.activeElement);
  place.replaceChildren();
  if (held) before?.focus({ preventScroll: true });
}

// It does not go away under a pointer or while its button has the focus.
place.addEventListener("pointerenter", () => clearTimeout(timer));
place.addEventListener("focusin", ({ relatedTarget }) => {
  clearTimeout(timer);
  before = relatedTarget;
});
place.addEventListener("pointerleave", hold);
place.addEventListener("focusout", hold);
