/**
 * Whose session this browser holds. The token of a page is good for the person only for
 * whom the page was made: when somebody else signs in, the server refuses it.
 */

import { fetchPartial, page } from "./page.js";

let token = page.csrfToken;

/** @returns {string} */
export const csrfToken = () => token;

/**
 * Ask who is signed in, and take the token of a new session of the same person.
 * @returns {Promise<import("./line.js").State>}
 */
export async function recognise() {
  let fresh;
  try {
    fresh = await fetchPartial(location.pathname);
  } catch (error) {
    if (error.signedOut) return "signed-out";
    return error.status === 403 ? "another" : "away";
  }
  const found = fresh.getElementById("workbench")?.dataset;
  if (found?.person !== page.person) return "another";
  token = found.csrfToken;
  return "open";
}
