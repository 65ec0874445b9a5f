"""Tokens of pages: signed, and good for the question that they were given out for."""

from collections.abc import Mapping
from typing import Any

from django.core.signing import BadSignature, Signer

from annotations.api.caching import digest
from annotations.api.problems import Problem

PAGING = {"pageSize", "pageToken", "offset"}
"""What may differ from page to page."""

_signer = Signer(salt="annotations.api.factchecktools")


def write(wanted: Mapping[str, Any], cursor: str) -> str:
    """The token of the page at that cursor; "" where there is none."""
    return _signer.sign_object([cursor, _question(wanted)]) if cursor else ""


def read(wanted: Mapping[str, Any]) -> str:
    """The cursor of the page that is wanted, "" for the first.

    Raises Problem 400 for a token of another question, or of nobody's.
    """
    if not wanted["pageToken"]:
        return ""
    try:
        cursor, question = _signer.unsign_object(wanted["pageToken"])
    except (BadSignature, ValueError):
        raise Problem(
            400, "Take it from nextPageToken, as it is.", "/pageToken"
        ) from None
    if question != _question(wanted):
        raise Problem(
            400,
            "It belongs to another query. Send the parameters that it was given for.",
            "/pageToken",
        )
    return cursor


def _question(wanted: Mapping[str, Any]) -> str:
    return digest(sorted((k, v) for k, v in wanted.items() if k not in PAGING))
