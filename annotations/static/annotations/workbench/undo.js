/**
 * Taking back one's own last step in this article, and doing it again, also after a
 * reload: the server knows the steps. In a text field the browser's own undo works.
 */

import { Refused, write } from "./api.js";
import { filled, gettext } from "./gettext.js";
import { line, setLine } from "./line.js";
import { outbox } from "./outbox.js";
import { page } from "./page.js";
import { beside, choose, holdFocus, openCard } from "./panel.js";
import { redraw } from "./parts.js";
import { saved } from "./saved.js";
import { recognise } from "./session.js";
import { toast } from "./toast.js";

const SETTLED = 300;
/** Kinds of input in which the browser has nothing of its own to take back. */
const NO_TEXT = ["radio", "checkbox", "button", "submit", "date"];
const WAYS = {
  undo: { path: "undos/", done: gettext("Took back"), not: gettext("Not taken back") },
  redo: { path: "redos/", done: gettext("Did again"), not: gettext("Not done again") },
};
const AWAY = {
  away: gettext("you are not connected."),
  "signed-out": gettext("you are signed out."),
  another: gettext("somebody else is signed in."),
};
const buttons = {
  undo: document.getElementById("undo"),
  redo: document.getElementById("redo"),
};

/**
 * @typedef {{id: number, claim: number, kind: string, what: string,
 *   reversed: boolean}} Step
 */

/** @type {{undo: Step | null, redo: Step | null, results: Step[]}} */
let steps = { undo: null, redo: null, results: [] };
/** The step that was refused, which the next undo passes over, until there is a newer. */
let passed = { id: 0, under: 0 };
let timer = 0;
let turn = Promise.resolve();

export function startUndo() {
  for (const way of Object.keys(buttons)) {
    buttons[way].addEventListener("click", () => reverse(way));
  }
  document.addEventListener("keydown", (event) => {
    const way = wayOf(event);
    if (!way || isText(event.target) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    reverse(way);
  });
  // Any write may be a step, and other windows have theirs.
  outbox.addEventListener("change", later);
  addEventListener("focus", later);
  look();
}

/** @param {KeyboardEvent} event @returns {"undo" | "redo" | null} */
function wayOf(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}

/** @param {EventTarget} target */
function isText(target) {
  if (target.matches?.("input")) return !NO_TEXT.includes(target.type);
  return Boolean(target.closest?.("textarea, [contenteditable]"));
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(look, SETTLED);
}

/** Ask the server what comes next; without an answer the buttons stay as they are. */
async function look() {
  const answer = await fetch(`${page.api}articles/${page.article}/edits/`, {
    headers: { Accept: "application/json" },
  }).catch(() => null);
  if (!answer?.ok) return;
  steps = await answer.json();
  const held = Object.values(buttons).includes(document.activeElement);
  for (const way of Object.keys(buttons)) buttons[way].disabled = !steps[way];
  // A button that goes out loses the focus.
  if (held && document.activeElement.disabled !== false) focusLeft();
  if (steps.undo?.id !== passed.under) passed = { id: 0, under: 0 };
}

function focusLeft() {
  document.activeElement.blur();
  const other = Object.values(buttons).find((button) => !button.disabled);
  if (other) other.focus();
  else holdFocus();
}

/** The step that the server would choose. @param {"undo" | "redo"} way */
function nextStep(way) {
  if (way === "redo" || !passed.id) return steps[way];
  return steps.results.find(
    (step) => step.kind !== "undo" && !step.reversed && step.id < passed.id,
  );
}

/**
 * One after the other: what is said last is what was done last.
 * @param {"undo" | "redo"} way
 */
function reverse(way) {
  turn = turn.catch(() => {}).then(() => make(way));
}

/** @param {"undo" | "redo"} way */
async function make(way) {
  // Which step is next is the server's to say: sent later, it would take back another.
  // The line may be back before anybody has told us.
  if (line.state !== "open") setLine(await recognise());
  if (line.state !== "open") return toast(`${WAYS[way].not}: ${AWAY[line.state]}`);
  await openCard()?.flush();
  try {
    const body = await write(() => ({
      method: "POST",
      path: `articles/${page.article}/${WAYS[way].path}`,
      body: way === "undo" && passed.id ? { before: passed.id } : {},
    }));
    const name = nameOf(body.claim);
    await show(body);
    saved.now();
    toast(`${WAYS[way].done}: ${stepOf(body.what, nameOf(body.claim) ?? name)}`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await look();
    const step = nextStep(way);
    toast(step && error.status === 409 ? reason(way, step, error) : error.message);
    if (step && way === "undo") passed = { id: step.id, under: steps.undo.id };
  }
}

/** What was done, to which claim. */
const stepOf = (what, claim) =>
  filled(gettext("%(what)s of %(claim)s"), { what, claim: claim ?? gettext("a claim") });

/** Why not, and about which claim. */
function reason(way, step, error) {
  const what = stepOf(step.what, nameOf(step.claim));
  const hint = way === "undo" ? gettext("Once more takes back what came before it.") : "";
  return `${WAYS[way].not}: ${what}. ${error.message} ${hint}`.trimEnd();
}

/** As the list numbers it; null for a claim that is not in the list. */
function nameOf(claim) {
  const number = document.querySelector(`#row-${claim} .number`)?.textContent;
  return number ? filled(gettext("claim %(number)s"), { number }) : null;
}

/** Bring the claim into view as it is now; what is being typed on its card is kept. */
async function show({ claim, discarded }) {
  const card = openCard();
  const open = card?.claim === claim;
  if (discarded && open) return card.hooks.gone(claim);
  const next = beside(claim);
  await redraw();
  if (discarded) return holdFocus(next);
  if (open && card.isUnsaved) await card.refresh();
  else await choose(claim, { focus: false });
  holdFocus();
}
