"""oEmbed answers for our addresses only, and the frame may stand on any page."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from annotations.actions import notices
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
    assert f'src="{parse_qs(address.query)["url"][0]}embed/?' in answer["html"]


@pytest.mark.parametrize("part", ["", "history/", "embed/"])
def test_addresses_that_stand_for_a_check_are_answered(ask, claim, part):
    assert ask(page_of(claim, part)).status_code == 200


@pytest.mark.parametrize("path", ["/claims/{pk}/", "/claims/{pk}/an-old-slug/"])
def test_short_and_old_addresses_are_answered(ask, claim, path):
    assert ask(path.format(pk=claim.pk)).status_code == 200


@pytest.mark.parametrize("wide", [None, 240, 300, 900])
@pytest.mark.parametrize("high", [None, 300, 900])
def test_measures_stay_within_what_the_consumer_can_show(ask, claim, wide, high):
    given = {"maxwidth": wide, "maxheight": high}
    answer = ask(
        page_of(claim), **{name: most for name, most in given.items() if most}
    ).json()
    assert answer["type"] == "rich"
    assert answer["width"] == min(600, wide or 600)
    assert answer["height"] <= (high or 900)
    size = f'width="{answer["width"]}" height="{answer["height"]}"'
    assert size in answer["html"]


@pytest.mark.parametrize("given", [{"maxwidth": "200"}, {"maxheight": "90"}])
def test_where_no_frame_has_room_the_answer_is_a_link(ask, claim, given):
    answer = ask(page_of(claim), **given).json()
    assert answer["type"] == "link"
    assert not {"html", "width", "height"} & set(answer)
    assert claim.statement in answer["title"]


def test_what_is_pasted_says_nothing_of_a_verdict_that_may_change(
    ask, claim, annotator, reviewer, editor
):
    before = ask(page_of(claim)).json()
    make.retract(claim.verdict, editor)
    after = ask(page_of(claim)).json()
    assert before["title"] == after["title"]
    assert "True" not in before["html"]
    assert "Retracted" not in after["html"]


@pytest.mark.parametrize("name", ["maxwidth", "maxheight"])
@pytest.mark.parametrize("given", ["0", "-1", "1.5", "٣٠٠", ""])
def test_measure_that_is_none_is_named(ask, claim, name, given):
    answer = ask(page_of(claim), **{name: given})
    assert answer.status_code == 400
    assert answer.content.decode().startswith(f"{name}: ")


@pytest.mark.parametrize("name", ["width", "height"])
def test_frame_that_is_asked_wrongly_says_so(client, claim, name):
    answer = client.get(page_of(claim, "embed/"), {name: "wide"})
    assert answer.status_code == 400
    assert (
        f"{name}: give a whole number of pixels, 1 or more." in answer.content.decode()
    )


def test_small_frame_leaves_the_summary_out_and_not_the_rating(client, claim):
    path = page_of(claim, "embed/")
    whole, small = (
        client.get(path, {"width": 300, "height": high}).content.decode()
        for high in (900, 170)
    )
    summary = claim.revisions.get().summary
    assert summary in whole
    assert summary not in small
    for html in (whole, small):
        assert "True" in html
        assert claim.statement in html


def test_long_reasons_stand_whole_in_the_frame_that_has_room(client, claim, editor):
    reasons = " ".join(["The register was of another year."] * 12)
    make.retract(claim.verdict, editor, public_note=reasons)
    path = page_of(claim, "embed/")
    roomy = client.get(path, {"width": 600, "height": 500}).content.decode()
    assert reasons in roomy
    assert reasons not in client.get(path).content.decode()


def test_frame_keeps_its_summary_when_corrected_and_under_review(
    client, claim, ask, annotator, reviewer
):
    asked = ask(page_of(claim)).json()
    notices.place(claim_id=claim.pk, kind="under_review", text="New.", by=reviewer)
    make.make_update(claim.verdict, annotator, reviewer)
    size = {"width": asked["width"], "height": asked["height"]}
    html = client.get(page_of(claim, "embed/"), size).content.decode()
    for words in ("Under review", "Update", claim.revisions.first().summary):
        assert words in html


def test_retracted_check_is_no_longer_under_review(client, claim, reviewer, editor):
    notices.place(claim_id=claim.pk, kind="under_review", text="New.", by=reviewer)
    pages = [page_of(claim), page_of(claim, "embed/"), f"/api/v1/claims/{claim.pk}/"]
    assert all(b"nder" in client.get(path).content for path in pages)
    make.retract(claim.verdict, editor)
    for path in pages:
        html = client.get(path).content.decode()
        assert "Under review" not in html, path
        assert "under_review" not in html, path


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
        ({"url": "SITE/claims/1/any/", "maxwidth": "0"}, 400),
        ({"url": "SITE/claims/1/any/", "maxheight": "00"}, 400),
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
