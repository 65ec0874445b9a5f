"""What a generator of requests cannot know: the version that stands, words of the text.

Schemathesis loads this module. Requests with headers as the OpenAPI document wants them
get a key of their own and the ETag to write by; bodies that it allows get a place in
the article: so they come as far as the rules of the domain. FUZZ_SECOND is the token of
a second person, who publishes; "" for requests of strangers. FUZZ_SEEN is the file for
what was answered: {operation: {status: how often}}.
"""

import atexit
import json
import os
import re
import uuid
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import requests
import schemathesis

MOVES = {
    "add_verdict_submission": ("draft", {"note"}),
    "add_verdict_return": ("in_review", {"note"}),
    "add_verdict_publication": ("in_review", {"note", "public_note"}),
    "add_verdict_reopening": ("published", {"note"}),
    "add_verdict_retraction": ("published", {"note", "public_note"}),
}
"""The status that each needs, and what it has a use for."""
OWNERS = {"add_verdict": "claim", "add_citation": "verdict", "add_claim": "article"}
"""What is made, and the field that names what it is made for."""
WORDS = 6

seen: dict[str, Counter[int]] = defaultdict(Counter)


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: dict[str, Any]) -> None:
    is_stranger = not os.environ["FUZZ_SECOND"]
    if is_stranger or case.meta is None or "Authorization" not in (case.headers or {}):
        return
    if _id(case) == "add_verdict_publication":
        case.headers["Authorization"] = f"Bearer {os.environ['FUZZ_SECOND']}"
    if _is_fit(case, "Idempotency-Key"):
        case.headers["Idempotency-Key"] = uuid.uuid4().hex
    if case.meta.generation.mode.is_positive and isinstance(case.body, dict):
        _give_verdict(case)
        _give_owner(case)
        _give_place(case)
    if _is_fit(case, "If-Match"):
        found = _read(case, re.sub(r"(verdicts/\d+/).*", r"\1", case.formatted_path))
        if found:
            case.headers["If-Match"] = f'"{found["version"]}"'


@schemathesis.hook
def after_call(context: Any, case: Any, response: Any) -> None:
    if case.method == case.operation.method.upper():
        seen[_id(case)][response.status_code] += 1


@atexit.register
def _tell() -> None:
    Path(os.environ["FUZZ_SEEN"]).write_text(json.dumps(seen))


def _is_fit(case: Any, header: str) -> bool:
    """Whether it is there, and what the document wants."""
    given = case.headers.get(header)
    return isinstance(given, str) and any(
        re.search(row["schema"]["pattern"], given)
        for row in case.operation.definition.raw["parameters"]
        if row["name"] == header
    )


def _give_verdict(case: Any) -> None:
    """One that the move can move, for every move."""
    status, used = MOVES.get(_id(case), (None, set(case.body)))
    rows = _read(case, "/api/v1/verdicts/?page_size=100")["results"]
    fit = [row["id"] for row in rows if row["status"] == status]
    if fit:
        case.path_parameters["verdict_id"] = fit[-1]
        case.body = {name: case.body[name] for name in used & set(case.body)}


def _give_owner(case: Any) -> None:
    """Something that is there, for what is made of it: another each time."""
    noun = OWNERS.get(_id(case))
    if noun:
        rows = _read(case, f"/api/v1/{noun}s/?page_size=100")["results"]
        fit = [row["id"] for row in rows if row.get("verdict", None) is None]
        case.body[noun] = fit[seen[_id(case)].total() % len(fit)]


def _give_place(case: Any) -> None:
    """A few characters of the article: others each time."""
    if "exact" not in case.body:
        return
    article = case.body.get("article") or case.path_parameters.get("article_id")
    if _id(case) == "change_appearance":
        article = (_read(case, case.formatted_path) or {}).get("article")
    found = _read(case, f"/api/v1/articles/{article}/")
    if found:
        text = found["current_version"]["text"]
        start = seen[_id(case)].total() * WORDS % max(len(text) - WORDS, 1)
        exact = text[start : start + WORDS]
        case.body |= {"start": start, "end": start + len(exact), "exact": exact}
        case.body.pop("article_version", None)


def _read(case: Any, path: str) -> Any:
    url = case.operation.base_url.rstrip("/") + path
    headers = {"Authorization": case.headers["Authorization"]}
    answer = requests.get(url, headers=headers, timeout=30)
    return answer.json() if answer.status_code == 200 else None


def _id(case: Any) -> str:
    return case.operation.definition.raw["operationId"]
