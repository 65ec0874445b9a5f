"""Publishing freezes: the first revision, and those that follow it."""

from datetime import date

import pytest

from annotations.actions import moves, verdicts
from annotations.actions.errors import Conflict, Forbidden, GateFailed, Invalid
from annotations.models import Newsroom, PublicCheck, Rating, VerdictRevision
from annotations.workflow.states import Move
from tests import factories as make


def test_revision_holds_all_that_the_public_reads(article, annotator, reviewer):
    claim = make.make_published_claim(
        annotator,
        reviewer,
        article,
        verdict={"explanation": "At *length*.", "since": "A new ferry came."},
        claimant="Port office",
        said_on=date(2024, 3, 4),
        topics=["Ferries"],
        quantities=[{"low": 1200, "high": 1200}],
    )
    revision = make.revision_of(claim)
    assert (revision.number, revision.kind, revision.public_note) == (1, "first", "")
    assert revision.published_at == revision.first_published_at
    assert (revision.published_by, revision.article) == (reviewer, article)
    assert (revision.statement, revision.exact) == (claim.statement, make.WORDS)
    assert (revision.quantity_low, revision.quantity_high) == (1200, 1200)
    assert (revision.rating_label, revision.rating_value) == ("True", 5)
    assert (revision.claimant.name, revision.topics) == ("Port office", ["ferries"])
    assert revision.outlet.name == "Harbour Gazette"
    frozen = revision.snapshot
    assert frozen["article"]["slug"] == "harbour-ferries-ran-late-all-winter"
    assert frozen["article"]["sha256"] == article.current_version.sha256
    assert frozen["claim"]["said_on"] == "2024-03-04"
    assert frozen["said_by"] == {"slug": "port-office", "name": "Port office"}
    assert frozen["span"]["exact"] == make.WORDS
    assert [item["is_primary"] for item in frozen["appearances"]] == [True]
    assert [item["low"] for item in frozen["quantities"]] == ["1200"]
    assert (frozen["rating"]["best"], frozen["rating"]["worst"]) == (5, 1)
    assert (frozen["explanation"], frozen["since"]) == (
        "At *length*.",
        "A new ferry came.",
    )
    assert [item["kind"] for item in frozen["citations"]] == ["document"]
    assert (frozen["override"], frozen["retraction"]) == (None, None)


def test_outlet_says_it_when_nobody_else_is_named(published):
    said_by = make.revision_of(published.claim).snapshot["said_by"]
    assert said_by["name"] == "Harbour Gazette"


def test_public_reads_the_revision_from_then_on(published):
    claim = published.claim
    assert PublicCheck.objects.get().revision == make.revision_of(claim)
    fresh = make.fresh(claim)
    assert fresh.public_version == 1
    assert fresh.public_changed_at == make.revision_of(claim).published_at
    assert fresh.slug == "about-1200-passengers-used-the-ferry"


def test_slugs_are_frozen_at_first_publication(published, annotator, reviewer):
    before = make.fresh(published.claim).slug
    make.reopen(published, annotator)
    make.amend_claim(published.claim, annotator, statement="Quite another statement.")
    make.publish(published, annotator, reviewer, kind="update", public_note="New.")
    assert make.fresh(published.claim).slug == before
    article = make.revision_of(published.claim).article
    assert article.slug == "harbour-ferries-ran-late-all-winter"


def test_editing_after_reopening_never_reaches_the_public(published, annotator):
    frozen = make.revision_of(published.claim)
    make.reopen(published, annotator)
    verdicts.amend_verdict(
        verdict_id=published.pk,
        by=annotator,
        fields={"rating": "false", "summary": "Quite another summary."},
    )
    make.make_citation(published, annotator)
    now = make.revision_of(published.claim)
    assert (now, now.summary) == (frozen, frozen.summary)
    assert now.snapshot == frozen.snapshot
    assert make.fresh(published.claim).public_version == 1


@pytest.mark.parametrize("kind", ["update", "correction"])
def test_next_revision_is_numbered_noted_and_kept_beside_the_first(
    published, annotator, reviewer, kind
):
    first = make.revision_of(published.claim)
    make.make_update(published, annotator, reviewer, kind, rating="mostly-true")
    second = make.revision_of(published.claim)
    assert (second.number, second.kind) == (2, kind)
    assert second.public_note == "A later register became public."
    assert second.first_published_at == first.published_at < second.published_at
    assert second.correction_count == (kind == "correction")
    assert make.fresh(published.claim).public_version == 2
    assert VerdictRevision.objects.get(number=1).rating_label == "True"


@pytest.mark.parametrize("kind", ["update", "correction"])
def test_change_that_readers_are_not_told_of_is_refused(
    published, annotator, reviewer, kind
):
    make.reopen(published, annotator)
    make.submit(published, annotator)
    with pytest.raises(Invalid) as caught:
        make.publish(
            published, annotator, reviewer, kind=kind, note="For the desk alone."
        )
    assert caught.value.errors[0][0] == "public_note"


def test_note_to_the_desk_is_never_published(published, annotator, reviewer):
    make.reopen(published, annotator)
    make.publish(
        published,
        annotator,
        reviewer,
        kind="update",
        note="For the desk alone.",
        public_note="New figures.",
    )
    revision = make.revision_of(published.claim)
    assert revision.public_note == "New figures."
    assert "desk alone" not in str(revision.snapshot)


