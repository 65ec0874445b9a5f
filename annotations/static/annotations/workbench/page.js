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
  /** Where claims are marked: the answer has their card too. */
  marksUrl: root.dataset.marksUrl,
  loginUrl: root.dataset.loginUrl,
  /** The id of the person for whom this page was made. */
  person: root.dataset.person,
  csrfToken: root.dataset.csrfToken,
  text: new CodePoints(
    JSON.parse(document.getElementById("canonical-text").textContent),
  ),
};

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
  return parse(await answer.text());
}

const parse = (html) => new DOMParser().parseFromString(html, "text/html");

/**
 * A claim's card as the server draws it now.
 * @param {number} claim
 * @returns {Promise<HTMLElement>} rejects when it cannot be had
 */
export async function fetchCard(claim) {
  const url = root.dataset.cardUrl.replace("/0/", `/${claim}/`);
  return whole(await fetchPartial(url));
}

/** A claim's card out of its HTML. @param {string} html @returns {HTMLElement} */
export const cardOf = (html) => whole(parse(html));

/** The card with the empty forms that all cards have. @param {Document} drawn */
function whole(drawn) {
  const card = drawn.querySelector(".card");
  for (const place of card.querySelectorAll("[data-blank]")) {
    const blank = document.getElementById(`blank-${place.dataset.blank}`);
    place.append(blank.content.cloneNode(true));
  }
  return card;
}
