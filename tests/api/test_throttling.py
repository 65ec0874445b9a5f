"""Everybody has a limit of their own, is told of it, and hears why it was refused."""

import pytest

from annotations.models import Claim, Tally
from annotations.workflow.roles import Scope
from tests.api.asker import Api

MOST = 3


@pytest.fixture(autouse=True)
def _little(settings):
    settings.API_A_MINUTE = {"reads": MOST, "writes": MOST}


@pytest.fixture(autouse=True)
def _one_minute(monkeypatch):
    """No test runs from one minute into the next."""
    monkeypatch.setattr("annotations.actions.limits.time.time", lambda: 1_800_000_000)


def spend(asker, path: str = "ratings/") -> None:
    for _ in range(MOST):
        assert asker.get(path).status_code == 200


def test_one_too_many_is_told_when_to_come_again(stranger, published):
    spend(stranger)
    answer = stranger.get("claims/")
    assert answer.status_code == 429
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Retry-After"] == "60"
    assert "60 seconds" in answer.json()["detail"]
    assert "no-store" in answer["Cache-Control"]


def test_every_answer_tells_what_is_left(stranger, as_annotator, published):
    for asker in (stranger, as_annotator):
        for left in (2, 1, 0, 0):
            answer = asker.get(f"claims/{published.pk}/")
            assert answer["RateLimit-Policy"] == f'"reads";q={MOST};w=60'
            assert answer["RateLimit"] == f'"reads";r={left};t=60'


def test_reads_and_writes_are_counted_apart(as_annotator, claim):
    spend(as_annotator)
    answer = as_annotator.post("verdicts/", {"claim": claim.pk})
    assert answer.status_code == 201
    assert answer["RateLimit"] == f'"writes";r={MOST - 1};t=60'


def test_a_write_too_many_changes_nothing_and_leaves_its_key_free(
    as_annotator, claim, settings
):
    path, body = f"claims/{claim.pk}/", {"kind": "event"}
    for _ in range(MOST):
        as_annotator.patch(path, {}, 1)
    refused = as_annotator.patch(path, body, 1, idempotency_key="one")
    assert refused.status_code == 429
    assert Claim.objects.get().kind != "event"
    settings.API_A_MINUTE = {"reads": MOST, "writes": 10 * MOST}
    again = as_annotator.patch(path, body, 1, idempotency_key="one")
    assert again.status_code == 200


def test_each_person_token_and_address_has_a_limit_of_its_own(
    stranger, as_annotator, as_reviewer, with_token, annotator, published
):
    elsewhere = Api()
    elsewhere.client.defaults["REMOTE_ADDR"] = "192.0.2.9"
    tokens = [with_token(annotator, Scope.READ) for _ in range(2)]
    for asker in (stranger, elsewhere, as_annotator, as_reviewer, *tokens):
        spend(asker)
        assert asker.get("ratings/").status_code == 429


def test_whoever_is_refused_is_counted_too(stranger):
    dead = Api(authorization="Bearer fc_none")
    answers = [dead.get("claims/").status_code for _ in range(MOST + 1)]
    assert answers == [401] * MOST + [429]
    answers = [stranger.post("claims/", {}).status_code for _ in range(MOST + 1)]
    assert answers == [401] * MOST + [429]


def test_unchanged_and_missing_things_count(stranger, published):
    tag = stranger.get("claims/")["ETag"]
    assert stranger.get("claims/", if_none_match=tag).status_code == 304
    assert stranger.get("claims/999999/")["RateLimit"] == '"reads";r=0;t=60'


def test_a_read_costs_one_more_query(stranger, published, django_assert_num_queries):
    with django_assert_num_queries(3) as asked:  # with the claim and its revisions
        stranger.get(f"claims/{published.pk}/history/")
    queries = [query["sql"] for query in asked.captured_queries]
    assert sum(Tally._meta.db_table in query for query in queries) == 1


def test_next_minute_begins_anew(stranger, monkeypatch):
    spend(stranger)
    later = 1_800_000_000 + 60
    monkeypatch.setattr("annotations.actions.limits.time.time", lambda: later)
    spend(stranger)
