"""What is published goes into the search, in the transaction that publishes it."""

from django.db import connection

from annotations.models import Claim, VerdictRevision

# Functions of the database, so that publication, migration and bulk make the same. A
# claim stands in other articles too, as soon as a person has said so.
FOUND_BY = """
       search_words(language, statement, exact, summary, snapshot)
       || search_keys(turn, rating_id, outlet_id, claimant_id, article_id, topics,
            quantity_place, quantity_low, quantity_high, kind,
            revision.first_published_at)
       || coalesce((
            SELECT array_to_tsvector(array_agg(DISTINCT '=a' || place.article_id))
              FROM annotations_appearance AS place
             WHERE place.claim_id = revision.claim_id AND NOT place.is_primary
               AND place.confirmed_at IS NOT NULL AND place.discarded_at IS NULL
          ), '')
"""

DOCUMENTS = """
INSERT INTO annotations_searchdocument
       (claim_id, turn, first_published_at, low, high, words)
SELECT claim_id, turn, first_published_at,
       coalesce(quantity_low, quantity_high), coalesce(quantity_high, quantity_low),
       {found_by}
  FROM (
    SELECT revision.*, nextval('search_turn') AS turn
      FROM (
        SELECT revision.* FROM annotations_verdictrevision AS revision {which}
      ) AS revision
  ) AS revision
    ON CONFLICT (claim_id) DO UPDATE
   SET turn = excluded.turn, first_published_at = excluded.first_published_at,
       low = excluded.low, high = excluded.high, words = excluded.words
"""

ANEW = """
UPDATE annotations_searchdocument AS document
   SET words = {found_by}
  FROM annotations_verdictrevision AS revision
  JOIN annotations_publiccheck AS shown ON shown.revision_id = revision.id
 WHERE revision.claim_id = document.claim_id AND document.claim_id = %s
"""

# In order, so that two publications at once never wait for each other.
WORDS = """
INSERT INTO annotations_searchword (language, word)
SELECT search_language(text_tag), word
  FROM (
         SELECT revision.* FROM annotations_verdictrevision AS revision {which}
       ) AS revision,
       search_texts(language, statement, exact, summary, snapshot),
       LATERAL (
         SELECT '' UNION ALL
         SELECT unnest(search_vocabulary(
                text_tag, text_statement, text_exact, text_summary, text_snapshot))
       ) AS said(word)
 ORDER BY 2, 1
    ON CONFLICT DO NOTHING
"""


ONE = "WHERE revision.id = %s"
LATEST_IN_TURN = """
          JOIN annotations_publiccheck AS shown ON shown.revision_id = revision.id
         ORDER BY revision.published_at, revision.id
"""


def index(revision: VerdictRevision) -> None:
    """Make the claim's document of the revision, in place of the one before."""
    _make(ONE, revision.pk)


def index_anew(claim: Claim) -> None:
    """Make a published claim's document anew, in its place in the order of lists."""
    with connection.cursor() as cursor:
        cursor.execute(ANEW.format(found_by=FOUND_BY), [claim.pk])


def index_all() -> None:
    """Make the documents of all published claims, in the order of publication."""
    _make(LATEST_IN_TURN)


def _make(which: str, *given: int) -> None:
    with connection.cursor() as cursor:
        for statement in (DOCUMENTS, WORDS):
            cursor.execute(statement.format(found_by=FOUND_BY, which=which), given)
