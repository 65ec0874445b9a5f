/**
 * The figure that a source gives: added, taken from its quote, corrected, confirmed.
 */

import { GONE, Refused, write } from "./api.js";
import {
  clearErrors,
  controlOf,
  isEmpty,
  isTyped,
  readDrawn,
  readFields,
  same,
  showErrors,
  unfold,
} from "./fields.js";
import {
  allJottings,
  claimOf,
  forget,
  formOf,
  handBack,
  isBeside,
  jottingAt,
  keepJotting,
  placeOf,
  setAstray,
} from "./jottings.js";
import { fill, idOf, written } from "./numbers.js";
import { saved } from "./saved.js";

const PLACE = "figure-";

/** @param {import("./card.js").Card} card */
export function startFigures(card) {
  const part = card.element.querySelector("#field-citations");
  part.addEventListener("click", (event) => {
    const button = event.target.closest(".source-figure [data-do]");
    if (button) act(card, button);
  });
  for (const kind of ["input", "change"]) {
    part.addEventListener(kind, ({ target }) => {
      const item = target.closest(".source-figure [data-quantity]");
      if (item) keepTyped(card, item);
    });
  }
}

/** What a button says, and what stands in the fields of what it sends. */
function act(card, button) {
  const citation = button.closest("[data-citation]");
  const item = itemOf(citation);
  const acts = {
    "confirm-quantity": () => [{ id: idOf(item) }, readDrawn(item)],
    "save-quantity": () => [written(item), readFields(item)],
    "remove-quantity": () => [null, readFields(item)],
    "take-figure": () => [JSON.parse(button.dataset.offer), readDrawn(item)],
  };
  save(card, citation, ...acts[button.dataset.do]());
}

/** A source gives one figure, or fields for it. */
const itemOf = (citation) => citation.querySelector(".source-figure [data-quantity]");

const place = (card, item) =>
  placeOf(card.claim, PLACE + item.closest("[data-citation]").dataset.citation);

/** A figure is kept while it is typed, and sent when it is saved. */
function keepTyped(card, item) {
  const fields = isTyped(item) ? readFields(item) : {};
  keepJotting(place(card, item), { fields, stray: false });
}

/** Show figures that were typed and not saved. @param {import("./card.js").Card} card */
export function restoreFigures(card) {
  for (const jotting of allJottings()) {
    const [before, id] = formOf(jotting).split(PLACE);
    if (before || !id || claimOf(jotting) !== card.claim || isBeside(jotting)) continue;
    const citation = card.element.querySelector(`[data-citation="${id}"]`);
    if (!citation) setAstray(jotting, GONE);
    else if (!isTyped(itemOf(citation))) show(itemOf(citation), jotting.fields);
  }
}

/** The figure typed along with new evidence, if any. @param {HTMLFormElement} form */
export function newFigure(form) {
  const figure = figureIn(form);
  return isTyped(figure) ? readFields(figure) : undefined;
}

/** @param {HTMLFormElement} form @returns {HTMLElement} */
export const figureIn = (form) => form.querySelector("[data-figure]");

/** Put words into the fields of a figure, and open what they are folded away in. */
export function show(item, fields) {
  fill(item, fields);
  for (const [name, value] of Object.entries(fields)) {
    const control = controlOf(item, name);
    if (control && !isEmpty(value) && isTyped(control.parentElement)) unfold(control);
  }
}

async function save(card, citation, quantity, sent) {
  const path = `citations/${citation.dataset.citation}/`;
  const errors = citation.querySelector(".source-figure");
  const item = itemOf(citation);
  const jotting = jottingAt(place(card, item));
  try {
    const answer = write(() => ({
      method: "PATCH",
      path,
      resource: path,
      body: { quantity },
    }));
    if (same(readFields(item), sent)) forget(place(card, item)); // kept as a write now
    const body = await answer;
    clearErrors(errors);
    if (item.isConnected) done(card, item, sent);
    saved.now();
    await card.answered("citation", body);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (item.isConnected) keepTyped(card, item);
    else if (jotting && !error.listed) handBack(jotting, { refused: error.message });
    if (error.status === 412) await mergeOthers(card, citation, error.problem.current);
    saved.refused(error);
    showErrors(errors, error.problem);
  }
}

/** Words that were typed and did not go along stay, and are not saved yet. */
function done(card, item, sent) {
  if (isTyped(item) && !same(readFields(item), sent)) return keepTyped(card, item);
  for (const details of item.closest(".source-figure").querySelectorAll("[open]")) {
    details.open = false;
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
