"""The bodies that the OpenAPI document shows are taken as they stand."""

from typing import Any

import pytest

from tests.api.contract import document
from tests.api.questions import content, operations
from tests.api.test_five_questions import each

ARTICLE = "add_article"
IDS = ("article", "claim", "verdict")


def examples() -> dict[str, dict[str, Any]]:
    """By operation."""
    found = {}
    for methods in document()["paths"].values():
        for part in methods.values():
            sent = part.get("requestBody", {}).get("content", {})
            for shown in sent.get("application/json", {}).get("examples", {}).values():
                found[part["operationId"]] = shown["value"]
    return found


@pytest.fixture
def there(as_annotator, annotator, reviewer) -> dict[str, int]:
    """Things in the article that is the example: its text is what offsets count in."""
    made = as_annotator.post("articles/", examples()[ARTICLE]).json()
    marked = examples()["add_claim"] | {"article": made["id"]}
    claim = as_annotator.post("claims/", marked).json()
    (appearance,) = claim["appearances"]
    return content(annotator, reviewer) | {
        "article_id": made["id"],
        "claim_id": claim["id"],
        "appearance_id": appearance["id"],
    }


def test_every_body_has_an_example():
    assert set(examples()) == {one.name for one in operations() if one.has_body}


def test_each_example_is_taken(there, send):
    """The answer has the shape that the document gives it: the asker sees to that."""
    refused = {}
    for operation, request in each(lambda one: one.name in examples()):
        wanted = request.filled(there) or {}
        named = {name: wanted[name] for name in IDS if name in wanted}
        body = examples()[operation.name] | named
        answer = send(operation, request.by, body=body)
        if answer.status_code not in (200, 201):
            refused[operation.name] = (answer.status_code, answer.json())
    assert refused == {}
