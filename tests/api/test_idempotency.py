"""A write sent twice under one key happens once."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from annotations.actions import idempotency
from annotations.models import Claim, IdempotencyRecord, Verdict
from tests import factories as make
from tests.api.asker import Api, pointers

START = make.TEXT.index(make.WORDS)
PLACE = {"start": START, "end": START + len(make.WORDS), "exact": make.WORDS}
KEY = "9f1c"


@pytest.fixture
def body(annotator) -> dict:
    return {"article": make.make_article(annotator).pk, **PLACE}


def test_same_key_and_body_get_the_first_answer_again(as_annotator, body):
    first = as_annotator.post("claims/", body, idempotency_key=KEY)
    again = as_annotator.post(
        "claims/", dict(reversed(body.items())), idempotency_key=KEY
    )
    assert Claim.objects.count() == 1
    assert again.status_code == 201
    assert again.json() == first.json()
    for header in ("ETag", "Location"):
        assert again[header] == first[header]


def test_key_is_looked_up_before_if_match(as_annotator, claim):
    path = f"claims/{claim.pk}/"
    first = as_annotator.patch(path, {"kind": "event"}, 1, idempotency_key=KEY)
    again = as_annotator.patch(path, {"kind": "event"}, 1, idempotency_key=KEY)
    assert first.json() == again.json()
    assert make.fresh(claim).version == 2


def test_key_is_looked_up_before_the_thing_itself(as_annotator, claim):
    path = f"claims/{claim.pk}/"
    first = as_annotator.delete(path, 1, idempotency_key=KEY)
    again = as_annotator.delete(path, 1, idempotency_key=KEY)
    assert (again.status_code, again.json()) == (200, first.json())


def test_moves_take_keys_too(as_annotator, draft):
    read = draft.version
    path = f"verdicts/{draft.pk}/submissions/"
    headers = {"if_match": f'"{read}"', "idempotency_key": KEY}
    first = as_annotator.post(path, **headers)
    again = as_annotator.post(path, **headers)
    assert (again.status_code, again.json()) == (200, first.json())
    assert draft.events.count() == 1


def test_same_key_with_another_request_answers_422(as_annotator, body):
    as_annotator.post("claims/", body, idempotency_key=KEY)
    other = as_annotator.post("claims/", body | {"end": 70}, idempotency_key=KEY)
    elsewhere = as_annotator.post("verdicts/", {"claim": 1}, idempotency_key=KEY)
    assert (other.status_code, elsewhere.status_code) == (422, 422)
    assert Claim.objects.count() == 1


def test_keys_of_two_people_are_two_keys(as_annotator, as_reviewer, body):
    as_annotator.post("claims/", body, idempotency_key=KEY)
    as_reviewer.post("claims/", body, idempotency_key=KEY)
    assert Claim.objects.count() == 2


def test_refused_write_leaves_the_key_free(as_annotator, body):
    refused = as_annotator.post("claims/", body | {"kind": "x"}, idempotency_key=KEY)
    assert refused.status_code == 400
    assert not IdempotencyRecord.objects.exists()
    assert as_annotator.post("claims/", body, idempotency_key=KEY).status_code == 201


@pytest.mark.parametrize("key", ["", "x" * 256, "k\u00e9y"])
def test_key_that_is_none_is_named(as_annotator, body, key):
    answer = as_annotator.post("claims/", body, idempotency_key=key)
    assert (answer.status_code, pointers(answer)) == (400, ["/Idempotency-Key"])


def test_keys_are_forgotten_after_thirty_days(as_annotator, body):
    for key in (KEY, "other"):
        as_annotator.post("claims/", body, idempotency_key=key)
    long_ago = timezone.now() - timedelta(days=31)
    IdempotencyRecord.objects.update(created_at=long_ago)
    as_annotator.post("claims/", body, idempotency_key=KEY)
    assert Claim.objects.count() == 3
    assert [item.key for item in IdempotencyRecord.objects.all()] == [KEY]


@pytest.mark.django_db(transaction=True)
def test_same_key_at_the_same_moment_writes_once(annotator):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    askers = [Api(annotator) for _ in range(4)]
    gate, answers = threading.Barrier(len(askers)), []

    def send(asker: Api) -> None:
        gate.wait()
        answers.append(
            asker.post("verdicts/", {"claim": claim.pk}, idempotency_key=KEY)
        )
        connection.close()

    threads = [threading.Thread(target=send, args=(asker,)) for asker in askers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [answer.status_code for answer in answers] == [201] * 4
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert Verdict.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_write_that_dies_leaves_neither_key_nor_row(annotator, monkeypatch):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    asker = Api(annotator)
    asker.client.raise_request_exception = False

    def dies(*args, **kwargs):
        raise RuntimeError("the process ends here")

    with monkeypatch.context() as patch:
        patch.setattr(idempotency, "_keep", dies)
        answer = asker.client.post(
            "/api/v1/verdicts/",
            {"claim": claim.pk},
            content_type="application/json",
            headers={"Idempotency-Key": KEY},
        )
    assert answer.status_code == 500
    assert not Verdict.objects.exists()
    assert not IdempotencyRecord.objects.exists()
    body = {"claim": claim.pk}
    assert asker.post("verdicts/", body, idempotency_key=KEY).status_code == 201
