/**
 * Evidence on the card: added by a form, changed in place, discarded with a way back.
 */

import { Refused, versions, write } from "./api.js";
import { beginning, EVIDENCE, sendEvidence } from "./asked.js";
import {
  clearErrors,
  clearSent,
  controlOf,
  isTyped,
  readFields,
  showErrors,
  unfold,
} from "./fields.js";
import { figureIn, newFigure, show } from "./figures.js";
import { gettext } from "./gettext.js";
import { handBack, jottingAt, keepJotting, placeOf } from "./jottings.js";
import { fill } from "./numbers.js";
import { saved } from "./saved.js";
import { toast } from "./toast.js";

/** @param {import("./card.js").Card} card */
export function startCitations(card) {
  const adding = card.element.querySelector('[data-form="citation-new"]');
  const place = placeOf(card.claim, EVIDENCE);
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
function keepTyped(form, place, more = {}) {
  const fields = isTyped(form) ? readFields(form) : {};
  keepJotting(place, { fields, figure: newFigure(form), stray: false, ...more });
}

/** Show evidence that was typed and not added; what was asked to be added is added. */
export function restoreEvidence(card) {
  const form = card.evidence;
  const jotting = jottingAt(placeOf(card.claim, EVIDENCE));
  if (!jotting || isTyped(form)) return;
  fill(form, jotting.fields);
  unfold(controlOf(form, "title"));
  if (jotting.figure) show(figureIn(form), jotting.figure);
  if (jotting.adding) add(card, form, jotting.place);
}

async function add(card, form, place) {
  const button = form.querySelector("button:not([type])");
  button.disabled = true;
  keepTyped(form, place, { adding: true, refused: undefined });
  let sent = jottingAt(place);
  try {
    await begun(card, place);
    sent = jottingAt(place) ?? sent; // what was typed while the verdict began goes along
    const body = await sendEvidence(place, Number(card.element.dataset.verdict));
    if (form.isConnected) cleared(form, place, sent);
    if (!body) return; // it was on its way already
    saved.now();
    await card.answered("citation", body);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const facts = { adding: false, refused: error.message };
    if (form.isConnected) keepTyped(form, place, facts);
    else if (!error.listed) handBack(sent, facts);
    saved.refused(error);
    showErrors(form, error.problem);
  } finally {
    button.disabled = false;
  }
}

/** What was added is not to be added again; what was typed since stays. */
function cleared(form, place, sent) {
  clearErrors(form);
  clearSent(form, sent.fields);
  if (sent.figure) clearSent(figureIn(form), sent.figure);
  keepTyped(form, place, { adding: false });
  if (isTyped(form)) return;
  const details = form.closest("details");
  for (const inner of form.querySelectorAll("details")) inner.open = false;
  details.open = false;
  details.querySelector("summary").focus();
}

/** Evidence belongs to a verdict: begin it when there is none. */
async function begun(card, place) {
  if (card.verdictPath) return;
  const begin = () => (card.verdictPath ? null : beginning(card.claim));
  try {
    const body = await write(begin, { late: true, form: place });
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
    const held = item.contains(document.activeElement);
    item.remove();
    if (held) card.element.querySelector("#field-citations").focus({ preventScroll: true });
    await card.answered("citation", body);
    toast(gettext("The evidence is discarded."), () => putBack(card, path));
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
