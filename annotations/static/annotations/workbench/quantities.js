/**
 * The numbers of a claim: read as lines, confirmed or corrected one at a time.
 */

import { GONE, Refused, versions, write } from "./api.js";
import { DISPUTED, sendAsked } from "./asked.js";
import {
  clearErrors,
  clearSent,
  isTyped,
  readDrawn,
  readFields,
  same,
  showErrors,
} from "./fields.js";
import {
  allJottings,
  claimOf,
  forget,
  handBack,
  isBeside,
  jottingAt,
  keepJotting,
  placeOf,
  setAstray,
} from "./jottings.js";
import { drawParts } from "./lineparts.js";
import {
  CONFIRMING,
  fill,
  formOfItem,
  idOf,
  isDeed,
  isDisputed,
  isNumber,
  itemOf,
  listOf,
  newItem,
  REMOVING,
  withChange,
  written,
} from "./numbers.js";
import { fetchCard } from "./page.js";
import { saved } from "./saved.js";

const ALSO_CHANGED = { pointer: "/quantities", detail: DISPUTED };

/** @param {import("./card.js").Card} card */
export function startQuantities(card) {
  const part = card.element.querySelector(".quantities");
  part.addEventListener("click", (event) => {
    const what = event.target.closest("[data-do]")?.dataset.do;
    const item = event.target.closest("[data-quantity]");
    if (what === "confirm-quantity") confirm(card, item);
    if (what === "save-quantity") save(card, item);
    if (what === "remove-quantity") remove(card, item);
  });
  for (const kind of ["input", "change"]) {
    part.addEventListener(kind, ({ target }) => {
      const item = target.closest("[data-quantity]");
      if (item) keepTyped(card, item);
    });
  }
}

const place = (card, item) => placeOf(card.claim, formOfItem(item));

/** What is on its way, by item. @type {WeakMap<HTMLElement, import("./fields.js").Fields>} */
const underWay = new WeakMap();

/** A number is kept while it is typed, and sent when it is saved. */
function keepTyped(card, item, more = {}) {
  keepJotting(place(card, item), {
    fields: isTyped(item) ? readFields(item) : {},
    upon: readDrawn(item),
    sent: underWay.get(item),
    stray: false,
    ...more,
  });
}

/** Show numbers that were typed and not saved, and save what was asked to be. */
export function restoreNumbers(card) {
  restoreDeeds(card);
  const mine = allJottings().filter(
    (jotting) => isNumber(jotting) && claimOf(jotting) === card.claim && !isBeside(jotting),
  );
  for (const jotting of mine) {
    const item = itemOf(card.element, jotting);
    if (item) restore(card, item, jotting);
  }
  for (const jotting of mine) if (!itemOf(card.element, jotting)) restoreLost(card, jotting);
}

function restore(card, item, jotting) {
  if (isTyped(item)) return;
  const disputed = isDisputed(item, jotting);
  show(item, jotting);
  if (jotting.adding && !disputed) save(card, item);
  else keepTyped(card, item, { adding: false });
  if (disputed) showErrors(item.closest(".quantities"), { errors: [ALSO_CHANGED] });
}

/** A number that is gone is offered as a new one; where one is typed already, listed. */
function restoreLost(card, jotting) {
  const item = newItem(card.element);
  if (isTyped(item)) return setAstray(jotting, GONE);
  show(item, jotting);
  forget(jotting.place);
  keepTyped(card, item);
}

function show(item, { fields }) {
  fill(item, fields);
  (item.matches("details") ? item : item.querySelector("details")).open = true;
}

/** Only what is typed is kept for later: a number as it is drawn loses no words. */
function save(card, item) {
  const asked = isTyped(item);
  if (asked) keepTyped(card, item, { adding: true, refused: undefined });
  queue(card, () => {
    const isTaken = asked && !jottingAt(place(card, item))?.adding;
    return isTaken ? null : send(card, item, written(item), readFields(item));
  });
}

/** Words typed into it stay: they are not what is confirmed. */
const confirm = (card, item) =>
  act(card, item, CONFIRMING, () => send(card, item, { id: idOf(item) }, readDrawn(item)));

