"""Articles of ten claims each, drawn by lot: the rows of a batch."""

import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from annotations.management.bulk.language import SYLLABLES, sentences

CLAIMS = 10
"""Claims of an article."""

ARTICLE = ("article", "title", "language", "outlet", "at", "text", "sha256", "blocks")
CLAIM = (
    "claim", "article", "language", "claimant", "topic", "rating", "source", "outlet",
    "at", "title", "statement", "start", "number", "place", "summary", "quote",
)  # fmt: skip

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Stock:
    """Ids of what claims are about, the commonest first, and the time they cover."""

    outlets: Sequence[int]
    claimants: Sequence[int]
    topics: Sequence[int]
    sources: Sequence[int]
    ratings: Sequence[int]
    places: Sequence[str]
    first: datetime
    last: datetime


class Maker:
    """Makes claim after claim; two makers of the same stock make the same."""

    def __init__(self, stock: Stock, total: int) -> None:
        self.stock = stock
        self.total = total
        self.chance = random.Random(1)  # noqa: S311 - nothing secret
        self.said = {language: list(sentences(language)) for language in SYLLABLES}

    def article(self, number: int, ids: tuple[int, int]) -> tuple[Row, list[Row]]:
        """The article of that number (from 0) and its claims; `ids` are those of the
        first article and the first claim of all."""
        language, title = self._common(list(self.said)), ""
        title = self._sentence(language)
        outlet = self._common(self.stock.outlets)
        done = number * CLAIMS / self.total
        at = self.stock.first + (self.stock.last - self.stock.first) * done
        head = (ids[0] + number, title, language, outlet, at)
        lines, claims = [title], []
        for place in range(CLAIMS):
            start = sum(map(len, lines)) + 2 * len(lines)
            claim = self._claim(language)
            pk = ids[1] + number * CLAIMS + place
            about = (pk, head[0], language, *self._about(), outlet, at, title)
            claims.append((*about, claim[0], start, *claim[1:]))
            lines.append(claim[0])
        text = "\n\n".join(lines)
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        return (*head, text, sha256, json.dumps(list(_blocks(lines)))), claims

    def _about(self) -> Row:
        stock = self.stock
        return (
            self._common(stock.claimants),
            self._common(stock.topics),
            self.chance.choice(stock.ratings),
            self.chance.choice(stock.sources),
        )

    def _claim(self, language: str) -> Row:
        """Statement, number, place, summary, quote."""
        number, place, said = None, "", self._sentence(language)
        if self.chance.random() < 0.6:
            number = int(10 ** (self.chance.random() * 7))
            place = self._common(self.stock.places)
            said = f"{said} {number:,}"
        reason, quote = self._sentence(language), self._sentence(language)
        return f"{said}.", number, place, f"{reason}. {quote}.", quote

    def _sentence(self, language: str) -> str:
        return self.chance.choice(self.said[language])

    def _common(self, rows: Sequence[Any]) -> Any:
        """One of the rows, the first ones far oftener than the last."""
        return rows[int(len(rows) * self.chance.random() ** 3)]


def _blocks(lines: Sequence[str]) -> Iterator[dict[str, Any]]:
    start = 0
    for number, line in enumerate(lines):
        kind, level = ("paragraph", 0) if number else ("heading", 1)
        yield {"kind": kind, "level": level, "start": start, "end": start + len(line)}
        start += len(line) + 2
