"""What the public search looks into, with the database functions that make it.

The functions have parsed bodies (RETURN …): they mean the same whatever the search
path, so that a dump with an index on them can be restored.
"""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.db import migrations, models

# The stemmers that PostgreSQL 15 has, by the first part of a language tag.
LANGUAGES = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "eu": "basque", "fi": "finnish", "fr": "french",
    "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian",
    "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}
BY_TAG = " ".join(f"WHEN '{tag}' THEN '{name}'" for tag, name in LANGUAGES.items())
BY_NAME = " ".join(
    f"WHEN '{name}' THEN 'pg_catalog.{name}'::regconfig"
    for name in sorted(set(LANGUAGES.values()))
)

# Digits of other scripts as ours; what parts thousands, blanks that never break a line
# among it, as commas.
FIGURES = ("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९", "0123456789" * 3)
PARTING = "\u00a0\u2009\u202f٬’."
# Letters that are written in two ways; what joins words; the Arabic lengthening.
TWICE = ("łøđðħıŋёکی", "loddhinеكي")
JOINING = "-‐‑–—−/_’"
LONGER = "ـ"
PAIRS = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}

# Where thousands are parted, in a text whose digits are ours.
PARTED = f"(?<=[0-9])[,{PARTING}'](?=[0-9]{{3}}(?![0-9]))".replace("'", "''")

WHOLE = f"""
    regexp_replace(
        CASE WHEN words ~ '[{FIGURES[0]}]'
             THEN translate(lower(words), '{FIGURES[0]}', '{FIGURES[1]}')
             ELSE lower(words) END,
        '{PARTED}', '', 'g'
    )
"""
BARE = rf"""
    regexp_replace(
        normalize({WHOLE}, NFKD), '([a-z\u0370-\u03ff])[\u0300-\u036f]+', '\1', 'g'
    )
"""
FOLDED = f"""
    translate(
        normalize({BARE}, NFKC),
        '{TWICE[0]}{JOINING}{LONGER}', '{TWICE[1]}{" " * len(JOINING)}'
    )
"""
for letter, pair in PAIRS.items():
    FOLDED = f"replace({FOLDED}, '{letter}', '{pair}')"
# The same for plain English, in a fifth of the time.
ENGLISH = f"translate(regexp_replace(lower(words), '{PARTED}', '', 'g'), '-/_', '   ')"

FUNCTIONS = rf"""
-- Words without accents, capitals and parted thousands. Marks of Latin and Greek letters
-- only: elsewhere they make letters of their own, which the stemmers know.
CREATE FUNCTION search_fold(words text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN octet_length(words) = char_length(words)
                THEN {ENGLISH} ELSE {FOLDED} END;

-- The stemmer of a language tag, by name; "simple" stems nothing.
CREATE FUNCTION search_language(tag text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE split_part(lower(tag), '-', 1) {BY_TAG} ELSE 'simple' END;

CREATE FUNCTION search_config(language text) RETURNS regconfig
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE language {BY_NAME} ELSE 'pg_catalog.simple'::regconfig END;

-- The words of a check, weighted, and the key of their language.
CREATE FUNCTION search_words(
    tag text, statement text, exact text, summary text, snapshot jsonb
) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (
        SELECT setweight(to_tsvector(config, search_fold(
                   statement || ' ' || left(exact, 5000))), 'A')
            || setweight(to_tsvector(config, search_fold(concat_ws(' ',
                   snapshot #>> '{{said_by,name}}',
                   snapshot #>> '{{article,outlet,name}}',
                   jsonb_path_query_array(snapshot, '$.claim.topics[*].name')))), 'B')
            || setweight(to_tsvector(config, search_fold(
                   coalesce(snapshot #>> '{{article,title}}', ''))), 'C')
            || setweight(to_tsvector(config, search_fold(summary)), 'D')
            || array_to_tsvector(ARRAY['=l' || language])
          -- OFFSET 0: reckoned once, not at each place where it is named.
          FROM (
            SELECT language, search_config(language) AS config
              FROM (SELECT search_language(tag) AS language OFFSET 0) AS named OFFSET 0
          ) AS known
    );

-- One more than the digits of a number before the point, 16 at most, with its sign; 0
-- for nought.
CREATE FUNCTION search_size(number numeric) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN number = 0 THEN 0 WHEN abs(number) < 1 THEN sign(number)
                ELSE sign(number)
                     * least(1 + length(trunc(abs(number))::text), 16) END;

-- What a check can be narrowed by. "=b0:7" is the eighth block of 1,024 turns, "=b1:7"
-- of 4,096, and so on by fours.
CREATE FUNCTION search_keys(
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

CREATE SEQUENCE search_turn;
"""
DROP = """
DROP SEQUENCE search_turn;
DROP FUNCTION search_keys, search_size, search_words, search_config, search_language,
    search_fold;
"""

