/**
 * Redrawing what has changed and nothing else: blocks of the article, claims of the list.
 */

import { signatures, take } from "./claims.js";
import { gettext } from "./gettext.js";
import { fetchPartial, page, textUrl } from "./page.js";
import { keepSelection } from "./selection.js";
import { csrfToken } from "./session.js";
import { toast } from "./toast.js";

/** Servers on the way refuse longer ones; a very long article is asked for by POST. */
const LONGEST_ADDRESS = 4_000;

/** What the server's claims looked like when they were last told. */
let stamp = "";
let running = null;
let next = null;
let warned = false;

/** @returns {string} */
export const lastStamp = () => stamp;

/** @returns {boolean} whether an answer is on its way */
export const isDrawing = () => running !== null;

/** Take what the page came with. */
export function startParts() {
  const told = JSON.parse(document.getElementById("listed").textContent);
  stamp = told.stamp;
  take(told.parts);
}

/**
 * Draw what has changed since. One at a time, so that no old answer comes last; whoever
 * asks meanwhile gets the one after.
 * @returns {Promise<void>}
 */
export function redraw() {
  if (running) {
    next ??= running.then(() => {
      next = null;
      return redraw();
    });
    return next;
  }
  running = draw().finally(() => {
    running = null;
  });
  return running;
}

function changedParts() {
  const have = new URLSearchParams({ have: signatures() });
  const address = `${textUrl}?${have}`;
  if (address.length < LONGEST_ADDRESS) return fetchPartial(address);
  const headers = { "X-CSRFToken": csrfToken() };
  return fetchPartial(textUrl, { method: "POST", headers, body: have });
}

async function draw() {
  const fresh = await changedParts().catch(() => null);
  if (!fresh) return;
  const told = JSON.parse(fresh.getElementById("listed").textContent);
  if (told.version !== page.version) return sayNewVersion();
  stamp = told.stamp;
  keepSelection(() => swap(fresh));
  take(told.parts);
}

/** The elements of the blocks stay: a new one would have all of the text styled anew. */
function swap(fresh) {
  const article = document.getElementById("article-text");
  for (const block of fresh.querySelectorAll("#blocks [data-start]")) {
    const old = article.querySelector(`[data-start="${block.dataset.start}"]`);
    old.replaceChildren(...block.childNodes);
  }
}

function sayNewVersion() {
  if (!warned) toast(gettext("The article has a new version. Load the page again to see it."));
  warned = true;
}
