"""Public pages in another language: under its prefix, for everybody alike, mirrored;
what was translated is shown with its original, and nothing else changes."""

import json
import re
import xml.etree.ElementTree as ET

import pytest
from django.urls import reverse
from django.utils import translation

from annotations.actions import translations
from tests import factories as make

pytestmark = pytest.mark.django_db

STATEMENT = "استخدم العبّارة نحو 1,200 راكب."
SUMMARY = "أحصى مكتب الميناء 1,214 راكبًا."
PAGES = (
    *("home", "claims", "corrections", "methodology", "statistics", "about"),
    *("data", "report", "report-thanks"),
)
ENGLISH_WORDS = re.compile(r">\s*(?:The|Checks?|About|Search|Corrections?)\b")
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def claim(annotator, reviewer):
    """Published, with an Arabic translation of its statement and summary."""
    found = make.make_claim(
        make.make_article(annotator), make.WORDS, annotator, wording="verbatim"
    )
    verdict = make.make_verdict(found, annotator)
    translations.translate(
        claim_id=found.pk,
        language="ar",
        by=annotator,
        fields={"statement": STATEMENT, "summary": SUMMARY},
    )
    make.publish(verdict, annotator, reviewer)
    return make.fresh(found)


def path(name, *args, language="ar"):
    with translation.override(language):
        return reverse(name, args=args)


def page(client, address, **headers):
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.mark.parametrize("name", PAGES)
def test_page_stands_under_the_prefix_and_is_mirrored(client, claim, name):
    address = path(name)
    text = page(client, address)
    assert address.startswith("/ar/")
    assert '<html lang="ar" dir="rtl">' in text
    assert not ENGLISH_WORDS.search(text)


def test_default_language_has_no_prefix(client, claim):
    assert path("home", language="en") == "/"
    assert '<html lang="en" dir="ltr">' in page(client, "/")
    assert client.get("/en/").status_code == 404


@pytest.mark.parametrize(
    "address", ["/ar-eg/", "/AR/", "/fr/", "/ar/desk/", "/ar/api/"]
)
def test_no_other_prefix_is_an_address(client, db, address):
    assert client.get(address).status_code == 404


def test_only_the_address_decides(client, claim):
    client.cookies["django_language"] = "ar"
    answer = client.get("/", headers={"accept-language": "ar"})
    assert '<html lang="en"' in answer.content.decode()
    assert "Accept-Language" not in answer.get("Vary", "")
    assert "Cookie" not in answer.get("Vary", "")
    assert not client.get("/ar/").cookies


def test_a_language_leaves_nothing_behind_for_the_next_request(client, claim):
    page(client, "/ar/")
    assert translation.get_language() == "en"
    assert '<html lang="en"' in page(client, "/")


def test_each_language_names_every_other_and_the_default(client, claim, settings):
    site = settings.SITE_URL
    here = path("claim", claim.pk, claim.slug, language="en")
    wanted = {
        ("en", site + here),
        ("ar", f"{site}/ar{here}"),
        ("x-default", site + here),
    }
    pairs = (("ar", here, f"/ar{here}"), ("en", f"/ar{here}", here))
    for other, address, there in pairs:
        text = page(client, address)
        found = re.findall(r'rel="alternate" hreflang="([\w-]+)" href="([^"]+)"', text)
        assert set(found) == wanted
        assert f'<link rel="canonical" href="{site}{address}">' in text
        assert f'<a href="{site}{there}" hreflang="{other}" lang="{other}">' in text


def test_later_page_of_a_list_leads_to_the_same_in_the_other_language(client, claim):
    text = page(client, "/ar/claims/?q=ferry")
    assert re.search(r'hreflang="en" href="[^"]*/claims/\?q=ferry"', text)


def test_claim_is_shown_in_translation_with_the_original_beside_it(client, claim):
    text = page(client, path("claim", claim.pk, claim.slug))
    assert STATEMENT in text
    assert SUMMARY in text
    assert "الإنجليزيّة" in text or "الإنجليزية" in text
    assert f"“{claim.statement}”" in text
    assert 'lang="ar">صحيح' in text


def test_translated_words_are_nobodys_quote(client, claim):
    text = page(client, path("claim", claim.pk, claim.slug))
    heading = re.search(r"<h1([^>]*)>(.*?)</h1>", text, re.DOTALL)
    assert 'lang="ar"' in heading[1]
    assert heading[2].strip() == STATEMENT


def test_default_page_knows_nothing_of_the_translation(client, claim):
    text = page(client, path("claim", claim.pk, claim.slug, language="en"))
    assert STATEMENT not in text
    assert "Translated from" not in text


def test_untranslated_claim_keeps_its_language_on_the_page(client, annotator, reviewer):
    other = make.make_published_claim(annotator, reviewer)
    text = page(client, path("claim", other.pk, other.slug))
    assert re.search(r'<h1 lang="en"', text)
    assert "مترجم من" not in text


def test_data_of_the_page_speaks_its_language_and_names_the_original(
    client, claim, settings
):
    text = page(client, path("claim", claim.pk, claim.slug))
    nodes = re.findall(r"<script[^>]*ld\+json[^>]*>(.*?)</script>", text, re.DOTALL)
    reviews = [json.loads(node) for node in nodes]
    (review,) = [node for node in reviews if node["@type"] == "ClaimReview"]
    original = path("claim", claim.pk, claim.slug, language="en")
    of = {"@id": f"{settings.SITE_URL}{original}#review"}
    assert review["inLanguage"] == "ar"
    assert review["claimReviewed"] == STATEMENT
    assert review["url"] == f"{settings.SITE_URL}/ar{original}"
    assert review["translationOfWork"] == of


