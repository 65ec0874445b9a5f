/**
 * What stands at the server beside what was written here, and the choice between them.
 */

import { compared } from "./diff.js";
import { controlOf, labelOf, readFields, shown } from "./fields.js";
import { filled, gettext } from "./gettext.js";
import { button, element } from "./making.js";

export class ConflictBox {
  /**
   * @param {HTMLFormElement} form
   * @param {(name: string, value: unknown) => void} choose called with what shall stand
   */
  constructor(form, choose) {
    this.form = form;
    this.choose = choose;
    /** @type {Map<string, Dispute>} */
    this.disputes = new Map();
    this.box = element("div", { className: "problem conflict", role: "group" });
    this.box.setAttribute("aria-label", gettext("Changed by somebody else"));
  }

  /** Whether the person puts the two texts together by hand. @param {string} name */
  isMerging(name) {
    return Boolean(this.disputes.get(name)?.merged);
  }

  /**
   * Show these fields and no others; the box goes when there are none.
   * @param {import("./fields.js").Fields} mine
   * @param {import("./fields.js").Fields} theirs
   */
  show(mine, theirs) {
    for (const [name, dispute] of this.disputes) {
      if (!(name in mine)) this.end(name, dispute);
    }
    const names = Object.keys(mine);
    if (names.length === 0) return this.box.remove();
    if (!this.box.isConnected) this.open();
    for (const name of names) this.disputeOf(name).show(mine[name], theirs[name]);
  }

  open() {
    const says = element("p", { role: "alert" });
    this.box.replaceChildren(says);
    this.form.prepend(this.box);
    says.textContent =
      `${gettext("Somebody else changed this while you were writing.")} ` +
      gettext("Choose what stands; the other words stay in the claim’s history.");
  }

  disputeOf(name) {
    if (!this.disputes.has(name)) {
      const made = new Dispute(this.form, name, (value) => this.choose(name, value));
      this.disputes.set(name, made);
      this.box.append(made.section);
    }
    return this.disputes.get(name);
  }

  end(name, dispute) {
    const held = dispute.section.contains(document.activeElement);
    this.disputes.delete(name);
    dispute.section.remove();
    if (held) controlOf(this.form, name)?.focus();
  }
}

/** One field that two people changed. */
class Dispute {
  constructor(form, name, choose) {
    this.form = form;
    this.name = name;
    this.choose = choose;
    const label = labelOf(form, name);
    this.theirs = element("blockquote", { className: "theirs", dir: "auto" });
    this.mine = element("blockquote", { className: "mine", dir: "auto" });
    this.actions = element("p", { className: "actions" });
    this.actions.append(
      button(gettext("Keep mine"), () => choose(this.values.mine), label),
      button(gettext("Take theirs"), () => choose(this.values.theirs), label),
    );
    if (controlOf(form, name).matches("textarea, input:not([type])")) {
      this.actions.append(
        button(gettext("Merge by hand"), () => this.merge(label), label),
      );
    }
    this.section = element("div", { className: "dispute" });
    this.section.dataset.dispute = name;
    this.section.append(
      element("h3", { textContent: label }),
      side(gettext("Theirs, saved"), this.theirs),
      side(gettext("Yours, kept here"), this.mine),
      this.actions,
    );
  }

  /** @param {unknown} mine @param {unknown} theirs */
  show(mine, theirs) {
    this.values = { mine, theirs };
    const [theirPieces, myPieces] = compared(
      shown(this.form, this.name, theirs),
      shown(this.form, this.name, mine),
    );
    this.theirs.replaceChildren(...theirPieces.map((piece) => drawn(piece, "del")));
    this.mine.replaceChildren(...myPieces.map((piece) => drawn(piece, "ins")));
  }

  /** A field that begins with our words; the card's own field follows it. */
  merge(label) {
    const own = controlOf(this.form, this.name);
    this.merged = element("textarea", { rows: 4, dir: "auto", value: own.value });
    const spoken = filled(gettext("%(label)s: the words that shall stand"), { label });
    this.merged.setAttribute("aria-label", spoken);
    if (own.maxLength > 0) this.merged.maxLength = own.maxLength;
    this.merged.addEventListener("input", () => (own.value = this.merged.value));
    const use = button(gettext("Use these words"), () => this.choose(this.read(own)));
    this.actions.lastChild.replaceWith(use);
    this.actions.before(this.merged);
    this.merged.focus();
  }

  read(own) {
    own.value = this.merged.value;
    return readFields(this.form)[this.name];
  }
}

function side(title, words) {
  const made = element("div", { className: "side" });
  made.append(element("p", { className: "label", textContent: title }), words);
  return made;
}

/** The words alone, without isolation: each text runs as it would on its own. */
const drawn = ({ shared, text }, tag) =>
  shared ? text : element(tag, { textContent: text });
