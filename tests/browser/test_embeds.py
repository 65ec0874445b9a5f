"""A check in a page of another origin, found by oEmbed discovery alone."""

import json
import re
import threading
from collections.abc import Iterator
from html import unescape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests import factories as make

DISCOVERY = re.compile(r'<link[^>]*type="application/json\+oembed"[^>]*href="([^"]+)"')


@pytest.fixture
def elsewhere() -> Iterator[ThreadingHTTPServer]:
    """Another site: its one page is whatever `server.page` holds."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = self.server.page.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.page = ""
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def embedded(page_of, live_server, elsewhere, settings, complaints):
    """`embedded(claim)`: the frame of that claim's check on the other site's page;
    `under`, in the language of which pages."""
    settings.SITE_URL = live_server.url

    def opened(claim, under="/", **given):
        address = f"{live_server.url}{under}claims/{claim.pk}/"
        html = urlopen(address).read().decode()
        endpoint = unescape(DISCOVERY.search(html)[1])
        found = json.load(urlopen(f"{endpoint}&{urlencode(given)}"))
        elsewhere.page = f"<!doctype html><title>Elsewhere</title>{found['html']}"
        page = page_of()
        page.goto(f"http://localhost:{elsewhere.server_port}/")
        return page.frame_locator("iframe").locator("body")

    return opened


def test_published_check_stands_in_a_page_of_another_origin(
    embedded, annotator, reviewer
):
    claim = make.make_published_claim(annotator, reviewer, verdict={"rating": "true"})
    frame = embedded(claim)
    expect(frame.locator(".embed-rating")).to_have_text("True")
    link = frame.get_by_role("link", name="The whole check")
    expect(link).to_have_attribute("target", "_top")


def test_corrected_check_corrects_itself_in_the_frame(embedded, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    make.make_update(
        claim.verdict, annotator, reviewer, kind="correction", summary="Recounted."
    )
    frame = embedded(claim)
    expect(frame).to_contain_text("Correction")
    expect(frame).to_contain_text("Recounted.")


def test_retracted_check_says_so_in_the_frame(embedded, annotator, reviewer, editor):
    claim = make.make_published_claim(annotator, reviewer)
    make.retract(claim.verdict, editor)
    expect(embedded(claim).locator(".embed-rating")).to_have_text("Retracted")


BEYOND = """async () => {
    // What is asked before the styles are there is laid out without them.
    if (document.readyState !== "complete") {
        await new Promise((loaded) => addEventListener("load", loaded, { once: true }));
    }
    const parts = [...document.querySelectorAll(".embed-summary, .embed-claim")];
    return [document.documentElement, ...parts].flatMap((part) => [
        part.scrollWidth - part.clientWidth, part.scrollHeight - part.clientHeight,
    ]);
}"""
"""By how much the content of the frame is larger than the frame, or than its place."""

LONG = " ".join(["The register of the day shows as many passengers."] * 5)
ARABIC = {
    "statement": " ".join(["استخدم العبّارة نحو 1,200 راكب في مارس."] * 3),
    "summary": " ".join(["أحصى مكتب الميناء 1,214 راكبًا في ذلك اليوم."] * 4),
    "language": "ar",
}


@pytest.fixture
def checks(annotator, reviewer, editor):
    """Published, corrected, retracted; in Arabic; of forty words."""

    def made(statement, summary=LONG, **facts):
        return make.make_published_claim(
            annotator,
            reviewer,
            statement=statement,
            claimant="Office of the Harbour Master of Port Alder",
            verdict={"summary": summary, "rating": "mostly-false", "citations": 2},
            **facts,
        )

    published, corrected, retracted = (
        made(f"About 1,200 passengers used the ferry in March, {word} time.")
        for word in ("the first", "the second", "the third")
    )
    make.make_update(corrected.verdict, annotator, reviewer, kind="correction")
    make.retract(retracted.verdict, editor, public_note=LONG)
    level = "The Upper Lake reservoir stood at 38 percent on 1 September 2025."
    forty = " ".join(["passengers and their luggage were counted at the pier"] * 5)
    return [published, corrected, retracted, made(**ARABIC), made(forty)] + [
        made(level, "The list shows 38.2 percent for the Upper Lake on that morning.")
    ]


@pytest.mark.parametrize("given", [{}, {"maxheight": 240}], ids=["whole", "low"])
@pytest.mark.parametrize(
    ("under", "width"),
    [("/", 320), ("/", 480), ("/", 600), ("/ar/", 320), ("/ar/", 600)],
)
def test_nothing_in_the_frame_is_cut_or_scrolls(embedded, checks, under, width, given):
    for claim in checks:
        frame = embedded(claim, under, maxwidth=width, **given)
        expect(frame.locator(".embed-foot a")).to_be_visible()
        beyond = frame.evaluate(BEYOND)
        assert max(beyond) <= 0, (claim.statement, beyond)
        if not given:
            expect(frame.locator(".embed-summary")).to_be_visible()


def test_frame_that_was_pasted_has_room_for_what_is_said_later(
    embedded, checks, page_of, elsewhere, annotator, reviewer, editor
):
    published = checks[0]
    embedded(published, maxwidth=320)
    make.make_update(published.verdict, annotator, reviewer, kind="correction")
    make.retract(make.fresh(published.verdict), editor, public_note=LONG)
    page = page_of()
    page.goto(f"http://localhost:{elsewhere.server_port}/")
    frame = page.frame_locator("iframe").locator("body")
    expect(frame.locator(".embed-rating")).to_have_text("Retracted")
    assert max(frame.evaluate(BEYOND)) <= 0


def test_on_a_phone_the_frame_narrows_and_keeps_rating_and_link(
    embedded, checks, page_of, elsewhere
):
    frame = embedded(checks[4])
    page = frame.page
    page.set_viewport_size({"width": 360, "height": 740})
    page.reload()
    beyond, width = page.evaluate(
        "() => { const it = document.documentElement; return ["
        "it.scrollWidth - it.clientWidth, "
        "document.querySelector('iframe').getBoundingClientRect().width]; }"
    )
    assert beyond <= 0
    assert width < 360
    room = frame.evaluate("() => innerHeight")
    for part in (".embed-rating", ".embed-foot a"):
        box = frame.locator(part).evaluate("(it) => it.getBoundingClientRect().bottom")
        assert box <= room
