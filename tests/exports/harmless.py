"""What has to hold of each format, whatever was written into it."""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from django.test import Client
from justhtml import JustHTML
from pyarrow import parquet

from annotations.models import Claim
from tests import markup
from tests.exports.hostile import BREAKOUT, ENDS, TURNS, texts

SIGNS = tuple("=+-@＝＋－＠")
BLANK = (
    " \t\r\n\v\f\x01\x7f\u00a0\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u2060"
    "\u3164\ufe0f\ufeff\x85" + TURNS
)
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
ISOLATED = re.compile(f"\u2068[^{TURNS}{ENDS}]*\u2069")
ORDER = re.compile(f"[{TURNS}\x85\u2028\u2029]")
"""What turns lines around, or ends them for some."""


def assert_csv(data: str, many: int) -> None:
    """Read with commas, and by whoever takes something else for the end of a cell."""
    assert not set(data) & set(TURNS)
    rows = list(csv.reader(io.StringIO(data, newline="")))
    assert len(rows) == many + 1
    cells = [cell for row in rows for cell in row]
    assert [cell for cell in cells if is_run(cell, BLANK)] == []
    torn = re.split(r"[;\t\r\n]", data)
    assert [cell for cell in torn if is_run(cell, BLANK + '"')] == []


def is_run(cell: str, unseen: str) -> bool:
    seen = cell.lstrip(unseen)
    return seen.startswith(SIGNS) and not NUMBER.fullmatch(seen)


def assert_json_lines(data: str, frozen: list[dict[str, Any]]) -> None:
    rows = [json.loads(line) for line in data.splitlines()]
    assert not ORDER.search(data)
    for row, snapshot in zip(rows, frozen, strict=True):
        assert_said(row, snapshot, "summary", "explanation")


def assert_parquet(data: bytes, frozen: list[dict[str, Any]]) -> None:
    rows = parquet.read_table(io.BytesIO(data)).to_pylist()
    for row, snapshot in zip(rows, frozen, strict=True):
        assert_said(row, snapshot, "summary", "since")


def assert_linked(data: str, frozen: list[dict[str, Any]]) -> None:
    """As it could stand inside a script element."""
    assert not set(data) & set("<>&")
    assert not ORDER.search(data)
    said = {words for _, words in texts(parsed(data))}
    assert {snapshot["summary"] for snapshot in frozen} <= said


def parsed(data: str) -> list[Any]:
    try:
        return [json.loads(data)]
    except json.JSONDecodeError:
        return [json.loads(line) for line in data.splitlines()]


def assert_json(answer: Any, frozen: list[dict[str, Any]]) -> None:
    """Which no browser takes for a page."""
    assert "json" in answer["Content-Type"]
    data = answer.content.decode()
    assert not ORDER.search(data)
    said = {words for _, words in texts(json.loads(data))}
    assert {snapshot["claim"]["statement"] for snapshot in frozen} <= said


def assert_said(row: dict[str, Any], snapshot: dict[str, Any], *names: str) -> None:
    """To the letter: a program gets what was written."""
    assert row["statement"] == snapshot["claim"]["statement"]
    assert {name: row[name] for name in names} == {
        name: snapshot[name] for name in names
    }


ATOM = "{http://www.w3.org/2005/Atom}"
OF_A_FEED = {"feed", "title", "subtitle", "link", "id", "updated", "author", "name"}
OF_A_FEED |= {"uri", "entry", "published", "summary", "category", "rights", "content"}


def assert_atom(data: bytes, name: str, frozen: list[dict[str, Any]]) -> None:
    assert not set(data.decode()) & set(TURNS)
    root = ElementTree.fromstring(data)
    assert {node.tag.removeprefix(ATOM) for node in root.iter()} <= OF_A_FEED
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == len(frozen)
    for entry in entries:
        assert "alert(1)" in entry.findtext(f"{ATOM}title")
        summary = entry.findtext(f"{ATOM}summary")
        words = JustHTML(summary, sanitize=False, fragment=True)
        assert {node.name for node, _ in markup.elements(words.root)} <= {"p", "br"}
        assert "<script>alert(1)" in words.to_text()


def assert_oembed(claim: Claim) -> None:
    page = f"http://127.0.0.1:8000/claims/{claim.pk}/{claim.slug}/"
    answer = Client().get("/oembed", {"url": page})
    assert answer["Content-Type"] == "application/json"
    data = answer.content.decode()
    assert not ORDER.search(data)
    told = json.loads(data)
    assert not set(told["title"] + told["html"]) & set(TURNS)
    html = JustHTML(told["html"], sanitize=False, fragment=True)
    ((frame, _),) = markup.elements(html.root)
    assert frame.name == "iframe"
    known = {"src", "width", "height", "title", "loading", "style"}
    assert set(frame.attrs) == known
    assert frame.attrs["title"].split() == told["title"].split()


def assert_page(html: str, claim: Claim | None = None) -> None:
    """Valid and inert; the data in it, if any, is of this claim."""
    assert markup.problems(html) == []
    assert_inert(html)
    page = JustHTML(html, sanitize=False, scripting_enabled=False)
    assert "alert(1)" in page.to_text()
    data = [words for _, words in texts(list(data_blocks(page.root)))]
    if claim and data:
        assert any(BREAKOUT in words and words.endswith("statement") for words in data)


def assert_inert(html: str) -> None:
    """Without a script of anybody's, its data whole, its lines in order."""
    page = JustHTML(html, sanitize=False, scripting_enabled=False)
    nodes = [node for node, _ in markup.elements(page.root)]
    assert [name for node in nodes for name in runs(node)] == []
    list(data_blocks(page.root))
    assert list(loose(page.root)) == []
    assert [
        words for words in shown_elsewhere(page.root) if set(words) & set(TURNS)
    ] == []


