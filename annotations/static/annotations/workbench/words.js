/**
 * Words, sentences and letters of a text, as a reader sees them. Places are UTF-16
 * units, ends excluded.
 */

/** @typedef {{start: number, end: number}} Stretch */

const ATOM =
  String.raw`(?:(?<![\p{L}\p{N}])[+−-])?(?:\p{Lu}{0,3}\p{Sc})?` +
  String.raw`(?:(?<![\p{Nd}.,])\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f]\p{Nd}{3}(?!\p{Nd}))+|\p{Nd}+)` +
  String.raw`(?:[.,٫٬:/]\p{Nd}+)*[\p{L}\p{M}]*[%‰٪°\p{Sc}]?|[\p{L}\p{M}\p{N}]+`;

/** What stays whole where the standard's word rules would cut: numbers with their signs
 * and separators, words with hyphens and apostrophes, initials. */
const WHOLE = new RegExp(
  String.raw`(?:\p{L}\.){2,}|(?:${ATOM})(?:[-‐‑'’](?:${ATOM}))*`,
  "gu",
);
const COUNTS = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
/** After these a full stop ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s.(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|No|vs)\.\s*$/u;

/** @type {Map<string, Intl.Segmenter>} */
const segmenters = new Map();
let read = { line: null, language: "", pieces: [] };

/** @param {string} language @param {"word" | "sentence" | "grapheme"} granularity */
function segmenter(language, granularity) {
  const key = `${language} ${granularity}`;
  if (!segmenters.has(key)) segmenters.set(key, newSegmenter(language, granularity));
  return segmenters.get(key);
}

function newSegmenter(language, granularity) {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity }); // no known language
  }
}

/**
 * A line cut into words, signs and white space, in order and without gaps.
 * @param {string} line
 * @param {string} language
 * @returns {(Stretch & {counts: boolean})[]} `counts` where a caret stops
 */
export function pieces(line, language) {
  if (read.line === line && read.language === language) return read.pieces;
  const whole = [...line.matchAll(WHOLE)];
  const found = [];
  let at = 0;
  for (const { index, segment } of segmenter(language, "word").segment(line)) {
    const end = index + segment.length;
    while (at < whole.length && whole[at].index + whole[at][0].length <= index) at += 1;
    const from = whole[at]?.index ?? Infinity;
    const last = found.at(-1);
    if (last && from < last.end && from < end) last.end = end;
    else found.push({ start: index, end });
  }
  for (const piece of found) piece.counts = COUNTS.test(line.slice(piece.start, piece.end));
  read = { line, language, pieces: found };
  return found;
}

/** @param {string} text @param {number} place @returns {Stretch} the line that holds it */
function lineAround(text, place) {
  const end = text.indexOf("\n", place);
  return {
    start: place > 0 ? text.lastIndexOf("\n", place - 1) + 1 : 0,
    end: end < 0 ? text.length : end,
  };
}

/** The stops of the line around a place, as places of the whole text. */
function stops(text, line, language) {
  return pieces(text.slice(line.start, line.end), language)
    .filter((piece) => piece.counts)
    .map(({ start, end }) => ({ start: start + line.start, end: end + line.start }));
}

/**
 * The first word that begins at or after a place, in whatever paragraph.
 * @returns {Stretch | null}
 */
export function wordFrom(text, place, language) {
  for (let at = place; at < text.length; ) {
    const line = lineAround(text, at);
    const found = stops(text, line, language).find(({ start }) => start >= place);
    if (found) return found;
    at = line.end + 1;
  }
  return null;
}

/** The last word that ends at or before a place. @returns {Stretch | null} */
export function wordBefore(text, place, language) {
  for (let at = place; at >= 0; ) {
    const line = lineAround(text, at);
    const found = stops(text, line, language).findLast(({ end }) => end <= place);
    if (found) return found;
    at = line.start - 1;
  }
  return null;
}

/** The word that a place is in, else the next one, else the one before. */
export function wordNear(text, place, language) {
  const { start } = pieceAt(text, place, language);
  return wordFrom(text, start, language) ?? wordBefore(text, text.length, language);
}

/** The word, sign or emoji that holds the unit at `place`. @returns {Stretch} */
export function pieceAt(text, place, language) {
  const line = lineAround(text, place);
  const found = pieces(text.slice(line.start, line.end), language).find(
    ({ end }) => line.start + end > place,
  );
  if (!found) return { start: place, end: place };
  return { start: line.start + found.start, end: line.start + found.end };
}

/**
 * The sentence that holds a place, without white space around it.
 * @returns {Stretch}
 */
export function sentenceAt(text, place, language) {
  const line = lineAround(text, place);
  const words = text.slice(line.start, line.end);
  let [start, end] = [0, 0];
  for (const { segment } of segmenter(language, "sentence").segment(words)) {
    const open = ABBREVIATED.test(words.slice(start, end));
    if (!open && line.start + end > place) break;
    if (!open) start = end;
    end += segment.length;
  }
  return trimmed(text, line.start + start, line.start + end);
}

/** Where the next letter, as a reader counts them, ends. */
export function letterEnd(text, place, language) {
  const ahead = text.slice(place, place + 64);
  const [first] = segmenter(language, "grapheme").segment(ahead);
  return place + (first?.segment.length ?? 0);
}

/** Where the letter before a place begins. */
export function letterStart(text, place, language) {
  const from = lineAround(text, Math.max(place - 1, 0)).start;
  const behind = segmenter(language, "grapheme").segment(text.slice(from, place));
  return from + (behind.containing(place - from - 1)?.index ?? 0);
}

/** @returns {Stretch} without white space at its ends */
export function trimmed(text, start, end) {
  while (start < end && /\s/u.test(text[start])) start += 1;
  while (end > start && /\s/u.test(text[end - 1])) end -= 1;
  return { start, end };
}

/** Without white space at the ends, widened to whole words. @returns {Stretch} */
export function snapped(text, from, to, language) {
  const { start, end } = trimmed(text, from, to);
  if (start >= end) return { start, end };
  return {
    start: pieceAt(text, start, language).start,
    end: pieceAt(text, end - 1, language).end,
  };
}
