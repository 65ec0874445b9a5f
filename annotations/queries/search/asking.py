"""The first look: what the names, words and days that are wanted are in the database.

One statement, whatever is asked; the second look (`walk.py`) is made of its answer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from annotations.models.search import KEY
from annotations.queries.search.terms import Kind, Term, terms

EXPANSIONS = 300
"""Words that a beginning is spelt out to; one with more is looked up as it is."""

NEWEST = """
SELECT 'newest' AS part, '' AS name, coalesce(max(turn), 0) AS number, '' AS words
  FROM annotations_searchdocument
"""
NAMES = {
    # An outlet says itself what nobody else is named for.
    "speaker": "SELECT 'speaker', name, id, slug FROM annotations_outlet"
    " WHERE %s IN (slug, name)",
    "rating": "SELECT 'rating', label, id, slug FROM annotations_rating"
    " WHERE slug = %s",
    "outlet": "SELECT 'outlet', name, id, slug FROM annotations_outlet"
    " WHERE %s IN (slug, name)",
    "claimant": "SELECT 'claimant', name, id, slug FROM annotations_claimant"
    " WHERE %s IN (slug, name)",
    "topic": "SELECT 'topic', name, id, slug FROM annotations_topic"
    " WHERE %s IN (slug, name)",
    "place": "SELECT 'place', '', 0, search_fold(%s)",
}

PUBLIC = {
    "languages": "SELECT language FROM annotations_searchword WHERE word = ''",
    "unspelt": "''",
}
"""The languages of what is published; all words of theirs are known."""

DESK = {
    "languages": "SELECT cfgname::text AS language FROM pg_ts_config",
    "unspelt": "':*'",
}
"""Any language, and words that stand in drafts only."""

# A word of one part is met by anything that it may be spread to; what is written as it
# is holds all of that and ranks first. One that is left out is held by its whole.
# A beginning becomes the words that it may go on to, each stemmed as the texts are:
# "electio*" finds what “election” finds, although its stem is “elect”.
TERMS = rf"""
SELECT 'term', spoken.language, term.number - 1,
       CASE kind
       WHEN 'phrase' THEN phraseto_tsquery(config, spread)::text
       WHEN 'whole' THEN plainto_tsquery(config, spread)::text
       WHEN 'word' THEN
            CASE WHEN folded = spread OR folded ~ '\W'
                 THEN plainto_tsquery(config, spread)::text
                 ELSE replace(plainto_tsquery(config, spread)::text, '&', '|') END
       ELSE coalesce(spelt.out, '''' || replace(bare, '''', '''''') || ''''
            || CASE WHEN spelt.count > 0 THEN ':*' ELSE {{unspelt}} END)
       END
  FROM ({{languages}}) AS spoken
 CROSS JOIN unnest(%s::text[], %s::text[]) WITH ORDINALITY
       AS term(typed, kind, number)
 CROSS JOIN LATERAL (SELECT search_config(spoken.language), search_fold(typed))
       AS made(config, folded)
 CROSS JOIN LATERAL (SELECT search_spread(folded, spoken.language),
                            search_bare(folded, spoken.language, 1))
       AS given(spread, bare)
  LEFT JOIN LATERAL (
        SELECT count(*), CASE WHEN count(DISTINCT word) <= {EXPANSIONS} THEN string_agg(
               DISTINCT '''' || replace(lexeme, '''', '''''') || '''', ' | ') END
          FROM (SELECT word FROM annotations_searchword AS known
                 WHERE known.language = spoken.language AND bare <> ''
                   AND word ~>=~ bare AND word ~<~ (bare || U&'\+10FFFF')
                 LIMIT {EXPANSIONS + 1}) AS begun,
               unnest(tsvector_to_array(to_tsvector(config, word))) AS lexeme
  ) AS spelt(count, out) ON kind = 'beginning'
"""  # noqa: S608 - made of words of ours


@dataclass
class Asked:
    """`names` has for each filter the (id, slug, name) that it can mean. `terms` has
    for each language the query of each term, "" where all its words are too common."""

    typed: list[Term]
    newest: int = 0
    names: dict[str, list[tuple[int, str, str]]] = field(default_factory=dict)
    terms: dict[str, list[str]] = field(default_factory=dict)

    def ids(self, name: str) -> list[int]:
        return [pk for pk, _, _ in self.names.get(name, [])]

    def slugs(self, name: str) -> list[str]:
        return [slug for _, slug, _ in self.names.get(name, [])]

    @property
    def queries(self) -> list[str]:
        """The tsqueries that a text must all meet, each term by its stem in any of the
        languages; none where all its words stand everywhere."""
        said = [place for place, term in enumerate(self.typed) if not term.without]
        found = [self._found(place, said) for place in said]
        unwanted = self._stems(without=True)
        return [part for part in found if part] + [f"!({stems})" for stems in unwanted]

    @property
    def is_commonplace(self) -> bool:
        """Whether all that is looked for is too common in some language of ours."""
        said = [place for place, term in enumerate(self.typed) if not term.without]
        return bool(said and self.terms) and all(
            any(not queries[place] for queries in self.terms.values()) for place in said
        )

    @property
    def rank(self) -> str:
        """Any of the terms: what the rank is reckoned by."""
        return " | ".join(self._stems(without=False))

    def _found(self, place: int, said: list[int]) -> str:
        """Any stem of the term at that place. Where the word is too common to be in the
        index, any text of the language, as long as another term is looked for in it."""
        stems = _any(queries[place] for queries in self.terms.values())
        common = [
            f"'{KEY}l{language}'"
            for language, queries in self.terms.items()
            if not queries[place] and any(queries[other] for other in said)
        ]
        return " | ".join([stems, *common]) if stems else ""

    def _stems(self, *, without: bool) -> list[str]:
        stems = (
            _any(queries[place] for queries in self.terms.values())
            for place, term in enumerate(self.typed)
            if term.without is without
        )
        return [stem for stem in stems if stem]


def _any(queries: Iterable[str]) -> str:
    return " | ".join(f"({query})" for query in sorted({*queries} - {""}))


def ask(wanted: Mapping[str, Any], among: Mapping[str, str] = PUBLIC) -> Asked:
    """One query. `wanted` as in `claim_filters`."""
    typed = terms(wanted.get("q", ""))
    parts, given = [NEWEST], []
    if "claimant" in wanted:
        wanted = {**wanted, "speaker": wanted["claimant"]}
    for name in NAMES.keys() & wanted.keys():
        parts.append(NAMES[name])
        given.append(wanted[name])
    if typed:
        parts.append(TERMS.format(**among))
        given += [[term.words for term in typed], [_kind(term) for term in typed]]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), given)
        return _asked(typed, cursor.fetchall())


def _kind(term: Term) -> str:
    return "whole" if term.without and term.kind is Kind.WORD else term.kind


def _asked(typed: list[Term], rows: Iterable[tuple[str, str, int, str]]) -> Asked:
    asked = Asked(typed)
    for part, name, number, words in sorted(rows, key=lambda row: row[:3]):
        if part == "newest":
            asked.newest = number
        elif part == "term":
            asked.terms.setdefault(name, []).append(words)
        else:
            asked.names.setdefault(part, []).append((number, words, name))
    return asked
