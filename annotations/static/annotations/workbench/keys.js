/**
 * Single keys. They are off while somebody types, and can be switched off for good.
 */

const STORED = "factcheck:keys";
const help = document.getElementById("help");
const toggle = document.getElementById("keys-on");

/** Controls that make nothing of a letter. */
const LETTERLESS = new Set(["radio", "checkbox", "button", "submit", "reset"]);
/** Where signs stand on a keyboard of another script. */
const SIGNS = { BracketLeft: "[{", BracketRight: "]}", Slash: "/?" };

/**
 * @param {Record<string, () => void | false>} acts by key; `false` says that the key
 *   was for somebody else
 */
export function startKeys(acts) {
  const all = { ...acts, "?": openHelp };
  toggle.checked = localStorage.getItem(STORED) !== "off";
  toggle.addEventListener("change", () =>
    localStorage.setItem(STORED, toggle.checked ? "on" : "off"),
  );
  document.getElementById("help-button").addEventListener("click", openHelp);
  document.addEventListener("keydown", (event) => {
    const key = nameOf(event);
    if (!Object.hasOwn(all, key) || event.defaultPrevented || isChord(event)) return;
    if (key === "Escape" && isControl(event.target)) return stepOut(event.target);
    if (document.querySelector("dialog[open]") || (key !== "Escape" && !heard(event.target))) return;
    if (all[key]() !== false) event.preventDefault();
  });
}

/** From a field to the heading of its part, where single keys are heard. */
function stepOut(field) {
  field.blur();
  field.closest("#card, section")?.querySelector("h2[tabindex]")?.focus({ preventScroll: true });
}

/** AltGr, with which some keyboards write brackets, looks like Ctrl and Alt. */
const isChord = (event) =>
  event.metaKey ||
  ((event.ctrlKey || event.altKey) && !event.getModifierState("AltGraph"));

/** The letter on a Latin keyboard, so that keys work in Arabic and Cyrillic too. */
function nameOf({ key, code, shiftKey }) {
  if (key.length !== 1 || /^[\x20-\x7e]$/.test(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  return SIGNS[code]?.[shiftKey ? 1 : 0] ?? key;
}

/** @param {EventTarget} target */
function heard(target) {
  return toggle.checked && !isTyping(target);
}

const isControl = (target) =>
  Boolean(target.closest?.("input, textarea, select, [contenteditable]"));

/** @param {EventTarget} target whether letters that are typed there are its own */
export const isTyping = (target) => isControl(target) && !LETTERLESS.has(target.type);

function openHelp() {
  if (!help.open) help.showModal();
}
