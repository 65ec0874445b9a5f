/**
 * On a phone the panel is a sheet at the foot of the screen: closed, half the screen or
 * almost all of it. Dragging its upper edge does what the two buttons do.
 */

const panel = document.getElementById("panel");
const toggle = document.getElementById("panel-toggle");
const grip = document.getElementById("panel-grip");
const narrow = matchMedia("(max-width: 60rem)");
const FAR = 40;

/** Whether the pointer that went down last has dragged the sheet. */
let dragged = false;

/** @param {boolean} open @returns {boolean} whether it was not so before */
export function openSheet(open) {
  const wasOpen = !panel.classList.contains("sheet-closed");
  panel.classList.toggle("sheet-closed", !open);
  if (!open) stretch(false);
  toggle.setAttribute("aria-expanded", String(open));
  return open !== wasOpen;
}

/** @returns {boolean} whether there was a sheet to close */
export function closeSheet() {
  if (!narrow.matches || panel.classList.contains("sheet-closed")) return false;
  openSheet(false);
  toggle.focus();
  return true;
}

export function startSheet() {
  toggle.addEventListener("click", () => openSheet(panel.classList.contains("sheet-closed")));
  grip.addEventListener("click", () => {
    if (!dragged) stretch(!panel.classList.contains("sheet-full"));
  });
  grip.addEventListener("pointerdown", (event) => drag(event));
  if (narrow.matches) openSheet(false);
}

/** @param {boolean} full */
function stretch(full) {
  panel.classList.toggle("sheet-full", full);
  if (full) panel.classList.remove("sheet-closed");
  grip.setAttribute("aria-pressed", String(full));
}

/** @param {PointerEvent} event where the finger goes down */
function drag({ clientY: from, pointerId }) {
  dragged = false;
  grip.setPointerCapture(pointerId);
  const end = ({ clientY: to }) => {
    grip.removeEventListener("pointerup", end);
    grip.removeEventListener("pointercancel", end);
    dragged = Math.abs(to - from) >= FAR;
    if (!dragged) return; // a click, which has its own say
    if (to < from) step(1);
    else step(-1);
  };
  grip.addEventListener("pointerup", end);
  grip.addEventListener("pointercancel", end);
}

function step(by) {
  const full = panel.classList.contains("sheet-full");
  const closed = panel.classList.contains("sheet-closed");
  if (by > 0) closed ? openSheet(true) : stretch(true);
  else full ? stretch(false) : openSheet(false);
}
