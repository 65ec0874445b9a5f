"""What somebody wrote and did not use is in the history, and nowhere else."""

import pytest

from annotations.actions.errors import Forbidden, Invalid
from annotations.actions.unused_words import keep_unused
from annotations.models import Claim
from annotations.queries import history
from tests import factories as make


@pytest.fixture
def claim(annotator) -> Claim:
    return make.make_claim(make.make_article(annotator), make.WORDS, annotator)


def keep(claim, by, **given):
    facts = {"thing": "verdict", "field": "summary", "words": "Mine."}
    return keep_unused(claim_id=claim.pk, by=by, **facts | given)


def test_words_stand_in_the_history_with_who_and_where(claim, second_annotator):
    keep(claim, second_annotator)
    (entry,) = [row for row in history.of(claim.pk) if "another's" in row.why]
    assert entry.who == "second-annotator"
    (change,) = entry.changes
    assert (change.thing, change.new) == ("verdict", "Mine.")
    assert change.field == "summary, written and not used"


def test_nothing_but_the_history_changes(claim, annotator, reviewer):
    verdict = make.make_verdict(claim, annotator)
    before = make.fresh(claim).version, make.fresh(verdict).version
    keep(claim, reviewer)
    assert (make.fresh(claim).version, make.fresh(verdict).version) == before
    assert not verdict.authors.filter(user=reviewer).exists()


def test_words_are_kept_also_when_the_verdict_was_published_meanwhile(
    annotator, reviewer
):
    claim = make.make_published_claim(annotator, reviewer)
    public = claim.public_version
    keep(claim, annotator)
    assert make.fresh(claim).public_version == public


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"field": "rumour"}, "field"),
        ({"field": "appearances", "thing": "claim"}, "field"),
        ({"words": " "}, "words"),
        ({"words": "x" * 20_001}, "words"),
        ({"words": "a\x00b"}, "words"),
    ],
)
def test_what_cannot_be_kept_is_named(claim, annotator, given, field):
    with pytest.raises(Invalid) as refused:
        keep(claim, annotator, **given)
    assert refused.value.errors[0][0] == field


def test_one_without_a_role_keeps_nothing(claim, roleless):
    with pytest.raises(Forbidden):
        keep(claim, roleless)


def test_a_discarded_claim_is_not_there(claim, annotator):
    claim.discarded_at = claim.created_at
    Claim.objects.filter(pk=claim.pk).update(
        discarded_at=claim.created_at, discarded_by=annotator
    )
    with pytest.raises(Claim.DoesNotExist):
        keep(claim, annotator)
