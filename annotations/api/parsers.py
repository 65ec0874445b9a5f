"""JSON that the database can keep: read strictly, refused with the place named."""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import IO, Any, NoReturn

from rest_framework.parsers import BaseParser

from annotations.api.problems import Problem, escape

MOST_BYTES = 2_000_000
MOST_DEPTH = 50

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class StrictJSONParser(BaseParser):
    """RFC 8259 and no more: UTF-8, no NaN, no name twice, no NUL, no half character.

    Numbers with a fraction become Decimals. Raises Problem 400 or 413.
    """

    media_type = "application/json"

    def parse(
        self,
        stream: IO[bytes],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        data = _decoded(_read(stream))
        for depth, pointer, text in _strings(data):
            if depth > MOST_DEPTH:
                _refuse(f"The JSON is nested more than {MOST_DEPTH} deep.")
            if "\x00" in text:
                _refuse("Remove the NUL character.", pointer)
            if _LONE_SURROGATE.search(text):
                _refuse(
                    "Remove the broken character (half a surrogate pair).",
                    _LONE_SURROGATE.sub("\ufffd", pointer),
                )
        return data


def _read(stream: IO[bytes]) -> bytes:
    body = stream.read(MOST_BYTES + 1)
    if len(body) > MOST_BYTES:
        raise Problem(413, f"Send {MOST_BYTES:,} bytes at most.")
    return body


def _decoded(body: bytes) -> Any:
    try:
        return json.loads(
            body.decode(),
            parse_float=Decimal,
            parse_constant=_no_constant,
            object_pairs_hook=_object,
        )
    except RecursionError:
        _refuse(f"The JSON is nested more than {MOST_DEPTH} deep.")
    except ValueError as error:
        _refuse(f"The body is not JSON: {error}.")


def _no_constant(name: str) -> NoReturn:
    _refuse(f"{name} is no JSON number.")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        _refuse(f"The name {twice!r} stands twice in one object.")
    return found


def _strings(data: Any) -> Iterator[tuple[int, str, str]]:
    """(depth, pointer, text) of every string and name, and of every deepest place."""
    waiting = [(1, "", data)]
    while waiting:
        depth, pointer, value = waiting.pop()
        if isinstance(value, dict):
            for name, inner in value.items():
                place = f"{pointer}/{escape(name)}"
                yield depth, place, name
                waiting.append((depth + 1, place, inner))
        elif isinstance(value, list):
            waiting.extend(
                (depth + 1, f"{pointer}/{index}", inner)
                for index, inner in enumerate(value)
            )
        yield depth, pointer, value if isinstance(value, str) else ""


def _refuse(detail: str, pointer: str = "") -> NoReturn:
    raise Problem(400, detail, pointer)
