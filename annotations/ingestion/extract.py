"""The child that takes an article out of a web page: `python -m` with this module.

The page comes in on stdin as UTF-8, the result goes out on stdout as JSON:
{title, outlet, byline, published_on, language, url, blocks: [{kind, level, text}]},
strings "" where unknown, blocks [] where there is no article.

A page may be hostile and the parsers are written in C: so this runs apart, with limits
on time and memory that it sets itself. An exit code other than 0 is a failure.
"""

import json
import re
import resource
import sys
from typing import Any

import trafilatura
from trafilatura.settings import Document as Extracted

from annotations.ingestion.flow import blocks

CPU_SECONDS = 10
MEMORY_BYTES = 1_500_000_000
"""Of addresses, not of memory in use: libraries and threads alone map a good deal."""

_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_HEADLINES = (
    "//*[@itemprop='headline' or contains(concat(' ', @class, ' '), ' entry-title ')"
    " or contains(concat(' ', @class, ' '), ' post-title ')]"
)


_REFERENCE = re.compile(r"&#(?:x0*([0-9a-f]{1,6})|0*([0-9]{1,7}));?", re.I)
_UNHOLDABLE = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that no tree of lxml holds: written as they are, it drops them itself."""


def main() -> None:
    """Read stdin, write stdout."""
    _limit()
    page = sys.stdin.buffer.read().decode()
    json.dump(read(page), sys.stdout)


def read(page: str) -> dict[str, object]:
    """The article of a page, in the shape that the module's head tells."""
    # lxml refuses a string that says which encoding it is in.
    page = _XML_DECLARATION.sub("", page, count=1)
    tree = trafilatura.load_html(_REFERENCE.sub(_holdable, page))
    if tree is None:
        return {"blocks": []}
    language = tree.get("lang") or tree.get("xml:lang") or ""
    headline = _headline(tree)  # before the extraction prunes the tree
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=True, with_metadata=True
    )
    if not isinstance(found, Extracted):
        return {"blocks": []}
    return {
        "title": headline or _title(found.title or "", found.sitename or ""),
        "outlet": found.sitename or "",
        "byline": found.author or "",
        "published_on": found.date or "",
        "language": language,
        "url": found.url or "",
        "blocks": [
            {"kind": kind, "level": level, "text": text}
            for kind, level, text in blocks(found.body)
        ],
    }


def _holdable(reference: re.Match[str]) -> str:
    """The reference, or a blank for one to a character that would spoil the page."""
    hexadecimal, decimal = reference.groups()
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    is_bad = code < 0x10000 and _UNHOLDABLE.match(chr(code))
    return " " if is_bad else reference.group()


def _limit() -> None:
    """Set after the imports, which are trusted and not to count."""
    spent = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(spent.ru_utime + spent.ru_stime) + CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _headline(tree: Any) -> str:
    """What the page itself marks as its one headline, as blogs' templates do."""
    marked = {
        " ".join(element.itertext()).strip() for element in tree.xpath(_HEADLINES)
    }
    return marked.pop() if len(marked) == 1 else ""


def _title(title: str, site: str) -> str:
    """The title without the site's name; "" when it is nothing but that."""
    for bar in (" | ", " - ", " – ", " — ", ": "):
        if site:
            title = title.removesuffix(bar + site).removeprefix(site + bar)
    return "" if title == site else title


if __name__ == "__main__":
    main()