def test_lists_article_and_frame_show_the_translation(client, claim):
    article = claim.appearances.get().article
    for address in (
        path("home"),
        path("claims"),
        path("article", article.pk, article.slug),
        path("embed", claim.pk, claim.slug),
    ):
        assert STATEMENT in page(client, address), address


def test_frame_of_oembed_speaks_the_language_of_the_page(client, claim, settings):
    address = settings.SITE_URL + path("claim", claim.pk, claim.slug)
    answer = client.get("/oembed", {"url": address}).json()
    assert f"{settings.SITE_URL}/ar/claims/" in answer["html"]
    assert STATEMENT in answer["title"]


def test_feed_speaks_it_under_ids_of_its_own(client, claim):
    ids = set()
    for language in ("en", "ar"):
        root = ET.fromstring(client.get(path("feed-claims", language=language)).content)
        (entry,) = root.iter(f"{ATOM}entry")
        ids.add(entry.findtext(f"{ATOM}id"))
        said = entry.findtext(f"{ATOM}title")
        assert (STATEMENT in said) is (language == "ar")
    assert len(ids) == 2


def test_sitemap_has_the_files_of_every_language(client, claim, settings):
    index = client.get("/sitemap.xml").content.decode()
    for prefix in ("", "/ar"):
        file = f"{prefix}/sitemaps/claims-0.xml"
        assert f"<loc>{settings.SITE_URL}{file}</loc>" in index
        listed = client.get(file).content.decode()
        assert f"<loc>{settings.SITE_URL}{prefix}/claims/{claim.pk}/" in listed


def test_hidden_claim_is_as_absent_in_every_language(client, annotator):
    draft = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    answer = client.get(f"/ar/claims/{draft.pk}/")
    assert answer.status_code == 404
    assert '<html lang="ar" dir="rtl">' in answer.content.decode()
    assert answer.content == client.get("/ar/claims/999999/").content


def test_short_address_leads_to_the_page_in_its_language(client, claim):
    answer = client.get(f"/ar/claims/{claim.pk}/")
    assert (answer.status_code, answer["Location"]) == (
        301,
        path("claim", claim.pk, claim.slug),
    )


def test_page_has_validators_of_its_own(client, claim):
    english, arabic = (client.get(address) for address in ("/", "/ar/"))
    assert english["ETag"] != arabic["ETag"]
    again = client.get("/ar/", headers={"if-none-match": arabic["ETag"]})
    assert again.status_code == 304


def test_the_desk_stays_english(client_of, annotator):
    answer = client_of(annotator).get("/desk/")
    assert '<html lang="en" dir="ltr">' in answer.content.decode()


def test_report_is_taken_in_and_thanked_in_the_language(client, claim):
    form = {"text": "اليوم خطأ.", "page": "", "contact": "", "website": ""}
    here = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}
    answer = client.post(path("report"), form, headers=here)
    assert (answer.status_code, answer["Location"]) == (302, path("report-thanks"))
    refused = client.post(path("report"), form | {"text": ""}, headers=here)
    assert "اكتب ما الخطأ" in refused.content.decode()


def test_dates_and_numbers_are_written_as_the_arab_press_does(client, claim):
    with translation.override("ar"):
        text = page(client, path("claim", claim.pk, claim.slug))
    assert re.search(r">\d+ (نوفمبر|ديسمبر|يناير|\w+) 20\d\d<", text)
    assert not re.search("[\u0660-\u0669]", text)


def test_claim_page_lists_its_topics_as_such_and_with_commas_of_the_language(
    client, annotator, reviewer
):
    number = {"low": "1200", "high": "1200", "unit": "people", "confirmed": True}
    claim = make.make_claim(
        make.make_article(annotator),
        make.WORDS,
        annotator,
        topics=["Ferries", "Harbour"],
        quantities=[number],
    )
    verdict = make.make_verdict(claim, annotator)
    make.make_citation(verdict, annotator, quantity=number)
    make.publish(verdict, annotator, reviewer)
    shown, frame = (
        page(client, path(name, claim.pk, make.fresh(claim).slug))
        for name in ("claim", "embed")
    )
    assert "<dt>المواضيع</dt>" in shown
    for text in (shown, frame):
        assert not re.search(r"</(?:a|bdi)>, ", text)


def test_search_names_ratings_in_the_language(client, claim):
    text = page(client, "/ar/claims/?rating=true")
    assert '<option value="true" selected>صحيح</option>' in text
    assert re.search(r"<bdi>صحيح</bdi>", text)


def test_words_that_were_searched_for_stand_in_marks_of_the_language(client, claim):
    text = page(client, "/ar/claims/?q=ferry")
    assert "«ferry»" in text
    assert "“ferry”" not in text


def test_addresses_keep_their_order_in_a_line_from_the_right(client, claim, settings):
    text = page(client, path("data"))
    shown = re.findall(rf'(?:(ltr)">(?:<code>)?|>){settings.SITE_URL}/', text)
    assert len(shown) >= 5
    assert set(shown) == {"ltr"}


@pytest.mark.parametrize("prefix", ["", "/ar"])
def test_page_that_is_not_there_is_one_of_the_site(client, claim, prefix):
    answer = client.get(f"{prefix}/nowhere/")
    text = answer.content.decode()
    assert answer.status_code == 404
    nameplate = f'<a class="nameplate" href="{prefix}/"><bdi>A newsroom</bdi></a>'
    assert nameplate in text
    for name in ("claims", "methodology", "report"):
        assert f'<a href="{prefix}/{name}/">' in text
    other = "/" if prefix else "/ar/"
    assert re.search(rf'<a href="[^"]*{other}" hreflang', text)
    assert "Factcheck" not in text
