/**
 * Asks every few seconds who else is here and whether anything has changed. Slower while
 * nobody looks at the page or the server is away; at once when somebody looks again.
 */

import { ANSWERED, versions } from "./api.js";
import { claimOf, claims, news } from "./claims.js";
import { sayDiscarded } from "./discarded.js";
import { filled, gettext } from "./gettext.js";
import { setLine } from "./line.js";
import { waiting } from "./outbox.js";
import { page, pulseUrl } from "./page.js";
import { chosen, gone, openCard } from "./panel.js";
import { isDrawing, lastStamp, redraw } from "./parts.js";
import { showPeople } from "./people.js";
import { csrfToken, recognise } from "./session.js";
import { toast } from "./toast.js";

const EVERY = 3_000;
const HIDDEN = 15_000;
const SLOWEST = 60_000;
const live = document.getElementById("claims-news");

let timer = 0;
let failures = 0;
let asking = false;

export function startPulse() {
  addEventListener("focus", beat);
  addEventListener("online", beat);
  document.addEventListener("visibilitychange", () => !document.hidden && beat());
  // A save found nothing at its address: whose doing that is, the server knows.
  page.root.addEventListener("missing", lookForCard);
  addEventListener("pagehide", () => send({ leaving: "yes" }).catch(() => {}));
  beat();
}

/** Ask now, and again after a while. */
export async function beat() {
  clearTimeout(timer);
  if (asking) return;
  asking = true;
  try {
    await hear(await ask());
    failures = 0;
  } catch {
    failures += 1;
  } finally {
    asking = false;
    timer = setTimeout(beat, pause());
  }
}

function pause() {
  const calm = document.hidden ? HIDDEN : EVERY;
  return failures ? Math.min(calm * 2 ** failures, SLOWEST) : calm;
}

async function ask() {
  const fields = () => ({ claim: chosen() ?? "", stamp: lastStamp() });
  let answer = await send(fields());
  if (isStranger(answer)) {
    const state = await recognise();
    if (state !== "away") setLine(state);
    if (state === "open") answer = await send(fields());
  }
  if (!answer.ok || answer.redirected) throw new Error(filled(ANSWERED, answer));
  return answer.json();
}

/** The session has ended, or begun anew: the server knows us no more, or not yet. */
const isStranger = (answer) => answer.redirected || answer.status === 403;

const send = (fields) =>
  fetch(pulseUrl, {
    method: "POST",
    headers: { "X-CSRFToken": csrfToken() },
    body: new URLSearchParams(fields),
    keepalive: "leaving" in fields,
  });

async function hear({ stamp, people, changed_by: who }) {
  if (showPeople(people)) news.dispatchEvent(new Event("changed"));
  // Our own change is under way, or a hand is selecting words.
  if (waiting().length > 0 || isDrawing() || isSelecting()) return;
  if (stamp !== lastStamp()) await showNews();
  // A save of ours may have drawn the list since; the card is behind all the same.
  await lookAfterCard(who);
}

async function showNews() {
  const before = new Set(claims().map((claim) => claim.id));
  await redraw();
  const isNew = ({ id, filters }) => !before.has(id) && !filters.includes("mine");
  announce(claims().filter(isNew));
}

/** A selection that is made stays when the text is drawn anew (`keepSelection`). */
const isSelecting = () => document.querySelector(".article-pane.selecting") !== null;

function announce(added) {
  if (added.length === 0) return;
  const numbers = added.map((claim) => claim.number).join(", ");
  live.textContent = filled(gettext("New: claim %(numbers)s."), { numbers });
}

/** The open card shows what stands at the server, unless something is written in it. */
async function lookAfterCard(who) {
  const card = openCard();
  if (!card) return;
  if (!claimOf(card.claim)) await redraw(); // The list may be older than the card.
  if (card !== openCard()) return;
  const claim = claimOf(card.claim);
  if (!claim) return leaveDiscarded(card, who);
  if (!isNewer(card, claim)) return;
  const wasUnsaved = card.isUnsaved;
  if (!wasUnsaved) await card.refresh();
  if (card === openCard()) sayChanged(card, who, wasUnsaved ? WHILE_WRITING : CHANGED);
}

function isNewer(card, { versions: [claim, verdict, place] }) {
  const known = (path) => (path && versions.get(path)) || 0;
  return (
    claim > known(card.claimPath) ||
    (verdict ?? 0) > known(card.verdictPath) ||
    place > known(card.appearancePath)
  );
}

async function leaveDiscarded(card, who) {
  if (card.isUnsaved || card.jottings().length > 0) return sayDiscarded(card, who);
  await gone(card.claim);
  const by = filled(gettext("The claim was discarded by %(who)s."), { who });
  toast(who ? by : gettext("The claim was discarded."));
}

async function lookForCard() {
  const card = openCard();
  await redraw();
  if (!card || card !== openCard() || claimOf(card.claim)) return;
  const answer = await send({ claim: card.claim, stamp: "" }).catch(() => null);
  const told = answer?.ok && !answer.redirected ? await answer.json() : {};
  sayDiscarded(card, told.changed_by);
}

const WHILE_WRITING = gettext("Changed by %(who)s while you write. Your words are kept.");
const CHANGED = gettext("Changed by %(who)s just now.");

function sayChanged(card, who, what) {
  if (!who) return;
  const words = document.createElement("p");
  const link = document.createElement("a");
  link.href = card.element.querySelector('[data-live="status"] a[href*="/desk/claims/"]').href;
  link.target = "_blank";
  link.textContent = gettext("Look at what changed");
  words.className = "problem changed-note";
  words.setAttribute("role", "status");
  words.append(filled(what, { who }), " ", link);
  card.element.querySelector(".changed-note")?.remove();
  card.element.querySelector(".card-head").after(words);
}