FILL = """
INSERT INTO annotations_searchdocument
       (claim_id, turn, first_published_at, low, high, words)
SELECT claim_id, turn, first_published_at,
       coalesce(quantity_low, quantity_high), coalesce(quantity_high, quantity_low),
       search_words(language, statement, exact, summary, snapshot)
       || search_keys(turn, rating_id, outlet_id, claimant_id, article_id, topics,
            quantity_place, quantity_low, quantity_high, kind, first_published_at)
  FROM (
    SELECT revision.*, nextval('search_turn') AS turn
      FROM (
        SELECT revision.* FROM annotations_verdictrevision AS revision
          JOIN annotations_publiccheck AS shown ON shown.revision_id = revision.id
         ORDER BY revision.published_at, revision.id
      ) AS revision
  ) AS revision;

INSERT INTO annotations_searchword (language, word)
SELECT DISTINCT search_language(language), word
  FROM annotations_verdictrevision AS revision
  JOIN annotations_publiccheck AS shown ON shown.revision_id = revision.id,
       LATERAL (
         SELECT '' UNION
         SELECT unnest(tsvector_to_array(
                search_words('', statement, exact, summary, snapshot)))
       ) AS said(word)
 WHERE word NOT LIKE '=%';
"""


class Migration(migrations.Migration):

    dependencies = [
        ('annotations', '0007_report'),
    ]

    operations = [
        migrations.RunSQL(FUNCTIONS, DROP),
        migrations.CreateModel(
            name='SearchDocument',
            fields=[
                ('claim', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='search', serialize=False, to='annotations.claim')),
                ('turn', models.BigIntegerField(unique=True)),
                ('first_published_at', models.DateTimeField()),
                ('low', models.DecimalField(decimal_places=10, max_digits=38, null=True)),
                ('high', models.DecimalField(decimal_places=10, max_digits=38, null=True)),
                ('words', django.contrib.postgres.search.SearchVectorField()),
            ],
        ),
        migrations.CreateModel(
            name='SearchWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=20)),
                ('word', models.TextField()),
            ],
        ),
        migrations.AddIndex(
            model_name='claim',
            index=models.Index(fields=['public_changed_at'], name='claim_public_changed'),
        ),
        migrations.AddIndex(
            model_name='claim',
            index=django.contrib.postgres.indexes.GinIndex(models.Func('language', 'statement', models.Value(''), models.Value(''), models.Value({}, models.JSONField()), function='search_words', output_field=django.contrib.postgres.search.SearchVectorField()), name='claim_statement_words'),
        ),
        migrations.AddIndex(
            model_name='searchdocument',
            index=django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['words'], name='searchdocument_words'),
        ),
        migrations.AddConstraint(
            model_name='searchword',
            constraint=models.UniqueConstraint(fields=('word', 'language'), name='searchword_once', opclasses=['text_pattern_ops', 'varchar_pattern_ops']),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
