/**
 * Before words are marked: whether they are a claim already, and whether they can be one.
 */

import { MARKS } from "./api.js";
import { claims } from "./claims.js";
import { gettext } from "./gettext.js";
import { waiting } from "./outbox.js";
import { page } from "./page.js";
import { blocksIn } from "./positions.js";

/** @typedef {{start: number, end: number}} Span code points */

/** A claim has one statement and one verdict. What is longer is a passage of many, or all
 * of the article, selected by a slip of the hand. */
const MOST = { blocks: 3, letters: 1_500 };

export const TOO_MUCH =
  `${gettext("That is too much for one claim.")} ` +
  gettext("Select one statement: 3 paragraphs or 1,500 letters at most.");

/** @param {Span} span */
export const isTooMuch = ({ start, end }) =>
  end - start > MOST.letters ||
  blocksIn(page.text.toUnit(start), page.text.toUnit(end)) > MOST.blocks;

/** The claim of exactly these words. @param {Span} span */
export const claimAt = ({ start, end }) =>
  claims().find((claim) => claim.start === start && claim.end === end);

/** Whether they were marked from here and are on their way. @param {Span} span */
export const isOnItsWay = ({ start, end }) =>
  waiting().some(
    ({ path, body }) =>
      path === MARKS &&
      body.article === page.article &&
      body.article_version === page.version &&
      body.start === start &&
      body.end === end,
  );
