"""The SQL that makes published claims of a batch, in the order of its running.

`bulk_article` and `bulk` hold the batch (see `making.py`). A verdict goes the way that
people go, from a draft over the review to the publication, so that every trigger is
content, whether it is asked or not. Article and version have one id; so have claim,
appearance, quantity, verdict, citation and revision.
"""

from annotations.actions.search import DOCUMENTS, FOUND_BY

TABLES = """
CREATE TEMP TABLE IF NOT EXISTS bulk_article (
    article bigint, title text, language text, outlet bigint, at timestamptz,
    text text, sha256 text, blocks jsonb
);
CREATE TEMP TABLE IF NOT EXISTS bulk (
    claim bigint, article bigint, language text, claimant bigint, topic bigint,
    rating bigint, source bigint, outlet bigint, at timestamptz, title text,
    statement text, start integer, number numeric, place text, summary text, quote text
);
TRUNCATE bulk_article, bulk
"""

ARTICLES = """
INSERT INTO annotations_article (id, title, source_url, byline, published_on, language,
       slug, version, created_at, updated_at, added_by_id, outlet_id)
SELECT article, title, 'https://example.org/articles/' || article, '', at::date,
       language, 'bulk-' || article, 1, at, at, %(author)s, outlet
  FROM bulk_article
"""

VERSIONS = """
INSERT INTO annotations_articleversion (id, number, text, sha256, blocks, captured_at,
       article_id, captured_by_id)
SELECT article, 1, text, sha256, blocks, at, article, %(author)s FROM bulk_article
"""

CURRENT = """
UPDATE annotations_article SET current_version_id = id
 WHERE id BETWEEN (SELECT min(article) FROM bulk_article)
              AND (SELECT max(article) FROM bulk_article)
"""

CLAIMS = """
INSERT INTO annotations_claim (id, statement, wording, said_on, kind, triage,
       triage_reason, language, version, created_at, updated_at, slug, public_version,
       public_changed_at, marked_by_id, claimant_id)
SELECT claim, statement, 'verbatim', at::date,
       CASE WHEN number IS NULL THEN 'event' ELSE 'quantity' END, 'checking', '',
       language, 1, at, at, 'bulk-' || claim, 1, at, %(author)s, claimant
  FROM bulk
"""

TOPICS = """
INSERT INTO annotations_claimtopic (claim_id, topic_id) SELECT claim, topic FROM bulk
"""

APPEARANCES = """
INSERT INTO annotations_appearance (id, is_primary, version, created_at, updated_at,
       added_by_id, article_id, claim_id)
SELECT claim, true, 1, at, at, %(author)s, article, claim FROM bulk
"""

SPANS = """
INSERT INTO annotations_span (start, "end", exact, prefix, suffix, state,
       appearance_id, version_id)
SELECT start, start + length(statement), statement, '', '', 'anchored', claim, article
  FROM bulk
"""

QUANTITIES = """
INSERT INTO annotations_quantity (id, low, high, approximator, measure, unit, subject,
       scope, place, period_relation, attributed_to, version, created_at, updated_at,
       confirmed_by_id, confirmed_at, claim_id)
SELECT claim, number, number, 'exact', 'stock', 'people', '', '', place, '', '{}', 1,
       at, at, %(author)s, at, claim
  FROM bulk WHERE number IS NOT NULL
"""

VERDICTS = """
INSERT INTO annotations_verdict (id, summary, explanation, since, status, revision,
       version, created_at, updated_at, claim_id, created_by_id, rating_id)
SELECT claim, summary, '', '', 'draft', 0, 1, at, at, claim, %(author)s, rating
  FROM bulk
"""

CITATIONS = """
INSERT INTO annotations_citation (id, url, title, kind, first_hand, stance, quote,
       translation, locator, origin, accessed_on, note, proof, proof_reason, version,
       created_at, updated_at, added_by_id, publisher_id, verdict_id)
SELECT claim, 'https://example.org/documents/' || claim, quote, 'document', true,
       'context', quote, '', '', '', at::date, '', 'not_possible', 'Made up', 1, at, at,
       %(author)s, source, claim
  FROM bulk
"""

AUTHORS = """
INSERT INTO annotations_verdictauthor (for_revision, since, user_id, verdict_id)
SELECT 1, at, %(author)s, claim FROM bulk
"""

SUBMITTED = """
UPDATE annotations_verdict SET status = 'in_review', version = 2,
       submitted_by_id = %(author)s, submitted_at = updated_at
 WHERE id BETWEEN (SELECT min(claim) FROM bulk) AND (SELECT max(claim) FROM bulk)
"""

