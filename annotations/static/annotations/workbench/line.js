/**
 * How the way to the server stands: open, away, signed out, or somebody else's.
 */

/** @typedef {"open" | "away" | "signed-out" | "another"} State */

/** Tells of a "change" of its state. */
export const line = Object.assign(new EventTarget(), {
  /** @type {State} */
  state: navigator.onLine ? "open" : "away",
});

/** @param {State} state */
export function setLine(state) {
  if (line.state === state) return;
  line.state = state;
  line.dispatchEvent(new Event("change"));
}

addEventListener("offline", () => setLine("away"));
addEventListener("online", () => line.state === "away" && setLine("open"));

/** Some seconds, or until the line is back or the person is. @param {number} seconds */
export function pause(seconds) {
  return new Promise((resolve) => {
    const woken = new AbortController();
    const wake = () => {
      clearTimeout(timer);
      woken.abort();
      resolve();
    };
    const timer = setTimeout(wake, seconds * 1000);
    addEventListener("online", wake, { signal: woken.signal });
    addEventListener("focus", wake, { signal: woken.signal });
  });
}
