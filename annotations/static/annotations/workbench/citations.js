/**
 * Evidence on the card: added by a form, changed in place, discarded with a way back.
 */

import { Refused, versions, write } from "./api.js";
import {
  clearErrors,
  controlOf,
  isTyped,
  readFields,
  showErrors,
  showField,
  unfold,
} from "./fields.js";
import { newFigure } from "./figures.js";
import { jottingAt, forget, keepJotting, placeOf } from "./jottings.js";
import { saved } from "./saved.js";
import { toast } from "./toast.js";

/** @param {import("./card.js").Card} card */
export function startCitations(card) {
  const adding = card.element.querySelector('[data-form="citation-new"]');
  const place = placeOf(card.claim, "citation-new");
  adding.addEventListener("submit", (event) => {
    event.preventDefault();
    add(card, adding, place);
  });
  for (const kind of ["input", "change"]) {
    adding.addEventListener(kind, () => keepTyped(adding, place));
  }
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
    const place = `citation-${item.dataset.citation}`;
    card.startForm(form, "citation", place, { path: () => pathOf(item) });
  }
}

/** New evidence is kept while it is typed, and sent when it is added. */
function keepTyped(form, place) {
  keepJotting(place, { fields: isTyped(form) ? readFields(form) : {} });
}

/** Show evidence that was typed and not added; what was asked to be added is added. */
export function restoreEvidence(card) {
  const form = card.evidence;
  const jotting = jottingAt(placeOf(card.claim, "citation-new"));
  if (!jotting || isTyped(form)) return;
  for (const [name, value] of Object.entries(jotting.fields)) showField(form, name, value);
  unfold(controlOf(form, "title"));
  if (jotting.adding) add(card, form, jotting.place);
}

async function add(card, form, place) {
  const button = form.querySelector("button:not([type])");
  button.disabled = true;
  keepJotting(place, { fields: readFields(form), adding: true });
  try {
    await begun(card);
    const sent = write(() => ({
      method: "POST",
      path: "citations/",
      body: {
        verdict: Number(card.element.dataset.verdict),
        ...readFields(form),
        ...newFigure(form),
      },
    }));
    forget(place); // kept as a write from now on
    const body = await sent;
    clearErrors(form);
    form.reset();
    form.closest("details").open = false;
    form.closest("details").querySelector("summary").focus();
    saved.now();
    await card.answered("citation", body);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    keepJotting(place, { fields: readFields(form), adding: false });
    saved.refused(error);
    showErrors(form, error.problem);
  } finally {
    button.disabled = false;
  }
}

/** Evidence belongs to a verdict: begin it when there is none. */
async function begun(card) {
  if (card.verdictPath) return;
  const begin = () => (card.verdictPath ? null : card.creation());
  try {
    const body = await write(begin, { late: true });
    if (body) await card.answered("verdict", body);
  } catch (error) {
    const found = error.status === 409 && (await card.findVerdict());
    if (!found) throw error;
    await card.verdictForm.merge(found);
  }
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
