"""Re-edging: the words of a claim are marked anew, and nothing else is lost."""

import pytest

from annotations.actions.errors import Conflict, Invalid, Stale
from annotations.actions.places import re_edge
from annotations.models import Appearance
from tests import factories as make

WIDER = "that about 1,200 passengers used the ferry on 3 March 2024"


def move(claim, by, words=WIDER, **given):
    appearance = claim.appearances.get()
    start = appearance.article.current_version.text.index(words)
    place = {"start": start, "end": start + len(words), "exact": words}
    return re_edge(appearance_id=appearance.pk, by=by, **(place | given))


def test_span_is_where_it_was_moved_to(claim, annotator):
    move(claim, annotator, expected=1)
    span = claim.appearances.get().spans.get()
    assert (span.exact, span.state) == (WIDER, "anchored")


def test_rest_of_the_claim_stays(verdict, annotator):
    before = verdict.claim
    move(before, annotator)
    after = make.fresh(before)
    assert (after.statement, after.kind) == (before.statement, before.kind)
    assert after.quantities.count() == 1
    assert after.verdict.summary == verdict.summary


def test_versions_of_appearance_claim_and_verdict_are_raised(verdict, annotator):
    move(verdict.claim, annotator)
    claim = make.fresh(verdict.claim)
    assert claim.appearances.get().version == 2
    assert claim.version == verdict.claim.version + 1
    assert claim.verdict.version == verdict.version + 1


def test_stale_re_edge_is_refused(claim, annotator):
    move(claim, annotator)
    with pytest.raises(Stale):
        move(claim, annotator, make.WORDS, expected=1)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"exact": "other words"}, "exact"),
        ({"start": -5}, "start"),
        ({"end": 10**9}, "end"),
        ({"start": 3, "end": 3, "exact": ""}, "end"),
    ],
)
def test_bad_place_is_refused_by_the_name_of_its_field(claim, annotator, given, field):
    with pytest.raises(Invalid) as caught:
        move(claim, annotator, **given)
    assert caught.value.errors[0][0] == field
    assert claim.appearances.get().spans.get().exact == make.WORDS


def test_place_of_another_version_is_a_conflict(claim, annotator):
    with pytest.raises(Conflict):
        move(claim, annotator, version_number=2)


def test_published_span_is_moved_only_after_reopening(published, annotator):
    with pytest.raises(Conflict):
        move(published.claim, annotator)
    make.reopen(published, annotator)
    move(published.claim, annotator)
    assert make.revision_of(published.claim).exact == make.WORDS


def test_appearance_that_is_not_there_is_not_moved(annotator, claim):
    with pytest.raises(Appearance.DoesNotExist):
        re_edge(appearance_id=10**9, by=annotator, start=0, end=1, exact="x")
