"""Versions as entity tags, and the version that a writer must have read."""

import re

from rest_framework.request import Request

from annotations.api.problems import Problem

_TAG = re.compile(r'(W/)?"([^"]*)"')
NO_SUCH_VERSION = -1


def tag(version: int) -> str:
    """The strong ETag of a working object."""
    return f'"{version}"'


def expected(request: Request, current: int) -> int:
    """The version that `If-Match` names: `current` when it is among them.

    Weak tags never match (RFC 9110, 13.1.1). Raises Problem 428 without the header,
    400 for one that cannot be read.
    """
    header = request.headers.get("If-Match", "").strip()
    if header in ("", "*"):
        raise Problem(
            428, f"Say which version you read: If-Match: {tag(current)}.", "/If-Match"
        )
    tags = [_TAG.fullmatch(part.strip()) for part in header.split(",")]
    if not all(tags):
        raise Problem(
            400, f"Write it as an ETag, in quotes: {tag(current)}.", "/If-Match"
        )
    strong = {found[2] for found in tags if found and not found[1]}
    return current if str(current) in strong else NO_SUCH_VERSION
