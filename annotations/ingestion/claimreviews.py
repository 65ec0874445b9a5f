"""Checks of other publishers, out of their feeds: ClaimReview of schema.org.

Read are a DataFeed, a list or a single object as JSON, JSON Lines, and a saved page
with JSON-LD in it. Feeds of the wild are careless, so that nearly nothing is demanded:
an address, the words of the claim and the rating. What lacks them is told of.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html.parser import HTMLParser
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from annotations.ingestion.encoding import decode
from annotations.ingestion.errors import UnsupportedFile
from annotations.ingestion.language import guess

LONGEST_NAME, LONGEST_CLAIM, LONGEST_ADDRESS = 300, 2000, 2000
NESTED = ("@graph", "dataFeedElement", "item", "itemListElement", "mainEntity")
"""Where a document keeps its ClaimReviews."""
DEEPEST = 8
INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True)
class Review:
    """One check of another publisher, in its own words."""

    url: str
    publisher: str
    statement: str
    claimant: str
    rating: str
    published_on: date | None
    language: str


@dataclass(frozen=True)
class Unreadable:
    """A record that is no use, where it stands and why."""

    where: str
    why: str


Found = Review | Unreadable


def from_feed(data: bytes) -> Iterator[Found]:
    """Every ClaimReview of the file, and every record that should be one.

    Raises UnsupportedFile where there is none to be had.
    """
    text = decode(data)
    if not text.strip():
        raise UnsupportedFile("The file is empty.")
    documents = _of_page(text) if text.lstrip().startswith("<") else _of_json(text)
    return chain.from_iterable(_reviews(where, found) for where, found in documents)


def _of_json(text: str) -> Iterator[tuple[str, Any]]:
    try:
        return iter([("", json.loads(text))])
    except (ValueError, RecursionError):
        pass
    first = text.lstrip().partition("\n")[0]
    if not isinstance(_parsed(first), dict):
        raise UnsupportedFile(
            "This is neither JSON, JSON Lines nor a page: save it as it is served."
        )
    return _of_lines(text.split("\n"))


def _of_lines(lines: Iterable[str]) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield f"line {number}", _parsed(line)


def _parsed(text: str) -> Any:
    """The JSON value; a sentence where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return "is no JSON"


class _Scripts(HTMLParser):
    """Gathers the JSON-LD of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = (dict(attrs).get("type") or "").strip().lower()
        self._inside = tag == "script" and kind.startswith("application/ld+json")
        if self._inside:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data


def _of_page(text: str) -> Iterator[tuple[str, Any]]:
    page = _Scripts()
    page.feed(text)
    if not page.found:
        raise UnsupportedFile("The page has no JSON-LD in it.")
    for number, script in enumerate(page.found, start=1):
        yield f"script {number}", _parsed(script)


def _reviews(where: str, document: Any, depth: int = 0) -> Iterator[Found]:
    """Every ClaimReview inside, wherever feeds keep them."""
    if isinstance(document, str) and depth == 0:
        yield Unreadable(where, document)
    elif isinstance(document, list) and depth < DEEPEST:
        for number, one in enumerate(document, start=1):
            place = ", ".join(filter(None, [where, f"entry {number}"]))
            yield from _reviews(place, one, depth + 1)
    elif isinstance(document, dict):
        if "ClaimReview" in _list(document.get("@type")):
            yield _review(where, document)
        elif depth < DEEPEST:
            for name in NESTED:
                yield from _reviews(where, document.get(name), depth + 1)


def _review(where: str, record: dict[str, Any]) -> Found:
    item = _first(record.get("itemReviewed"))
    url = _words(record.get("url"))
    statement = _words(record.get("claimReviewed")) or _words(item.get("name"))
    rating = _rating(_first(record.get("reviewRating")))
    why = _trouble(url, statement, rating)
    if why:
        return Unreadable(f"{where} {url[:200]}".strip(), why)
    author = _named(record.get("author")) or _named(record.get("publisher"))
    return Review(
        url=url,
        publisher=author or urlsplit(url).netloc.removeprefix("www.")[:LONGEST_NAME],
        statement=statement,
        claimant=_named(item.get("author")),
        rating=rating,
        published_on=_day(record.get("datePublished")),
        language=_language(record.get("inLanguage"), statement),
    )


def _trouble(url: str, statement: str, rating: str) -> str:
    """What makes the record useless; "" when nothing does."""
    if not url:
        return "has no url"
    if not _is_address(url):
        return "its url is no web address"
    if not statement:
        return "has no claimReviewed"
    if len(statement) > LONGEST_CLAIM:
        return f"its claimReviewed is longer than {LONGEST_CLAIM} characters"
    return "" if rating else "has no rating"


def _is_address(url: str) -> bool:
    if len(url) > LONGEST_ADDRESS or " " in url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _rating(rating: dict[str, Any]) -> str:
    """In words where there are some, else the number and its best."""
    words = _words(rating.get("alternateName")) or _words(rating.get("name"))
    if words:
        return words[:LONGEST_NAME]
    ends = (_words(rating.get(name)) for name in ("ratingValue", "bestRating"))
    return "/".join(filter(None, ends))[:LONGEST_NAME]


def _named(value: Any) -> str:
    """The name of a person or organisation, however it is given."""
    one = value[0] if isinstance(value, list) and value else value
    name = one.get("name") if isinstance(one, dict) else one
    return _words(name)[:LONGEST_NAME]


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(_words(value)[:10])
    except ValueError:
        return None


def _language(value: Any, statement: str) -> str:
    tag = _words(value)
    known = len(tag) <= 35 and TAG.fullmatch(tag)
    return tag if known else guess(statement)


def _words(value: Any) -> str:
    """One line of text without what cannot be seen; "" for all but text and numbers."""
    one = value[0] if isinstance(value, list) and value else value
    if isinstance(one, bool) or not isinstance(one, str | int | float):
        return ""
    return " ".join(INVISIBLE.sub(" ", str(one)).split())


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _first(value: Any) -> dict[str, Any]:
    one = value[0] if isinstance(value, list) and value else value
    return one if isinstance(one, dict) else {}
