/**
 * The numbers of a claim: read as lines, confirmed or corrected one at a time.
 */

import { Refused, versions, write } from "./api.js";
import { allJottings, claimOf, forget, formOf, keepJotting, placeOf } from "./jottings.js";
import { clearErrors, isTyped, readFields, showErrors, showField } from "./fields.js";
import { cardUrl, fetchPartial } from "./page.js";
import { drawParts } from "./lineparts.js";
import { saved } from "./saved.js";

const LIST = '[data-list="quantities"]';

/** @param {import("./card.js").Card} card */
export function startQuantities(card) {
  const part = card.element.querySelector(".quantities");
  part.addEventListener("click", (event) => {
    const what = event.target.closest("[data-do]")?.dataset.do;
    const item = event.target.closest("[data-quantity]");
    if (what === "confirm-quantity") save(card, item, () => ({ id: idOf(item) }));
    if (what === "save-quantity") save(card, item, () => written(item));
    if (what === "remove-quantity") save(card, item, () => null);
  });
  for (const kind of ["input", "change"]) {
    part.addEventListener(kind, ({ target }) => {
      const item = target.closest("[data-quantity]");
      if (item) keepTyped(card, item);
    });
  }
}

const NEW = "new";
const place = (card, item) =>
  placeOf(card.claim, `quantity-${item.dataset.quantity || NEW}`);

/** A number is kept while it is typed, and sent when it is saved. */
function keepTyped(card, item) {
  keepJotting(place(card, item), { fields: isTyped(item) ? readFields(item) : {} });
}

/** Show numbers that were typed and not saved; one that is gone, as a new one. */
export function restoreNumbers(card) {
  const part = card.element.querySelector(".quantities");
  for (const jotting of allJottings()) {
    const [, id] = formOf(jotting).split("quantity-");
    if (!id || claimOf(jotting) !== card.claim || jotting.stray) continue;
    const known = id === NEW ? null : part.querySelector(`[data-quantity="${id}"]`);
    const item = known ?? part.querySelector('[data-quantity=""]');
    for (const [name, value] of Object.entries(jotting.fields)) showField(item, name, value);
    (item.matches("details") ? item : item.querySelector("details")).open = true;
    if (place(card, item) === jotting.place) continue;
    forget(jotting.place);
    keepTyped(card, item);
  }
}

const idOf = (item) => Number(item.dataset.quantity);

/** What stands in the item's fields, in the API's form. @param {HTMLElement} item */
export function written(item) {
  const { first, last, relation, ...fields } = readFields(item);
  const period = first || last ? { first, last, relation: relation ?? "" } : null;
  const value = fields.high ?? fields.low;
  const one = !["more_than", "at_least"].includes(fields.approximator);
  return {
    ...(item.dataset.quantity ? { id: idOf(item) } : {}),
    ...fields,
    measure: fields.measure ?? "",
    // One figure alone is the value itself, unless the words leave the end open.
    high: fields.low !== null && fields.high === null && one ? fields.low : fields.high,
    low: fields.low ?? (one && !isUpper(fields.approximator) ? value : null),
    period,
    confirmed: true,
  };
}

const isUpper = (approximator) => ["less_than", "at_most"].includes(approximator);

/**
 * All numbers go along, as the API takes them whole; the others as they stand, so one
 * save waits until the one before it is drawn.
 */
function save(card, item, change) {
  card.numbersSaved = card.numbersSaved.then(() => saveNow(card, item, change()));
}

async function saveNow(card, item, change) {
  const others = [...card.element.querySelector(LIST).children]
    .filter((other) => other !== item && other.dataset.quantity)
    .map((other) => ({ id: idOf(other), confirmed: other.dataset.confirmed === "yes" }));
  const quantities = change ? [...others, change] : others;
  const errors = card.element.querySelector(".quantities");
  try {
    const body = await write(() => ({
      method: "PATCH",
      path: card.claimPath,
      resource: card.claimPath,
      // Of the drawing, not the last known: numbers undrawn here would be discarded.
      version: card.numbersVersion,
      body: { quantities },
    }));
    clearErrors(errors);
    forget(place(card, item));
    close(item);
    saved.now();
    await card.answered("claim", body);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.status === 412) await takeIn(card, error.problem.current);
    saved.refused(error);
    showErrors(errors, error.problem);
  }
}

/**
 * Somebody else wrote first: their numbers are drawn. Undrawn, the next save is refused
 * again instead of discarding them.
 */
async function takeIn(card, current) {
  const fresh = await fetchPartial(cardUrl(card.claim)).catch(() => null);
  if (!fresh) return;
  drawQuantities(card, fresh);
  card.numbersVersion = Number(fresh.querySelector(".card").dataset.claimVersion);
  if (versions.get(card.claimPath) < current.version) await card.claimForm.merge(current);
}

/**
 * Draw the lines anew; one that is open keeps what is typed into it.
 * @param {import("./card.js").Card} card
 * @param {ParentNode} fresh the card as the server drew it
 */
export function drawQuantities(card, fresh) {
  const list = card.element.querySelector(LIST);
  const focused = document.activeElement;
  const held = list.contains(focused);
  const lines = [...fresh.querySelector(LIST).children].map((drawn) => {
    const line = list.querySelector(`[data-quantity="${drawn.dataset.quantity}"]`);
    if (!line?.querySelector("[open]")) return drawn;
    line.dataset.confirmed = drawn.dataset.confirmed;
    drawParts(line, drawn);
    return line;
  });
  const orphans = [...list.querySelectorAll("li:has([open])")].filter(
    (line) => !lines.includes(line),
  );
  list.replaceChildren(...lines, ...orphans.map(asNew));
  if (!held) return;
  if (focused.isConnected) focused.focus();
  else list.closest(".quantities").querySelector("h3").focus();
}

/** They removed it while words were typed into it: saving it adds it again. */
function asNew(line) {
  line.dataset.quantity = "";
  line.querySelector('[data-do="confirm-quantity"]')?.remove();
  return line;
}

/** Closed and let go of, so that the line is redrawn. */
function close(item) {
  for (const details of [item, ...item.querySelectorAll("details")]) {
    if (details.matches("details")) details.open = false;
  }
  if (item.contains(document.activeElement)) {
    item.closest(".quantities").querySelector("h3").focus();
  }
}
