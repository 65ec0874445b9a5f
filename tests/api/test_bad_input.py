"""Whatever comes in is answered with 4xx and a named place, never with 5xx."""

import json

import pytest

from annotations.workflow.roles import Role
from tests import factories as make
from tests.api import questions
from tests.api.asker import Api, pointers

DEEP = "[" * 51 + "]" * 51
BODIES = {
    "nothing JSON": b"{",
    "not UTF-8": b'{"text": "\xff"}',
    "byte order mark": "\ufeff{}".encode(),
    "NaN": b'{"start": NaN}',
    "infinity": b'{"start": -Infinity}',
    "name twice": b'{"text": "a", "text": "b"}',
    "nested deep": DEEP.encode(),
    "nested to the ground": b"[" * 200_000,
    "huge number": b'{"start": ' + b"9" * 5000 + b"}",
    "list": b"[]",
    "text": b'"text"',
    "null": b"null",
    "unknown name": b'{"surprise": 1}',
    "unknown strange name": b'{"~/\\u0007": 1}',
    "NUL": b'{"text": "a\\u0000b", "summary": "a\\u0000"}',
    "lone surrogate": b'{"text": "\\ud800", "summary": "\\udfff"}',
    "surrogate in a name": b'{"\\ud800": 1}',
    "nulls": json.dumps(dict.fromkeys(["text", "claim", "start", "verdict"])).encode(),
    "wrong types": b'{"text": {}, "claim": [], "start": "1", "verdict": true}',
}


def test_bad_body_is_refused_everywhere(annotator, reviewer):
    """Of every operation that takes a body; a new one is in it by itself."""
    there = questions.content(annotator, reviewer)
    taken = {}
    for operation, request in questions.each(lambda each: each.has_body):
        asker = Api(make.make_person(f"asker-{operation.name}", Role.EDITOR))
        address = operation.at(request.of(there))
        for name, body in BODIES.items():
            any_version = '"1", "2", "3", "4", "5", "6"'
            answer = asker.send(operation.method, address, body, if_match=any_version)
            if answer.status_code != 400 or not answer.json()["errors"]:
                taken[operation.name, name] = answer.status_code
    assert taken == {}


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        (b'{"text": "a\\u0000b"}', "/text"),
        (b'{"topics": ["a", "\\udc00"]}', "/topics/1"),
        (b'{"quantities": [{"unit": "\\u0000"}]}', "/quantities/0/unit"),
        (b'{"a/b": {"~": "\\u0000"}}', "/a~1b/~0"),
    ],
)
def test_place_of_a_bad_character_is_named(as_editor, claim, body, pointer):
    answer = as_editor.patch(f"claims/{claim.pk}/", body, 1)
    assert (answer.status_code, pointers(answer)) == (400, [pointer])


@pytest.mark.parametrize("size", [2_000_001, 10_000_000])
def test_body_that_is_too_large_answers_413(as_editor, size):
    body = b'{"text": "' + b"x" * (size - 12) + b'"}'
    assert as_editor.post("articles/", body).status_code == 413


def test_large_text_is_taken_whole(as_editor):
    text = ("Ferries ran late. " * 50 + "\n\n") * 1000
    answer = as_editor.post("articles/", {"text": text})
    assert answer.json()["current_version"]["text"] == text


@pytest.mark.parametrize(
    "media_type",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""],
)
def test_other_media_types_answer_415(as_editor, media_type):
    answer = as_editor.client.generic(
        "POST", "/api/v1/articles/", data="text=x", content_type=media_type
    )
    assert answer.status_code == 415
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    "query",
    [
        "cursor=1",
        "cursor=%00",
        "cursor=%F0",
        "cursor=YWZ0ZXItYQ==",
        "page_size=0",
        "page_size=101",
        "page_size=ten",
        "page_size=" + "9" * 5000,
        "article=one",
        "article=" + "9" * 5000,
        "min=NaN",
        "max=many",
        "from=yesterday",
        "to=2024-13-01",
        "updated_since=2024-01-01",
        "updated_since=2024-01-01T00:00:00",
        "status=lost",
        "rating=",
        "place=%00",
        "q=",
        "q=" + "x" * 201,
        "raiting=false",
    ],
)
def test_bad_parameter_is_named(stranger, as_editor, query):
    for asker in (stranger, as_editor):
        answer = asker.get(f"claims/?{query}")
        assert answer.status_code == 400
        if "%00" not in query:  # refused before the API, which names no place
            assert pointers(answer) == [f"/{query.partition('=')[0]}"]


@pytest.mark.parametrize(
    "query",
    [
        "article=" + "9" * 30,
        "min=" + "9" * 28 + ".9999999999",
        "from=0001-01-01",
        "to=9999-12-31",
        "updated_since=0001-01-01T00:00:00%2B14:00",
        "updated_since=9999-12-31T23:59:59-12:00",
        "updated_since=1370-08-16T07:53:23%2B17:22",
        "topic=%F0%9F%9A%A2&outlet=%C3%A9&claimant='--&place=%25",
        "rating=%FF",
    ],
)
def test_odd_parameter_finds_what_there_is(stranger, as_editor, published, query):
    for asker in (stranger, as_editor):
        assert asker.get(f"claims/?{query}").status_code == 200


@pytest.mark.parametrize("name", ["low", "high"])
@pytest.mark.parametrize("value", ["9" * 28 + ".9999999999", "-0", "0.0000000001"])
def test_number_at_its_limits_comes_back_as_it_was(as_editor, claim, name, value):
    other = {"low": "high", "high": "low"}[name]
    body = {"quantities": [{name: value, other: None}]}
    answer = as_editor.patch(f"claims/{claim.pk}/", body, 1)
    assert answer.status_code == 200
    (found,) = answer.json()["quantities"]
    assert found[name] == value.replace("-0", "0")


@pytest.mark.parametrize("value", ["9" * 29, "0.00000000001", "1_000", "١٢", "1e400"])
def test_number_beyond_its_limits_is_named(as_editor, claim, value):
    body = {"quantities": [{"low": value}]}
    answer = as_editor.patch(f"claims/{claim.pk}/", body, 1)
    assert (answer.status_code, pointers(answer)) == (400, ["/quantities/0/low"])


def test_number_written_as_json_keeps_every_digit(as_editor, claim):
    body = b'{"quantities": [{"low": 0.1000000001, "high": 12E1}]}'
    (found,) = as_editor.patch(f"claims/{claim.pk}/", body, 1).json()["quantities"]
    assert (found["low"], found["high"]) == ("0.1000000001", "120")


@pytest.mark.parametrize("value", ["1e999999999", "-1e999999999", "1e-999999999"])
def test_monstrous_number_is_refused_at_once(as_editor, claim, value):
    body = f'{{"quantities": [{{"low": {value}}}]}}'.encode()
    answer = as_editor.patch(f"claims/{claim.pk}/", body, 1)
    assert (answer.status_code, pointers(answer)) == (400, ["/quantities/0/low"])


def test_too_many_of_a_thing_is_refused(as_editor, claim):
    for body, pointer in (
        ({"topics": [f"Topic {n}" for n in range(21)]}, "/topics"),
        ({"quantities": [{"low": n} for n in range(51)]}, "/quantities"),
    ):
        answer = as_editor.patch(f"claims/{claim.pk}/", body, 1)
        assert (answer.status_code, pointers(answer)) == (400, [pointer])
    assert make.fresh(claim).version == 1
