/**
 * The figure that a source gives: added, taken from its quote, corrected, confirmed.
 */

import { Refused, write } from "./api.js";
import { clearErrors, isTyped, showErrors } from "./fields.js";
import { written } from "./quantities.js";
import { saved } from "./saved.js";

/** @param {import("./card.js").Card} card */
export function startFigures(card) {
  card.element.querySelector("#field-citations").addEventListener("click", (event) => {
    const button = event.target.closest(".source-figure [data-do]");
    if (!button) return;
    const item = button.closest("[data-quantity]");
    const citation = button.closest("[data-citation]");
    const acts = {
      "confirm-quantity": () => ({ id: Number(item.dataset.quantity) }),
      "save-quantity": () => written(item),
      "remove-quantity": () => null,
      "take-figure": () => JSON.parse(button.dataset.offer),
    };
    save(card, citation, acts[button.dataset.do]());
  });
}

/** What goes along with new evidence. @param {HTMLFormElement} form */
export function newFigure(form) {
  const figure = form.querySelector("[data-figure]");
  return isTyped(figure) ? { quantity: written(figure) } : {};
}

async function save(card, citation, quantity) {
  const path = `citations/${citation.dataset.citation}/`;
  const place = citation.querySelector(".source-figure");
  try {
    const body = await write(() => ({
      method: "PATCH",
      path,
      resource: path,
      body: { quantity },
    }));
    clearErrors(place);
    for (const details of place.querySelectorAll("[open]")) details.open = false;
    saved.now();
    await card.answered("citation", body);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.status === 412) await mergeOthers(card, citation, error.problem.current);
    saved.refused(error);
    showErrors(place, error.problem);
  }
}

/** Somebody else wrote first: their words are shown before ours can be sent again. */
function mergeOthers(card, citation, current) {
  const form = citation.querySelector("form");
  return card.forms.find((known) => known.form === form)?.merge(current);
}

/**
 * Draw the figures anew while something else of the evidence is in use. A figure that
 * is open keeps what is typed into it.
 * @param {ParentNode} old
 * @param {ParentNode} fresh
 */
export function drawFigures(old, fresh) {
  for (const drawn of fresh.querySelectorAll("[data-citation]")) {
    const place = old.querySelector(
      `[data-citation="${drawn.dataset.citation}"] > .source-figure`,
    );
    if (!place || place.querySelector("[open]")) continue;
    const held = place.contains(document.activeElement);
    const figure = drawn.querySelector(".source-figure");
    place.replaceWith(figure);
    if (held) figure.querySelector("summary").focus();
  }
}
