/**
 * Numbers as a card draws them and as the API takes them. Knows no open card: any
 * drawing of one will do.
 */

import { readDrawn, readFields, showField } from "./fields.js";
import { formOf } from "./jottings.js";
import { changedByOthers } from "./merging.js";

const LIST = '[data-list="quantities"]';
const PLACE = "quantity-";
const NEW = "new";
/** By which is kept what was asked for and needs no words. */
export const CONFIRMING = "confirming-";
export const REMOVING = "removing-";

/** @param {ParentNode} card @returns {HTMLElement} */
export const listOf = (card) => card.querySelector(LIST);

/** Where a number that is not there yet is typed. @param {ParentNode} card */
export const newItem = (card) => card.querySelector('.quantities details[data-quantity=""]');

/** @param {HTMLElement} item */
export const idOf = (item) => Number(item.dataset.quantity);

/** By which its jotting is kept; of one that is gone, by what it was. */
export const formOfItem = ({ dataset }) => PLACE + (dataset.was || dataset.quantity || NEW);

/** @param {import("./jottings.js").Jotting} jotting */
export const isNumber = (jotting) => formOf(jotting).startsWith(PLACE);

/** @param {import("./jottings.js").Jotting} jotting */
export const isDeed = (jotting) => isConfirming(jotting) || isRemoving(jotting);
const isConfirming = (jotting) => formOf(jotting).startsWith(CONFIRMING);
export const isRemoving = (jotting) => formOf(jotting).startsWith(REMOVING);

/**
 * Where the words of a jotting belong.
 * @param {ParentNode} card
 * @param {import("./jottings.js").Jotting} jotting
 * @returns {HTMLElement | null} null when the number is gone
 */
export function itemOf(card, jotting) {
  const id = formOf(jotting).split("-").at(-1);
  return id === NEW ? newItem(card) : listOf(card).querySelector(`[data-quantity="${id}"]`);
}

/**
 * What a jotting makes of its number; its words are put into the fields.
 * @param {HTMLElement} item
 * @param {import("./jottings.js").Jotting} jotting
 */
export function changeOf(item, jotting) {
  if (isRemoving(jotting)) return null;
  if (isConfirming(jotting)) return { id: idOf(item) };
  fill(item, jotting.fields);
  return written(item);
}

/** @param {HTMLElement} item @param {import("./fields.js").Fields} fields */
export function fill(item, fields) {
  for (const [name, value] of Object.entries(fields)) showField(item, name, value);
}

/** Whether somebody else changed the number that these words were typed upon. */
export const isDisputed = (item, { upon = {}, sent }) =>
  changedByOthers(readFields(item), upon, sent).length > 0;

/** What stands in the item's fields, in the API's form. @param {HTMLElement} item */
export const written = (item) => ({
  ...(item.dataset.quantity ? { id: idOf(item) } : {}),
  ...asQuantity(follow(readFields(item), readDrawn(item))),
});

/** One value stands in both fields: where only the first was changed, it is the value. */
function follow(fields, drawn) {
  const isOne = drawn.low !== null && drawn.low === drawn.high;
  const isFollowed = isOne && fields.high === drawn.high && fields.low !== drawn.low;
  return isFollowed ? { ...fields, high: null } : fields;
}

const GROUPS = /^-?\d{1,3}([,\u066c][0-9]{3})+(?=\.|\u066b|$)/;

/**
 * A number as people write it, as the API takes it: "2,600", "2 600", "12,5", "١٢٠٠".
 * What it cannot be sure of stays as it is, for the server to refuse.
 * @param {string | null} typed
 */
export function plain(typed) {
  if (!typed) return typed;
  const western = typed
    .replace(/[\u0660-\u0669]/g, (digit) => digit.charCodeAt(0) - 0x660)
    .replace(/[\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) - 0x6f0)
    .replace(/(?<=\d)[\s\u2019'](?=\d{3}(?!\d))/g, "");
  const joined = western.replace(GROUPS, (groups) => groups.replace(/[,\u066c]/g, ""));
  return joined.replace(/^(-?\d+)[,\u066b](\d+)$/, "$1.$2").replace("\u066b", ".");
}

/** @param {import("./fields.js").Fields} read the fields of a number */
export function asQuantity({ first, last, relation, ...read }) {
  const fields = { ...read, low: plain(read.low), high: plain(read.high) };
  const period = first || last ? { first, last, relation: relation ?? "" } : null;
  const value = fields.high ?? fields.low;
  const one = !["more_than", "at_least"].includes(fields.approximator);
  return {
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
 * All numbers, as the API takes them whole; the others as they are drawn.
 * @param {ParentNode} card
 * @param {HTMLElement} item the one that changes
 * @param {object | null} change null takes it away
 */
export function withChange(card, item, change) {
  const others = [...listOf(card).children]
    // By its number: the list may have been drawn anew since the item was taken hold of.
    .filter(({ dataset }) => dataset.quantity && dataset.quantity !== item.dataset.quantity)
    .map((other) => ({ id: idOf(other), confirmed: other.dataset.confirmed === "yes" }));
  return change ? [...others, change] : others;
}
