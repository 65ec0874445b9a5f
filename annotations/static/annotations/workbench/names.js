/**
 * Fields that take a name: known ones are offered while somebody types, and those that
 * stand near the claim's words by a click. Without this they are plain fields.
 */

import { Choices } from "./choices.js";
import { page } from "./page.js";

const PAUSE = 150;

/** Fields that have been looked at once. @type {WeakSet<HTMLInputElement>} */
const started = new WeakSet();

export function startNames() {
  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches?.("input[data-names]") || started.has(target)) return;
    started.add(target);
    offer(target);
  });
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-name]");
    const field = button?.closest(".field")?.querySelector("input[data-names]");
    if (!field) return;
    put(field, button.dataset.name);
    field.focus();
  });
}

/** @param {HTMLInputElement} field */
function offer(field) {
  const choices = new Choices(field, (name) => put(field, complete(field, name)));
  let timer = 0;
  const look = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const typed = part(field);
      const names = await known(field.dataset.names, typed);
      const near = nearby(field).filter((name) => begins(name, typed));
      const all = [...new Set([...near, ...names])].filter((name) => name !== typed);
      const isAsked = document.activeElement === field && part(field) === typed;
      if (isAsked) choices.show(all.slice(0, 10));
    }, pause);
  };
  field.addEventListener("input", () => (part(field) ? look(PAUSE) : choices.hide()));
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && !choices.isOpen) event.preventDefault(), look(0);
  });
}

const isList = (field) => field.dataset.type === "list";
const COMMA = /[,،]/u;

/** What is being typed: in a list its last name. */
const part = (field) =>
  (isList(field) ? field.value.split(COMMA).pop() : field.value).trim();

/** The field's value with the chosen name for what was being typed. */
function complete(field, name) {
  if (!isList(field)) return name;
  const before = field.value.split(COMMA).slice(0, -1).map((item) => item.trim());
  return [...before.filter((item) => item !== name), name].join(", ");
}

/** As if it had been typed and left. */
function put(field, value) {
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

const nearby = (field) =>
  [...field.closest(".field").querySelectorAll("[data-name]")].map(
    (button) => button.dataset.name,
  );

const folded = (words) =>
  words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).join(" ");

const begins = (name, typed) => ` ${folded(name)}`.includes(` ${folded(typed).trim()}`);

/** @returns {Promise<string[]>} none when they cannot be had: it is a help, no more */
async function known(noun, typed) {
  const query = new URLSearchParams({ of: noun, q: typed.slice(0, 300) });
  const answer = await fetch(`${page.api}names/?${query}`).catch(() => null);
  if (!answer?.ok) return [];
  const { results } = await answer.json();
  return results.map(({ name }) => name);
}
