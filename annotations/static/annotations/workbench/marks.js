/**
 * The marks in the article: which claims stand under a point, which one is chosen.
 */

/** @returns {HTMLElement[]} the runs of one claim, in order */
export const runsOf = (claim) => [
  ...document.querySelectorAll(`#article-text mark[data-keys~="${claim}"]`),
];

/** @param {Element} run @returns {number[]} */
export const claimsOf = (run) => run.dataset.keys.split(" ").map(Number);

/** Paint the runs of the chosen claim, and of no other. @param {number | null} claim */
export function paint(claim) {
  for (const run of document.querySelectorAll("#article-text mark.chosen")) {
    run.classList.remove("chosen");
  }
  if (claim !== null) for (const run of runsOf(claim)) run.classList.add("chosen");
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
 * Of the claims under a clicked run the next after the chosen one, the shortest first.
 * @param {Element} run
 * @param {number | null} chosen
 */
export function nextUnder(run, chosen) {
  const lengths = new Map();
  for (const claim of claimsOf(run)) {
    const words = runsOf(claim).map((item) => item.textContent).join("");
    lengths.set(claim, words.length);
  }
  const stack = [...lengths.keys()].sort((a, b) => lengths.get(a) - lengths.get(b));
  return stack[(stack.indexOf(chosen) + 1) % stack.length];
}
