"""Formulas, breakouts and turned lines in every text, and every format harmless."""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from justhtml import JustHTML
from pyarrow import parquet

from annotations.models import Claim
from annotations.queries import public
from tests import markup
from tests.exports.hostile import (
    BREAKOUT,
    FORMULAS,
    TURNS,
    publish_hostile,
    text,
    texts,
)

pytestmark = pytest.mark.django_db(transaction=True)

SIGNS = tuple("=+-@＝＋－＠")
BLANK = (
    " \t\r\n\v\f\x01\x7f\u00a0\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u2060\ufeff"
    + TURNS
)
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
ORDER = re.compile(f"[{TURNS}\u2028\u2029]")
"""What turns lines around, or ends them for some."""

EXPORTS = "/api/v1/exports/"
OF_ALL = "pageSize=100&reviewPublisherSiteFilter=127.0.0.1"
KNOWN = re.compile(
    r"(.+\.)?(slug|url|source_url|said_by_url|language|\w+_on|\w+_at|sha256|kind|wording"
    r"|stance|proof|state|approximator|measure|low|high|default|colour|shape|first"
    r"|last|relation|prefix|suffix|review_by|units\..*)"
)
"""Names in a snapshot of what is no text that somebody wrote; a slug is made of one."""


@pytest.fixture
def claims(annotator, reviewer, editor) -> list[Claim]:
    return [
        publish_hostile(annotator, reviewer, editor, beginning)
        for beginning in FORMULAS
    ]


def snapshots(claims: list[Claim]) -> list[dict[str, Any]]:
    return [public.check(claim.pk).snapshot for claim in claims]


def get(path: str) -> Any:
    answer = Client().get(path)
    assert answer.status_code == 200, path
    assert answer["X-Content-Type-Options"] == "nosniff"
    return answer


def download(name: str) -> bytes:
    answer = get(EXPORTS + name)
    assert answer["Content-Disposition"].startswith("attachment")
    return answer.getvalue()


def test_every_format(claims):
    """One walk: a check of each beginning, in each format, one after the other."""
    frozen = snapshots(claims)
    assert_hostile(frozen)
    assert_csv(download("verdicts.csv").decode(), len(claims))
    assert_json_lines(download("verdicts.jsonl").decode(), frozen)
    assert_parquet(download("verdicts.parquet"), frozen)
    for name in ("claimreview.json", "claimreview.jsonl", "annotations.jsonld"):
        assert_linked(download(name).decode(), frozen)
    assert_json(
        get("/v1alpha1/claims:search?pageSize=100&reviewPublisherSiteFilter=127.0.0.1"),
        frozen,
    )
    assert_json(get("/api/v1/claims/?page_size=100"), frozen)
    assert_json(get("/annotations/"), [])
    for name in ("claims", "corrections"):
        assert_atom(get(f"/feeds/{name}.atom").content, name, frozen)
    for claim in claims:
        assert_oembed(claim)
        page = f"/claims/{claim.pk}/{claim.slug}/"
        for path in (page, f"/ar{page}", f"{page}history/", f"{page}embed/"):
            assert_page(get(path).content.decode(), claim)
    for path in (*OF_THE_SITE, *of_nouns(frozen[0])):
        for language in ("", "/ar"):
            assert_page(get(language + path).content.decode())


OF_THE_SITE = ("/", "/claims/?min=-5", "/corrections/", "/methodology/", "/about/")


def of_nouns(snapshot: dict[str, Any]) -> list[str]:
    """The pages of the article, and of whom and what the check names."""
    article, claim = snapshot["article"], snapshot["claim"]
    return [
        f"/articles/{article['id']}/{article['slug']}/",
        f"/outlets/{article['outlet']['slug']}/",
        f"/claimants/{claim['claimant']['slug']}/",
        f"/topics/{claim['topics'][0]['slug']}/",
        f"/sources/{snapshot['citations'][0]['publisher']['slug']}/",
    ]


def assert_hostile(frozen: list[dict[str, Any]]) -> None:
    """Else the walk would pass whatever the formats did: no text was left out."""
    tame = {
        path
        for snapshot in frozen
        for path, said in texts(snapshot)
        if said and "</script>" not in said and not KNOWN.fullmatch(path)
    }
    assert tame == set()


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
    """Valid, without a script of anybody's, its data whole, its lines in order."""
    assert markup.problems(html) == []
    page = JustHTML(html, sanitize=False, scripting_enabled=False)
    scripts = [node for node, _ in markup.elements(page.root) if node.name == "script"]
    assert [name for node, _ in markup.elements(page.root) for name in runs(node)] == []
    data = []
    for script in scripts:
        if script.attrs.get("type") == "application/ld+json":
            data.append(json.loads(script.to_text(strip=False)))
        else:
            assert script.attrs["src"].startswith("/static/")
    assert "alert(1)" in page.to_text()
    assert list(loose(page.root)) == []
    assert [
        words for words in shown_elsewhere(page.root) if set(words) & set(TURNS)
    ] == []
    if claim and data:
        said = [words for _, words in texts(data)]
        assert any(BREAKOUT in words and words.endswith("statement") for words in said)


def runs(node: Any) -> Iterator[str]:
    """Attributes by which the element would run something."""
    for name, value in (node.attrs or {}).items():
        address = re.sub(r"[\x00-\x20]", "", value or "").lower()
        if name.startswith("on") or address.startswith(("javascript:", "vbscript:")):
            yield f"{node.name} {name}={value}"


def shown_elsewhere(page: Any) -> Iterator[str]:
    """Words of a page that others show, among words of theirs."""
    for node, _ in markup.elements(page):
        if node.name == "title":
            yield node.to_text()
        if node.name in ("meta", "link"):
            yield from (node.attrs.get(name) or "" for name in ("content", "title"))


ALONE = {"title", "script", "option", "textarea"}
"""Elements whose text has no neighbours on a line."""


def loose(node: Any, is_kept: bool = False) -> Iterator[str]:
    """Texts that turn what stands beside them: in no element that keeps them apart."""
    for child in node.children or ():
        if child.name == "#text" and not is_kept and set(child.data) & set(TURNS):
            yield f"{node.name}: {child.data[:60]!r}"
        elif child.name and not child.name.startswith("#"):
            apart = child.name in ALONE or child.name == "bdi"
            yield from loose(child, is_kept or apart or "dir" in (child.attrs or {}))


def test_walk_knows_what_is_hostile():
    hostile = text("=", "name")
    assert is_run(hostile, BLANK)
    assert BREAKOUT in hostile
    assert set(TURNS) < set(hostile)
    torn = JustHTML(f"<p>{TURNS}</p>", sanitize=False)
    assert list(loose(torn.root))
