/**
 * A form's controls as the API's fields, and the API's fields as controls.
 */

import { gettext } from "./gettext.js";

/** @typedef {Record<string, unknown>} Fields */

/** Where the API wants null for nothing; elsewhere it wants "". */
const NULL_WHEN_EMPTY = new Set([
  "said_on", "published_on", "review_by", "rating", "low", "high", "first", "last",
  "claimant", "publisher", "measure", "relation",
]);

/**
 * @param {ParentNode} form
 * @returns {Fields} every named control's value as the API takes it
 */
export function readFields(form) {
  const fields = {};
  for (const control of controls(form)) {
    if (control.type === "radio" && !control.checked) {
      fields[control.name] ??= NULL_WHEN_EMPTY.has(control.name) ? null : "";
    } else {
      fields[control.name] = valueOf(control);
    }
  }
  return fields;
}

/** @param {ParentNode} form @returns {HTMLInputElement[]} */
export const controls = (form) =>
  // A figure within a form is an object of its own, read for itself.
  named(form).filter((it) => it.closest("[data-figure]") === form.closest("[data-figure]"));

const named = (form) => [
  ...form.querySelectorAll("input[name], textarea[name], select[name]"),
];

/** Whether somebody typed into the form since it was drawn. @param {ParentNode} form */
export const isTyped = (form) => named(form).some(isChanged);

function isChanged(control) {
  if (control.type === "checkbox") return control.checked !== control.defaultChecked;
  if (control.tagName === "SELECT") return control.selectedIndex !== drawnIndex(control);
  return "defaultValue" in control && control.value !== control.defaultValue;
}

function drawnIndex(select) {
  const drawn = [...select.options].findIndex((option) => option.defaultSelected);
  return Math.max(drawn, 0);
}

/** As it was drawn. @param {HTMLInputElement} control */
export function reset(control) {
  if (control.type === "checkbox") control.checked = control.defaultChecked;
  else if (control.tagName === "SELECT") control.selectedIndex = drawnIndex(control);
  else control.value = control.defaultValue;
}

/** What the fields held when they were drawn. @param {Element} form @returns {Fields} */
export function readDrawn(form) {
  const drawn = form.cloneNode(true);
  named(drawn).forEach(reset);
  return readFields(drawn);
}

/**
 * Empty the fields that hold what was sent; what was typed since stays.
 * @param {ParentNode} form @param {Fields} sent
 */
export function clearSent(form, sent) {
  for (const control of controls(form)) {
    if (same(valueOf(control), sent[control.name])) reset(control);
  }
}

function valueOf(control) {
  if (control.dataset.type === "boolean") return control.checked;
  if (control.dataset.type === "list") {
    return control.value.split(/[,،\n]/u).map((item) => item.trim()).filter(Boolean);
  }
  const value = control.tagName === "TEXTAREA" ? control.value : control.value.trim();
  return value === "" && NULL_WHEN_EMPTY.has(control.name) ? null : value;
}

/**
 * Show a value that came from the API.
 * @param {ParentNode} form
 * @param {string} name
 * @param {unknown} value
 */
export function showField(form, name, value) {
  for (const control of controls(form).filter((item) => item.name === name)) {
    if (control.type === "radio") control.checked = control.value === value;
    else if (control.type === "checkbox") control.checked = Boolean(value);
    else if (Array.isArray(value)) control.value = value.join(", ");
    else control.value = value ?? "";
  }
}

/**
 * The API answers names as {slug, name} and takes them as names; a rating as its slug.
 * @param {unknown} value
 */
export function asTaken(value) {
  if (Array.isArray(value)) return value.map(asTaken);
  if (value && typeof value === "object" && "name" in value) return value.name;
  return value;
}

/** The control of a name; of several buttons the chosen one. */
export function controlOf(form, name) {
  const found = controls(form).filter((control) => control.name === name);
  return found.find((control) => control.checked) ?? found[0];
}

/** What people call a field. @param {ParentNode} form @param {string} name */
export function labelOf(form, name) {
  const control = controlOf(form, name);
  const legend = control.type === "radio" && control.closest("fieldset")?.firstElementChild;
  return (legend || control.labels?.[0])?.textContent.trim() ?? name;
}

/**
 * A value in the words that the form has for it.
 * @param {ParentNode} form @param {string} name @param {unknown} value
 */
export function shown(form, name, value) {
  if (isEmpty(value)) return gettext("(nothing)");
  if (typeof value === "boolean") return value ? gettext("yes") : gettext("no");
  const control = controlOf(form, name);
  const option =
    control.tagName === "SELECT"
      ? [...control.options].find((item) => item.value === value)
      : controls(form).find((item) => item.type === "radio" && item.value === value);
  return (option?.labels?.[0] ?? option)?.textContent.trim() ?? [value].flat().join(", ");
}

/** @param {unknown} value */
export const isEmpty = (value) => value === null || value === "" || value?.length === 0;

/** Open whatever a control is folded away in. @param {Element} control */
export function unfold(control) {
  const folded = control.closest("details");
  if (!folded) return;
  folded.open = true;
  unfold(folded.parentElement);
}

/** @param {unknown} one @param {unknown} other */
export const same = (one, other) =>
  JSON.stringify(one ?? "") === JSON.stringify(other ?? "");

/**
 * Show the server's errors at the fields that they name; the rest above the form.
 * @param {HTMLElement} form
 * @param {{errors?: {pointer: string, detail: string}[], detail?: string}} problem
 */
export function showErrors(form, problem) {
  clearErrors(form);
  const errors = problem.errors?.length
    ? problem.errors
    : [{ pointer: "", detail: problem.detail || problem.title }];
  for (const { pointer, detail } of errors) {
    const name = (pointer || "").split("/").filter(Boolean)[0] ?? "";
    const place = errorPlace(form, name) ?? errorPlace(form, "");
    if (!place) continue;
    place.textContent = [place.textContent, detail].filter(Boolean).join(" ");
    place.hidden = false;
    for (const control of controls(form)) {
      if (control.name === name) control.setAttribute("aria-invalid", "true");
    }
  }
}

/** @param {HTMLElement} form */
export function clearErrors(form) {
  for (const place of form.querySelectorAll("[data-error-of]")) {
    place.textContent = "";
    place.hidden = true;
  }
  for (const control of controls(form)) control.removeAttribute("aria-invalid");
}

const errorPlace = (form, name) =>
  form.querySelector(`[data-error-of="${CSS.escape(name)}"]`);
