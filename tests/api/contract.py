"""Is an answer what the committed OpenAPI document says it is?"""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

COMMITTED = Path(__file__).parents[2] / "docs" / "openapi.yaml"


@cache
def document() -> dict[str, Any]:
    return yaml.safe_load(COMMITTED.read_text())


def faults(
    method: str, path: str, status: int, media_type: str, body: Any
) -> list[str]:
    """What is wrong with the answer; nothing for one that the document describes."""
    found = _operation(method, path)
    if found is None:
        return []
    answers = found["responses"]
    if str(status) not in answers:
        return [f"{method} {path} answered {status}, which is not documented."]
    content = answers[str(status)].get("content", {})
    if media_type not in content:
        return [f"{media_type} is not among {list(content)}."]
    if "json" not in media_type or "ndjson" in media_type:
        return []
    schema = content[media_type]["schema"] | {"components": _closed_components()}
    return [error.message for error in Draft202012Validator(schema).iter_errors(body)]


def _operation(method: str, path: str) -> dict[str, Any] | None:
    for address, operations in document()["paths"].items():
        if re.fullmatch(re.sub(r"\{\w+\}", "[0-9]+", address), path):
            return operations.get(method.lower())
    return None


@cache
def _closed_components() -> dict[str, Any]:
    """The shapes with every field required to be known, so that none is forgotten."""
    shapes = {
        name: {**shape, "additionalProperties": False}
        for name, shape in document()["components"]["schemas"].items()
    }
    return {"schemas": shapes}
