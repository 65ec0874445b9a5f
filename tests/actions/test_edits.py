"""What counts as one step: a sentence, not a letter."""

from datetime import timedelta

import pytest

from annotations.actions import claims
from annotations.actions.errors import Conflict
from annotations.models import Edit
from tests import factories as make
from tests.actions.steps import (
    STEPS,
    amend_verdict,
)


def test_change_that_changes_nothing_is_no_step(verdict, annotator, back):
    STEPS["topics"](verdict, annotator)
    count = Edit.objects.count()
    make.amend_claim(verdict.claim, annotator, topics=["Ferries", "Fares"])
    amend_verdict(verdict, annotator, summary=verdict.summary)
    assert Edit.objects.count() == count


def test_putting_back_by_hand_is_an_undo(claim, annotator, back, again):
    claims.discard_claim(claim_id=claim.pk, by=annotator)
    claims.restore_claim(claim_id=claim.pk, by=annotator)
    again()
    assert make.fresh(claim).discarded_at
    back()
    back()
    assert make.fresh(claim).discarded_at  # the mark itself was taken back


@pytest.mark.parametrize(
    "saves",
    [
        ["The reg", "The register shows", "The register shows as many."],
        ["The register shows, ", "The register shows, we", "The register shows, it"],
    ],
    ids=["written", "corrected"],
)
def test_sentence_saved_in_pieces_is_one_step(verdict, annotator, back, saves):
    for words in saves:
        amend_verdict(verdict, annotator, summary=words)
    back()
    assert make.fresh(verdict).summary == verdict.summary


def test_next_sentence_is_the_next_step(verdict, annotator, back):
    first = "The register shows as many. "
    for words in (first[:9], first, first + "It is", first + "It is whole."):
        amend_verdict(verdict, annotator, summary=words)
    back()
    assert make.fresh(verdict).summary == first
    back()
    assert make.fresh(verdict).summary == verdict.summary


def test_other_field_or_a_pause_ends_the_step(verdict, annotator, back):
    amend_verdict(verdict, annotator, summary="The reg")
    amend_verdict(verdict, annotator, since="Lat")
    amend_verdict(verdict, annotator, summary="The register")
    Edit.objects.update(made_at=Edit.objects.first().made_at - timedelta(minutes=1))
    amend_verdict(verdict, annotator, summary="The register of")
    found = []
    for _ in range(4):
        back()
        found.append((make.fresh(verdict).summary, make.fresh(verdict).since))
    assert found == [
        ("The register", "Lat"),
        ("The reg", "Lat"),
        ("The reg", ""),
        (verdict.summary, ""),
    ]


def test_colleagues_words_in_between_end_the_step(
    verdict, annotator, second_annotator, back
):
    amend_verdict(verdict, annotator, summary="The reg")
    amend_verdict(verdict, second_annotator, summary="Theirs")
    amend_verdict(verdict, annotator, summary="Theirs and mine")
    back()
    assert make.fresh(verdict).summary == "Theirs"
    with pytest.raises(Conflict, match="second-annotator changed the summary"):
        back()
