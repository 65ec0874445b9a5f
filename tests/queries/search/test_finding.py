"""What is found by which words, in which order, page after page."""

import importlib

import pytest
from django.db import connection
from django.db.models import BooleanField, Q
from django.db.models.expressions import RawSQL

from annotations.models import SearchDocument, SearchWord
from annotations.queries.pages import CursorError
from annotations.queries.search import finding, walk
from tests import factories as make


@pytest.mark.parametrize(
    ("q", "names"),
    [
        ("ferry", {"ferry", "fares", "pier"}),  # the title is of all three
        ("FERRIES passenger", {"ferry"}),
        ("counting passengers", {"ferry"}),
        ("passengers schools", set()),
        ("the old ferry and the passengers", {"ferry"}),
        ("les ferries", set()),  # too common in French only
        ("les élèves", {"pupils"}),
        ("ferries -the -les", {"ferry", "fares", "pier"}),
        ("-ferries -élèves", {"city"}),
        ('"old ferry"', {"ferry"}),
        ('"ferry old"', set()),
        ('"the council"', set()),
        ("harbour -pier", {"fares"}),
        ("ferries -schools", {"ferry", "pier"}),
        ('ferries -"old ferry"', {"fares", "pier"}),
        ("passeng*", {"ferry"}),
        ("electio*", {"pier", "pupils"}),
        ("electi* -pier", {"pupils"}),
        ("lodz", {"pier"}),
        ("ŁÓDŹ viet", {"pier"}),
        ("eleves", {"pupils"}),
        ("ÉLÈVE ecole", {"pupils"}),
        ("l'école", {"pupils"}),
        ("2500", {"ferry", "pupils", "city"}),
        ("2,500", {"ferry", "pupils", "city"}),
        ("2.500", {"ferry", "pupils", "city"}),
        ("٢٥٠٠", {"ferry", "pupils", "city"}),
        ("٢٬٥٠٠ طالب", {"city"}),
        ("مدينة", {"city"}),
        ("المَدَارِس", {"city"}),
        ("zoological", {"fares"}),
        ("gazette prices", {"fares"}),
        ("dromedaries", {"pier"}),
        ("the", set()),
        ("& | !", {"ferry", "fares", "pier", "pupils", "city"}),
        ("'; DROP TABLE x --", set()),
        ("\\' :* <-> %", {"ferry", "fares", "pier", "pupils", "city"}),
        ("o'clock*", set()),
        ("=rtrue", set()),
        ("=lenglish", set()),
    ],
)
def test_words_find(found, q, names):
    assert set(found(q)) == names


@pytest.mark.parametrize(
    "q",
    [
        '"ferry in passengers"',  # claim and quotation
        '"Riva the passengers"',
        '"Riva office"',  # claim and speaker
        '"office gazette"',  # speaker and outlet
        '"gazette money"',  # outlet and topic
        '"prices harbour"',  # topic and title
        '"news the register"',  # title and summary
    ],
)
def test_phrase_does_not_go_from_one_field_into_the_next(annotator, reviewer, q):
    text = "Harbour news\n\nPassengers used the ferry in Riva.\n"
    make.make_published_claim(
        annotator,
        reviewer,
        make.make_article(
            annotator, text, title="Harbour news", language="en", outlet="Gazette"
        ),
        "Passengers used the ferry in Riva",
        language="en",
        claimant="Office",
        topics=["Money and prices"],
        verdict={"summary": "The register shows it."},
    )
    assert finding.find({"q": '"ferry in Riva" "harbour news" gazette'}).checks
    assert finding.find({"q": q}).checks == []


def test_word_of_the_statement_stands_before_one_of_the_summary(
    claims, found, annotator, reviewer
):
    article = make.make_article(annotator, "Dromedaries rose.\n")
    claim = make.make_published_claim(annotator, reviewer, article, "Dromedaries rose")
    best, second = finding.find({"q": "dromedaries"}).checks
    assert (best.claim_id, second.claim_id) == (claim.pk, claims["pier"])


def test_words_that_stand_everywhere_are_told_from_those_that_stand_nowhere(
    annotator, reviewer
):
    make.make_published_claim(annotator, reviewer)
    assert finding.find({"q": "the of"}).is_commonplace
    assert not finding.find({"q": "zeppelin"}).is_commonplace


def test_common_word_of_one_language_is_common_beside_checks_in_another(claims):
    """No stop word in Arabic, it is looked for there and stands nowhere."""
    assert finding.find({"q": "the"}).is_commonplace
    assert finding.find({"q": '"of the" du'}).is_commonplace
    assert not finding.find({"q": "the zeppelin"}).is_commonplace
    assert not finding.find({"q": "-the zeppelin"}).is_commonplace
    assert not finding.find({"q": "ferry"}).is_commonplace


def test_what_is_not_published_is_not_found(found, claims, annotator, reviewer):
    claim = make.Claim.objects.get(pk=claims["ferry"])
    make.reopen(claim.verdict, annotator)
    make.amend_claim(claim, annotator, statement="A zeppelin landed.")
    make.make_claim(
        make.make_article(annotator, "A zeppelin.\n"), "zeppelin", annotator
    )
    assert found("zeppelin") == []
    assert found("zepp*") == []
    assert found("passengers") == ["ferry"]


