"""What readers report: taken in from anybody, closed by a reviewer."""

import pytest

from annotations.actions import reports
from annotations.actions.errors import Conflict, Forbidden, Invalid, TooMany
from annotations.models import Report
from tests import factories as make

pytestmark = pytest.mark.django_db


def send(**given):
    words = {"text": "The day is wrong.", "page": "", "contact": "", "sender": "::1"}
    return reports.send(**words | given)


def test_report_belongs_to_the_published_claim_of_its_page(annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    page = f"https://example.org/claims/{claim.pk}/{claim.slug}/history/?x#y"
    assert send(page=page).claim == claim
    assert send(page=page).page == page


@pytest.mark.parametrize("page", ["", "/claims/", "/claims/9/", "/claims/x/", "words"])
def test_page_of_no_claim_is_kept_as_it_was_written(page):
    report = send(page=page)
    assert (report.claim, report.page) == (None, page)


def test_hidden_claim_is_as_one_that_is_absent(annotator):
    draft = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    assert send(page=f"/claims/{draft.pk}/").claim is None


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("text", ""),
        ("text", "  \n"),
        ("text", "a" * 5001),
        ("text", "a\x00"),
        ("text", "a\ud800"),
        ("page", "a" * 2001),
        ("page", "a\x00"),
        ("contact", "a" * 301),
        ("contact", "a\x00"),
    ],
)
def test_what_cannot_be_taken_is_named_and_not_counted(field, words):
    for _ in range(reports.MOST_OF_ONE + 1):
        with pytest.raises(Invalid) as refused:
            send(**{field: words})
        assert [name for name, _ in refused.value.errors] == [field]
    assert not Report.objects.exists()


def test_one_sender_is_held_back_and_others_are_not():
    for _ in range(reports.MOST_OF_ONE):
        send()
    with pytest.raises(TooMany) as refused:
        send()
    assert 0 < refused.value.retry_after <= reports.HOUR
    send(sender="::2")
    assert Report.objects.count() == reports.MOST_OF_ONE + 1


def test_a_flood_from_many_senders_is_held_back(monkeypatch):
    monkeypatch.setattr(reports, "MOST_OF_ALL", 3)
    for number in range(3):
        send(sender=str(number))
    with pytest.raises(TooMany):
        send(sender="another")


def test_reviewer_closes_with_a_note_once(reviewer):
    report = send()
    with pytest.raises(Invalid):
        reports.close(report_id=report.pk, note=" ", by=reviewer)
    reports.close(report_id=report.pk, note="Corrected.", by=reviewer)
    done = make.fresh(report)
    assert (done.done_by, done.note) == (reviewer, "Corrected.")
    assert done.done_at
    with pytest.raises(Conflict):
        reports.close(report_id=report.pk, note="Again.", by=reviewer)


def test_annotator_may_neither_close_nor_erase(annotator):
    report = send(contact="reader@example.org")
    with pytest.raises(Forbidden):
        reports.close(report_id=report.pk, note="No.", by=annotator)
    with pytest.raises(Forbidden):
        reports.erase_contact(report_id=report.pk, by=annotator)
    assert make.fresh(report).contact == "reader@example.org"


def test_contact_is_erased_for_good(reviewer):
    report = send(contact="reader@example.org")
    reports.erase_contact(report_id=report.pk, by=reviewer)
    assert make.fresh(report).contact == ""
