/**
 * Which claims are listed. The server decides what each filter keeps; the address says
 * which one is on.
 */

import { claims, news } from "./claims.js";
import { filled, ngettext } from "./gettext.js";

const FIRST = "all";
const buttons = [...document.querySelectorAll("#claims [data-filter]")];
const title = document.getElementById("claims-title");
const live = document.getElementById("claims-news");

let current = FIRST;

/** @returns {import("./claims.js").Claim[]} what the filter keeps, in order */
export const shown = () => kept(current);

const kept = (name) => claims().filter((claim) => claim.filters.includes(name));

/**
 * The claim after the one given, or before it, among those shown.
 * @param {number | null} from
 * @param {1 | -1} step
 * @returns {number | null}
 */
export function neighbour(from, step) {
  const all = claims();
  const listed = new Set(shown());
  let at = all.findIndex((claim) => claim.id === from);
  if (at < 0) at = step > 0 ? -1 : all.length;
  for (at += step; at >= 0 && at < all.length; at += step) {
    if (listed.has(all[at])) return all[at].id;
  }
  return null;
}

/** @param {() => void} draw called when other claims are shown */
export function startFilters(draw) {
  const asked = new URLSearchParams(location.search).get("show");
  if (buttons.some((button) => button.dataset.filter === asked)) current = asked;
  for (const button of buttons) {
    button.addEventListener("click", () => {
      current = button.dataset.filter;
      remember();
      describe();
      draw();
      live.textContent = title.textContent;
    });
  }
  news.addEventListener("changed", describe);
  describe();
}

function remember() {
  const address = new URL(location.href);
  if (current === FIRST) address.searchParams.delete("show");
  else address.searchParams.set("show", current);
  history.replaceState(null, "", address);
}

function describe() {
  for (const button of buttons) {
    const { filter } = button.dataset;
    button.setAttribute("aria-pressed", String(filter === current));
    button.querySelector(".count").textContent = kept(filter).length;
  }
  const [here, all] = [shown().length, claims().length];
  const words =
    here === all
      ? ngettext("%(all)s claim", "%(all)s claims", all)
      : ngettext("%(here)s of %(all)s claim", "%(here)s of %(all)s claims", all);
  title.textContent = filled(words, { here, all });
  for (const empty of document.querySelectorAll("#claims [data-empty]")) {
    empty.hidden = here > 0 || empty.dataset.empty !== current;
  }
}