REVISIONS = """
INSERT INTO annotations_verdictrevision (id, number, kind, public_note,
       override_reason, published_at, first_published_at, statement, said_on,
       claim_kind, topics, language, start, "end", exact, quantity_low, quantity_high,
       quantity_place, rating_label, rating_value, summary, correction_count, snapshot,
       article_id, article_version_id, claim_id, claimant_id, outlet_id,
       published_by_id, rating_id, verdict_id)
SELECT claim, 1, 'first', '', '', bulk.at, bulk.at, statement, bulk.at::date,
       made.kind, ARRAY[topic.slug], bulk.language, start, made.until, statement,
       number, number, place, rating.label, rating.value, summary, 0,
       jsonb_build_object(
         'article', jsonb_build_object(
            'id', bulk.article, 'title', bulk.title,
            'source_url', 'https://example.org/articles/' || bulk.article,
            'outlet', jsonb_build_object('slug', outlet.slug, 'name', outlet.name),
            'byline', '', 'published_on', bulk.at::date, 'language', bulk.language,
            'slug', 'bulk-' || bulk.article, 'version', 1,
            'sha256', text.sha256, 'captured_at', made.moment),
         'claim', jsonb_build_object(
            'id', claim, 'statement', statement, 'wording', 'verbatim',
            'claimant', made.claimant, 'said_on', bulk.at::date, 'kind', made.kind,
            'topics', jsonb_build_array(
                jsonb_build_object('slug', topic.slug, 'name', topic.name)),
            'language', bulk.language),
         'said_by', made.claimant, 'said_by_url', claimant.url, 'span', made.span,
         'appearances', jsonb_build_array(jsonb_build_object(
            'id', claim, 'article', bulk.article, 'is_primary', true,
            'confirmed', false, 'span', made.span)),
         'quantities', made.quantities, 'tolerance', %(tolerance)s::jsonb,
         'rating', jsonb_build_object(
            'slug', rating.slug, 'label', rating.label,
            'definition', rating.definition, 'value', rating.value,
            'best', %(best)s, 'worst', %(worst)s,
            'colour', rating.colour, 'shape', rating.shape),
         'summary', summary, 'explanation', '', 'since', '', 'review_by', null,
         'translations', coalesce((
            SELECT jsonb_object_agg(language, jsonb_build_object(
                'statement', '', 'summary', '', 'explanation', '',
                'rating', jsonb_build_object(
                    'label', told.label, 'definition', told.definition)))
              FROM annotations_ratingtranslation AS told
             WHERE told.rating_id = rating.id), '{}'),
         'citations', jsonb_build_array(jsonb_build_object(
            'id', claim, 'url', 'https://example.org/documents/' || claim,
            'title', quote,
            'publisher', jsonb_build_object('slug', source.slug, 'name', source.name),
            'kind', 'document', 'first_hand', true, 'stance', 'context',
            'quote', quote, 'translation', '', 'locator', '', 'origin', '',
            'proof', 'not_possible', 'proof_reason', 'Made up', 'published_on', null,
            'accessed_on', bulk.at::date, 'archived_copy', null, 'note', '',
            'quantities', '[]'::jsonb)),
         'checked_by', jsonb_build_array(%(author_name)s::text),
         'reviewed_by', %(reviewer_name)s::text, 'override', null, 'retraction', null),
       bulk.article, bulk.article, claim, bulk.claimant, bulk.outlet, %(reviewer)s,
       bulk.rating, claim
  FROM bulk
  JOIN bulk_article AS text USING (article)
  JOIN annotations_outlet AS outlet ON outlet.id = bulk.outlet
  JOIN annotations_claimant AS claimant ON claimant.id = bulk.claimant
  JOIN annotations_topic AS topic ON topic.id = bulk.topic
  JOIN annotations_rating AS rating ON rating.id = bulk.rating
  JOIN annotations_source AS source ON source.id = bulk.source
 CROSS JOIN LATERAL (SELECT
       to_char(bulk.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS moment,
       start + length(statement) AS until,
       CASE WHEN number IS NULL THEN 'event' ELSE 'quantity' END AS kind,
       jsonb_build_object('slug', claimant.slug, 'name', claimant.name) AS claimant,
       jsonb_build_object(
            'version', 1, 'start', start, 'end', start + length(statement),
            'exact', statement, 'prefix', '', 'suffix', '',
            'state', 'anchored') AS span,
       CASE WHEN number IS NULL THEN '[]'::jsonb
       ELSE jsonb_build_array(jsonb_build_object(
            'id', claim, 'low', number::text, 'high', number::text,
            'approximator', 'exact', 'measure', 'stock', 'unit', 'people',
            'subject', '', 'scope', '', 'place', place, 'period', null,
            'attributed_to', '[]'::jsonb, 'start', null, 'end', null,
            'confirmed', true)) END AS quantities) AS made
"""

PUBLISHED = """
UPDATE annotations_verdict SET status = 'published', version = 3, revision = 1
 WHERE id BETWEEN (SELECT min(claim) FROM bulk) AND (SELECT max(claim) FROM bulk)
"""

SHOWN = """
INSERT INTO annotations_publiccheck (claim_id, revision_id)
SELECT claim, claim FROM bulk
"""

EVENTS = """
INSERT INTO annotations_reviewevent (move, from_status, to_status, at, note,
       override_reason, verdict_version, by_id, revision_id, verdict_id)
SELECT move, from_status, to_status, at, '', '', version, by, revision, claim
  FROM bulk, LATERAL (VALUES
       ('submit', 'draft', 'in_review', 1, %(author)s, NULL),
       ('publish', 'in_review', 'published', 2, %(reviewer)s, claim)
  ) AS made(move, from_status, to_status, version, by, revision)
 ORDER BY claim, version
"""

SEARCHED = DOCUMENTS.format(
    found_by=FOUND_BY,
    which="WHERE revision.id BETWEEN (SELECT min(claim) FROM bulk)"
    " AND (SELECT max(claim) FROM bulk) ORDER BY revision.id",
)

BATCH = (
    ARTICLES, VERSIONS, CURRENT, CLAIMS, TOPICS, APPEARANCES, SPANS, QUANTITIES,
    VERDICTS, CITATIONS, AUTHORS, SUBMITTED, REVISIONS, PUBLISHED, SHOWN, EVENTS,
    SEARCHED,
)  # fmt: skip
