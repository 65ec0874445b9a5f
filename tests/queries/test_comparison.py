"""Which numbers stand beside which, and what "about" allows there."""

from decimal import Decimal

import pytest

from annotations.actions import quantities
from annotations.models import Newsroom
from annotations.quantities.comparison import DEFAULT_TOLERANCE, Fit
from annotations.queries import comparison, working
from tests import factories as make
from tests.strips import citing, number, snapshot

ABOUT_900 = number(900, approximator="about")
UNITS = {"default": "10", "units": {"People": "50"}}


def test_every_claimed_number_is_put_beside_every_cited_one():
    strips = comparison.of_snapshot(
        snapshot([number(900), number(2500)], [citing(number(1)), citing(number(2))])
    )
    pairs = [(s.claimed["low"], c.quantity["low"]) for s in strips for c in s.cited]
    assert pairs == [("900", "1"), ("900", "2"), ("2500", "1"), ("2500", "2")]


def test_number_is_put_beside_numbers_and_a_day_beside_days():
    day = number(days=("2014-01-01", "2014-12-31"))
    cited = [citing(number(900)), citing(number(days=("2014-09-10", "2014-09-10")))]
    strips = comparison.of_snapshot(snapshot([ABOUT_900, day], cited))
    assert [len(strip.cited) for strip in strips] == [1, 1]
    assert strips[1].cited[0].quantity["low"] is None


def test_claim_without_a_cited_figure_has_no_strip():
    assert comparison.of_snapshot(snapshot([ABOUT_900], [citing()])) == []


def test_readers_see_nothing_that_nobody_confirmed():
    guess = number(900, confirmed=False)
    assert comparison.of_snapshot(snapshot([guess], [citing(number(9))])) == []
    assert comparison.of_snapshot(snapshot([number(9)], [citing(guess)])) == []


def test_unit_has_its_own_tolerance_and_others_the_default():
    shot = snapshot([ABOUT_900], [citing(number(1300))], tolerance=UNITS)
    (strip,) = comparison.of_snapshot(shot)
    assert (strip.tolerance, strip.cited[0].compared.fit) == (50, Fit.INSIDE)
    dollars = number(900, unit="USD", approximator="about")
    (strip,) = comparison.of_snapshot(
        snapshot([dollars], [citing(number(1300, unit="USD"))], tolerance=UNITS)
    )
    assert (strip.tolerance, strip.cited[0].compared.fit) == (10, Fit.OUTSIDE)


def test_snapshot_from_before_the_setting_has_the_default():
    (strip,) = comparison.of_snapshot(snapshot([ABOUT_900], [citing(number(9))]))
    assert strip.tolerance == DEFAULT_TOLERANCE


@pytest.fixture
def drafted(annotator):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    verdict = make.make_verdict(claim, annotator, citations=0)
    make.make_citation(verdict, annotator, quantity={"low": "1000", "high": "1000"})
    return claim


def draft(claim):
    found = working.claims().get(pk=claim.pk)
    verdict = working.verdicts().get(claim=claim)
    return comparison.of_draft(found, verdict)


def test_draft_shows_what_is_unconfirmed_too(drafted):
    (strip,) = draft(drafted)
    assert strip.claimed["confirmed"] is False
    assert strip.cited[0].compared.difference == 200


def test_draft_follows_the_setting_and_a_publication_freezes_it(
    drafted, annotator, reviewer
):
    passengers = {"low": "1200", "high": "1200", "unit": "people"}
    quantities.replace(drafted, [passengers | {"approximator": "about"}], annotator)
    Newsroom.objects.update(about_tolerance=5, about_tolerance_by_unit={"people": "25"})
    assert draft(drafted)[0].tolerance == 25
    make.publish(drafted.verdict, annotator, reviewer)
    Newsroom.objects.update(about_tolerance_by_unit={"people": "1"})
    frozen = make.revision_of(drafted).snapshot
    assert frozen["tolerance"] == {"default": "5", "units": {"people": "25"}}
    assert comparison.of_snapshot(frozen)[0].tolerance == Decimal(25)
    make.make_update(drafted.verdict, annotator, reviewer, "copy_edit", summary="So.")
    edited = make.revision_of(drafted).snapshot
    assert comparison.of_snapshot(edited)[0].tolerance == Decimal(25)
    make.make_update(drafted.verdict, annotator, reviewer, "update", summary="Yes.")
    updated = make.revision_of(drafted).snapshot
    assert comparison.of_snapshot(updated)[0].tolerance == Decimal(1)


def test_claim_without_a_verdict_has_no_strip(annotator):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    assert comparison.of_draft(working.claims().get(pk=claim.pk), None) == []
