"""The card and the numbers of a check, as pictures with addresses of their own."""

import re
from xml.etree import ElementTree

import pytest
from django.conf import settings

from annotations.actions import translations
from annotations.models import CardImage, Newsroom, Verdict
from tests import factories as make

pytestmark = pytest.mark.django_db

FIGURE = {"low": "1200", "high": "1200", "unit": "people"}
PICTURES = ["card.png", "evidence.svg"]
FOREVER = "public, max-age=31536000, immutable"


@pytest.fixture
def claim(annotator, reviewer):
    """With a number, and a source that gives another."""
    article = make.make_article(annotator)
    claim = make.make_claim(article, make.WORDS, annotator, quantities=[FIGURE])
    verdict = make.make_verdict(claim, annotator)
    figure = FIGURE | {"low": "1150", "high": "1150"}
    make.make_citation(verdict, annotator, quantity=figure)
    make.publish(verdict, annotator, reviewer)
    return make.fresh(claim)


def page(claim, part=""):
    return f"/claims/{claim.pk}/{claim.slug}/{part}"


def named(client, path):
    """The address of the picture that a page names for sharing, without the host."""
    html = client.get(path).content.decode()
    found = re.search(r'<meta property="og:image" content="([^"]+)">', html)[1]
    assert found.startswith(settings.SITE_URL)
    return found.removeprefix(settings.SITE_URL)


def test_card_is_a_png_that_is_drawn_once(client, claim):
    CardImage.objects.all().delete()
    first = client.get(page(claim, "card.png"))
    assert first["Content-Type"] == "image/png"
    drawn_at = CardImage.objects.get().drawn_at
    assert client.get(page(claim, "card.png")).content == first.content
    assert CardImage.objects.get().drawn_at == drawn_at


def test_page_names_the_card_by_its_version(client, claim):
    address = named(client, page(claim))
    assert address.startswith(page(claim, "card.png?v="))
    answer = client.get(address)
    assert (answer.status_code, answer["Cache-Control"]) == (200, FOREVER)


def test_page_names_the_card_in_the_language_of_its_words(client, annotator, reviewer):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    verdict = make.make_verdict(claim, annotator)
    words = {"statement": "استخدم العبّارة نحو 1,200 راكب.", "summary": "كما قيل."}
    translations.translate(claim_id=claim.pk, language="ar", by=annotator, fields=words)
    make.publish(verdict, annotator, reviewer)
    claim = make.fresh(claim)
    pictures = []
    for prefix in ("", "/ar"):
        address = named(client, f"{prefix}{page(claim)}")
        assert address.startswith(f"{prefix}{page(claim, 'card.png?v=')}")
        answer = client.get(address)
        assert answer["Cache-Control"] == FOREVER
        pictures.append(answer.content)
    assert pictures[0] != pictures[1]
    html = client.get(f"/ar{page(claim)}").content.decode()
    assert f'content="صحيح: {words["statement"]}"' in html


def test_page_without_a_translation_names_the_card_of_the_original(client, claim):
    assert named(client, f"/ar{page(claim)}") == named(client, page(claim))


@pytest.mark.parametrize("query", ["", "?v=an-older-one"])
def test_card_without_the_version_in_force_is_asked_for_again(client, claim, query):
    answer = client.get(page(claim, f"card.png{query}"))
    assert answer["Cache-Control"] == "public, max-age=60"


def test_page_says_measures_and_words_of_the_card(client, claim):
    html = client.get(page(claim)).content.decode()
    for name, said in (
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", f"True: “{claim.statement}”"),
        ("twitter:card", "summary_large_image"),
    ):
        assert re.search(rf'(name|property)="{name}" content="{re.escape(said)}', html)


@pytest.mark.parametrize("path", ["/", "/about/", "/claims/"])
def test_other_pages_name_the_card_of_the_site(client, claim, path):
    answer = client.get(named(client, path))
    assert answer["Content-Type"] == "image/png"
    assert answer["ETag"]
    again = client.get("/card.png", HTTP_IF_NONE_MATCH=answer["ETag"])
    assert again.status_code == 304


def test_card_of_the_site_speaks_the_language_of_its_address(client, claim):
    addresses = [named(client, path) for path in ("/about/", "/ar/about/")]
    assert addresses == ["/card.png", "/ar/card.png"]
    english, arabic = (client.get(address) for address in addresses)
    assert english.content != arabic.content


@pytest.mark.parametrize("picture", PICTURES)
def test_picture_has_validators_and_sets_no_cookie(client, claim, picture):
    answer = client.get(page(claim, picture))
    assert answer.status_code == 200
    assert answer["ETag"]
    assert answer["Last-Modified"]
    assert not answer.cookies
    again = client.get(page(claim, picture), HTTP_IF_NONE_MATCH=answer["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    head = client.head(page(claim, picture))
    assert (head["ETag"], head.content) == (answer["ETag"], b"")


@pytest.mark.parametrize("picture", PICTURES)
def test_correction_changes_the_picture(client, claim, picture, annotator, reviewer):
    before = client.get(page(claim, picture)).content
    verdict = Verdict.objects.get(claim=claim)
    make.make_update(verdict, annotator, reviewer, "correction", rating="false")
    assert client.get(page(claim, picture)).content != before


def test_renamed_newsroom_has_its_cards_drawn_anew(client, claim):
    before = named(client, page(claim))
    was = client.get(before).content
    Newsroom.objects.update(name="Another newsroom")
    after = named(client, page(claim))
    assert after != before
    assert client.get(after).content != was
    assert client.get(before)["Cache-Control"] != FOREVER


@pytest.mark.parametrize("picture", PICTURES)
def test_old_slug_leads_to_the_picture(client, claim, picture):
    answer = client.get(f"/claims/{claim.pk}/an-old-slug/{picture}")
    assert (answer.status_code, answer["Location"]) == (301, page(claim, picture))


@pytest.mark.parametrize("picture", PICTURES)
def test_hidden_claim_answers_as_an_absent_one(client, claim, annotator, picture):
    draft = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    make.make_verdict(draft, annotator)
    answers = [
        client.get(f"/claims/{pk}/{claim.slug}/{picture}") for pk in (draft.pk, 99999)
    ]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


@pytest.mark.parametrize("path", ["card.png", "evidence.svg"])
def test_pictures_are_only_read(client, claim, path):
    assert client.post(page(claim, path)).status_code == 405
    assert client.post("/card.png").status_code == 405


def test_numbers_are_xml_that_says_every_figure(client, claim):
    answer = client.get(page(claim, "evidence.svg"))
    assert answer["Content-Type"] == "image/svg+xml"
    found = ElementTree.fromstring(answer.content)
    told = found.find("{http://www.w3.org/2000/svg}desc").text
    assert "1,200" in told
    assert "1,150" in told
    assert found.find("{http://www.w3.org/2000/svg}title").text.startswith("True: ")


def test_claim_without_numbers_on_both_sides_has_no_numbers_to_show(
    client, annotator, reviewer
):
    claim = make.make_published_claim(annotator, reviewer)
    assert client.get(page(claim, "evidence.svg")).status_code == 404


@pytest.mark.parametrize("path", ["", *PICTURES])
def test_page_and_pictures_cost_three_queries(
    client, claim, path, django_assert_max_num_queries
):
    client.get(page(claim, path))
    with django_assert_max_num_queries(3):
        client.get(page(claim, path))
