/**
 * The parts of a number's line: each opens its own fields, Enter saves, Escape goes back.
 */

import { controls, reset } from "./fields.js";

/** @param {HTMLElement} card */
export function startParts(card) {
  card.addEventListener("keydown", (event) => {
    const part = event.target.closest?.("details.part[open]");
    if (!part) return;
    if (event.key === "Escape") leave(part, event);
    if (event.key === "Enter" && event.target.tagName === "INPUT") {
      event.preventDefault();
      part.querySelector('[data-do="save-quantity"]').click();
    }
  });
  // The fields of a part that was just opened are what the hand wants.
  card.addEventListener("click", (event) => {
    const part = event.target.closest("summary")?.parentElement;
    if (part?.matches("details.part:not([open])")) {
      part.addEventListener("toggle", () => controls(part)[0]?.focus(), { once: true });
    }
  });
}

/** Closed as it was before; what was typed into it is taken back. */
function leave(part, event) {
  event.stopPropagation();
  controls(part).forEach(reset);
  part.dispatchEvent(new Event("input", { bubbles: true })); // nothing is kept of it either
  part.open = false;
  part.querySelector("summary").focus();
}

/**
 * Draw the words of a line anew and leave its fields to whoever types in them.
 * @param {Element} line
 * @param {Element} drawn the line as the server drew it
 */
export function drawParts(line, drawn) {
  for (const part of drawn.querySelectorAll("[data-part]")) {
    line
      .querySelector(`[data-part="${part.dataset.part}"] > summary`)
      ?.replaceWith(part.querySelector("summary"));
  }
}
