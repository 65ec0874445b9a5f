"""Which encodings of a file the asker takes (RFC 9110, 12.5.3)."""

import re

from rest_framework.request import Request

_GZIP = re.compile(r"(x-gzip|gzip|\*)\s*(?:;\s*q\s*=\s*([01](?:\.[0-9]{0,3})?)\s*)?")
NAMES = ("gzip", "x-gzip", "*")
"""What names it, what is nearest first."""


def accepts_gzip(request: Request) -> bool:
    """Whether `Accept-Encoding` takes gzip; one that says nothing of it does not."""
    given = request.headers.get("Accept-Encoding", "").lower().split(",")
    matches = filter(None, (_GZIP.fullmatch(part.strip()) for part in given))
    weights = {match[1]: float(match[2] or 1) for match in matches}
    return next((weights[name] > 0 for name in NAMES if name in weights), False)
