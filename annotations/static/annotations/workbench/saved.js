/**
 * The line that says how safe the words are: saving, saved at, kept here, refused.
 */

import { news } from "./claims.js";
import { filled, gettext, ngettext } from "./gettext.js";
import { allJottings, goesOut, jottings, savesItself } from "./jottings.js";
import { line } from "./line.js";
import { element } from "./making.js";
import { isDisputed, outbox, refused, waiting } from "./outbox.js";
import { page } from "./page.js";

const place = document.getElementById("saved");
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** When something was last saved, in words; empty before that. */
let at = "";
/** Why the last thing that saves not of itself was refused. */
let refusal = "";

export const saved = {
  /** Something has arrived at the server. */
  now() {
    at = filled(gettext("saved %(time)s"), { time: clock.format(new Date()) });
    refusal = "";
    show();
  },

  /** @param {import("./api.js").Refused} error */
  refused(error) {
    refusal = error.message;
    show();
  },
};

/** What is kept in this browser only; empty when nothing is. */
function count() {
  const words = allJottings().filter(goesOut).length;
  const writes = waiting().filter((record) => !record.form).length;
  const all = words + writes;
  if (all === 0) return "";
  const kept = ngettext(", %(all)s change kept here", ", %(all)s changes kept here", all);
  return filled(kept, { all });
}

const ELSEWHERE = {
  away: () => gettext("not connected") + count(),
  "signed-out": () => `${gettext("you are signed out")}${count()}. `,
  another: () => `${gettext("somebody else is signed in")}${count()}. `,
};

/** How it stands, the gravest first. @returns {[string, string]} text and state */
function standing() {
  const words = allJottings().filter(goesOut);
  const lost = refused().filter((record) => !isDisputed(record));
  const listed = lost.length > 0 || allJottings().some(isLost);
  const bad = words.find(isRefused)?.refused ?? (listed && gettext("see the list"));
  if (line.state !== "open") return [ELSEWHERE[line.state](), "waiting"];
  const why = refusal || bad;
  if (why) return [filled(gettext("not saved: %(why)s"), { why }), "refused"];
  const isOpen = (jotting) => Object.keys(jotting.disputed ?? {}).length > 0;
  if (words.some(isOpen) || refused().some(isDisputed)) {
    return [gettext("not saved: changed by somebody else"), "refused"];
  }
  if (words.length || waiting().length) return [gettext("not saved yet"), "changed"];
  return [at, "saved"];
}

/** The card that it was typed on says why, as long as it is open. */
const isRefused = (jotting) => jotting.refused && !jotting.stray;
const isLost = (jotting) => jotting.refused && jotting.stray && savesItself(jotting);

function show() {
  const [text, state] = standing();
  if (place.dataset.says === text) return;
  place.dataset.says = text;
  place.dataset.state = state;
  place.textContent = text;
  if (["signed-out", "another"].includes(line.state)) {
    const facts = { href: page.loginUrl, target: "_blank", textContent: gettext("Sign in again") };
    place.append(element("a", facts));
  }
}

// Another card is opened: what was refused on the one before is no news there.
news.addEventListener("chosen", () => {
  refusal = "";
  show();
});
for (const source of [jottings, outbox, line]) source.addEventListener("change", show);
