/**
 * What the server wrote into the page: addresses, the article's text, fresh partials.
 */

import { CodePoints } from "./codepoints.js";
import { filled, gettext } from "./gettext.js";

const root = document.getElementById("workbench");

export const page = {
  root,
  article: Number(root.dataset.article),
  version: Number(root.dataset.version),
  language: root.dataset.language,
  api: root.dataset.api,
  loginUrl: root.dataset.loginUrl,
  /** The id of the person for whom this page was made. */
  person: root.dataset.person,
  csrfToken: root.dataset.csrfToken,
  text: new CodePoints(
    JSON.parse(document.getElementById("canonical-text").textContent),
  ),
};

/** @param {number} claim @returns {string} where the card of a claim is drawn */
export const cardUrl = (claim) =>
  root.dataset.cardUrl.replace("/0/", `/${claim}/`);

export const { textUrl, pulseUrl } = root.dataset;

/** A page that could not be had; `signedOut` when a sign-in was asked for. */
class NoPage extends Error {
  /** @param {Response} answer */
  constructor(answer) {
    const other = filled(gettext("The page answered %(status)s."), answer);
    super(answer.redirected ? gettext("Signed out.") : other);
    this.signedOut = answer.redirected;
    this.status = answer.status;
  }
}

/**
 * A part of the page as the server draws it now.
 * @param {string} url
 * @param {RequestInit} [asked] how, where more than its address is needed
 * @returns {Promise<Document>} rejects when it cannot be had
 */
export async function fetchPartial(url, { headers, ...asked } = {}) {
  const answer = await fetch(url, { ...asked, headers: { Accept: "text/html", ...headers } });
  if (answer.redirected || !answer.ok) throw new NoPage(answer);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}
