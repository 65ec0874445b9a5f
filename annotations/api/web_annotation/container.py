"""The W3C Web Annotation container: every published appearance; read only.

Its list comes in stretches of claim ids (`queries/appearances.py`), so that a page
keeps its address and no page is found by counting from the first.
"""

import re
from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from django.http import Http404
from django.http.response import HttpResponseBase
from rest_framework.request import Request

from annotations.api.counting import refuse_repeated
from annotations.api.problems import Problem
from annotations.api.web_annotation.answers import CONTAINER, RESOURCE, Resource, answer
from annotations.exports import web_annotation
from annotations.exports.addresses import absolute
from annotations.exports.web_annotation import CONTEXT, FULL_CONTEXT, Node
from annotations.models import Newsroom
from annotations.queries import appearances, ratings

VARY = ("Accept", "Prefer")

_INCLUDED = re.compile(r'\binclude\s*=\s*"([^"]*)"', re.I)


class Style(IntEnum):
    """What pages tell of their annotations; the number is its `iris`."""

    WHOLE = 0
    ADDRESSES = 1


PREFERENCES = {
    "http://www.w3.org/ns/oa#PreferContainedIRIs": Style.ADDRESSES,
    "http://www.w3.org/ns/oa#PreferContainedDescriptions": Style.WHOLE,
}
MINIMAL = "http://www.w3.org/ns/ldp#PreferMinimalContainer"
"""Asks for the container without its first page, whatever pages tell."""


class Annotation(Resource):
    links = RESOURCE

    def get(self, request: Request, appearance_id: int) -> HttpResponseBase:
        found = appearances.one(appearance_id)
        node = web_annotation.annotation(found, ratings.newsroom())
        return answer(request, {"@context": FULL_CONTEXT, **node})


class Container(Resource):
    """The collection, and with `?page=` one of its pages."""

    links = CONTAINER

    def get(self, request: Request) -> HttpResponseBase:
        asked = _asked(request)
        if "page" in asked:
            self.links = ()
            node = _page(Style(asked.get("iris", 0)), asked["page"], ratings.newsroom())
            if not node["items"]:
                raise Http404
        else:
            preferred = _preferred(request)
            style = _style(preferred, asked.get("iris"))
            node = _collection(style, alone=MINIMAL in preferred)
        return answer(request, node, vary=VARY, location=node["id"])


def _asked(request: Request) -> dict[str, int]:
    """`iris` and `page`, as numbers. Raises Problem 400."""
    most = {"iris": Style.ADDRESSES.value, "page": 2**53}
    found = {}
    refuse_repeated(request.query_params)
    for name, value in request.query_params.items():
        if name not in most:
            raise Problem(400, "Unknown parameter. Known are: iris, page.", f"/{name}")
        if not re.fullmatch("[0-9]{1,16}", value) or int(value) > most[name]:
            raise Problem(
                400, "Take it from the addresses of the container.", f"/{name}"
            )
        found[name] = int(value)
    return found


def _preferred(request: Request) -> list[str]:
    """The names that `Prefer` includes."""
    return " ".join(_INCLUDED.findall(request.headers.get("Prefer", ""))).split()


def _style(preferred: Iterable[str], iris: int | None) -> Style:
    """What is asked for by address, else by `Prefer`; the least of what it names."""
    if iris is not None:
        return Style(iris)
    styles = [PREFERENCES[name] for name in preferred if name in PREFERENCES]
    return max(styles, default=Style.WHOLE)


def _collection(style: Style, *, alone: bool) -> Node:
    """With its first page, or `alone` with the address of it."""
    newsroom = ratings.newsroom()
    ends = appearances.stretches()
    first: Any = None
    if ends.first is not None and alone:
        first = _address(style, ends.first)
    elif ends.first is not None:
        first = _page(style, ends.first, newsroom)
        del first["@context"]
    node = web_annotation.collection(
        identity=_address(style),
        label=web_annotation.label(newsroom),
        total=appearances.count(),
        first=first,
        last=None if ends.last is None else _address(style, ends.last),
    )
    return {"@context": CONTEXT if alone else _context(style), **node}


def _page(style: Style, number: int, newsroom: Newsroom) -> Node:
    found = appearances.shown(appearances.stretch(number))
    near = appearances.stretches(number)
    items: list[Any] = [
        absolute("annotation", item.pk)
        if style is Style.ADDRESSES
        else web_annotation.annotation(item, newsroom)
        for item in found
    ]
    node = web_annotation.page(
        identity=_address(style, number),
        partOf={"id": _address(style), "type": "AnnotationCollection"},
        prev=None if near.previous is None else _address(style, near.previous),
        next=None if near.next is None else _address(style, near.next),
        startIndex=0 if near.previous is None else None,
        items=items,
    )
    return {"@context": _context(style), **node}


def _context(style: Style) -> Any:
    return FULL_CONTEXT if style is Style.WHOLE else CONTEXT


def _address(style: Style, page: int | None = None) -> str:
    at = f"{absolute('annotations')}?iris={style.value}"
    return at if page is None else f"{at}&page={page}"
