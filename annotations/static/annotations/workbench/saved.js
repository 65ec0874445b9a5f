/**
 * The line that says how safe the words are: saving, saved at, kept here, refused.
 */

import { line } from "./api.js";
import { page } from "./page.js";

const place = document.getElementById("saved");
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

function say(text, state) {
  if (place.textContent !== text) place.textContent = text;
  place.dataset.state = state;
}

export const saved = {
  changed: () => say("not saved yet", "changed"),
  now: () => say(`saved ${clock.format(new Date())}`, "saved"),
  conflict: () => say("not saved: changed by somebody else", "refused"),

  /** @param {import("./api.js").Refused} error */
  refused(error) {
    if (error.status === 401) {
      say("not saved: you are signed out. Your words are kept here. ", "refused");
      const link = document.createElement("a");
      link.href = page.loginUrl;
      link.target = "_blank";
      link.textContent = "Sign in again";
      place.append(link);
    } else {
      say(`not saved: ${error.message}`, "refused");
    }
  },
};

line.addEventListener("wait", () =>
  say("not connected: your words are kept here and sent when the line is back", "waiting"),
);
line.addEventListener("open", () => {
  if (place.dataset.state === "waiting") saved.now();
});
