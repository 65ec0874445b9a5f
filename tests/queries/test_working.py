"""The working state, the gate's dossier and the scale in force."""

import pytest

from annotations.actions import notices
from annotations.models import Newsroom, Rating, RatingScale
from annotations.queries import dossiers, ratings, working
from tests import factories as make


@pytest.fixture
def article(annotator):
    return make.make_article(annotator)


def test_primary_appearance_and_its_place_are_found_without_a_query(
    article, annotator, django_assert_num_queries
):
    claim = make.make_claim(article, make.WORDS, annotator)
    loaded = working.claims().get(pk=claim.pk)
    with django_assert_num_queries(0):
        place = working.place(working.primary(loaded))
        assert (place.exact, place.version.number) == (make.WORDS, 1)


def test_discarded_evidence_is_not_loaded(article, annotator):
    verdict = make.make_verdict(
        make.make_claim(article, make.WORDS, annotator), annotator
    )
    make.discard_citations(verdict, annotator)
    assert list(working.verdicts().get().citations.all()) == []


def test_dossier_gathers_what_the_gate_looks_at(article, annotator):
    claim = make.make_claim(article, make.WORDS, annotator)
    verdict = make.make_verdict(claim, annotator, rating="half-true", citations=0)
    make.make_citation(verdict, annotator, origin="Briefing", first_hand=False)
    make.make_citation(verdict, annotator, publisher="Port office")
    make.make_citation(verdict, annotator, publisher="", url="https://example.org/a")
    make.make_citation(verdict, annotator, publisher="", url="", title="Minutes")
    dossier = dossiers.of(verdict)
    assert [(item.origin, item.first_hand) for item in dossier.evidence] == [
        ("Briefing", False),
        ("Port office", True),
        ("example.org", True),
        ("Minutes", True),
    ]
    assert (dossier.rated, dossier.rating_value, dossier.mostly_true) == (True, 3, 4)
    assert dossier.rating_definition.startswith("About as much")
    assert dossier.low_rating_origins == 2


def test_claimant_counts_as_asked_while_the_notice_stands(article, annotator, reviewer):
    claim = make.make_claim(article, make.WORDS, annotator)
    verdict = make.make_verdict(claim, annotator)
    assert not dossiers.of(verdict).claimant_was_asked
    notice = notices.place(
        claim_id=claim.pk, kind="we_asked", text="On 4 March.", by=annotator
    )
    assert dossiers.of(verdict).claimant_was_asked
    notices.lift(notice_id=notice.pk, by=reviewer)
    assert not dossiers.of(verdict).claimant_was_asked


def test_ends_and_middle_of_the_scale(db):
    scale = ratings.in_force()
    assert ratings.ends(scale) == (5, 1)
    assert ratings.mostly_true(scale) == 4
    assert (ratings.ends([]), ratings.mostly_true([])) == ((0, 0), 0)


def test_scale_without_a_mostly_true_asks_below_its_second_best_step():
    steps = [Rating(slug=f"step-{value}", value=value) for value in (10, 20, 30)]
    assert ratings.mostly_true(steps) == 20


def test_newsroom_names_the_scale_in_force(db):
    scale = RatingScale.objects.create(name="Two steps")
    Rating.objects.create(scale=scale, slug="no", label="No", position=1, shape="cross")
    Newsroom.objects.update(scale=scale)
    assert [rating.slug for rating in ratings.in_force()] == ["no"]
