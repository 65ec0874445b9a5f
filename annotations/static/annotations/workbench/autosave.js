/**
 * A form that saves itself on every pause, and loses nothing to anybody else's change.
 */

import { Refused, versions, write } from "./api.js";
import { ConflictBox } from "./conflict.js";
import { jottingAt, keepJotting } from "./jottings.js";
import {
  asTaken,
  clearErrors,
  controlOf,
  isEmpty,
  readFields,
  same,
  showErrors,
  showField,
  shown,
  unfold,
} from "./fields.js";
import { changedByOthers, differing, pick } from "./merging.js";
import { saved } from "./saved.js";

const PAUSE = 700;

/** @typedef {import("./fields.js").Fields} Fields */

/**
 * @typedef {object} Target
 * @property {string} place of its jotting
 * @property {() => string | null} path of the thing, null while it does not exist
 * @property {() => import("./api.js").Write} [create] the write that makes it
 * @property {() => Promise<object | null>} [find] the thing, when another made it first
 * @property {(field: string, words: string) => void} setAside keeps words in the
 *   history that were not taken
 */

export class Autosave {
  /**
   * @param {HTMLFormElement} form
   * @param {Target} target
   * @param {(body: object) => void} [done] called with every answer
   */
  constructor(form, target, done = () => {}) {
    this.form = form;
    this.target = target;
    this.done = done;
    /** What the server is known to hold, in the words of this form. @type {Fields} */
    this.base = readFields(form);
    /** The same in the server's own words. @type {Fields} */
    this.answered = {};
    /** What is under way. @type {Fields} */
    this.sent = {};
    /** Fields that wait for a choice, with our words before any merging. @type {Fields} */
    this.disputed = {};
    /** The field of a name that is being typed; half a name is nobody's. */
    this.unfinished = "";
    this.box = new ConflictBox(form, (name, value) => this.chosen(name, value));
    form.addEventListener("input", ({ target }) => {
      this.unfinished = target.dataset.names ? target.name : "";
      this.later();
    });
    form.addEventListener("change", ({ target: { type } }) =>
      // A date counts as changed with every digit.
      type === "date" ? this.later() : this.now(),
    );
    form.addEventListener("submit", (event) => (event.preventDefault(), this.now()));
  }

  /** The fields that differ from what the server holds. @returns {Fields} */
  dirty() {
    return differing(readFields(this.form), this.base);
  }

  get isDirty() {
    return Object.keys(this.dirty()).length > 0;
  }

  get isDisputed() {
    return Object.keys(this.disputed).length > 0;
  }

  /** What can be sent now. @returns {Fields} */
  sendable() {
    return pick(
      this.dirty(),
      (name) => !(name in this.disputed) && name !== this.unfinished,
    );
  }

  /** Show what the server holds now. @param {ParentNode} fresh the form as it is drawn */
  adopt(fresh) {
    for (const [name, value] of Object.entries(readFields(fresh))) {
      if (same(value, this.base[name])) continue;
      this.base[name] = value;
      delete this.answered[name];
      showField(this.form, name, value);
    }
  }

  /** Show the words that were typed before this form was drawn, and go on with them. */
  restore() {
    const jotting = jottingAt(this.target.place);
    if (!jotting) return;
    const typed = this.dirty();
    for (const [name, value] of Object.entries(jotting.fields)) {
      if (!(name in this.base) || name in typed) continue;
      showField(this.form, name, value);
      unfold(controlOf(this.form, name));
    }
    const changed = changedByOthers(this.base, jotting.base, jotting.sent);
    this.answered = { ...jotting.sent };
    this.keep({ stray: false });
    this.dispute([...changed, ...Object.keys(jotting.disputed)], jotting.disputed);
    this.settle();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
    this.follow();
    this.keep();
  }

  /** Keep in the browser what is not saved, with what it was written upon. */
  keep(more = {}) {
    const fields = this.dirty();
    keepJotting(this.target.place, {
      path: this.target.path(),
      fields,
      base: pick(this.base, (name) => name in fields),
      sent: this.sent,
      disputed: this.disputed,
      ...more,
    });
  }

