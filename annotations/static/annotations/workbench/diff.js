/**
 * Two texts beside each other, cut at the words that differ.
 */

/**
 * @typedef {object} Piece
 * @property {boolean} shared whether both texts have it
 * @property {string} text
 */

/** Comparing more pairs of words than this would hold up the typing. */
const MOST = 4_000_000;

/** A shared word counts for more than the blanks of a passage; all fit into 16 bits. */
const WORD = 30;

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** @param {string} text @returns {string[]} words and what is between them */
const wordsOf = (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);

/**
 * @param {string} one
 * @param {string} other
 * @returns {[Piece[], Piece[]]} each text whole, in pieces
 */
export function compared(one, other) {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const begin = sharedLength(a, b, (words, at) => words[at]);
  const [left, right] = [a.slice(begin), b.slice(begin)];
  const end = sharedLength(left, right, (words, at) => words[words.length - 1 - at]);
  const inner = pairs(left.slice(0, left.length - end), right.slice(0, right.length - end));
  const shared = [
    ...range(begin).map((at) => [at, at]),
    ...inner.map(([i, j]) => [begin + i, begin + j]),
    ...range(end).map((at) => [a.length - end + at, b.length - end + at]),
  ];
  return [0, 1].map((side) =>
    pieces([a, b][side], new Set(shared.map((pair) => pair[side]))),
  );
}

const range = (length) => Array.from({ length }, (_, at) => at);

function sharedLength(a, b, at) {
  let length = 0;
  const most = Math.min(a.length, b.length);
  while (length < most && at(a, length) === at(b, length)) length += 1;
  return length;
}

/** Places of the longest common run of words, in order; none in texts too long. */
function pairs(a, b) {
  if (a.length * b.length > MOST) return [];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1] + (a[i].trim() ? WORD : 1)
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  const found = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i += 1;
    else j += 1;
  }
  return found;
}

/** @returns {Piece[]} neighbours of one kind joined, blanks between changed words too */
function pieces(words, shared) {
  const joined = [];
  words.forEach((text, at) => {
    const blank = !text.trim() && !shared.has(at - 1) && !shared.has(at + 1);
    const isShared = shared.has(at) && !blank;
    if (joined.at(-1)?.shared === isShared) joined.at(-1).text += text;
    else joined.push({ shared: isShared, text });
  });
  return joined;
}
