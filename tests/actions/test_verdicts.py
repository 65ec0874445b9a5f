"""Drafting a verdict."""

from datetime import date

import pytest

from annotations.actions import claims, verdicts
from annotations.actions.errors import Conflict, Invalid, Stale
from annotations.models import Claim, Rating, RatingScale, Verdict
from tests import factories as make


def amend(verdict, by, expected=None, **fields):
    return verdicts.amend_verdict(
        verdict_id=verdict.pk, by=by, expected=expected, fields=fields
    )


def test_draft_begins_at_version_one_with_its_author(claim, annotator):
    verdict = verdicts.draft(claim_id=claim.pk, by=annotator, fields={})
    assert (verdict.status, verdict.version, verdict.revision) == ("draft", 1, 0)
    assert (verdict.rating, verdict.created_by) == (None, annotator)
    assert [row.user for row in verdict.authors.all()] == [annotator]


def test_claim_is_being_checked_from_then_on(claim, annotator):
    claims.amend_claim(
        claim_id=claim.pk,
        by=annotator,
        fields={"triage": "not_checking", "triage_reason": "Trivial."},
    )
    verdicts.draft(claim_id=claim.pk, by=annotator, fields={})
    assert (make.fresh(claim).triage, make.fresh(claim).triage_reason) == (
        "checking",
        "",
    )


def test_claim_has_one_verdict(verdict, reviewer):
    with pytest.raises(Conflict, match="already"):
        verdicts.draft(claim_id=verdict.claim_id, by=reviewer, fields={})


def test_discarded_claim_gets_no_verdict(claim, annotator):
    claims.discard_claim(claim_id=claim.pk, by=annotator)
    with pytest.raises(Claim.DoesNotExist):
        verdicts.draft(claim_id=claim.pk, by=annotator, fields={})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("summary", "Another summary."),
        ("explanation", "With *Markdown*."),
        ("since", "A new ferry came in 2025."),
        ("review_by", date(2030, 1, 1)),
    ],
)
def test_change_is_written_and_raises_the_version(verdict, annotator, field, value):
    changed = amend(verdict, annotator, verdict.version, **{field: value})
    assert getattr(make.fresh(verdict), field) == value
    assert changed.version == verdict.version + 1


def test_rating_is_given_by_its_slug_and_taken_away_by_an_empty_one(verdict, annotator):
    amend(verdict, annotator, rating="half-true")
    assert make.fresh(verdict).rating.label == "Half true"
    amend(verdict, annotator, rating="")
    assert make.fresh(verdict).rating is None


def test_rating_is_of_the_scale_in_force(verdict, annotator):
    other = RatingScale.objects.create(name="Another scale")
    Rating.objects.create(
        scale=other, slug="so-so", label="So so", position=1, shape="half"
    )
    with pytest.raises(Invalid) as caught:
        amend(verdict, annotator, rating="so-so")
    ((field, sentence),) = caught.value.errors
    assert field == "rating"
    assert "mostly-true" in sentence


def test_change_that_changes_nothing_raises_nothing(verdict, annotator):
    amend(verdict, annotator, summary=verdict.summary, rating="true")
    assert make.fresh(verdict).version == verdict.version


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("rating", "so-so"),
        ("rating", "a\x00b"),
        ("summary", "s" * 1001),
        ("summary", "a\x00b"),
        ("explanation", "e" * 20_001),
        ("explanation", "half \ud83d"),
        ("since", "s" * 1001),
        ("review_by", "soon"),
    ],
)
def test_bad_change_names_its_field_and_changes_nothing(
    verdict, annotator, field, value
):
    with pytest.raises(Invalid) as caught:
        amend(verdict, annotator, **{field: value})
    assert [name for name, _ in caught.value.errors] == [field]
    assert make.fresh(verdict).version == verdict.version


def test_stale_change_is_refused_with_the_verdict_as_it_stands(verdict, annotator):
    amend(verdict, annotator, summary="Another.")
    with pytest.raises(Stale) as caught:
        amend(verdict, annotator, verdict.version, summary="A third.")
    assert caught.value.current.summary == "Another."


def test_status_is_not_content(verdict, annotator):
    amend(verdict, annotator, status="published", revision=7, version=99)
    assert make.fresh(verdict).status == "draft"
    assert make.fresh(verdict).version == verdict.version


def test_edit_during_review_keeps_the_status(verdict, annotator, reviewer):
    make.submit(verdict, annotator)
    amend(verdict, reviewer, summary="Mended while it was read.")
    assert make.fresh(verdict).status == "in_review"


def test_published_content_is_closed_until_reopened(published, annotator):
    with pytest.raises(Conflict, match="reopen"):
        amend(published, annotator, summary="Another.")
    make.reopen(published, annotator)
    amend(published, annotator, summary="Another.")
    assert make.revision_of(published.claim).summary != "Another."


def test_verdict_that_is_not_there_is_not_changed(annotator):
    with pytest.raises(Verdict.DoesNotExist):
        verdicts.amend_verdict(verdict_id=10**9, by=annotator, fields={})
