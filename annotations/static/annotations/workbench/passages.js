/**
 * A claim whose edges two people moved: both passages, and the choice between them. The
 * write that was refused stays in the outbox until somebody has chosen.
 */

import { readThing, versions } from "./api.js";
import { ConflictBox } from "./conflict.js";
import { gettext } from "./gettext.js";
import { element } from "./making.js";
import { edge } from "./marking.js";
import { disputesOf, drop, outbox } from "./outbox.js";
import { page } from "./page.js";
import { openCard } from "./panel.js";
import { saved } from "./saved.js";

const FIELD = "exact";
const TITLE = gettext("Edges of the mark");
const LABEL = gettext("Marked words");

/** The key of the write that is looked into now. */
let looking = "";

export function startPassages() {
  outbox.addEventListener("change", look);
  page.root.addEventListener("painted", look);
}

/** Show on the open card what waits for a choice there, and nothing that does not. */
async function look() {
  const card = openCard();
  if (!card) return;
  const mine = disputesOf(card.claim).at(-1);
  const shown = card.element.querySelector(".passages");
  if (shown && shown.dataset.key !== mine?.key) shown.remove();
  if (!mine || [shown?.dataset.key, looking].includes(mine.key)) return;
  looking = mine.key;
  const theirs = await readThing(mine.path).catch(() => null);
  looking = "";
  if (theirs?.span && card === openCard()) show(card, mine, theirs);
}

function show(card, mine, theirs) {
  const form = newForm();
  const part = element("section", { className: "card-part passages" });
  part.dataset.key = mine.key;
  part.append(element("h3", { textContent: TITLE }), form);
  card.element.querySelector(".passages")?.remove();
  card.element.querySelector('[data-live="marked"]').after(part);
  const box = new ConflictBox(form, (_, place) => choose(card, mine, theirs, place));
  box.show({ [FIELD]: passage(mine.body) }, { [FIELD]: passage(theirs.span) });
}

/** With a field that nobody types into: the box asks it for its name. */
function newForm() {
  const form = element("form");
  const field = element("input", { name: FIELD, readOnly: true });
  field.setAttribute("type", "text");
  const label = element("label", { textContent: LABEL, hidden: true });
  label.append(field);
  form.append(label);
  return form;
}

/** A place that shows as its words. */
const passage = ({ start, end, exact }) => ({ start, end, exact, toString: () => exact });

async function choose(card, mine, theirs, place) {
  versions.set(mine.path, theirs.version);
  disputesOf(card.claim).forEach(drop);
  const { start, end } = theirs.span;
  if (place.start !== start || place.end !== end) return edge(place, card);
  card.setAside("span", FIELD, mine.body.exact);
  saved.now();
  await card.refresh();
}
