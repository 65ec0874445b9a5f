/**
 * A form that saves itself on every pause, and loses nothing to anybody else's change.
 */

import { Refused, versions, write } from "./api.js";
import { showConflict } from "./conflict.js";
import { asTaken, clearErrors, readFields, same, showErrors, showField } from "./fields.js";
import { saved } from "./saved.js";

const PAUSE = 700;

/**
 * @typedef {object} Target
 * @property {() => string | null} path of the thing, null while it does not exist
 * @property {() => import("./api.js").Write} [create] the write that makes it
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
    /** What the server is known to hold. */
    this.base = readFields(form);
    /** Fields that wait for a choice between two people's words. @type {Set<string>} */
    this.disputed = new Set();
    form.addEventListener("input", () => this.later());
    form.addEventListener("change", ({ target: { type } }) =>
      // A date counts as changed with every digit.
      type === "date" ? this.later() : this.now(),
    );
    form.addEventListener("submit", (event) => (event.preventDefault(), this.now()));
  }

  /** The fields that differ from what the server holds. */
  dirty() {
    const fields = readFields(this.form);
    return Object.fromEntries(
      Object.entries(fields).filter(([name, value]) => !same(value, this.base[name])),
    );
  }

  get isDirty() {
    return Object.keys(this.dirty()).length > 0;
  }

  /** What can be sent now. */
  sendable() {
    const entries = Object.entries(this.dirty());
    return Object.fromEntries(entries.filter(([name]) => !this.disputed.has(name)));
  }

  /** Show what the server holds now. @param {ParentNode} fresh the form as it is drawn */
  adopt(fresh) {
    for (const [name, value] of Object.entries(readFields(fresh))) {
      if (same(value, this.base[name])) continue;
      this.base[name] = value;
      showField(this.form, name, value);
    }
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), PAUSE);
    saved.changed();
  }

  /** Save what is dirty. @returns {Promise<boolean>} whether all of it is saved */
  async now() {
    clearTimeout(this.timer);
    let sent = {};
    try {
      const body = await write(() => {
        sent = this.sendable();
        return Object.keys(sent).length ? this.prepare(sent) : null;
      });
      clearErrors(this.form);
      if (body) this.accept(sent, body);
      return this.disputed.size === 0;
    } catch (error) {
      return this.refused(error, sent);
    }
  }

  prepare(fields) {
    const path = this.target.path();
    if (path) return { method: "PATCH", path, resource: path, body: fields };
    const create = this.target.create();
    return { ...create, body: { ...create.body, ...fields } };
  }

  accept(sent, body) {
    Object.assign(this.base, sent);
    this.sayHowSafe();
    this.done(body);
  }

  async refused(error, sent) {
    if (!(error instanceof Refused)) throw error;
    if (error.status === 412) return this.merge(error.problem.current);
    saved.refused(error);
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
    const theirs = Object.keys(this.base).filter(
      (name) => name in current && !same(taken(current, name), this.base[name]),
    );
    for (const name of theirs) {
      this.base[name] = taken(current, name);
      if (!(name in mine)) showField(this.form, name, this.base[name]);
    }
    versions.set(this.target.path(), current.version);
    this.dispute(theirs.filter((name) => name in mine));
    this.done(current);
    return this.settle();
  }

  /** Ask about these fields too, and about all that still differ, in one box. */
  dispute(names) {
    const differing = this.dirty();
    const open = [...this.disputed, ...names].filter((name) => name in differing);
    this.disputed = new Set(open);
    showConflict(this.form, [...this.disputed], this.base, () => {
      this.disputed.clear();
      this.settle();
    });
  }

  /** Save what waits for no choice, and say how it stands even if that is nothing. */
  async settle() {
    const done = await this.now();
    if (this.disputed.size > 0 || (done && !this.isDirty)) this.sayHowSafe();
    return done;
  }

  sayHowSafe() {
    if (this.disputed.size > 0) saved.conflict();
    else saved.now();
  }
}

const taken = (current, name) => asTaken(current[name]);
