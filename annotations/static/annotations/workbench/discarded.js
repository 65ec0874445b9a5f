/**
 * A claim that somebody discarded while words are written on its card: the words are
 * kept, to be read and copied, and the claim can be brought back to take them.
 */

import { GONE, Refused, write } from "./api.js";
import { filled, gettext } from "./gettext.js";
import { claimOf, jottingAt, keepJotting, allJottings, setAstray } from "./jottings.js";
import { button, element } from "./making.js";
import { toast } from "./toast.js";

/**
 * @param {import("./card.js").Card} card
 * @param {string} who the name of the person, empty when it is not known
 */
export function sayDiscarded(card, who) {
  for (const jotting of card.jottings()) setAstray(jotting, GONE);
  card.element.querySelector(".changed-note")?.remove();
  if (card.element.querySelector(".discarded-note")) return;
  const note = element("div", { className: "problem discarded-note", role: "alert" });
  const actions = element("p", { className: "actions" });
  actions.append(button(gettext("Bring it back"), () => bringBack(card)));
  card.element.querySelector(".card-head").after(note);
  note.append(element("p", { textContent: whatHappened(who) }), actions);
}

const whatHappened = (who) =>
  (who
    ? filled(gettext("%(who)s discarded this claim while you were writing."), { who })
    : gettext("Somebody discarded this claim while you were writing.")) +
  ` ${gettext("Your words are kept in this browser, where you can copy them.")}`;

async function bringBack(card) {
  const path = `${card.claimPath}restorations/`;
  try {
    await write(() => ({ method: "POST", path, body: {} }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // Somebody may have been faster.
    if (error.status !== 409) return toast(error.message);
  }
  for (const { place } of allJottings().filter((one) => claimOf(one) === card.claim)) {
    keepJotting(place, { ...jottingAt(place), refused: undefined, stray: false });
  }
  await card.hooks.redraw();
  await card.hooks.reopen(card.claim);
}
