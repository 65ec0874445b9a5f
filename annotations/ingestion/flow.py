"""The tree that trafilatura makes of a page, as a flat row of blocks."""

import re
from collections.abc import Iterable, Iterator
from typing import Protocol


class Node(Protocol):
    """As much of an lxml element as is needed; lxml brings no types."""

    tag: str
    text: str | None
    tail: str | None

    def get(self, name: str, /) -> str | None: ...
    def __iter__(self) -> Iterator["Node"]: ...
    def iter(self, tag: str, /) -> Iterable["Node"]: ...


Flat = tuple[str, int, str]
"""Kind, level and words."""

_PARTING = frozenset(("head", "p", "quote", "list", "item", "table", "row", "cell"))
_HTML_SPACE = re.compile(r"[ \t\n\r\f]+")
_BESIDE_BREAK = re.compile(r" *\n *")


def blocks(body: Node) -> Iterator[Flat]:
    """The parts of the body in order; none is empty."""
    yield from _paragraphs(body.text or "")
    for element in body:
        yield from _block(element)
        yield from _paragraphs(element.tail or "")


def _block(element: Node) -> Iterator[Flat]:
    if element.tag == "list":
        yield from _items(element, 1)
    elif element.tag == "table":
        rows = ("\t".join(_cells(row)) for row in element.iter("row"))
        text = "\n".join(row for row in rows if row.strip())
        if text.strip():
            yield "table", 0, text.strip()
    else:
        kind = {"head": "heading", "quote": "quote"}.get(element.tag, "paragraph")
        for text in _texts(element):
            yield kind, _level(element) if kind == "heading" else 0, text


def _paragraphs(words: str) -> Iterator[Flat]:
    text = _HTML_SPACE.sub(" ", words).strip()
    if text:
        yield "paragraph", 0, text


def _items(element: Node, depth: int) -> Iterator[Flat]:
    for item in element:
        text = "\n".join(_texts(item, leave_out="list"))
        if text:
            yield "list_item", depth, text
        for inner in item:
            if inner.tag == "list":
                yield from _items(inner, depth + 1)


def _cells(row: Node) -> list[str]:
    return [" ".join(" ".join(_texts(cell)).split()) for cell in row.iter("cell")]


def _level(element: Node) -> int:
    rank = (element.get("rend") or "")[1:]
    return int(rank) if rank in "123456" and rank else 2


def _texts(element: Node, leave_out: str = "") -> list[str]:
    """The words of an element, parted where it holds paragraphs, lists and the like."""
    parts = [""]
    _gather(element, parts, leave_out)
    texts = (_BESIDE_BREAK.sub("\n", part).strip() for part in parts)
    return [text for text in texts if text]


def _gather(element: Node, parts: list[str], leave_out: str) -> None:
    parts[-1] += _HTML_SPACE.sub(" ", element.text or "")
    for child in element:
        if child.tag == "lb":
            parts[-1] += "\n"
        elif child.tag == leave_out:
            parts.append("")
        elif child.tag in _PARTING:
            parts.append("")
            _gather(child, parts, leave_out)
            parts.append("")
        else:
            _gather(child, parts, leave_out)
        parts[-1] += _HTML_SPACE.sub(" ", child.tail or "")
