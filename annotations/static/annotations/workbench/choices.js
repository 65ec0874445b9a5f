/**
 * A list of choices under a field: the combobox pattern. The focus stays in the field;
 * arrows move, Enter takes, Escape closes.
 */

import { gettext } from "./gettext.js";

let count = 0;

export class Choices {
  /**
   * @param {HTMLInputElement} field
   * @param {(words: string) => void} take called with the choice that is taken
   */
  constructor(field, take) {
    this.field = field;
    this.take = take;
    this.at = -1;
    this.list = document.createElement("ul");
    this.list.id = `choices-${(count += 1)}`;
    this.list.className = "choices";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", gettext("Known names"));
    field.after(this.list);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.list.id);
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("autocomplete", "off");
    field.addEventListener("keydown", (event) => this.isOpen && this.hear(event));
    field.addEventListener("blur", () => this.hide());
    // The focus stays where it is, so the field is not left by the press.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", ({ target }) => {
      const option = target.closest("[role=option]");
      if (option) this.choose(option);
    });
  }

  get isOpen() {
    return !this.list.hidden;
  }

  /** @param {string[]} choices none closes the list */
  show(choices) {
    this.list.replaceChildren(...choices.map((words, index) => this.option(words, index)));
    this.list.hidden = choices.length === 0;
    this.list.style.insetBlockStart = `${this.field.offsetTop + this.field.offsetHeight}px`;
    this.field.setAttribute("aria-expanded", String(this.isOpen));
    this.mark(-1);
  }

  hide() {
    this.show([]);
  }

  option(words, index) {
    const item = document.createElement("li");
    item.id = `${this.list.id}-${index}`;
    item.dir = "auto";
    item.textContent = words;
    item.setAttribute("role", "option");
    return item;
  }

  /** @param {number} index -1 for none */
  mark(index) {
    this.at = index;
    [...this.list.children].forEach((item, place) =>
      item.setAttribute("aria-selected", String(place === index)),
    );
    const chosen = this.list.children[index];
    if (chosen) this.field.setAttribute("aria-activedescendant", chosen.id);
    else this.field.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event heard before the page's own keys */
  hear(event) {
    const last = this.list.children.length - 1;
    const acts = {
      ArrowDown: () => this.mark(this.at < last ? this.at + 1 : 0),
      ArrowUp: () => this.mark(this.at > 0 ? this.at - 1 : last),
      Escape: () => this.hide(),
      Enter: () => this.choose(this.list.children[this.at]),
    };
    const act = acts[event.key];
    if (!act || (event.key === "Enter" && this.at < 0)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  choose(option) {
    const words = option.textContent;
    this.hide();
    this.take(words);
  }
}
