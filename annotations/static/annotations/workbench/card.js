/**
 * The card of the chosen claim: its forms save themselves, its other parts are redrawn.
 */

import { advance, GONE, readThing, unchanged, versions, write } from "./api.js";
import { beginning } from "./asked.js";
import { Autosave } from "./autosave.js";
import { restoreEvidence, startCitations } from "./citations.js";
import { isTyped } from "./fields.js";
import { drawFigures, restoreFigures, startFigures } from "./figures.js";
import { gettext } from "./gettext.js";
import { allJottings, claimOf, placeOf, savesItself, setAstray } from "./jottings.js";
import { ready } from "./leftovers.js";
import { startParts } from "./lineparts.js";
import { startMoves } from "./moves.js";
import { fetchCard } from "./page.js";
import { drawQuantities, restoreNumbers, startQuantities } from "./quantities.js";

const CLOSED = gettext("What is published or retracted does not change.");

export class Card {
  /**
   * @param {HTMLElement} element as the server drew it
   * @param {{redraw: () => Promise<void>, open: (claim: number) => void,
   *   reopen: (claim: number) => void, gone: (claim: number) => void}} hooks
   */
  constructor(element, hooks) {
    this.element = element;
    this.hooks = hooks;
    this.claim = Number(element.dataset.claim);
    this.claimPath = `claims/${this.claim}/`;
    /** @type {Autosave[]} */
    this.forms = [];
    this.readVersions(element);
    /** The version whose numbers are drawn. */
    this.numbersVersion = Number(element.dataset.claimVersion);
    this.numbersSaved = Promise.resolve();
    const form = (name) => element.querySelector(`[data-form="${name}"]`);
    this.claimForm = this.startForm(form("claim"), "claim", "claim", {
      path: () => this.claimPath,
    });
    this.verdictForm = this.startForm(form("verdict"), "verdict", "verdict", {
      path: () => this.verdictPath,
      create: () => beginning(this.claim),
      find: () => this.findVerdict(),
    });
    startCitations(this);
    startQuantities(this);
    startFigures(this);
    startParts(element);
    startMoves(this);
    element.addEventListener("change", (event) => this.askReason(event.target));
    element.addEventListener("click", (event) => this.follow(event));
    ready.then(() => this.restore());
  }

  get verdictPath() {
    const id = this.element.dataset.verdict;
    return id ? `verdicts/${id}/` : null;
  }

  get appearancePath() {
    return `appearances/${this.element.dataset.appearance}/`;
  }

  /** The verdict that somebody, or another tab, has begun meanwhile. */
  async findVerdict() {
    const { verdict } = await readThing(this.claimPath);
    if (verdict) this.element.dataset.verdict = verdict.id;
    return verdict;
  }

  /**
   * @param {HTMLFormElement} form
   * @param {"claim" | "verdict" | "citation"} thing
   * @param {string} name of the form, by which its jotting is kept
   * @param {{path: () => string | null, create?: () => object}} target
   */
  startForm(form, thing, name, target) {
    const place = placeOf(this.claim, name);
    const setAside = (field, words) => this.setAside(thing, field, words);
    const autosave = new Autosave(form, { ...target, place, setAside }, (body) =>
      this.answered(thing, body),
    );
    this.forms.push(autosave);
    return autosave;
  }

  /** Keep words in the history that the person did not choose; refused, they are listed. */
  setAside(thing, field, words) {
    const path = `${this.claimPath}unused-words/`;
    const body = { thing, field, words };
    write(() => ({ method: "POST", path, body }), { watched: false }).catch(() => {});
  }

  /** Show what was typed on this card and not saved, and go on saving it. */
  restore() {
    if (this.element.dataset.editable !== "yes") {
      return this.jottings().forEach((jotting) => setAstray(jotting, CLOSED));
    }
    for (const form of this.forms) form.restore();
    restoreEvidence(this);
    restoreNumbers(this);
    restoreFigures(this);
    const places = this.forms.map((form) => form.target.place);
    for (const jotting of this.jottings().filter(savesItself)) {
      if (!places.includes(jotting.place)) setAstray(jotting, GONE);
    }
  }

  /** Words kept for this card. @returns {import("./jottings.js").Jotting[]} */
  jottings() {
    return allJottings().filter(
      (jotting) => claimOf(jotting) === this.claim && !jotting.stray,
    );
  }

