/**
 * JavaScript counts UTF-16 units, everybody else here counts code points. This is the
 * one place that converts.
 */

export class CodePoints {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    /** UTF-16 place of each character that takes two units, ascending. @type {number[]} */
    this.pairs = [];
    for (let place = 0; place < text.length; place += 1) {
      if (text.codePointAt(place) > 0xffff) {
        this.pairs.push(place);
        place += 1;
      }
    }
  }

  /**
   * @param {number} unit a place in UTF-16 units, not inside a pair
   * @returns {number} the same place in code points
   */
  toPoint(unit) {
    return unit - firstIndex(this.pairs, (place) => place >= unit);
  }

  /**
   * @param {number} point a place in code points
   * @returns {number} the same place in UTF-16 units
   */
  toUnit(point) {
    const before = firstIndex(this.pairs, (place, index) => place - index >= point);
    return point + before;
  }
}

/**
 * The first index whose item passes; binary search, as the test never turns back.
 * @param {number[]} items
 * @param {(item: number, index: number) => boolean} passes
 */
function firstIndex(items, passes) {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle], middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
