"""The first look: what the names, words and days that are wanted are in the database.

One statement, whatever is asked; the second look (`walk.py`) is made of its answer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from annotations.models.search import KEY
from annotations.queries.search.terms import Term, terms

EXPANSIONS = 100
"""Words that a beginning is spelt out to; one with more is looked up as it is."""

NEWEST = """
SELECT 'newest' AS part, '' AS name, coalesce(max(turn), 0) AS number, '' AS words
  FROM annotations_searchdocument
"""
NAMES = {
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

LANGUAGES = "SELECT language FROM annotations_searchword WHERE word = ''"
"""Those of what is published."""

ALL_LANGUAGES = "SELECT cfgname::text AS language FROM pg_ts_config"

# A beginning becomes the words that it may go on to, each stemmed as the texts are:
# "electio*" finds what “election” finds, although its stem is “elect”.
TERMS = rf"""
SELECT 'term', spoken.language, term.number - 1,
       CASE kind
       WHEN 'phrase' THEN phraseto_tsquery(config, folded)::text
       WHEN 'word' THEN plainto_tsquery(config, folded)::text
       ELSE coalesce(spelt.out, '''' || replace(folded, '''', '''''') || ''':*')
       END
  FROM ({{languages}}) AS spoken
 CROSS JOIN unnest(%s::text[], %s::text[]) WITH ORDINALITY
       AS term(typed, kind, number)
 CROSS JOIN LATERAL (SELECT search_config(spoken.language), search_fold(typed))
       AS made(config, folded)
  LEFT JOIN LATERAL (
        SELECT CASE WHEN count(DISTINCT word) <= {EXPANSIONS} THEN string_agg(
               DISTINCT '''' || replace(lexeme, '''', '''''') || '''', ' | ') END
          FROM (SELECT word FROM annotations_searchword AS known
                 WHERE known.language = spoken.language AND folded <> ''
                   AND word ~>=~ folded AND word ~<~ (folded || U&'\+10FFFF')
                 LIMIT {EXPANSIONS + 1}) AS begun,
               unnest(tsvector_to_array(to_tsvector(config, word))) AS lexeme
  ) AS spelt(out) ON kind = 'beginning'
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
    def query(self) -> str:
        """The tsquery that finds the terms, each language by its own stems; "" when
        nothing is looked for but words that stand everywhere."""
        parts = (
            " & ".join([*self._found(queries), f"'{KEY}l{language}'"])
            for language, queries in self.terms.items()
            if any(queries)
        )
        return " | ".join(f"({part})" for part in parts)

    @property
    def rank(self) -> str:
        """Any of the terms in any language: what the rank is reckoned by."""
        found = {
            part
            for queries in self.terms.values()
            for part in self._found(queries)
            if not part.startswith("!")
        }
        return " | ".join(sorted(found))

    def _found(self, queries: list[str]) -> list[str]:
        return [
            f"!({query})" if term.without else f"({query})"
            for term, query in zip(self.typed, queries, strict=True)
            if query
        ]


def ask(wanted: Mapping[str, Any], languages: str = LANGUAGES) -> Asked:
    """One query. `wanted` as in `claim_filters`."""
    typed = terms(wanted.get("q", ""))
    parts, given = [NEWEST], []
    for name in NAMES.keys() & wanted.keys():
        parts.append(NAMES[name])
        given.append(wanted[name])
    if typed:
        parts.append(TERMS.format(languages=languages))
        given += [[term.words for term in typed], [term.kind for term in typed]]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), given)
        return _asked(typed, cursor.fetchall())


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
