"""Arabic words are found however they are written and joined; a phrase stays in its
field.

Documents and words are written anew; turns stay as they are.
"""

from django.db import migrations

# Written in several ways, as one; and the marks of vowels, as nothing.
MARKS = "".join(map(chr, [*range(0x64B, 0x653), 0x670]))
SAME = ("أإآٱىة" + MARKS, "ااااىه".replace("ى", "ي"))
LETTER = "[\u0621-\u064a\u066e-\u06d3]"

# “and”, “so”, “with”, “like”, “for” before the article; it is repeated, for a word that
# begins like the article must come out the same with it and without.
ARTICLE = r"\m(?:[وفبكل]{0,2}ال)+"
AND = rf"\m([وف])({LETTER}{{3,}})"
# “for” and the article are one letter less: “lil-” becomes “li-”.
WITH = rf"\m(?:ل(?=ل))?(([بكل])({LETTER}{{3,}}))"

FUNCTIONS = rf"""
-- Folded Arabic words in one way of writing and without the article, where that many
-- letters are left. The words of other languages are as they were.
CREATE FUNCTION search_bare(folded text, language text, fewest integer) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE language WHEN 'arabic' THEN
        regexp_replace(translate(folded, '{SAME[0]}', '{SAME[1]}'),
            '{ARTICLE}(?={LETTER}{{' || fewest || '}})', '', 'g')
        ELSE folded END;

-- The same, and behind each word that begins like one joined to “and”, “so”, “with”,
-- “like” or “for” the word without it. Which of the two it is, no rule can tell: a text
-- holds both, and so does a phrase.
CREATE FUNCTION search_spread(folded text, language text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE language WHEN 'arabic' THEN
        regexp_replace(regexp_replace(search_bare(folded, language, 3),
            '{AND}', '\1\2 \2', 'g'), '{WITH}', '\1 \3', 'g')
        ELSE folded END;

-- The words of a check, weighted; between two fields more places than a phrase has
-- words.
CREATE FUNCTION search_vector(
    config regconfig, language text, statement text, exact text, summary text,
    snapshot jsonb
) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ts_delete(
        setweight(to_tsvector(config, search_spread(search_fold(
            coalesce(statement, '')), language)), 'A') || '''='':100'::tsvector
        || setweight(to_tsvector(config, search_spread(search_fold(
            coalesce(left(exact, 5000), '')), language)), 'A') || '''='':100'::tsvector
        || setweight(to_tsvector(config, search_spread(search_fold(
            coalesce(snapshot #>> '{{said_by,name}}', '')), language)), 'B')
        || '''='':100'::tsvector
        || setweight(to_tsvector(config, search_spread(search_fold(
            coalesce(snapshot #>> '{{article,outlet,name}}', '')), language)), 'B')
        || '''='':100'::tsvector
        || setweight(to_tsvector(config, search_spread(search_fold(
            jsonb_path_query_array(snapshot, '$.claim.topics[*].name')::text),
            language)), 'B') || '''='':100'::tsvector
        || setweight(to_tsvector(config, search_spread(search_fold(
            coalesce(snapshot #>> '{{article,title}}', '')), language)), 'C')
        || '''='':100'::tsvector
        || setweight(to_tsvector(config, search_spread(search_fold(
            coalesce(summary, '')), language)), 'D'),
        '=');

CREATE OR REPLACE FUNCTION search_words(
    tag text, statement text, exact text, summary text, snapshot jsonb
) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (
        SELECT search_vector(
                   search_config(language), language, statement, exact, summary, snapshot)
            || array_to_tsvector(ARRAY['=l' || language])
          -- OFFSET 0: reckoned once, not at each place where it is named.
          FROM (SELECT search_language(tag) AS language OFFSET 0) AS known
    );

-- The words of a check as written, which the beginning of a word may go on to.
CREATE FUNCTION search_vocabulary(
    tag text, statement text, exact text, summary text, snapshot jsonb
) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN tsvector_to_array(search_vector('pg_catalog.simple'::regconfig,
        search_language(tag), statement, exact, summary, snapshot));
"""

FILL = """
UPDATE annotations_searchdocument AS document
   SET words = search_words(language, statement, exact, summary, snapshot)
       || search_keys(turn, rating_id, outlet_id, claimant_id, article_id, topics,
            quantity_place, quantity_low, quantity_high, kind,
            revision.first_published_at)
  FROM annotations_verdictrevision AS revision
  JOIN annotations_publiccheck AS shown ON shown.revision_id = revision.id
 WHERE revision.claim_id = document.claim_id;

DELETE FROM annotations_searchword;

INSERT INTO annotations_searchword (language, word)
SELECT DISTINCT search_language(language), word
  FROM annotations_verdictrevision AS revision
  JOIN annotations_publiccheck AS shown ON shown.revision_id = revision.id,
       LATERAL (
         SELECT '' UNION ALL
         SELECT unnest(search_vocabulary(
                language, statement, exact, summary, snapshot))
       ) AS said(word);

REINDEX INDEX claim_statement_words;
"""


class Migration(migrations.Migration):

    dependencies = [
        ("annotations", "0011_change"),
    ]

    operations = [
        migrations.RunSQL(FUNCTIONS),
        migrations.RunSQL(FILL),
    ]
