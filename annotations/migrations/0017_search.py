"""A check is found by the words of its translations too, each stemmed by its language;
by the outlet, where nobody else is named as the claimant; and by every article in which
a person has said that the claim stands.

Documents and words of such checks are written anew; turns stay as they are.
"""

from django.db import migrations

FUNCTIONS = """
-- The texts of a check by the tags of their languages: as it was written, and claim and
-- summary as they were translated.
CREATE FUNCTION search_texts(
    tag text, statement text, exact text, summary text, snapshot jsonb
) RETURNS TABLE (
    text_tag text, text_statement text, text_exact text, text_summary text,
    text_snapshot jsonb
) LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT tag, statement, exact, summary, snapshot
     UNION ALL
    SELECT key, value ->> 'statement', '', value ->> 'summary', '{}'::jsonb
      FROM jsonb_each(snapshot -> 'translations')
     WHERE value ->> 'statement' <> '' OR value ->> 'summary' <> '';
END;

CREATE AGGREGATE search_joined(tsvector) (
    sfunc = tsvector_concat, stype = tsvector, initcond = '', parallel = safe
);

-- The words of all its texts, and the keys of their languages; between two texts more
-- places than a phrase has words.
CREATE OR REPLACE FUNCTION search_words(
    tag text, statement text, exact text, summary text, snapshot jsonb
) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (
        SELECT ts_delete(search_joined(
                   search_vector(search_config(language), language, text_statement,
                                 text_exact, text_summary, text_snapshot)
                   || array_to_tsvector(ARRAY['=l' || language])
                   || '''='':100'::tsvector), '=')
          -- OFFSET 0: reckoned once, not at each place where it is named.
          FROM (
            SELECT told.*, search_language(text_tag) AS language
              FROM search_texts(tag, statement, exact, summary, snapshot) AS told
            OFFSET 0
          ) AS known
    );

-- As before, and "=q7" for what the outlet 7 says itself.
CREATE OR REPLACE FUNCTION search_keys(
    turn bigint, rating bigint, outlet bigint, claimant bigint, article bigint,
    topics text[], place text, low numeric, high numeric, kind text,
    first_published_at timestamptz
) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (
        SELECT array_to_tsvector(array_agg(DISTINCT '=' || key))
          FROM unnest(
            ARRAY[
                'b0:' || (turn >> 10), 'b1:' || (turn >> 12), 'b2:' || (turn >> 14),
                'b3:' || (turn >> 16), 'b4:' || (turn >> 18), 'b5:' || (turn >> 20),
                'r' || rating, 'o' || outlet, 'c' || claimant, 'a' || article,
                'q' || CASE WHEN claimant IS NULL THEN outlet END,
                'p' || nullif(search_fold(place), ''),
                'n' || search_size(coalesce(low, high)),
                'x' || search_size(coalesce(high, low)),
                's' || CASE kind WHEN 'retraction' THEN 'retracted' ELSE 'published' END,
                'y' || extract(year FROM first_published_at AT TIME ZONE 'UTC'),
                'm' || extract(year FROM first_published_at AT TIME ZONE 'UTC') || '-'
                    || extract(month FROM first_published_at AT TIME ZONE 'UTC')
            ] || ARRAY(SELECT 't' || topic FROM unnest(topics) AS topic)
          ) AS made(key)
         WHERE key IS NOT NULL
    );
"""

REVISIONS = """
  FROM annotations_verdictrevision AS revision
  JOIN annotations_publiccheck AS shown ON shown.revision_id = revision.id
"""
TRANSLATED = """
       jsonb_path_exists(revision.snapshot,
           '$.translations.* ? (@.statement != "" || @.summary != "")')
"""
PLACES = """
       SELECT array_to_tsvector(array_agg(DISTINCT '=a' || place.article_id))
         FROM annotations_appearance AS place
        WHERE place.claim_id = revision.claim_id AND NOT place.is_primary
          AND place.confirmed_at IS NOT NULL AND place.discarded_at IS NULL
"""

FILLING = """
UPDATE annotations_searchdocument AS document
   SET words = search_words(language, statement, exact, summary, snapshot)
       || search_keys(turn, rating_id, outlet_id, claimant_id, article_id, topics,
            quantity_place, quantity_low, quantity_high, kind,
            revision.first_published_at)
       || coalesce(({places}), '')
{revisions}
 WHERE revision.claim_id = document.claim_id
   AND (claimant_id IS NULL OR ({places}) IS NOT NULL OR {translated});

INSERT INTO annotations_searchword (language, word)
SELECT DISTINCT search_language(text_tag), word
  {revisions},
       search_texts(language, statement, exact, summary, snapshot),
       LATERAL (
         SELECT '' UNION ALL
         SELECT unnest(search_vocabulary(
                text_tag, text_statement, text_exact, text_summary, text_snapshot))
       ) AS said(word)
 WHERE {translated}
    ON CONFLICT DO NOTHING;
"""

FILL = FILLING.format(places=PLACES, revisions=REVISIONS, translated=TRANSLATED)


class Migration(migrations.Migration):

    dependencies = [
        ("annotations", "0016_unchanged_words"),
    ]

    operations = [
        migrations.RunSQL(FUNCTIONS),
        migrations.RunSQL(FILL),
    ]
