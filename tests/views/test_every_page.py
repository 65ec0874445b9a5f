"""What holds of every public page, whichever there are: the walk takes its addresses
from the URLconf, so that a new page is in it by itself."""

import re
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.test import Client
from justhtml import JustHTML

from annotations import urls
from tests import markup, site

DATA_BLOCK = "application/ld+json"
LOADED = {"script": "src", "img": "src", "iframe": "src", "form": "action"}
"""Elements that ask for something by themselves, or send something away."""

NOT_OURS = ("mailto:", "https://example.org")
BY_SIGN_IN = ("/desk/", "/admin/", "/accounts/")


@pytest.fixture
def answers(annotator, reviewer, editor) -> dict:
    """Address -> what a stranger gets; redirects are followed by hand."""
    site.publish_everything(annotator, reviewer, editor)
    found = {}
    for address in site.addresses():
        answer = Client().get(address)
        while answer.status_code == 301:
            address = answer["Location"]
            answer = Client().get(address)
        found[address] = answer
    return found


@pytest.fixture
def pages(answers) -> dict[str, str]:
    """Address -> HTML of those that are pages."""
    return {
        address: answer.content.decode()
        for address, answer in answers.items()
        if answer["Content-Type"].startswith("text/html")
    }


def test_walk_comes_by_every_kind_of_page(answers):
    assert {answer.status_code for answer in answers.values()} <= {200, 400, 404}
    reached = {
        site.name_of(address)
        for address, answer in answers.items()
        if answer.status_code == 200
    }
    patterns = (*urls.in_every_language, *urls.for_programs)
    redirects = {"claim-redirect", "article-redirect"}
    assert reached == {pattern.name for pattern in patterns} - redirects


def test_every_page_is_valid_html(pages):
    found = {address: markup.problems(html) for address, html in pages.items()}
    assert {address: wrong for address, wrong in found.items() if wrong} == {}


def test_no_page_needs_a_script_or_asks_another_host(pages):
    for address, html in pages.items():
        assert f'<script type="{DATA_BLOCK}">' in html or "<script" not in html
        for node, _ in markup.elements(JustHTML(html, sanitize=False).root):
            asked = node.attrs.get(LOADED.get(node.name, ""))
            if node.name == "link" and node.attrs["rel"] in ("stylesheet", "icon"):
                asked = node.attrs["href"]
            assert asked is None or asked.startswith("/"), (address, asked)


def test_every_link_within_the_site_leads_somewhere(pages, answers):
    """What is asked wrongly is asked as wrongly in the other language."""
    targets: dict[str, set[str]] = {}
    for address, html in pages.items():
        if answers[address].status_code == 400:
            continue
        for href in re.findall(r'<a [^>]*?href="([^"]+)"', html):
            whole = urljoin(address, href.replace("&amp;", "&"))
            within = href.startswith("#")  # looked at where the HTML is
            if not within and not whole.startswith((*NOT_OURS, *BY_SIGN_IN)):
                path, fragment = urldefrag(whole)
                targets.setdefault(path, set()).add(fragment)
    for path, fragments in targets.items():
        assert urlsplit(path).netloc in ("", urlsplit(site.site()).netloc), path
        answer = Client().get(path, follow=True)
        assert answer.status_code == 200, path
        for fragment in fragments - {""}:
            assert f'id="{fragment}"' in answer.content.decode(), (path, fragment)


def test_no_answer_sets_a_cookie_or_differs_by_one(answers):
    for address, answer in answers.items():
        assert not answer.cookies, address
        assert "Cookie" not in answer.get("Vary", ""), address


def test_every_answer_is_confirmed_by_its_validator(answers):
    for address, answer in answers.items():
        if answer.status_code != 200:
            continue
        assert "public" in answer["Cache-Control"], address
        again = Client().get(address, headers={"If-None-Match": answer["ETag"]})
        assert (again.status_code, again.content) == (304, b""), address
        assert Client().head(address)["ETag"] == answer["ETag"], address


def test_every_page_is_only_read_but_the_form(answers):
    sender = Client(enforce_csrf_checks=True)  # as every program but the tests' own is
    for address, answer in answers.items():
        if answer.status_code == 200 and "/report/" not in address:
            assert sender.post(address).status_code == 405, address
        assert sender.put(address).status_code in (404, 405), address
