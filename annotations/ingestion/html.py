"""A saved web page becomes a Document. A child process does the parsing."""

import json
import logging
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TypedDict

from annotations.ingestion import language, lines
from annotations.ingestion.document import Block, Document
from annotations.ingestion.encoding import decode
from annotations.ingestion.errors import ExtractionError
from annotations.ingestion.text import canonical, refuse_bad_characters
from annotations.saying import Said

MAX_PAGE_LENGTH = 5_000_000
"""Code points of a page, its markup included."""

SECONDS = 30
"""From start to end, however busy the machine is; the child limits its own CPU time."""

MAX_FACT = 300
"""Code points of a title, outlet or byline; a page may claim a novel to be one."""

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]+)", re.I)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding=[\"']([\w-]+)")
_WEB_ADDRESS = re.compile(r"https?://[\w.-]{1,253}(?::\d{1,5})?(?:[/?#]\S{0,1500})?")
_PRESCAN = 1024  # bytes; HTML Living Standard, section 13.2.3.2

_ROOT = Path(__file__).resolve().parents[2]
_CHILD = [sys.executable, "-m", "annotations.ingestion.extract"]
_KEPT_VARIABLES = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "SYSTEMROOT")

_log = logging.getLogger(__name__)


class _Part(TypedDict):
    kind: str
    level: int
    text: str


class _Page(TypedDict, total=False):
    """What the child answers; with no blocks the rest may be absent."""

    title: str
    outlet: str
    byline: str
    published_on: str
    language: str
    url: str
    blocks: list[_Part]


def from_html(data: bytes | str, url: str = "") -> Document:
    """The article of a page, without what stands around it.

    `url` is where the page comes from; without it the page's own word counts. The
    headline is the first block. Raises TextError when the bytes or characters are no
    text, ExtractionError when there is no article or the page is too much.
    """
    markup = decode(data, _declared(data)) if isinstance(data, bytes) else data
    refuse_bad_characters(markup)
    if len(markup) > MAX_PAGE_LENGTH:
        raise ExtractionError(
            Said(
                "The page has %(number)s characters; %(most)s at most are "
                "read. Paste the text of the article instead.",
                number=f"{len(markup):,}",
                most=f"{MAX_PAGE_LENGTH:,}",
            )
        )
    return _document(_extract(markup), url)


def _declared(data: bytes) -> str | None:
    found = _META_CHARSET.search(data[:_PRESCAN]) or _XML_ENCODING.match(data)
    return found[1].decode("ascii", "replace") if found else None


def _extract(markup: str) -> _Page:
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    try:
        child = subprocess.run(
            _CHILD,
            input=markup.encode(),
            capture_output=True,
            timeout=SECONDS,
            cwd=_ROOT,
            env=kept,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _too_much() from None
    if child.returncode == 0:
        page: _Page = json.loads(child.stdout)
        return page
    complaint = child.stderr.decode(errors="replace").strip().splitlines()
    _log.warning("extraction ended with %d: %s", child.returncode, complaint[-1:])
    if child.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        raise _too_much()
    raise ExtractionError(
        Said("The page could not be read. Paste the text of the article instead.")
    )


def _too_much() -> ExtractionError:
    return ExtractionError(
        Said(
            "The page takes too much time or memory. Paste the text of the article"
            " instead."
        )
    )


def _document(page: _Page, url: str) -> Document:
    parts = [(part["kind"], part["level"], part["text"]) for part in page["blocks"]]
    title = _in_one_line(page.get("title", "")) or _first_heading(parts)
    if title and title not in (_in_one_line(text) for _, _, text in parts[:3]):
        parts.insert(0, ("heading", 1, title))
    text, blocks = _joined(parts)
    if all(block.kind in ("heading", "footer") for block in blocks):
        raise ExtractionError(
            Said(
                "No article was found in the page. Paste the text of the article"
                " instead."
            )
        )
    return Document(
        text=text,
        blocks=blocks,
        title=title[:MAX_FACT],
        outlet=_in_one_line(page.get("outlet", ""))[:MAX_FACT],
        byline=_in_one_line(page.get("byline", ""))[:MAX_FACT],
        published_on=_day(page.get("published_on", "")),
        language=language.settle(page.get("language", ""), text),
        source_url=url or _web_address(page.get("url", "")),
    )


def _joined(parts: Iterable[tuple[str, int, str]]) -> tuple[str, tuple[Block, ...]]:
    """The canonical text, an empty line between blocks, and the blocks in it."""
    texts: list[str] = []
    blocks: list[Block] = []
    place = 0
    for kind, level, raw in parts:
        words = canonical(raw).strip()
        if not words:
            continue
        if kind == "paragraph":
            kind = lines.furniture(words) or kind
        blocks.append(Block(kind, level, place, place + len(words)))
        texts.append(words)
        place += len(words) + 2
    return "\n\n".join(texts), tuple(blocks)


def _first_heading(parts: list[tuple[str, int, str]]) -> str:
    headings = (text for kind, _, text in parts[:3] if kind == "heading")
    return _in_one_line(next(headings, ""))


def _in_one_line(words: str) -> str:
    return " ".join(canonical(words).split())


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _web_address(found: str) -> str:
    return found if _WEB_ADDRESS.fullmatch(found) else ""
