"""Working on a claim: its fields, topics and numbers, putting it aside and back."""

from datetime import date
from decimal import Decimal

import pytest

from annotations.actions import claims
from annotations.actions.errors import Conflict, Invalid, Stale
from annotations.models import Claim
from tests import factories as make


def amend(claim, by, expected=None, **fields):
    return claims.amend_claim(
        claim_id=claim.pk, by=by, expected=expected, fields=fields
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("statement", "1,200 people took the ferry on 3 March 2024."),
        ("wording", "reported"),
        ("said_on", date(2024, 3, 4)),
        ("kind", "event"),
        ("language", "fr"),
        ("triage", "checking"),
    ],
)
def test_change_is_written_and_raises_the_version(claim, annotator, field, value):
    changed = amend(claim, annotator, 1, **{field: value})
    assert getattr(make.fresh(claim), field) == value
    assert changed.version == make.fresh(claim).version == 2


def test_claimant_is_given_by_name_and_taken_away_by_an_empty_one(claim, annotator):
    amend(claim, annotator, claimant="Port office")
    assert make.fresh(claim).claimant.name == "Port office"
    amend(claim, annotator, claimant="")
    assert make.fresh(claim).claimant is None


def test_change_that_changes_nothing_raises_nothing(claim, annotator):
    amend(claim, annotator, statement=claim.statement, topics=[], claimant="")
    assert make.fresh(claim).version == 1


def test_topics_alone_raise_the_version(claim, annotator):
    amend(claim, annotator, topics=["Ferries"])
    assert make.fresh(claim).version == 2
    amend(claim, annotator, topics=["Ferries"])
    assert make.fresh(claim).version == 2
    amend(claim, annotator, topics=[])
    assert make.fresh(claim).version == 3
    assert not claim.topics.exists()


def test_claim_that_is_not_checked_says_why(claim, annotator):
    with pytest.raises(Invalid) as caught:
        amend(claim, annotator, triage="not_checking", triage_reason="  ")
    assert caught.value.errors[0][0] == "triage_reason"
    amend(claim, annotator, triage="not_checking", triage_reason="An opinion.")
    assert make.fresh(claim).triage == "not_checking"


def test_reason_is_not_taken_away_while_it_is_needed(claim, annotator):
    amend(claim, annotator, triage="not_checking", triage_reason="An opinion.")
    with pytest.raises(Invalid):
        amend(claim, annotator, triage_reason="")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("statement", ""),
        ("statement", " \n "),
        ("statement", "s" * 2001),
        ("wording", "sung"),
        ("kind", ""),
        ("triage", "lost"),
        ("said_on", "yesterday"),
        ("claimant", "c" * 301),
        ("topics", ["t"] * 21),
    ],
)
def test_bad_change_names_its_field_and_changes_nothing(claim, annotator, field, value):
    with pytest.raises(Invalid) as caught:
        amend(claim, annotator, language="fr", **{field: value})
    assert field in [name for name, _ in caught.value.errors]
    assert (make.fresh(claim).version, make.fresh(claim).language) == (1, "en")


def test_stale_change_is_refused_with_the_claim_as_it_stands(claim, annotator):
    amend(claim, annotator, language="fr")
    with pytest.raises(Stale) as caught:
        amend(claim, annotator, 1, language="de")
    assert (caught.value.current.pk, caught.value.current.version) == (claim.pk, 2)


def test_published_claim_is_changed_only_after_reopening(
    published, annotator, reviewer
):
    with pytest.raises(Conflict, match="reopen"):
        amend(published.claim, annotator, language="fr")
    make.reopen(published, annotator)
    amend(published.claim, annotator, language="fr")
    assert make.revision_of(published.claim).language == "en"


def test_retracted_claim_is_not_changed(published, annotator, editor):
    make.retract(published, editor)
    with pytest.raises(Conflict):
        amend(published.claim, annotator, language="fr")


