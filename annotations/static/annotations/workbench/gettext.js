/**
 * What people read, in the language of the page; English where its catalogue has nothing.
 */

/** By their English words: a string, or one for each plural form. */
const catalogue = JSON.parse(document.getElementById("catalogue").textContent);

/** Plural forms in the order of catalogues. */
const FORMS = ["zero", "one", "two", "few", "many", "other"];
const rules = new Intl.PluralRules(document.documentElement.lang || "en");
const forms = FORMS.filter((name) => rules.resolvedOptions().pluralCategories.includes(name));

/** @param {string} words @returns {string} */
export const gettext = (words) => catalogue[words] ?? words;

/**
 * @param {string} one
 * @param {string} many
 * @param {number} count
 * @returns {string} the form for so many
 */
export function ngettext(one, many, count) {
  const told = catalogue[one];
  return told ? told[forms.indexOf(rules.select(count))] : count === 1 ? one : many;
}

/**
 * A sentence with its values at the %(name)s places.
 * @param {string} words
 * @param {Record<string, string | number>} values
 */
export const filled = (words, values) =>
  words.replace(/%\((\w+)\)s/g, (_place, name) => String(values[name]));
