/**
 * The buttons below the gate: submit, reopen, discard.
 */

import { Refused, write } from "./api.js";
import { isTyped } from "./fields.js";
import { filled, gettext } from "./gettext.js";
import { newItem } from "./numbers.js";
import { saved } from "./saved.js";
import { toast } from "./toast.js";

/** @param {import("./card.js").Card} card */
export function startMoves(card) {
  card.element.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move], [data-do='discard']");
    if (button?.dataset.move) move(card, button);
    else if (button) discard(card);
  });
}

async function move(card, button) {
  button.disabled = true;
  tell(card, "");
  try {
    if (!(await card.flush())) return;
    if (isTyped(card.evidence)) {
      return tell(card, gettext("Evidence is typed and not added: add it, or empty its form."));
    }
    if (isTyped(newItem(card.element))) {
      return tell(card, gettext("A number is typed and not added: add it, or empty its form."));
    }
    await write(() => ({
      method: "POST",
      path: `${card.verdictPath}${button.dataset.move}/`,
      resource: card.verdictPath,
      body: {},
    }));
    saved.now();
    await card.hooks.redraw();
    await card.hooks.reopen(card.claim);
    toast(filled(gettext("%(move)s: done."), { move: button.textContent.trim() }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tell(card, error.message);
    if (error.status === 412) await card.refresh();
  } finally {
    button.disabled = false;
  }
}

async function discard(card) {
  try {
    await write(() => ({
      method: "DELETE",
      path: card.claimPath,
      resource: card.claimPath,
    }));
    await card.hooks.gone(card.claim);
    toast(gettext("The claim is discarded."), () => restore(card));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tell(card, error.message);
  }
}

async function restore(card) {
  await write(() => ({
    method: "POST",
    path: `${card.claimPath}restorations/`,
    body: {},
  }));
  await card.hooks.redraw();
  await card.hooks.open(card.claim);
}

function tell(card, words) {
  const place = card.element.querySelector('[data-error-of="moves"]');
  place.textContent = words;
  place.hidden = !words;
}
