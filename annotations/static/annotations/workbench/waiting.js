/**
 * Marks that wait for the line, shown at their words.
 */

import { outbox, waiting } from "./outbox.js";
import { page } from "./page.js";
import { rangeOf } from "./positions.js";

const NAME = "waiting";
const text = document.getElementById("article-text");

/** The places of marks and edges that wait, in this article's current version. */
const places = () =>
  waiting()
    .filter((record) => record.page === location.pathname)
    .filter(({ path }) => /^(claims|appearances)\//.test(path))
    .map((record) => record.body ?? {})
    .filter((body) => "start" in body && body.article_version === page.version);

function paint() {
  const ranges = places().map(({ start, end }) =>
    rangeOf(page.text.toUnit(start), page.text.toUnit(end)),
  );
  if (ranges.length) CSS.highlights.set(NAME, new Highlight(...ranges));
  else CSS.highlights.delete(NAME);
}

/** Paint them now, when there are others, and when the text is drawn anew. */
export function startWaiting() {
  if (!window.CSS?.highlights) return; // The list of what is kept names them too.
  outbox.addEventListener("change", paint);
  new MutationObserver(paint).observe(text, { childList: true, subtree: true });
  paint();
}
