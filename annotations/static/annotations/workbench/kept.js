/**
 * The list of what is kept in this browser: what waits for the line, and what waits for
 * the person because the server did not take it. Nothing leaves it unseen.
 */

import { resend, write } from "./api.js";
import { claimOf as isListed, news } from "./claims.js";
import { describeJotting, describeWrite } from "./describing.js";
import { filled, gettext } from "./gettext.js";
import { allJottings, claimOf, forget, handBack, jottings } from "./jottings.js";
import { line } from "./line.js";
import { button, element, unseen } from "./making.js";
import { drop, isDisputed, outbox, refused, store, waiting } from "./outbox.js";
import { toast } from "./toast.js";

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
 * @property {() => () => void} [letGo] takes it off the list; what it answers puts it
 *   back
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
  open: cardOf(record),
  key: record.key + record.refused.detail,
  why: filled(gettext("Not saved: %(why)s"), { why: record.refused.detail }),
  // What stands there is another thing now than what it was written upon.
  again: record.refused.status === 412 ? undefined : () => again(record),
  letGo: () => letGo(record),
});

/** Address of the card of the claim that was written to, if it is one. */
function cardOf({ page, path, refused: { status } }) {
  const claim = /^claims\/(\d+)\//.exec(path)?.[1];
  return claim && status !== 404 ? `${page}#claim-${claim}` : undefined;
}

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
  letGo: () => letGo(record),
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
  return { ...item, letGo: () => letJottingGo(jotting) };
}

function letGo(record) {
  drop(record);
  return () => store(record);
}

function letJottingGo(jotting) {
  forget(jotting.place);
  return () => handBack(jotting, {});
}

/** @param {Item} item */
function takeOff({ title, letGo }) {
  const putBack = letGo();
  toast(filled(gettext("Let go: %(what)s"), { what: title }), async () => putBack());
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
  if (item.letGo) actions.append(button(gettext("Let go"), () => takeOff(item), item.title));
  if (actions.children.length) made.append(actions);
  return made;
}

/** The words, readable as they are, and a button that copies them. */
function wordsOf({ words, title, letGo: mayGo }, actions) {
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
