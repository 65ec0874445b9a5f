/**
 * Names that nobody else has.
 */

/** randomUUID is for secure contexts only; this is not. @returns {string} */
export function randomKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
