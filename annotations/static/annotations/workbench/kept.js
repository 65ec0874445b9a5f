/**
 * The list of what is kept in this browser: what waits for the line, and what waits for
 * the person because the server did not take it. Nothing leaves it unseen.
 */

import { resend, write } from "./api.js";
import { claimOf as isListed, news } from "./claims.js";
import { describeJotting, describeWrite } from "./describing.js";
import { filled, gettext } from "./gettext.js";
import { allJottings, claimOf, jottings, forget } from "./jottings.js";
import { line } from "./line.js";
import { button, element, unseen } from "./making.js";
import { drop, isDisputed, outbox, refused, store, waiting } from "./outbox.js";

const place = document.getElementById("kept");
const list = place.querySelector("ul");

const DISPUTED = gettext("Changed by somebody else too: choose.");

/**
 * @typedef {object} Item
 * @property {string} key
 * @property {string} title
 * @property {string} words
 * @property {string} why
 * @property {string} [open] address of the card that it belongs to
 * @property {() => void} [again]
 * @property {string} [againLabel]
 * @property {() => void} [forget]
 */

/** @param {() => number | null} chosen whose card shows its own jottings */
export function startKept(chosen) {
  const show = () => draw(items(chosen()));
  for (const source of [jottings, outbox, line]) source.addEventListener("change", show);
  for (const kind of ["chosen", "changed"]) news.addEventListener(kind, show);
  show();
}

/** @returns {Item[]} */
function items(chosen) {
  return [
    ...refused()
      .filter((record) => !(isDisputed(record) && record.claim === chosen))
      .map((record) => itemOf(record)),
    ...allJottings()
      .filter((jotting) => jotting.stray || claimOf(jotting) !== chosen)
      .map(jottingItem),
    ...(line.state === "open" ? [] : waiting().filter((record) => !record.form)).map(
      waitingItem,
    ),
  ];
}

const refusedItem = (record) => ({
  ...describeWrite(record),
  key: record.key + record.refused.detail,
  why: filled(gettext("Not saved: %(why)s"), { why: record.refused.detail }),
  again: () => again(record),
  forget: () => drop(record),
});

function itemOf(record) {
  if (isDisputed(record)) return disputedItem(record);
  return record.refused.taken ? takenItem(record) : refusedItem(record);
}

/** Words that somebody else has marked meanwhile. */
const takenItem = (record) => ({
  ...refusedItem(record),
  open: `${record.page}#claim-${record.refused.taken}`,
  againLabel: gettext("Mark once more"),
  again: () => markAgain(record),
});

const disputedItem = (record) => ({
  ...describeWrite(record),
  key: record.key,
  why: DISPUTED,
  open: `${record.page}#claim-${record.claim}`,
  forget: () => drop(record),
});

const waitingItem = (record) => ({
  ...describeWrite(record),
  key: record.key,
  why: gettext("Waits for the line."),
});

function jottingItem(jotting) {
  const why = reason(jotting);
  const isGone = jotting.page === location.pathname && !isListed(claimOf(jotting));
  const open = isGone ? undefined : `${jotting.page}#claim-${claimOf(jotting)}`;
  const described = describeJotting(jotting);
  const key = jotting.key + why + Object.values(described).join();
  const item = { ...described, key, why, open };
  return { ...item, forget: () => forget(jotting.place) };
}

function reason(jotting) {
  if (jotting.refused) return filled(gettext("Not saved: %(why)s"), { why: jotting.refused });
  if (Object.keys(jotting.disputed ?? {}).length) return DISPUTED;
  if (jotting.adding) return gettext("Not sent yet.");
  return jotting.base ? gettext("Not saved yet.") : gettext("Typed and not added.");
}

/** @param {import("./outbox.js").Kept} record */
function again(record) {
  const { refused: _, ...fresh } = record;
  store(fresh);
  resend(fresh).catch(() => {});
}

/** A write of its own: the key of the first has had its answer. */
function markAgain(record) {
  const { method, path, body } = record;
  drop(record);
  const what = { method, path, body: { ...body, unless_marked: false } };
  write(() => what, { watched: false }).catch(() => {});
}

let drawn = "";

/** @param {Item[]} found */
function draw(found) {
  const keys = found.map((item) => item.key).join();
  if (keys === drawn) return;
  drawn = keys;
  const held = place.contains(document.activeElement);
  place.hidden = found.length === 0;
  list.replaceChildren(...found.map(row));
  if (held) (place.hidden ? document.getElementById("claims-title") : place).focus();
}

/** @param {Item} item */
function row(item) {
  const made = element("li");
  made.append(
    element("p", { className: "label", textContent: item.title }),
    element("p", { className: "why", textContent: item.why }),
  );
  const actions = element("p", { className: "actions" });
  if (item.words) made.append(wordsOf(item, actions));
  if (item.open) {
    const facts = { className: "button small", href: item.open, textContent: gettext("Open") };
    const link = element("a", facts);
    link.append(unseen(`: ${item.title}`));
    actions.append(link);
  }
  if (item.again) {
    actions.append(button(item.againLabel ?? gettext("Try again"), item.again, item.title));
  }
  if (item.forget) actions.append(button(gettext("Let go"), item.forget, item.title));
  if (actions.children.length) made.append(actions);
  return made;
}

/** The words, readable as they are, and a button that copies them. */
function wordsOf({ words, title, forget: mayGo }, actions) {
  if (!mayGo) return element("q", { textContent: words, dir: "auto" });
  const field = element("textarea", { value: words, readOnly: true, rows: 2, dir: "auto" });
  field.setAttribute("aria-label", filled(gettext("Words of: %(what)s"), { what: title }));
  const copy = () => {
    field.select();
    navigator.clipboard?.writeText(words).catch(() => {});
  };
  actions.append(button(gettext("Copy"), copy, title));
  return field;
}