@pytest.mark.parametrize("kind", ["", "first", "retraction", "whim"])
def test_next_revision_says_which_kind_it_is(published, annotator, reviewer, kind):
    make.reopen(published, annotator)
    with pytest.raises(Invalid) as caught:
        make.publish(published, annotator, reviewer, kind=kind, public_note="New.")
    assert caught.value.errors[0][0] == "kind"


@pytest.mark.parametrize("kind", ["update", "correction", "copy_edit", "whim"])
def test_first_revision_is_of_no_other_kind(verdict, annotator, reviewer, kind):
    with pytest.raises(Invalid) as caught:
        make.publish(verdict, annotator, reviewer, kind=kind, public_note="New.")
    assert caught.value.errors[0][0] == "kind"


@pytest.mark.parametrize("field", ["summary", "explanation", "since"])
def test_copy_edit_may_mend_words(published, annotator, reviewer, field):
    make.make_update(
        published, annotator, reviewer, "copy_edit", **{field: "Better words."}
    )
    revision = make.revision_of(published.claim)
    assert (revision.kind, revision.public_note) == ("copy_edit", "")
    assert revision.snapshot[field] == "Better words."


def change_rating(verdict, by):
    verdicts.amend_verdict(
        verdict_id=verdict.pk, by=by, fields={"rating": "mostly-true"}
    )


def change_number(verdict, by):
    make.amend_claim(verdict.claim, by, quantities=[{"low": 1300}])


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("rating", change_rating),
        ("citations", make.make_citation),
        ("quantities", change_number),
    ],
    ids=["rating", "sources", "numbers"],
)
def test_copy_edit_may_not_touch_the_substance(
    published, annotator, reviewer, part, change
):
    make.reopen(published, annotator)
    change(published, annotator)
    with pytest.raises(Invalid, match=part) as caught:
        make.publish(published, annotator, reviewer, kind="copy_edit")
    assert caught.value.errors[0][0] == "kind"
    assert make.fresh(published).revision == 1


def test_gate_holds_back_and_names_every_failing_check(claim, annotator, reviewer):
    verdict = make.make_verdict(
        claim, annotator, rating="false", summary="", citations=0
    )
    with pytest.raises(GateFailed) as caught:
        make.publish(verdict, annotator, reviewer)
    codes = [check.code for check in caught.value.checks]
    assert codes == ["summary", "first_hand", "origins"]
    assert make.fresh(verdict).status == "in_review"
    assert not VerdictRevision.objects.exists()


def test_low_rating_wants_two_origins(claim, annotator, reviewer):
    verdict = make.make_verdict(claim, annotator, rating="false", citations=0)
    make.make_citation(verdict, annotator, origin="Harbour briefing")
    make.make_citation(verdict, annotator, origin="harbour  BRIEFING")
    with pytest.raises(GateFailed):
        make.publish(verdict, annotator, reviewer)
    make.make_citation(verdict, annotator)
    assert make.publish(verdict, annotator, reviewer).status == "published"


def test_newsroom_settings_say_how_many_origins(claim, annotator, reviewer):
    Newsroom.objects.update(low_rating_origins=1)
    verdict = make.make_verdict(claim, annotator, rating="false", citations=1)
    assert make.publish(verdict, annotator, reviewer).status == "published"


def test_discarded_evidence_does_not_count(verdict, annotator, reviewer):
    make.discard_citations(verdict, annotator)
    with pytest.raises(GateFailed):
        make.publish(verdict, annotator, reviewer)


def test_editor_overrides_with_a_reason_that_is_public(claim, annotator, editor):
    verdict = make.make_verdict(claim, annotator, citations=0)
    make.publish(
        verdict, annotator, editor, override_reason="The office has burnt down."
    )
    revision = make.revision_of(claim)
    assert revision.override_reason == "The office has burnt down."
    assert revision.snapshot["override"] == {
        "reason": "The office has burnt down.",
        "failed": ["first_hand", "origins"],
    }
    event = verdict.events.last()
    assert event.override_reason == "The office has burnt down."


def test_override_without_a_failure_is_not_called_one(verdict, annotator, editor):
    make.publish(verdict, annotator, editor, override_reason="To be safe.")
    revision = make.revision_of(verdict.claim)
    assert (revision.override_reason, revision.snapshot["override"]) == ("", None)


def test_reviewer_does_not_override(claim, annotator, reviewer):
    verdict = make.make_verdict(claim, annotator, citations=0)
    with pytest.raises(Forbidden):
        make.publish(verdict, annotator, reviewer, override_reason="It is urgent.")


def test_nothing_overrides_a_missing_rating(claim, annotator, editor):
    verdict = make.make_verdict(claim, annotator, rating="")
    with pytest.raises(GateFailed):
        make.publish(verdict, annotator, editor, override_reason="It is urgent.")


def test_revision_keeps_the_words_that_its_rating_had(published):
    Rating.objects.filter(slug="true").update(label="Quite true", definition="Anew.")
    revision = make.revision_of(published.claim)
    assert revision.rating_label == revision.snapshot["rating"]["label"] == "True"


def test_publication_is_written_down_with_its_revision(published, reviewer):
    event = published.events.last()
    assert (event.move, event.by, event.revision) == (
        Move.PUBLISH,
        reviewer,
        make.revision_of(published.claim),
    )


def test_published_verdict_is_not_published_twice(published, reviewer):
    with pytest.raises(Conflict):
        moves.make(move=Move.PUBLISH, verdict_id=published.pk, by=reviewer)
    assert VerdictRevision.objects.count() == 1
