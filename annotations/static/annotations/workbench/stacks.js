/**
 * Claims that share words: a click goes through them, and the card says how many.
 */

import { filled, gettext } from "./gettext.js";
import { claimsOf, deepestRun, nextOf, runsOf, stackOf } from "./marks.js";
import { page } from "./page.js";
import { choose, chosen, openCard } from "./panel.js";
import { rangeOf } from "./positions.js";

/** The claims at the place that was last looked at. @type {number[]} */
let stack = [];

export function startStacks() {
  page.root.addEventListener("click", (event) => {
    if (event.target.closest('[data-do="next-here"]')) return nextHere();
    const run = event.target.closest("#article-text mark");
    if (!run || event.target.closest("a")) return;
    if (document.getSelection()?.isCollapsed === false) return;
    stack = stackOf(run);
    choose(nextOf(stack, chosen()), { focus: false, scroll: false });
  });
  page.root.addEventListener("painted", tell);
}

/** The next claim of the same words. @param {Element | null} [run] else the chosen one's */
export function nextHere(run = null) {
  if (run) stack = stackOf(run);
  if (stack.length) choose(nextOf(stack, chosen()), { scroll: false });
}

/** The mark at a place of the text. @param {number} unit @returns {HTMLElement | null} */
export function runAt(unit) {
  const { startContainer } = rangeOf(unit, unit + 1);
  return startContainer.parentElement.closest("#article-text mark");
}

function tell() {
  const claim = chosen();
  const button = openCard()?.element.querySelector('[data-do="next-here"]');
  if (!button) return;
  const together = runsOf(claim).some((run) => stack.every((one) => isIn(run, one)));
  if (stack.length < 2 || !stack.includes(claim) || !together) {
    const run = deepestRun(claim);
    stack = run ? stackOf(run) : [];
  }
  button.hidden = stack.length < 2;
  const places = { place: stack.indexOf(claim) + 1, all: stack.length };
  const words = filled(gettext("%(place)s of %(all)s claims here"), places);
  button.querySelector("span").textContent = words;
}

const isIn = (run, claim) => claimsOf(run).includes(claim);
