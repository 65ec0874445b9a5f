"""A span equals its text, whoever writes it."""

import pytest

from annotations.models import Span, User
from tests import factories as make
from tests.models.guards import Case, Trigger, execute, refused_by, rows, without

GUARD = Trigger("annotations_span", "equals_text")
INSERT = """
    INSERT INTO annotations_span
        (appearance_id, version_id, start, "end", exact, prefix, suffix, state)
    VALUES (%(bare_appearance)s, %(version)s, %(start)s, %(end)s, %(exact)s,
            '', '', %(state)s)
"""
AT = {"start": 0, "end": 7, "exact": "Harbour", "state": "anchored"}
CASES = [
    Case(
        GUARD,
        "UPDATE annotations_span SET exact = upper(exact) WHERE id = %(span)s",
        "other words by UPDATE",
    ),
    Case(
        GUARD,
        'UPDATE annotations_span SET start = start + 1, "end" = "end" + 1'
        " WHERE id = %(span)s",
        "another place by UPDATE",
    ),
    Case(GUARD, INSERT, "other words by INSERT", AT | {"exact": "harbour"}),
    Case(GUARD, INSERT, "another place by INSERT", AT | {"start": 1, "end": 8}),
    Case(
        GUARD, INSERT, "a changed span", AT | {"exact": "HARBOUR", "state": "changed"}
    ),
    Case(
        GUARD,
        INSERT,
        "beyond the text",
        AT | {"start": 900_000, "end": 900_007},
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_span_that_is_not_its_text_is_refused(world, case):
    case.is_refused(world)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_nothing_but_the_trigger_refuses_it(world, case):
    case.passes_without_guard(world)


def test_span_of_another_article_is_refused(world):
    other = make.make_article(User.objects.get(pk=world["author"]))
    more = AT | {"version": other.current_version_id}
    with refused_by(GUARD):
        execute(INSERT, world | more)
    with without(GUARD):
        execute(INSERT, world | more)


def test_span_that_is_its_text_is_taken(world):
    assert execute(INSERT, world | AT) == 1


def test_orphaned_span_keeps_words_that_the_text_has_lost(world):
    lost = {"start": None, "end": None, "exact": "gone words", "state": "orphaned"}
    assert execute(INSERT, world | lost) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Title\n\nA ferry 🛳️ sailed. Nobody was on board.", "Nobody was on board"),
        ("عنوان\n\nقالت الهيئة إن ألف راكب عبروا.", "ألف راكب"),
        ("Titre\n\nDeux ponts ont été fermés.", "ont été fermés"),
    ],
    ids=["after an emoji", "Arabic", "accents"],
)
def test_offsets_count_code_points_in_the_database_too(annotator, text, words):
    article = make.make_article(annotator, text)
    claim = make.make_claim(article, words, annotator)
    span = Span.objects.get(appearance__claim=claim)
    assert rows(
        "SELECT substr(text, %s, %s) FROM annotations_articleversion WHERE id = %s",
        [span.start + 1, span.end - span.start, span.version_id],
    ) == [(words,)]
    assert article.current_version.text[span.start : span.end] == words