def data_blocks(page: Any) -> Iterator[Any]:
    """What is said to programs; any other script is a file of ours."""
    kinds = ("application/ld+json", "application/json")
    for node, _ in markup.elements(page):
        if node.name == "script" and node.attrs.get("type") in kinds:
            yield json.loads(node.to_text(strip=False))
        elif node.name == "script":
            assert node.attrs["src"].startswith("/static/")


def runs(node: Any) -> Iterator[str]:
    """Attributes by which the element would run something."""
    for name, value in (node.attrs or {}).items():
        address = re.sub(r"[\x00-\x20]", "", value or "").lower()
        if name == "value":  # what stands in a field to be edited
            continue
        if name.startswith("on") or address.startswith(("javascript:", "vbscript:")):
            yield f"{node.name} {name}={value}"


def shown_elsewhere(page: Any) -> Iterator[str]:
    """Words of a page that others show, among words of theirs."""
    for node, _ in markup.elements(page):
        if node.name == "title":
            yield node.to_text()
        if node.name == "svg":
            yield from (
                part.to_text() for part in node.children if part.name == "title"
            )
        if node.name in ("meta", "link"):
            yield from (node.attrs.get(name) or "" for name in ("content", "title"))


ALONE = {"title", "script", "option", "textarea", "text"}
"""Elements whose text has no neighbours on a line; `text` is of a drawing."""


INLINE = {"a", "bdi", "cite", "code", "del", "em", "ins", "q", "span", "strong"}
"""Elements on a line with others: words in them can end the isolation that the element
gives, and turn what stands behind it."""


def loose(node: Any, is_kept: bool = False, is_followed: bool = False) -> Iterator[str]:
    """Texts that turn what stands beside them: in no element that keeps them apart.
    `is_followed` says whether something stands behind the node on its line."""
    children = list(node.children or ())
    for place, child in enumerate(children):
        is_loose = node.name == "bdi" or not is_kept
        if child.name == "#text" and is_loose and is_turning(child.data):
            yield f"{node.name}: {child.data[-60:]!r}"
        elif child.name and not child.name.startswith("#"):
            followed = any(map(is_on_the_line, children[place + 1 :]))
            followed = followed or (is_followed and node.name in INLINE)
            kept = is_apart(child, followed) or (is_kept and not is_isolating(child))
            yield from loose(child, kept, followed)


def is_on_the_line(node: Any) -> bool:
    """Whether the node is words, or an element on their line that has some."""
    if node.name == "#text":
        return bool(node.data.strip())
    return node.name in INLINE and bool(node.to_text().strip())


def is_apart(node: Any, is_followed: bool) -> bool:
    """Whether words in the element turn nothing outside it."""
    if node.name in INLINE:
        return is_isolating(node) and not is_followed
    return node.name in ALONE or is_isolating(node)


def is_turning(words: str) -> bool:
    """Whether a sign in them is more than an isolation that begins and ends there."""
    return bool(set(ISOLATED.sub("", words)) & {*TURNS, *ENDS})


def is_isolating(node: Any) -> bool:
    """Whether words in it turn none beside it. Of the whole page nothing is beside."""
    return node.name != "html" and "dir" in (node.attrs or {})


def assert_harmless(answer: Any) -> None:
    """Whatever it is, by its media type: one that is not known here is a KeyError."""
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert [line for line in answer.items() if not is_header(line)] == []
    kind = answer["Content-Type"].partition(";")[0]
    CHECKS[kind](answer.getvalue())


def is_header(line: tuple[str, str]) -> bool:
    return all(part.isascii() and part.isprintable() for part in line)


def _json(data: bytes) -> None:
    """A page could put it into a script, and an editor shows its lines in order."""
    json.loads(data)
    assert not ORDER.search(data.decode())


def _linked(data: bytes) -> None:
    _json(data)
    assert not set(data.decode()) & set("<>&")


def _feed(data: bytes) -> None:
    root = ElementTree.fromstring(data)
    assert {node.tag.removeprefix(ATOM) for node in root.iter()} <= OF_A_FEED
    assert not set(data.decode()) & set(TURNS)


def _sitemap(data: bytes) -> None:
    root = ElementTree.fromstring(data)
    for node in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc"):
        assert re.fullmatch(r"http://127\.0\.0\.1:8000/[\w/%.-]*", node.text, re.ASCII)


SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "title", "desc", "rect", "text", "line", "circle", "path"}


def _drawing(data: bytes) -> None:
    """Shapes and words; the numbers of one line stand where they were put."""
    root = ElementTree.fromstring(data)
    assert {node.tag.removeprefix(SVG) for node in root.iter()} <= DRAWN
    for node in root.iter():
        assert [name for name in node.attrib if name.startswith("on")] == []
        assert not {"href", "style", "class"} & set(node.attrib)
        if node.tag in (f"{SVG}title", f"{SVG}desc"):
            assert not set(node.text) & set(TURNS)


def _image(data: bytes) -> None:
    """Pixels, and no words beside them."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert not re.search(b"(tEXt|iTXt|zTXt|eXIf)", data)


CHECKS = {
    "text/html": lambda data: assert_inert(data.decode()),
    "text/plain": lambda data: data.decode(),
    "application/json": _json,
    "application/json+oembed": _json,
    "application/problem+json": _json,
    "application/ld+json": _linked,
    "application/atom+xml": _feed,
    "application/xml": _sitemap,
    "image/svg+xml": _drawing,
    "image/png": _image,
}
"""Text that is no markup is only told to be none: browsers run nothing in it."""
