/**
 * From anywhere to a part of the open card.
 */

import { gettext } from "./gettext.js";
import { openCard } from "./panel.js";
import { openSheet } from "./sheet.js";
import { toast } from "./toast.js";

/** What is focused in each part: the first that is there. */
const PARTS = {
  statement: ["[name=statement]"],
  rating: ["#field-rating input:checked", "#field-rating input"],
  summary: ["#field-summary"],
  evidence: ["#citation-new input"],
  gate: ["[data-live='moves'] :is([data-move], a)", "[data-live='gate'] a", "#gate-title"],
};

/** @param {"statement" | "rating" | "summary" | "evidence" | "gate"} part */
export function focusPart(part) {
  const card = openCard();
  if (!card) return toast(gettext("Choose a claim first."));
  openSheet(true);
  if (part === "evidence") card.element.querySelector("#citation-new").open = true;
  const found = PARTS[part].map((name) => card.element.querySelector(name));
  const target = found.find(Boolean);
  target?.focus();
  if (part === "statement") target.select(); // the article's words, to be written over
}
