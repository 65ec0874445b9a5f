"""The only door for strangers: published revisions, and nothing of the work."""

import pytest
from django.core import serializers

from annotations.actions import citations, claims, moves, notices, verdicts
from annotations.models import VerdictRevision
from annotations.queries import public, public_article
from annotations.workflow.states import Move, Status
from tests import factories as make

MARKER = "for-the-desk-alone"


@pytest.fixture
def article(annotator):
    return make.make_article(annotator)


def all_that_strangers_get(claim, article) -> str:
    """Every column of every row that the door gives out, as text."""
    rows = [*public.checks(), *public.revisions(claim.pk), *public.notices(claim.pk)]
    found = public_article.article(article.pk)
    rows += [found.version, *(place.check for place in found.places)]
    loaded = [
        getattr(row.claim, name)
        for row in public.checks()
        for name in vars(row.claim)
        if not name.startswith("_")
    ]
    return serializers.serialize("json", rows) + str(found.facts) + str(loaded)


@pytest.fixture(params=["marked", "drafted", "submitted", "returned", "discarded"])
def hidden(request, article, annotator, reviewer):
    """A claim that strangers know nothing of."""
    claim = make.make_claim(article, make.WORDS, annotator)
    if request.param != "marked":
        verdict = make.make_verdict(claim, annotator)
    if request.param in ("submitted", "returned"):
        make.submit(verdict, annotator)
    if request.param == "returned":
        moves.make(move=Move.RETURN, verdict_id=verdict.pk, by=reviewer, note="No.")
    if request.param == "discarded":
        claims.discard_claim(claim_id=claim.pk, by=annotator)
    return claim


def test_unpublished_claim_is_nowhere(hidden, article, annotator):
    if not make.fresh(hidden).discarded_at:
        notices.place(claim_id=hidden.pk, kind="we_asked", text="Yes.", by=annotator)
    assert not public.checks().exists()
    assert not public.revisions(hidden.pk).exists()
    assert not public.notices(hidden.pk).exists()
    assert public.state() == public.State(version=0, changed_at=None)
    with pytest.raises(VerdictRevision.DoesNotExist):
        public.check(hidden.pk)
    with pytest.raises(VerdictRevision.DoesNotExist):
        public_article.article(article.pk)


def test_hidden_and_absent_are_refused_alike(hidden):
    def refusal(pk):
        with pytest.raises(VerdictRevision.DoesNotExist) as caught:
            public.check(pk)
        return str(caught.value)

    assert refusal(hidden.pk) == refusal(10**9)


def test_nothing_written_after_publication_is_given_out(article, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer, article)
    verdict = claim.verdict
    before = all_that_strangers_get(claim, article)
    make.reopen(verdict, annotator, note=MARKER)
    claims.amend_claim(
        claim_id=claim.pk,
        by=annotator,
        fields={
            "statement": MARKER,
            "claimant": MARKER,
            "topics": [MARKER],
            "triage_reason": MARKER,
            "quantities": [{"low": 1, "subject": MARKER, "place": MARKER}],
        },
    )
    verdicts.amend_verdict(
        verdict_id=verdict.pk,
        by=annotator,
        fields={"summary": MARKER, "explanation": MARKER, "since": MARKER},
    )
    citations.amend_citation(
        citation_id=verdict.citations.get().pk,
        by=annotator,
        fields=dict.fromkeys(
            ("title", "quote", "note", "locator", "origin", "publisher"), MARKER
        ),
    )
    make.make_citation(verdict, annotator, title=MARKER)
    make.submit(verdict, annotator, note=MARKER)
    after = all_that_strangers_get(claim, article)
    assert MARKER not in after
    assert after == before


def test_check_is_the_latest_revision(article, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer, article)
    assert public.check(claim.pk).number == 1
    make.make_update(claim.verdict, annotator, reviewer, rating="mostly-true")
    assert public.check(claim.pk).number == 2
    assert [row.number for row in public.revisions(claim.pk)] == [2, 1]
    assert public.checks().count() == 1


def test_check_brings_no_working_column_of_its_claim(article, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer, article)
    loaded = set(vars(public.check(claim.pk).claim)) - {"_state"}
    assert loaded == {"id", "slug", "public_version", "public_changed_at"}


def test_retracted_claim_stays_and_says_so(article, annotator, reviewer, editor):
    claim = make.make_published_claim(annotator, reviewer, article)
    assert public.status(public.check(claim.pk)) is Status.PUBLISHED
    make.retract(claim.verdict, editor)
    assert public.status(public.check(claim.pk)) is Status.RETRACTED
    (place,) = public_article.article(article.pk).places
    assert place.check == public.check(claim.pk)


def test_reopened_claim_reads_as_published(article, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer, article)
    make.reopen(claim.verdict, annotator)
    assert public.status(public.check(claim.pk)) is Status.PUBLISHED


def test_newest_check_comes_first(article, annotator, reviewer):
    first = make.make_published_claim(annotator, reviewer, article)
    second = make.make_published_claim(annotator, reviewer, article, "Fares rose")
    assert [row.claim_id for row in public.checks()] == [second.pk, first.pk]
    make.make_update(first.verdict, annotator, reviewer, summary="Anew.")
    assert [row.claim_id for row in public.checks()] == [first.pk, second.pk]


def test_notices_stand_until_they_are_taken_down(article, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer, article)
    old = notices.place(
        claim_id=claim.pk, kind="still_holds", text="It does.", by=reviewer
    )
    new = notices.place(
        claim_id=claim.pk, kind="under_review", text="Again.", by=reviewer
    )
    assert list(public.notices(claim.pk)) == [new, old]
    notices.lift(notice_id=new.pk, by=reviewer)
    assert list(public.notices(claim.pk)) == [old]


def test_state_moves_with_what_is_public_and_with_nothing_else(
    article, annotator, reviewer
):
    claim = make.make_published_claim(annotator, reviewer, article)
    one = public.state()
    make.reopen(claim.verdict, annotator)
    make.make_citation(claim.verdict, annotator)
    make.make_claim(article, "Fares rose", annotator)
    assert public.state() == one
    notices.place(claim_id=claim.pk, kind="still_holds", text="Yes.", by=reviewer)
    two = public.state()
    assert two.version > one.version
    assert two.changed_at > one.changed_at


def test_scale_is_the_one_in_force(db):
    assert [rating.slug for rating in public.scale()] == [
        "false",
        "mostly-false",
        "half-true",
        "mostly-true",
        "true",
        "unproven",
        "needs-context",
    ]


def test_parts_of_a_hidden_claim_lead_nowhere(article, annotator, reviewer):
    claim = make.make_claim(article, make.WORDS, annotator)
    verdict = make.make_verdict(claim, annotator)
    citation, appearance = verdict.citations.get(), claim.appearances.get()
    for ask, pk in ((public.citing, citation.pk), (public.showing, appearance.pk)):
        with pytest.raises(VerdictRevision.DoesNotExist):
            ask(pk)
    make.publish(verdict, annotator, reviewer)
    assert public.citing(citation.pk) == public.check(claim.pk)
    assert public.showing(appearance.pk) == public.check(claim.pk)