def test_numbers_are_kept_amended_added_and_put_aside(claim, annotator):
    parsed = claim.quantities.get()
    amend(claim, annotator, quantities=[{"id": parsed.pk, "high": 1300}, {"low": 7}])
    kept, added = claim.quantities.filter(discarded_at=None).order_by("pk")
    assert (kept.pk, kept.low, kept.high) == (parsed.pk, 1200, 1300)
    assert kept.confirmed_by == annotator
    assert added.low == 7
    amend(claim, annotator, quantities=[])
    assert set(claim.quantities.values_list("discarded_by", flat=True)) == {
        annotator.pk
    }


def test_confirming_a_number_is_a_change(claim, annotator):
    parsed = claim.quantities.get()
    amend(claim, annotator, quantities=[{"id": parsed.pk}])
    assert make.fresh(claim).version == 2
    assert make.fresh(parsed).confirmed_by == annotator


def test_same_numbers_again_raise_nothing(claim, annotator):
    parsed = claim.quantities.get()
    amend(claim, annotator, quantities=[{"id": parsed.pk}])
    amend(claim, annotator, quantities=[{"id": parsed.pk, "low": Decimal(1200)}])
    assert make.fresh(claim).version == 2


@pytest.mark.parametrize(
    ("item", "field"),
    [
        ({"low": 5000}, "low"),
        ({"high": 1}, "low"),
        ({"low": None, "high": None, "period": None}, "low"),
        (
            {"period": {"first": date(2025, 1, 1), "last": date(2024, 1, 1)}},
            "period/first",
        ),
        ({"start": None}, "start"),
        ({"start": 9, "end": 3}, "start"),
        ({"start": -1}, "start"),
        ({"start": 2**31}, "start"),
        ({"attributed_to": ["a\x00b"]}, "attributed_to/0"),
        ({"measure": "guess"}, "measure"),
    ],
)
def test_half_of_a_number_is_checked_against_its_other_half(
    claim, annotator, item, field
):
    parsed = claim.quantities.get()
    with pytest.raises(Invalid) as caught:
        amend(claim, annotator, quantities=[item | {"id": parsed.pk}])
    assert [name for name, _ in caught.value.errors] == [f"quantities/0/{field}"]


def test_number_of_another_claim_is_not_taken_over(claim, article, annotator):
    other = make.make_claim(article, "12 percent", annotator).quantities.get()
    with pytest.raises(Invalid) as refused:
        amend(claim, annotator, quantities=[{"id": other.pk, "low": 1}])
    assert refused.value.errors[0][0] == "quantities/0/id"
    assert make.fresh(other).low == 12
    assert claim.quantities.get().discarded_at is None


def test_words_that_were_reworded_are_no_longer_verbatim(claim, annotator):
    assert claim.wording == "verbatim"
    assert amend(claim, annotator, said_on=None).wording == "verbatim"
    reworded = amend(claim, annotator, statement="About 1,200 people took the ferry.")
    assert reworded.wording == "restated"


def test_an_editor_who_names_the_wording_is_taken_at_their_word(claim, annotator):
    facts = {"statement": "Some 1,200 people took it.", "wording": "verbatim"}
    assert amend(claim, annotator, **facts).wording == "verbatim"


def test_discarded_claim_is_gone_for_every_action_until_restored(claim, annotator):
    claims.discard_claim(claim_id=claim.pk, by=annotator, expected=1)
    assert make.fresh(claim).discarded_by == annotator
    with pytest.raises(Claim.DoesNotExist):
        amend(claim, annotator, language="fr")
    with pytest.raises(Claim.DoesNotExist):
        claims.discard_claim(claim_id=claim.pk, by=annotator)
    claims.restore_claim(claim_id=claim.pk, by=annotator)
    amend(claim, annotator, language="fr")


def test_discarding_a_stale_claim_is_refused(claim, annotator):
    amend(claim, annotator, language="fr")
    with pytest.raises(Stale):
        claims.discard_claim(claim_id=claim.pk, by=annotator, expected=1)


def test_claim_that_was_published_is_never_discarded(published, annotator):
    make.reopen(published, annotator)
    with pytest.raises(Conflict, match="retract"):
        claims.discard_claim(claim_id=published.claim_id, by=annotator)


def test_claim_that_was_not_discarded_is_not_restored(claim, annotator):
    with pytest.raises(Conflict):
        claims.restore_claim(claim_id=claim.pk, by=annotator)
