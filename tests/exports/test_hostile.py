"""Formulas, breakouts and turned lines in every text, and every format harmless."""

import gzip
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from justhtml import JustHTML

from annotations.exports import archive, formats, nightly
from annotations.models import Claim
from annotations.queries import public
from tests.exports.harmless import (
    BLANK,
    ORDER,
    assert_atom,
    assert_csv,
    assert_json,
    assert_json_lines,
    assert_linked,
    assert_oembed,
    assert_page,
    assert_parquet,
    is_run,
    loose,
)
from tests.exports.hostile import (
    BREAKOUT,
    ENDS,
    FORMULAS,
    TURNS,
    publish_hostile,
    text,
    texts,
)

pytestmark = pytest.mark.django_db(transaction=True)

EXPORTS = "/api/v1/exports/"
OF_ALL = "pageSize=100&reviewPublisherSiteFilter=127.0.0.1"
KNOWN = re.compile(
    r"(.+\.)?(slug|url|source_url|said_by_url|language|\w+_on|\w+_at|sha256|kind|wording"
    r"|stance|proof|state|approximator|measure|low|high|default|colour|shape|first"
    r"|last|relation|prefix|suffix|review_by|failed|units\..*)"
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


def nightly_file(name: str) -> bytes:
    """As it is served, unpacked."""
    data = get(f"/data/files/{name}").getvalue()
    return gzip.decompress(data) if name.endswith(".gz") else data


Frozen = list[dict[str, Any]]

FILES: dict[str, Callable[[bytes, Frozen], None]] = {
    "verdicts.csv": lambda data, frozen: assert_csv(data.decode(), len(frozen)),
    "verdicts.jsonl": lambda data, frozen: assert_json_lines(data.decode(), frozen),
    "verdicts.parquet": assert_parquet,
    "claimreview.json": lambda data, frozen: assert_linked(data.decode(), frozen),
    "claimreview.jsonl": lambda data, frozen: assert_linked(data.decode(), frozen),
    "annotations.jsonld": lambda data, frozen: assert_linked(data.decode(), frozen),
}
"""What is looked at in each file that there is."""


def test_every_format(claims, settings, tmp_path):
    """One walk: a check of each beginning, in each format, one after the other."""
    frozen = snapshots(claims)
    assert_hostile(frozen)
    for format in formats.available():
        FILES[format.name](download(format.name), frozen)
    settings.EXPORTS_DIR = tmp_path
    for file in nightly.write_edition(tmp_path).files:
        FILES[file.name.removesuffix(".gz")](nightly_file(file.name), frozen)
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


def test_archive_reads_in_the_order_in_which_it_is_written(claims):
    data = b"".join(archive.lines()).decode()
    assert not ORDER.search(data)
    said = {words for line in data.splitlines() for _, words in texts(json.loads(line))}
    assert {snapshot["summary"] for snapshot in snapshots(claims)} <= said


def test_walk_knows_what_is_hostile():
    hostile = text("=", "name")
    assert is_run(hostile, BLANK)
    assert BREAKOUT in hostile
    assert set(TURNS) < set(hostile)


@pytest.mark.parametrize("name", ["p", "li", "a", "desc", "caption"])
def test_walk_sees_a_line_that_is_turned(name):
    """Whatever the page says of its own direction."""
    page = f'<html dir="ltr"><body><{name}>{TURNS}</{name}></body></html>'
    assert list(loose(JustHTML(page, sanitize=False).root))
    kept = page.replace(TURNS, f'<b dir="auto">{TURNS}</b>')
    assert not list(loose(JustHTML(kept, sanitize=False).root))
    ended = page.replace(TURNS, f"<bdi>{TURNS}</bdi>")
    assert list(loose(JustHTML(ended, sanitize=False).root))


@pytest.mark.parametrize("behind", [" 12", "<ins>12</ins>"])
def test_walk_sees_what_an_inline_element_does_not_keep(behind):
    """A sign that closes more than was opened gets out of it."""
    line = f'<p><del dir="auto">{TURNS}</del>{behind}</p><p>12</p>'
    assert list(loose(JustHTML(line, sanitize=False).root))
    alone = line.replace(behind, "")
    assert not list(loose(JustHTML(alone, sanitize=False).root))


@pytest.mark.parametrize("end", ENDS)
def test_walk_sees_where_an_isolation_ends(end):
    page = f"<p>\u2068a{end}b\u2069 12</p>"
    assert list(loose(JustHTML(page, sanitize=False).root))
