/**
 * Elements, made in one line.
 */

/**
 * @param {string} tag
 * @param {object} [facts] properties of the element
 */
export const element = (tag, facts = {}) =>
  Object.assign(document.createElement(tag), facts);

/**
 * @param {string} text
 * @param {() => void} act
 * @param {string} [of] what it is about, for those who do not see where it stands
 */
export function button(text, act, of = "") {
  const facts = { type: "button", className: "button small", textContent: text };
  const made = element("button", { ...facts, onclick: act });
  if (of) made.append(unseen(`: ${of}`));
  return made;
}

/** @param {string} text for screen readers only */
export const unseen = (text) => element("span", { className: "sr", textContent: text });
