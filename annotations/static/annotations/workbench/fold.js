/**
 * Text as a searcher means it: without case, accents, Arabic marks and shapes of letters,
 * digits of any script as ours, quotes and dashes of one kind.
 */

const DROPPED =
  /^(?:(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]|\p{Cf}|\u0640)$/u;
const SAME = new Map(
  Object.entries({
    "'": "‘’‚‛′`´ʼ",
    '"': "“”„‟″«»",
    "-": "‐‑‒–—―−",
    ا: "ٱ",
    ي: "ىی",
    ك: "ک",
    ه: "ة",
    ss: "ß",
    ".": "٫",
    ",": "٬،",
    "%": "٪",
  }).flatMap(([one, others]) => [...others].map((other) => [other, one])),
);

/**
 * @param {string} text
 * @returns {{words: string, starts: number[], ends: number[]}} for each unit of the
 *   folded words where its letter begins and ends in the text
 */
export function fold(text) {
  const [letters, starts, ends] = [[], [], []];
  let place = 0;
  for (const letter of text) {
    const end = place + letter.length;
    const folded = foldLetter(letter);
    // What is dropped belongs to the letter before it.
    if (!folded && ends.length) ends[ends.length - 1] = end;
    if (folded !== " " || letters.at(-1) !== " ") {
      for (const unit of folded.split("")) {
        letters.push(unit);
        starts.push(place);
        ends.push(end);
      }
    }
    place = end;
  }
  return { words: letters.join(""), starts, ends };
}

/** @type {Map<string, string>} */
const known = new Map();

function foldLetter(letter) {
  let folded = known.get(letter);
  if (folded === undefined) {
    folded = [...letter.normalize("NFKD")].map(foldPart).join("");
    known.set(letter, folded);
  }
  return folded;
}

function foldPart(part) {
  if (DROPPED.test(part)) return "";
  if (/\s/u.test(part)) return " ";
  if (/\p{Nd}/u.test(part)) return String(digitOf(part));
  return SAME.get(part) ?? part.toLowerCase();
}

/** The digits of a script stand in a row of ten, zero first. */
function digitOf(part) {
  const code = part.codePointAt(0);
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/**
 * Every place of the text where the sought words stand.
 * @param {ReturnType<typeof fold>} folded
 * @param {string} sought
 * @returns {import("./words.js").Stretch[]}
 */
export function places({ words, starts, ends }, sought) {
  const wanted = fold(sought).words.trim();
  const found = [];
  if (!wanted) return found;
  for (let at = words.indexOf(wanted); at >= 0; ) {
    const last = at + wanted.length - 1;
    found.push({ start: starts[at], end: ends[last] });
    at = words.indexOf(wanted, last + 1);
  }
  return found;
}
