"""What must hold before a verdict is published."""

from dataclasses import replace

import pytest

from annotations.workflow.gate import (
    NEVER_OVERRIDDEN,
    Dossier,
    Evidence,
    Severity,
    checks,
    failures,
    wanted_origins,
)

FIRST_HAND = Evidence(origin="Port office", first_hand=True)
PAPER = Evidence(origin="Harbour Gazette", first_hand=False)
READY = Dossier(
    rated=True,
    rating_value=5,
    rating_definition="Right in all that matters.",
    mostly_true=4,
    summary="The register shows as many.",
    evidence=[FIRST_HAND],
    claimant_was_asked=True,
)


def failed(**changes) -> list[str]:
    return [check.code for check in failures(replace(READY, **changes))]


def test_ready_dossier_passes_every_check():
    assert failures(READY) == []
    assert all(check.passed for check in checks(READY))


def test_verdict_without_a_rating_fails():
    bare = {"rated": False, "rating_value": None, "rating_definition": ""}
    assert failed(**bare) == ["rating"]


@pytest.mark.parametrize("definition", ["", "  \n"])
def test_rating_without_a_public_definition_fails(definition):
    assert failed(rating_definition=definition) == ["rating_definition"]


@pytest.mark.parametrize("summary", ["", " \t"])
def test_verdict_without_a_summary_fails(summary):
    assert failed(summary=summary) == ["summary"]


def test_verdict_without_evidence_fails_twice():
    assert failed(evidence=[]) == ["first_hand", "origins"]


def test_hearsay_alone_fails():
    assert failed(evidence=[PAPER]) == ["first_hand"]


@pytest.mark.parametrize(
    ("value", "wanted"),
    [(1, 2), (2, 2), (3, 2), (4, 1), (5, 1), (None, 1)],
)
def test_rating_under_mostly_true_wants_two_origins(value, wanted):
    assert wanted_origins(replace(READY, rating_value=value)) == wanted
    assert failed(rating_value=value) == (["origins"] if wanted == 2 else [])
    assert failed(rating_value=value, evidence=[FIRST_HAND, PAPER]) == []


def test_newsroom_says_how_many_origins():
    assert failed(rating_value=1, low_rating_origins=1) == []
    two = [FIRST_HAND, PAPER]
    assert failed(rating_value=1, low_rating_origins=3, evidence=two) == ["origins"]


@pytest.mark.parametrize("name", ["Port office", "PORT OFFICE", " Port  office "])
def test_two_papers_with_one_briefing_are_one_origin(name):
    twice = [FIRST_HAND, Evidence(origin=name, first_hand=False)]
    assert failed(rating_value=1, evidence=twice) == ["origins"]


def test_claimant_who_was_not_asked_is_a_warning():
    silent = replace(READY, claimant_was_asked=False)
    (warned,) = [check for check in checks(silent) if not check.passed]
    assert (warned.code, warned.severity) == ("reply", Severity.WARNING)
    assert failures(silent) == []


def test_every_check_names_the_field_that_mends_it():
    fields = {check.code: check.field for check in checks(READY)}
    assert fields == {
        "rating": "rating",
        "rating_definition": "rating",
        "summary": "summary",
        "first_hand": "citations",
        "origins": "citations",
        "reply": "notices",
    }


def test_no_reason_overrides_a_missing_rating():
    assert {"rating"} == NEVER_OVERRIDDEN
