"""The change feed: everything that came out, once, whoever commits when."""

import pytest
from django.db import connection, transaction

from annotations.actions import epochs, notices
from annotations.models import Epoch, VerdictRevision
from tests import factories as make
from tests.api.asker import pointers

pytestmark = pytest.mark.django_db(transaction=True)

PATH = "changes/"


@pytest.fixture(autouse=True)
def _epoch(transactional_db):
    """It began before anything was published."""
    epochs.current()


@pytest.fixture
def told(published, annotator, reviewer, editor):
    """A claim that was published, updated, corrected, edited and retracted."""
    steps = {
        "update": {"summary": "New evidence."},
        "correction": {"rating": "mostly-true"},
        "copy_edit": {"summary": "Shorter."},
    }
    for kind, fields in steps.items():
        make.make_update(published.verdict, annotator, reviewer, kind=kind, **fields)
    make.retract(published.verdict, editor)
    return published


def read(asker, cursor: str = "", size: int = 25) -> dict:
    answer = asker.get(f"{PATH}?cursor={cursor}&page_size={size}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_every_kind_of_change_comes_in_order_with_what_it_said(stranger, told):
    page = read(stranger)
    assert [(item["number"], item["kind"]) for item in page["results"]] == [
        (1, "first"),
        (2, "update"),
        (3, "correction"),
        (4, "copy_edit"),
        (5, "retraction"),
    ]
    assert [item["rating"] for item in page["results"]] == [
        *["true"] * 2,
        *["mostly-true"] * 3,
    ]
    assert {item["claim"] for item in page["results"]} == {told.pk}
    assert (page["next"], page["previous"]) == (None, None)


def test_retraction_comes_as_one_and_says_why(stranger, told):
    first, *_, last = read(stranger)["results"]
    assert (first["status"], last["status"]) == ("published", "retracted")
    assert last["note"] == "The register was a forgery."
    answer = stranger.client.get(last["url"])
    assert answer.json()["verdict"]["status"] == "retracted"
    assert stranger.client.get(last["html_url"]).status_code == 200


def test_pages_follow_each_other_without_gap_or_repetition(stranger, told):
    seen, path = [], f"{PATH}?page_size=2"
    while path:
        answer = stranger.get(path)
        page = answer.json()
        seen += [item["number"] for item in page["results"]]
        path = page["next"] and "/api/" + page["next"].partition("/api/")[2]
        assert ("Link" in answer) == bool(path)
    assert seen == [1, 2, 3, 4, 5]
    assert read(stranger, page["cursor"])["results"] == []


def test_reader_goes_on_later_from_where_the_feed_ended(
    stranger, published, annotator, reviewer
):
    nothing_more = read(stranger, read(stranger)["cursor"])
    assert nothing_more["results"] == []
    make.make_update(published.verdict, annotator, reviewer, summary="New evidence.")
    (item,) = read(stranger, nothing_more["cursor"])["results"]
    assert (item["number"], item["summary"]) == (2, "New evidence.")


def test_empty_site_gives_a_cursor_to_go_on_from(stranger, annotator, reviewer):
    cursor = read(stranger)["cursor"]
    claim = make.make_published_claim(annotator, reviewer)
    assert [item["claim"] for item in read(stranger, cursor)["results"]] == [claim.pk]


def test_nothing_unpublished_comes_out_for_anybody(
    stranger, as_annotator, as_roleless, published, annotator
):
    make.reopen(published.verdict, annotator)
    make.amend_claim(published, annotator, statement="Not out yet")
    make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    pages = [read(asker) for asker in (stranger, as_annotator, as_roleless)]
    assert pages[0] == pages[1] == pages[2]
    assert len(pages[0]["results"]) == 1
    assert "Not out yet" not in str(pages[0])


def test_strangers_may_keep_a_page_and_ask_again(stranger, told):
    path = f"{PATH}?page_size=2"
    first = stranger.get(path)
    assert first["Cache-Control"] == "public, max-age=60"
    assert not first.cookies
    again = stranger.get(path, if_none_match=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert stranger.get(path, if_match='"public-99"').status_code == 412


def test_time_of_the_last_change_confirms_no_page(stranger, published):
    """What is told of may have come out later than it says."""
    answer = stranger.get(PATH, if_modified_since="Fri, 01 Jan 2100 00:00:00 GMT")
    assert answer.status_code == 200
    assert "Last-Modified" not in answer


def test_new_change_makes_another_page_and_a_notice_does_not(
    stranger, published, annotator, reviewer
):
    tag = stranger.get(PATH)["ETag"]
    notices.place(claim_id=published.pk, kind="under_review", text="", by=reviewer)
    assert stranger.get(PATH, if_none_match=tag).status_code == 304
    make.make_update(published.verdict, annotator, reviewer, summary="New evidence.")
    assert stranger.get(PATH, if_none_match=tag).status_code == 200


def test_answers_to_people_who_signed_in_are_not_kept(as_annotator, published):
    assert "no-store" in as_annotator.get(PATH)["Cache-Control"]


@pytest.mark.parametrize(
    "cursor",
    ["x", "0-1", "-1-1-1", "0123456789abcdef-1-1-1", "0123456789abcdef--1", "é" * 3]
    + ["a" * 81, "0123456789abcdef-1-" + "9" * 19],
)
def test_cursor_that_is_none_is_refused(stranger, cursor):
    answer = stranger.get(f"{PATH}?cursor={cursor}")
    assert answer.status_code == 400
    assert pointers(answer) == ["/cursor"]


@pytest.mark.parametrize("size", ["0", "101", "x", "-1", "", "1.5"])
def test_size_that_is_none_is_refused(stranger, size):
    answer = stranger.get(f"{PATH}?page_size={size}")
    assert answer.status_code == 400
    assert pointers(answer) == ["/page_size"]


def test_unknown_parameter_is_refused(stranger):
    assert pointers(stranger.get(f"{PATH}?since=1")) == ["/since"]


def test_dead_token_is_told_so(db, stranger):
    answer = stranger.get(PATH, authorization="Bearer fc_none")
    assert answer.status_code == 401


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_feed_is_only_read(as_editor, method):
    assert as_editor.send(method, PATH).status_code == 405


def test_cursor_of_another_history_is_gone(stranger, told):
    cursor = read(stranger, size=2)["cursor"]
    come_into_another_history()
    answer = stranger.get(f"{PATH}?cursor={cursor}")
    assert answer.status_code == 410
    assert answer["Content-Type"] == "application/problem+json"
    assert pointers(answer) == ["/cursor"]
    assert "no-store" in answer["Cache-Control"]


def test_cursor_of_a_change_that_is_not_there_is_gone(stranger, told):
    """As after an old copy of the data was put back under the same server."""
    code, xid, pk = read(stranger)["cursor"].split("-")
    for lost in (f"{int(xid) + 1}-{pk}", f"{xid}-{int(pk) + 1}", f"0-{pk}"):
        assert stranger.get(f"{PATH}?cursor={code}-{lost}").status_code == 410


def test_in_another_history_all_comes_once_from_the_beginning(
    stranger, told, annotator, reviewer
):
    read(stranger)
    come_into_another_history()
    first = read(stranger, size=3)
    later = make.make_published_claim(annotator, reviewer)
    second = read(stranger, first["cursor"], size=3)
    assert [item["number"] for item in first["results"]] == [1, 2, 3]
    assert [item["number"] for item in second["results"]] == [4, 5, 1]
    assert second["results"][2]["claim"] == later.pk
    assert read(stranger, second["cursor"])["results"] == []
    assert Epoch.objects.count() == 2


def come_into_another_history():
    """What is stored was stored elsewhere: as after a dump is taken in."""
    Epoch.objects.update(history="another server's")

    # Transactions there had got further than here.
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        VerdictRevision.objects.update(xid=10**15)
