/**
 * Evidence on the card: added by a form, changed in place, discarded with a way back.
 */

import { Refused, versions, write } from "./api.js";
import { Autosave } from "./autosave.js";
import { clearErrors, readFields, showErrors } from "./fields.js";
import { newFigure } from "./figures.js";
import { saved } from "./saved.js";
import { toast } from "./toast.js";

/** @param {import("./card.js").Card} card */
export function startCitations(card) {
  const adding = card.element.querySelector('[data-form="citation-new"]');
  adding.addEventListener("submit", (event) => {
    event.preventDefault();
    add(card, adding);
  });
  const part = card.element.querySelector("#field-citations");
  part.addEventListener("redrawn", () => startItems(card));
  part.addEventListener("click", (event) => {
    const item = event.target.closest('[data-do="discard-citation"]');
    if (item) discard(card, item.closest("[data-citation]"));
  });
  startItems(card);
}

const pathOf = (item) => `citations/${item.dataset.citation}/`;

/** Existing citations save themselves like the other forms. */
function startItems(card) {
  card.forms = card.forms.filter((form) => form.form.isConnected);
  for (const item of card.element.querySelectorAll("[data-citation]")) {
    const form = item.querySelector("form");
    if (card.forms.some((known) => known.form === form)) continue;
    versions.set(pathOf(item), Number(item.dataset.citationVersion));
    const target = { path: () => pathOf(item) };
    card.forms.push(
      new Autosave(form, target, (body) => card.answered("citation", body)),
    );
  }
}

async function add(card, form) {
  const button = form.querySelector("button:not([type])");
  button.disabled = true;
  try {
    await begun(card);
    const body = await write(() => ({
      method: "POST",
      path: "citations/",
      body: {
        verdict: Number(card.element.dataset.verdict),
        ...readFields(form),
        ...newFigure(form),
      },
    }));
    clearErrors(form);
    form.reset();
    form.closest("details").open = false;
    form.closest("details").querySelector("summary").focus();
    saved.now();
    await card.answered("citation", body);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    saved.refused(error);
    showErrors(form, error.problem);
  } finally {
    button.disabled = false;
  }
}

/** Evidence belongs to a verdict: begin it when there is none. */
async function begun(card) {
  if (card.verdictPath) return;
  const body = await write(() => (card.verdictPath ? null : card.creation()));
  if (body) await card.answered("verdict", body);
}

async function discard(card, item) {
  const path = pathOf(item);
  try {
    const body = await write(() => ({ method: "DELETE", path, resource: path }));
    item.remove();
    await card.answered("citation", body);
    toast("The evidence is discarded.", () => putBack(card, path));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    saved.refused(error);
    showErrors(item.querySelector("form"), error.problem);
  }
}

async function putBack(card, path) {
  const body = await write(() => ({
    method: "POST",
    path: `${path}restorations/`,
    body: {},
  }));
  await card.answered("citation", body);
}