def test_new_revision_takes_the_place_of_the_one_before(
    found, claims, annotator, reviewer
):
    claim = make.Claim.objects.get(pk=claims["pier"])
    make.make_update(claim.verdict, annotator, reviewer, summary="A zeppelin's log.")
    assert found("zeppelin") == ["pier"]
    assert found("zepp*") == ["pier"]
    assert found("dromedaries") == []


def test_retracted_check_is_found(found, claims, editor):
    make.retract(make.Claim.objects.get(pk=claims["pier"]).verdict, editor)
    assert found("dromedaries") == ["pier"]
    assert found("dromedaries", status="retracted") == ["pier"]


def test_retracted_check_has_no_rating_to_be_found_by(found, claims, editor):
    verdict = make.Claim.objects.get(pk=claims["pier"]).verdict
    rating = verdict.rating.slug
    assert found("dromedaries", rating=rating) == ["pier"]
    make.retract(verdict, editor)
    assert found("dromedaries", rating=rating) == []
    assert found("", rating=rating, status="retracted") == []


@pytest.fixture
def many(annotator, reviewer) -> list[int]:
    """Seven claims on piers, in the order of their publication."""
    lines = [f"Pier {number} was closed for {number} days." for number in range(1, 8)]
    article = make.make_article(annotator, "\n\n".join(lines))
    return [
        make.make_published_claim(annotator, reviewer, article, line).pk
        for line in lines
    ]


def pages(wanted, size):
    cursor, found = "", []
    while True:
        page = finding.find(wanted, cursor, size)
        found.append([check.claim_id for check in page.checks])
        cursor = page.next
        if not cursor:
            return found


@pytest.mark.parametrize("wanted", [{}, {"q": "pier"}])
@pytest.mark.parametrize("most", [1000, 5, 3])
def test_pages_show_every_check_once_newest_first(many, wanted, most, monkeypatch):
    monkeypatch.setattr(finding, "MOST", most)
    shown = [pk for page in pages(wanted, 2) for pk in page]
    newest = many[::-1]
    assert shown == (newest[:most] if wanted else newest)


@pytest.mark.parametrize("wanted", [{}, {"q": "pier"}])
def test_list_stands_still_while_checks_come_in_and_go(
    many, wanted, annotator, reviewer
):
    first = finding.find(wanted, "", 3)
    again = make.Claim.objects.get(pk=many[2])
    make.make_update(again.verdict, annotator, reviewer, summary="Piers of the pier.")
    article = make.make_article(annotator, "The pier burnt.\n")
    make.make_published_claim(annotator, reviewer, article, "The pier burnt")
    second = finding.find(wanted, first.next, 3)
    assert [check.claim_id for check in second.checks] == [many[3], many[1], many[0]]


def test_count_is_capped_and_says_so(many, monkeypatch):
    counted = finding.find({"q": "pier"})
    assert (counted.count, counted.is_more) == (7, False)
    monkeypatch.setattr(finding, "MOST", 7)
    assert not finding.find({"q": "pier"}).is_more
    monkeypatch.setattr(finding, "MOST", 6)
    capped = finding.find({"q": "pier"})
    assert (capped.count, capped.is_more) == (6, True)


@pytest.mark.parametrize("cursor", ["x", "1-1", "1-1-1-1", "-1-1-1", "9" * 19 + "-1-1"])
def test_cursor_that_no_page_gave_out_is_refused(db, cursor):
    with pytest.raises(CursorError):
        finding.find({}, cursor)


@pytest.mark.parametrize("cursor", [f"{10**18 - 1}-0-0", f"1-0-{10**18 - 1}"])
@pytest.mark.parametrize("wanted", [{}, {"q": "pier"}])
def test_cursor_far_beyond_what_there_is_is_no_long_way(
    many, monkeypatch, wanted, cursor
):
    monkeypatch.setattr(finding, "MOST", 1)
    finding.find(wanted, cursor)


def test_search_without_end_is_ended(many, monkeypatch):
    monkeypatch.setattr(walk, "LONGEST", "1ms")
    sleeping = RawSQL("pg_sleep(0.05) IS NOT NULL", [], BooleanField())
    with pytest.raises(walk.TooBroad):
        walk.newest(Q(sleeping), 10**6, 10)


@pytest.mark.parametrize("until", [0, 1, 1023, 1024, 5000, 10**6, 10**6 + 77, 10**8])
def test_blocks_hold_every_turn_once_and_grow_slowly(until):
    covered, top = 0, (until >> walk.SMALLEST) + 1
    for level, number in walk.blocks(until):
        size = walk.FACTOR**level
        assert (number + 1) * size == top  # the next below
        assert size <= max(1, 2 * covered)
        covered, top = covered + size, number * size
    assert top == 0


def test_migration_writes_what_publication_writes(claims):
    def written():
        documents = SearchDocument.objects.order_by("turn").values_list()
        return list(documents), set(SearchWord.objects.values_list("language", "word"))

    before = written()
    SearchDocument.objects.update(words="")
    SearchWord.objects.filter(language="arabic").delete()
    fill = importlib.import_module("annotations.migrations.0012_search").FILL
    *statements, _reindex = fill.split(";\n\n")
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    assert written() == before
