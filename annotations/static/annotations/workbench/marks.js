/**
 * The marks in the article: which claims stand under a point, which one is chosen.
 */

import { page } from "./page.js";

/** @returns {HTMLElement[]} the runs of one claim, in order */
export const runsOf = (claim) => [
  ...document.querySelectorAll(`#article-text mark[data-keys~="${claim}"]`),
];

/** @param {Element} run @returns {number[]} */
export const claimsOf = (run) => run.dataset.keys.split(" ").map(Number);

/**
 * Paint the runs of the chosen claim, and of no other; whoever draws by them hears of it
 * as a `painted` event.
 * @param {number | null} claim
 */
export function paint(claim) {
  for (const run of document.querySelectorAll("#article-text mark.chosen")) {
    run.classList.remove("chosen");
  }
  if (claim !== null) for (const run of runsOf(claim)) run.classList.add("chosen");
  page.root.dispatchEvent(new CustomEvent("painted"));
}

/** Bring the claim's words into view. @param {number} claim */
export function show(claim) {
  const [first] = runsOf(claim);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  // On a phone the sheet covers the lower part of the screen.
  const block = matchMedia("(max-width: 60rem)").matches ? "start" : "center";
  first?.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });
}

/**
 * The claims of a run, the shortest first.
 * @param {Element} run
 * @returns {number[]}
 */
export function stackOf(run) {
  const lengths = new Map();
  for (const claim of claimsOf(run)) {
    const words = runsOf(claim).map((item) => item.textContent).join("");
    lengths.set(claim, words.length);
  }
  return [...lengths.keys()].sort((a, b) => lengths.get(a) - lengths.get(b));
}

/** Of a stack the claim after this one. @param {number[]} stack @param {number} claim */
export const nextOf = (stack, claim) => stack[(stack.indexOf(claim) + 1) % stack.length];

/** The run of a claim that it shares with most others. @param {number} claim */
export const deepestRun = (claim) =>
  runsOf(claim).reduce(
    (deepest, run) =>
      deepest && claimsOf(deepest).length >= claimsOf(run).length ? deepest : run,
    null,
  );