const remove = (card, item) =>
  act(card, item, REMOVING, () => send(card, item, null, readFields(item)));

/** Kept until it is its turn, for a page that ends before. */
function act(card, item, deed, write) {
  const at = placeOf(card.claim, deed + item.dataset.quantity);
  const drawn = readDrawn(item);
  keepJotting(at, { fields: drawn, upon: drawn, adding: true, refused: undefined, stray: false });
  queue(card, () => {
    if (!jottingAt(at)?.adding) return null;
    const sent = write();
    forget(at); // kept as a write from now on
    return sent;
  });
}

/** What was asked for before this page was loaded, and not sent. */
function restoreDeeds(card) {
  for (const jotting of card.jottings().filter(isDeed)) {
    queue(card, async () => (await sendAsked(jotting.place)) && card.refresh());
  }
}

/** All numbers go along, so one save waits until the one before it is drawn. */
function queue(card, act) {
  card.numbersSaved = card.numbersSaved.catch(() => {}).then(act);
}

/**
 * @param {import("./card.js").Card} card
 * @param {HTMLElement} item
 * @param {object | null} change
 * @param {import("./fields.js").Fields} sent what stands in the fields of what is sent
 */
async function send(card, item, change, sent) {
  const errors = card.element.querySelector(".quantities");
  const jotting = jottingAt(place(card, item));
  try {
    const answer = write(() => ({
      method: "PATCH",
      path: card.claimPath,
      resource: card.claimPath,
      // Of the drawing, not the last known: numbers undrawn here would be discarded.
      version: card.numbersVersion,
      body: { quantities: withChange(card.element, item, change) },
    }));
    underWay.set(item, sent);
    if (same(readFields(item), sent)) forget(place(card, item)); // kept as a write now
    const body = await answer;
    clearErrors(errors);
    if (item.isConnected) done(card, item, sent);
    saved.now();
    await card.answered("claim", body);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    underWay.delete(item);
    if (item.isConnected) keepTyped(card, item, { adding: false });
    else if (jotting && !error.listed) handBack(jotting, { adding: false, refused: error.message });
    if (error.status === 412) await takeIn(card, error.problem.current);
    saved.refused(error);
    showErrors(errors, error.problem);
  }
}

/** Words that were typed and did not go along stay, and are not saved yet. */
function done(card, item, sent) {
  underWay.delete(item);
  if (!item.dataset.quantity) clearSent(item, sent);
  if (isTyped(item) && !same(readFields(item), sent)) keepTyped(card, item, { adding: false });
  else close(item);
}

/**
 * Somebody else wrote first: their numbers are drawn. Undrawn, the next save is refused
 * again instead of discarding them.
 */
async function takeIn(card, current) {
  const fresh = await fetchCard(card.claim).catch(() => null);
  if (!fresh) return;
  drawQuantities(card, fresh);
  card.numbersVersion = Number(fresh.dataset.claimVersion);
  if (versions.get(card.claimPath) < current.version) await card.claimForm.merge(current);
}

/**
 * Draw the lines anew; one that is open keeps what is typed into it.
 * @param {import("./card.js").Card} card
 * @param {ParentNode} fresh the card as the server drew it
 */
export function drawQuantities(card, fresh) {
  const list = listOf(card.element);
  const focused = document.activeElement;
  const held = list.contains(focused);
  const lines = [...listOf(fresh).children].map((drawn) => {
    const line = list.querySelector(`[data-quantity="${drawn.dataset.quantity}"]`);
    const isKept = line?.querySelector("[open]") || (line && jottingAt(place(card, line)));
    if (!isKept) return drawn;
    line.dataset.confirmed = drawn.dataset.confirmed;
    line.className = drawn.className;
    if (!drawn.querySelector(".confirm")) line.querySelector(".confirm")?.remove();
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
  line.dataset.was ||= line.dataset.quantity;
  line.dataset.quantity = "";
  line.querySelector(".confirm")?.remove();
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
