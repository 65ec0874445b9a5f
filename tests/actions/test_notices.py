"""Live public facts beside a frozen revision."""

import pytest

from annotations.actions import claims, notices
from annotations.actions.errors import Conflict, Forbidden, Invalid
from annotations.models import Claim, Notice
from tests import factories as make


def place(claim, by, kind="under_review", text="New figures are being looked at."):
    return notices.place(claim_id=claim.pk, kind=kind, text=text, by=by)


@pytest.mark.parametrize("kind", ["under_review", "still_holds", "we_asked"])
def test_notice_raises_the_public_version(published, reviewer, kind):
    before = make.fresh(published.claim)
    notice = place(before, reviewer, kind)
    after = make.fresh(before)
    assert after.public_version == before.public_version + 1
    assert after.public_changed_at > before.public_changed_at
    assert (notice.placed_by, notice.lifted_at) == (reviewer, None)


def test_notice_is_taken_down_by_whoever_may_put_it_up(published, reviewer, editor):
    notice = place(published.claim, reviewer)
    before = make.fresh(published.claim)
    notices.lift(notice_id=notice.pk, by=editor)
    assert make.fresh(notice).lifted_by == editor
    assert make.fresh(published.claim).public_version == before.public_version + 1
    with pytest.raises(Conflict):
        notices.lift(notice_id=notice.pk, by=editor)


def test_notice_on_what_is_not_public_shows_nothing(claim, annotator):
    place(claim, annotator, "we_asked")
    assert make.fresh(claim).public_version == 0
    assert make.fresh(claim).public_changed_at is None


def test_claim_is_under_review_once_at_a_time(published, reviewer):
    notice = place(published.claim, reviewer)
    with pytest.raises(Conflict, match="already"):
        place(published.claim, reviewer)
    notices.lift(notice_id=notice.pk, by=reviewer)
    place(published.claim, reviewer)


def test_notice_changes_neither_revision_nor_verdict(published, reviewer):
    revision = make.revision_of(published.claim)
    place(published.claim, reviewer)
    assert make.revision_of(published.claim) == revision
    assert make.fresh(published).version == published.version


@pytest.mark.parametrize(
    ("kind", "text", "field"),
    [
        ("gossip", "They say.", "kind"),
        ("under_review", "t" * 1001, "text"),
        ("under_review", "a\x00b", "text"),
        ("under_review", "half \ud83d", "text"),
    ],
)
def test_bad_notice_is_refused_by_the_name_of_its_field(
    published, reviewer, kind, text, field
):
    with pytest.raises(Invalid) as caught:
        place(published.claim, reviewer, kind, text)
    assert [name for name, _ in caught.value.errors] == [field]
    assert not Notice.objects.exists()
    assert make.fresh(published.claim).public_version == 1


def test_discarded_claim_takes_no_notice(claim, annotator, reviewer):
    claims.discard_claim(claim_id=claim.pk, by=annotator)
    with pytest.raises(Claim.DoesNotExist):
        place(claim, reviewer)


def test_notice_that_is_not_there_is_not_taken_down(reviewer):
    with pytest.raises(Notice.DoesNotExist):
        notices.lift(notice_id=10**9, by=reviewer)


def test_on_a_public_claim_readers_see_it_at_once_so_it_takes_a_reviewer(
    published, annotator
):
    with pytest.raises(Forbidden):
        place(published.claim, annotator, "we_asked")


def test_before_publication_a_note_is_part_of_what_the_reviewer_reads(
    verdict, annotator
):
    before = verdict.version
    place(verdict.claim, annotator, "we_asked")
    assert make.fresh(verdict).version == before + 1
