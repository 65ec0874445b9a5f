"""oEmbed answers for our addresses only, and the frame may stand on any page."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(annotator, reviewer):
    return make.make_published_claim(annotator, reviewer)


@pytest.fixture
def ask(client, settings):
    """`ask(path, **query)`: the endpoint's answer for that address of the site."""

    def asked(path, **query):
        return client.get("/oembed", {"url": settings.SITE_URL + path} | query)

    return asked


def page_of(claim, part=""):
    return f"/claims/{claim.pk}/{claim.slug}/{part}"


def test_page_names_the_endpoint_that_answers_for_it(client, claim):
    html = client.get(page_of(claim)).content.decode()
    found = re.search(r'type="application/json\+oembed"[^>]*href="([^"]+)"', html)[1]
    address = urlsplit(found.replace("&amp;", "&"))
    answer = client.get(f"{address.path}?{address.query}").json()
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert f'src="{parse_qs(address.query)["url"][0]}embed/"' in answer["html"]


@pytest.mark.parametrize("part", ["", "history/", "embed/"])
def test_addresses_that_stand_for_a_check_are_answered(ask, claim, part):
    assert ask(page_of(claim, part)).status_code == 200


@pytest.mark.parametrize("path", ["/claims/{pk}/", "/claims/{pk}/an-old-slug/"])
def test_short_and_old_addresses_are_answered(ask, claim, path):
    assert ask(path.format(pk=claim.pk)).status_code == 200


@pytest.mark.parametrize(
    ("given", "answered"),
    [({}, (600, 320)), ({"maxwidth": "300", "maxheight": "200"}, (300, 200))],
)
def test_measures_stay_within_what_the_consumer_can_show(ask, claim, given, answered):
    answer = ask(page_of(claim), **given).json()
    assert (answer["width"], answer["height"]) == answered
    assert f'width="{answered[0]}" height="{answered[1]}"' in answer["html"]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({}, 400),
        ({"url": "https://example.org/claims/1/any/"}, 404),
        ({"url": "http://[broken"}, 404),
        ({"url": "SITE/"}, 404),
        ({"url": "SITE/claims/999999/any/"}, 404),
        ({"url": "SITE/claims/1/any/", "format": "xml"}, 501),
        ({"url": "SITE/claims/1/any/", "maxwidth": "-1"}, 400),
        ({"url": "SITE/claims/1/any/", "maxheight": "much"}, 400),
    ],
)
def test_what_cannot_be_embedded_is_refused_as_the_format_says(
    client, claim, settings, query, status
):
    given = {
        key: value.replace("SITE", settings.SITE_URL) for key, value in query.items()
    }
    assert client.get("/oembed", given).status_code == status


def test_draft_is_as_absent_to_the_endpoint_and_the_frame(client, ask, annotator):
    draft = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    assert ask(f"/claims/{draft.pk}/any/").status_code == 404
    assert client.get(f"/claims/{draft.pk}/any/embed/").status_code == 404


def test_frame_may_stand_anywhere_and_other_pages_may_not(client, claim):
    frame = client.get(page_of(claim, "embed/"))
    assert "X-Frame-Options" not in frame.headers
    assert "frame-ancestors *" in frame["Content-Security-Policy"]
    assert "default-src 'self'" in frame["Content-Security-Policy"]
    page = client.get(page_of(claim))
    assert page["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]


def test_frame_shows_a_correction_and_a_retraction(
    client, claim, annotator, reviewer, editor
):
    path = page_of(claim, "embed/")
    first = client.get(path)
    make.make_update(
        claim.verdict, annotator, reviewer, kind="correction", summary="Recounted."
    )
    corrected = client.get(path)
    assert b"Correction" in corrected.content
    assert b"Recounted." in corrected.content
    assert corrected["ETag"] != first["ETag"]
    make.retract(make.fresh(claim.verdict), editor, public_note="Forged.")
    retracted = client.get(path)
    assert b"Retracted" in retracted.content
    assert b"Forged." in retracted.content


def test_frame_holds_no_script_and_leads_out_of_itself(client, claim):
    html = client.get(page_of(claim, "embed/")).content.decode()
    assert "<script" not in html
    assert 'target="_top"' in html
