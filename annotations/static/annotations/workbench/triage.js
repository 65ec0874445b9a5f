/**
 * Triage by key: found, checking, not checking with a reason. It goes for the line of the
 * list that has the focus, else for the claim under the caret, else for the chosen one.
 */

import { Refused, versions, write } from "./api.js";
import { caretUnit, isOn } from "./caret.js";
import { readFields, showField } from "./fields.js";
import { gettext } from "./gettext.js";
import { stackOf } from "./marks.js";
import { fetchCard } from "./page.js";
import { beside, chosen, holdFocus, openCard } from "./panel.js";
import { redraw } from "./parts.js";
import { saved } from "./saved.js";
import { runAt } from "./stacks.js";
import { toast } from "./toast.js";

/** @typedef {{triage: string, triage_reason: string}} Triage */

const why = document.getElementById("why");
const field = why.querySelector("input");
const NAMES = {
  found: gettext("Found"),
  checking: gettext("Checking"),
  not_checking: gettext("Not checking"),
};

/** Whose reason is asked for, and what had the focus. */
let asked = { claim: 0, from: null };

/** @param {"found" | "checking" | "not_checking"} triage */
export function sort(triage) {
  const row = document.activeElement?.closest("#claims [data-claim]");
  const claim = row ? Number(row.dataset.claim) : underCaret();
  if (!claim) return toast(gettext("Choose a claim first."));
  const card = openCard();
  if (card?.claim === claim && card.element.dataset.editable !== "yes") {
    return toast(gettext("This claim does not change now: its verdict is in review or published."));
  }
  if (triage === "not_checking") return askWhy(claim);
  put(claim, { triage, triage_reason: "" });
  if (row) goOn(row);
}

function underCaret() {
  const run = isOn() ? runAt(caretUnit()) : null;
  return run ? stackOf(run)[0] : chosen();
}

/** A dozen claims go in a dozen keys. @param {Element} row */
function goOn(row) {
  row.nextElementSibling?.querySelector("a")?.focus();
}

function askWhy(claim) {
  asked = { claim, from: document.activeElement };
  field.value = "";
  why.showModal();
  field.focus();
}

/** @returns {boolean} whether a reason was being asked for */
export function closeWhy() {
  if (!why.open) return false;
  why.close();
  asked.from?.focus({ preventScroll: true });
  holdFocus();
  return true;
}

function answer(reason) {
  const words = reason.trim();
  if (!words) return field.focus();
  closeWhy();
  put(asked.claim, { triage: "not_checking", triage_reason: words });
  const row = asked.from?.closest("#claims [data-claim]");
  if (row) goOn(row);
}

export function startTriage() {
  why.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.reason) answer(button.dataset.reason);
    if (button?.dataset.do === "keep") closeWhy();
  });
  why.addEventListener("submit", (event) => (event.preventDefault(), answer(field.value)));
  why.addEventListener("keydown", (event) => {
    const button = why.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (event.key === "Escape") closeWhy();
    else if (button && !field.value) answer(button.dataset.reason);
    else return;
    event.preventDefault();
  });
}

/**
 * @param {number} claim
 * @param {Triage} wanted
 * @returns {Promise<boolean>} whether it is kept
 */
async function put(claim, wanted) {
  const card = openCard();
  const before = card?.claim === claim
    ? await putOnCard(card, wanted)
    : await putFromList(claim, wanted);
  if (!before) return false;
  const back = { triage: before.triage, triage_reason: before.triage_reason };
  toast(`${NAMES[wanted.triage]}: ${start(before.statement)}`, async () => {
    await put(claim, back);
  });
  return true;
}

const start = (words) => (words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words);

/** Through the form of its card. @returns {Promise<Triage | null>} as it was */
async function putOnCard(card, wanted) {
  const { form } = card.claimForm;
  const before = readFields(form);
  for (const [name, value] of Object.entries(wanted)) showField(form, name, value);
  return (await card.claimForm.now()) ? before : null;
}

/** @returns {Promise<Triage | null>} as it was */
async function putFromList(claim, wanted) {
  const card = await fetchCard(claim).catch(() => null);
  if (!card) {
    toast(gettext("The claim could not be read. Are you connected, and signed in?"));
    return null;
  }
  const path = `claims/${claim}/`;
  versions.set(path, Number(card.dataset.claimVersion));
  try {
    await write(() => ({ method: "PATCH", path, resource: path, body: wanted }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    saved.refused(error);
    toast(error.message);
    return null;
  }
  saved.now();
  const next = beside(claim);
  await redraw();
  holdFocus(next); // A filter may keep it no longer.
  return readFields(card.querySelector('[data-form="claim"]'));
}
