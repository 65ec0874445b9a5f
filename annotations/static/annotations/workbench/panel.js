/**
 * The side panel: the list of claims, and the card of the one that is chosen.
 */

import { Card } from "./card.js";
import { paint, show } from "./marks.js";
import { cardUrl, fetchPartial, replace, textUrl } from "./page.js";
import { toast } from "./toast.js";

const place = document.getElementById("card");
const panel = document.getElementById("panel");
const toggle = document.getElementById("panel-toggle");

/** @type {Card | null} */
let card = null;

/** @returns {number | null} the chosen claim */
export const chosen = () => card?.claim ?? null;

/** @returns {Card | null} */
export const openCard = () => card;

/**
 * Choose a claim: its card opens, its words light up.
 * @param {number} claim
 * @param {{focus?: boolean, scroll?: boolean}} [how]
 */
export async function choose(claim, { focus = true, scroll = true } = {}) {
  if (claim !== chosen()) await settle();
  const fresh = await fetchPartial(cardUrl(claim)).catch(() => null);
  const drawn = fresh?.querySelector(".card");
  if (!drawn) return toast("The claim could not be opened. Are you connected, and signed in?");
  place.replaceChildren(drawn);
  place.hidden = false;
  panel.classList.add("with-card");
  card = new Card(drawn, { redraw, reopen: (id) => choose(id, { scroll: false }), gone });
  history.replaceState(null, "", `#claim-${claim}`);
  panel.dispatchEvent(new Event("chosen"));
  paint(claim);
  markRow(claim);
  openSheet(true);
  if (scroll) show(claim);
  if (focus) drawn.querySelector("h2").focus({ preventScroll: !scroll });
  place.scrollTop = 0;
}

/** Long enough for a save to come through; a lost line holds nobody up. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 2000));

/** Save what can be saved; what cannot is kept, and there when the card opens again. */
const settle = () => card && Promise.race([card.flush(), moment()]);

/** Back to the list. */
export async function leave() {
  await settle();
  close();
}

function close() {
  const was = chosen();
  card = null;
  place.hidden = true;
  place.replaceChildren();
  panel.classList.remove("with-card");
  panel.dispatchEvent(new Event("chosen"));
  history.replaceState(null, "", location.pathname);
  paint(null);
  markRow(null);
  document.querySelector(`#row-${was} a`)?.focus();
}

/** Draw the article's marks and the list anew, as the server has them. */
export async function redraw() {
  const fresh = await fetchPartial(textUrl).catch(() => null);
  if (!fresh) return;
  const old = document.getElementById("article-text");
  if (old.innerHTML !== fresh.getElementById("article-text").innerHTML) {
    replace(fresh, "article-text");
  }
  replace(fresh, "claims");
  paint(chosen());
  markRow(chosen());
}

async function gone() {
  close();
  await redraw();
}

/** The next claim of the list, or the one before. @param {1 | -1} step */
export function step(step) {
  const rows = [...document.querySelectorAll("#claims [data-claim]")];
  if (!rows.length) return;
  const at = rows.findIndex((row) => Number(row.dataset.claim) === chosen());
  const to = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
  if (rows[to]) choose(Number(rows[to].dataset.claim));
}

function markRow(claim) {
  for (const row of document.querySelectorAll("#claims [data-claim]")) {
    const link = row.querySelector("a");
    if (Number(row.dataset.claim) === claim) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/** On a phone the panel is a sheet that covers a part of the page. */
export function openSheet(open) {
  panel.classList.toggle("sheet-closed", !open);
  toggle.setAttribute("aria-expanded", String(open));
}

export function startPanel() {
  toggle.addEventListener("click", () =>
    openSheet(panel.classList.contains("sheet-closed")),
  );
  panel.addEventListener("click", (event) => {
    const link = event.target.closest("[data-choose]");
    if (link && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      choose(Number(link.dataset.choose));
    }
    if (event.target.closest('[data-do="close"]')) leave();
  });
  if (matchMedia("(max-width: 60rem)").matches) openSheet(false);
  followHash();
  addEventListener("hashchange", followHash);
}

function followHash() {
  const claim = Number(/^#claim-(\d+)$/.exec(location.hash)?.[1]);
  if (claim && claim !== chosen()) choose(claim);
}