  /** Save what is dirty, all of it. @returns {Promise<boolean>} as `save` */
  now() {
    this.unfinished = "";
    return this.save();
  }

  /** Save what can be. @returns {Promise<boolean>} whether no choice is waited for */
  async save() {
    clearTimeout(this.timer);
    this.keep();
    try {
      const body = await write(() => this.prepare(), {
        late: true,
        form: this.target.place,
      });
      clearErrors(this.form);
      if (body) this.accept(body);
      return !this.isDisputed;
    } catch (error) {
      return this.refused(error);
    }
  }

  prepare() {
    const fields = this.sendable();
    if (Object.keys(fields).length === 0) return null;
    this.sent = fields;
    this.keep();
    const path = this.target.path();
    if (path) return { method: "PATCH", path, resource: path, body: fields };
    const create = this.target.create();
    return { ...create, body: { ...create.body, ...fields } };
  }

  accept(body) {
    Object.assign(this.base, this.sent);
    this.answered = pick(body, (name) => name in this.base);
    this.sent = {};
    this.keep({ refused: undefined });
    saved.now();
    this.done(body);
  }

  async refused(error) {
    if (!(error instanceof Refused)) throw error;
    this.sent = {};
    if (error.status === 412) return this.merge(error.problem.current);
    const begun = error.status === 409 && !this.target.path() && (await this.target.find());
    if (begun) return this.merge(begun);
    if (error.status === 404) this.form.dispatchEvent(new Event("missing", { bubbles: true }));
    this.keep({ refused: error.message });
    showErrors(this.form, error.problem);
    return false;
  }

  /**
   * Somebody else wrote first. What they changed and we did not is taken over; what
   * both changed is shown side by side, with our words kept, sent already or not.
   * @param {object} current the thing as it stands
   * @returns {Promise<boolean>} whether everything is saved
   */
  merge(current) {
    const mine = this.dirty();
    const theirs = changedByOthers(current, this.base, this.answered);
    for (const name of theirs) {
      this.base[name] = asTaken(current[name]);
      delete this.answered[name];
      if (!(name in mine)) showField(this.form, name, this.base[name]);
    }
    versions.set(this.target.path(), current.version);
    this.dispute(theirs.filter((name) => name in mine));
    this.done(current);
    return this.settle();
  }

  /** Ask about these fields too, and about all that still differ, in one box. */
  dispute(names, merging = {}) {
    const mine = this.dirty();
    const open = new Set([...Object.keys(this.disputed), ...names]);
    this.disputed = Object.fromEntries(
      [...open]
        .filter((name) => name in mine)
        .map((name) => [name, this.disputed[name] ?? merging[name] ?? mine[name]]),
    );
    this.keep();
    this.box.show(this.disputed, this.base);
  }

  /** Words typed on during a dispute are our words, until merging begins. */
  follow() {
    const mine = this.dirty();
    for (const name of Object.keys(this.disputed)) {
      if (!this.box.isMerging(name)) {
        this.disputed[name] = name in mine ? mine[name] : this.base[name];
      }
    }
    if (this.isDisputed) this.box.show(this.disputed, this.base);
  }

  /**
   * The person has chosen. Words from here that are not taken go to the history; the
   * others' are there already.
   * @param {string} name @param {unknown} value what shall stand
   */
  chosen(name, value) {
    const mine = this.disputed[name];
    delete this.disputed[name];
    if (!same(mine, value) && !isEmpty(mine)) {
      this.target.setAside(name, shown(this.form, name, mine));
    }
    showField(this.form, name, value);
    this.box.show(this.disputed, this.base);
    this.keep();
    this.settle();
  }

  /** Save what waits for no choice; when nothing is left to save, say so. */
  async settle() {
    const done = await this.now();
    if (done && !this.isDirty) saved.now();
    return done;
  }
}
