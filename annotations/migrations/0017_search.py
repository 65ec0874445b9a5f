"""A check is found by the words of its translations too, each stemmed by its language.

Documents and words of translated checks are written anew; turns stay as they are.
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
"""

REVISIONS = """
  FROM annotations_verdictrevision AS revision
  JOIN annotations_publiccheck AS shown ON shown.revision_id = revision.id
"""
TRANSLATED = """
       jsonb_path_exists(revision.snapshot,
           '$.translations.* ? (@.statement != "" || @.summary != "")')
"""

FILL = f"""
UPDATE annotations_searchdocument AS document
   SET words = search_words(language, statement, exact, summary, snapshot)
       || search_keys(turn, rating_id, outlet_id, claimant_id, article_id, topics,
            quantity_place, quantity_low, quantity_high, kind,
            revision.first_published_at)
{REVISIONS}
 WHERE revision.claim_id = document.claim_id AND {TRANSLATED};

INSERT INTO annotations_searchword (language, word)
SELECT DISTINCT search_language(text_tag), word
  {REVISIONS},
       search_texts(language, statement, exact, summary, snapshot),
       LATERAL (
         SELECT '' UNION ALL
         SELECT unnest(search_vocabulary(
                text_tag, text_statement, text_exact, text_summary, text_snapshot))
       ) AS said(word)
 WHERE {TRANSLATED}
    ON CONFLICT DO NOTHING;
"""  # noqa: S608 - made of words of ours


class Migration(migrations.Migration):

    dependencies = [
        ("annotations", "0016_unchanged_words"),
    ]

    operations = [
        migrations.RunSQL(FUNCTIONS),
        migrations.RunSQL(FILL),
    ]