  /** Take the versions of an answer to heart, then redraw what follows from it. */
  answered(name, body) {
    if (name === "verdict") {
      const isNew = !this.verdictPath;
      this.element.dataset.verdict = body.id;
      if (isNew) versions.set(this.verdictPath, body.version);
    } else if (!unchanged.has(body)) {
      this.followVerdict(body.verdict_version);
    }
    return this.refresh();
  }

  /**
   * A change to a claim or its evidence raises the verdict's version by one. More means
   * that somebody else wrote too, and the next save of the verdict shall find it out.
   */
  followVerdict(version) {
    const known = this.verdictPath && versions.get(this.verdictPath);
    if (version === known + 1) advance(this.verdictPath, known, version);
  }

  /** @param {HTMLElement} element a card as the server drew it */
  readVersions({ dataset }) {
    versions.set(this.claimPath, Number(dataset.claimVersion));
    if (dataset.verdict) {
      this.element.dataset.verdict = dataset.verdict;
      versions.set(this.verdictPath, Number(dataset.verdictVersion));
    }
    if (dataset.appearance) {
      versions.set(this.appearancePath, Number(dataset.appearanceVersion));
    }
  }

  /** Redraw the parts that are no forms, and the list of claims. */
  async refresh() {
    const drawn = await fetchCard(this.claim).catch(() => null);
    if (!drawn || !this.element.isConnected || this.isNewerThan(drawn.dataset)) return;
    // What is being written is kept on the version that it was read at.
    if (!this.isDirty) {
      const { editable } = this.element.dataset;
      if (drawn.dataset.editable !== editable) return this.hooks.reopen(this.claim);
      for (const autosave of this.forms) {
        const form = drawn.querySelector(`#${autosave.form.id}`);
        if (form) autosave.adopt(form);
      }
      this.readVersions(drawn);
    }
    for (const part of drawn.querySelectorAll("[data-live]")) this.redrawPart(part);
    this.numbersVersion = Number(drawn.dataset.claimVersion);
    await this.hooks.redraw();
  }

  /** Whether a save has overtaken that drawing; the save brings its own. */
  isNewerThan({ claimVersion, verdictVersion }) {
    const verdict = this.verdictPath && versions.get(this.verdictPath);
    return (
      Number(claimVersion) < versions.get(this.claimPath) ||
      Number(verdictVersion ?? 0) < (verdict || 0)
    );
  }

  redrawPart(part) {
    const old = this.element.querySelector(`[data-live="${part.dataset.live}"]`);
    const unsaved = this.forms.some((form) => form.isDirty && old.contains(form.form));
    const held = old.contains(document.activeElement);
    const isRead = part.dataset.live === "marked";
    const inUse = (held && !isRead) || old.querySelector("[open]");
    // A line left out here would be discarded by the next save of the numbers.
    if (inUse && part.dataset.live === "quantities") drawQuantities(this, part);
    if (inUse && part.dataset.live === "citations") drawFigures(old, part);
    if (unsaved || inUse || old.innerHTML === part.innerHTML) return;
    old.replaceWith(part);
    if (held) part.querySelector("[tabindex]").focus({ preventScroll: true });
    part.dispatchEvent(new CustomEvent("redrawn", { bubbles: true }));
  }

  /** Save all that is dirty. @returns {Promise<boolean>} whether everything is saved */
  async flush() {
    const done = await Promise.all(this.forms.map((form) => form.now()));
    return done.every(Boolean);
  }

  /** Whether a form holds words that are not at the server yet. */
  get isDirty() {
    return this.forms.some((form) => form.isDirty);
  }

  /** Whether anything on the card is, evidence that was not added among it. */
  get isUnsaved() {
    return this.isDirty || isTyped(this.evidence);
  }

  /** The form for new evidence, which saves nothing until it is sent. */
  get evidence() {
    return this.element.querySelector('[data-form="citation-new"]');
  }

  /** A reason is asked for where one is needed. */
  askReason(control) {
    const isAsked = control.name === "triage" && control.value === "not_checking";
    if (isAsked) this.element.querySelector(".reason input").focus();
  }

  /** A line of the gate leads to the field that mends it. */
  follow(event) {
    const id = event.target.closest("[data-focus]")?.dataset.focus;
    const field = id && document.getElementById(id);
    if (!field) return;
    event.preventDefault();
    (field.matches("fieldset") ? field.querySelector("input") : field).focus();
  }
}
