/**
 * The numbers of claims in the text. They count all claims, so one claim more changes
 * those behind it, and every changed number lays its block out anew: what is on the
 * screen comes at once, the rest while nothing else is to be done.
 */

import { claimOf } from "./claims.js";
import { filled, gettext } from "./gettext.js";
import { articleText } from "./positions.js";

/** Blocks that are numbered in one go. */
const SLICE = 8;

const whenIdle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 50));

/** @type {Element[]} */
let left = [];

export function renumber() {
  const blocks = [...articleText().querySelectorAll("[data-start]")];
  const onScreen = blocks.filter(isOnScreen);
  onScreen.forEach(numberBlock);
  const isIdle = left.length === 0;
  left = blocks.filter((block) => !onScreen.includes(block));
  if (isIdle) whenIdle(goOn);
}

function goOn() {
  left.splice(0, SLICE).forEach(numberBlock);
  if (left.length) whenIdle(goOn);
}

function isOnScreen(block) {
  const { top, bottom } = block.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function numberBlock(block) {
  for (const link of block.querySelectorAll(".ref")) {
    const claim = claimOf(Number(link.id.slice("ref-".length)));
    if (!claim || link.dataset.n === String(claim.number)) continue;
    link.dataset.n = claim.number;
    link.setAttribute("aria-label", filled(gettext("Claim %(number)s: %(state)s"), claim));
  }
}
