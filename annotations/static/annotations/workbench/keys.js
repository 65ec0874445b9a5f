/**
 * Single keys. They are off while somebody types, and can be switched off for good.
 */

const STORED = "factcheck:keys";
const help = document.getElementById("help");
const toggle = document.getElementById("keys-on");

/** @param {Record<string, () => void>} acts by key */
export function startKeys(acts) {
  toggle.checked = localStorage.getItem(STORED) !== "off";
  toggle.addEventListener("change", () =>
    localStorage.setItem(STORED, toggle.checked ? "on" : "off"),
  );
  document.getElementById("help-button").addEventListener("click", openHelp);
  document.addEventListener("keydown", (event) => {
    const act = { ...acts, "?": openHelp }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && isTyping(event.target)) return event.target.blur();
    if (help.open || (event.key !== "Escape" && !heard(event.target))) return;
    event.preventDefault();
    act();
  });
}

/** @param {EventTarget} target */
function heard(target) {
  return toggle.checked && !isTyping(target);
}

/** @param {EventTarget} target */
const isTyping = (target) =>
  Boolean(target.closest?.("input, textarea, select, [contenteditable]"));

function openHelp() {
  if (!help.open) help.showModal();
}

/**
 * Begin a selection where the reader looks: Chromium has no caret in plain text.
 * Shift and the arrows extend it from there.
 */
export function beginSelection() {
  const article = document.getElementById("article-text");
  article.focus({ preventScroll: true });
  const blocks = [...article.querySelectorAll("[data-start]")];
  const block = blocks.find((item) => item.getBoundingClientRect().top >= 0) ?? blocks[0];
  const selection = document.getSelection();
  selection.collapse(block, 0);
  selection.modify("extend", "forward", "word");
}
