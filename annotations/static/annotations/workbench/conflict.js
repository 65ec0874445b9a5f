/**
 * What stands at the server beside what was written here, and the choice between them.
 */

import { showField } from "./fields.js";

/**
 * @param {HTMLFormElement} form
 * @param {string[]} names the fields that both changed; none: the box goes
 * @param {Record<string, unknown>} theirs what stands at the server
 * @param {() => void} keepMine called when the words here shall stand
 */
export function showConflict(form, names, theirs, keepMine) {
  form.querySelector(".conflict")?.remove();
  if (names.length === 0) return;
  const box = document.createElement("div");
  box.className = "problem conflict";
  box.setAttribute("role", "alert");
  box.append(paragraph("Somebody else changed this while you were writing. It reads now:"));
  for (const name of names) {
    const words = document.createElement("blockquote");
    words.dir = "auto";
    words.textContent = [theirs[name]].flat().join(", ") || "(nothing)";
    box.append(words);
  }
  box.append(
    button("Keep mine", () => (box.remove(), keepMine())),
    button("Take theirs", () => {
      for (const name of names) showField(form, name, theirs[name]);
      box.remove();
      keepMine();
    }),
  );
  form.prepend(box);
}

function paragraph(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button small";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}
