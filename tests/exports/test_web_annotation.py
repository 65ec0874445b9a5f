"""Published appearances as W3C Web Annotations: the model's musts, and nothing lost."""

import json
import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from django.test import Client
from rdflib import RDF, URIRef
from rdflib.namespace import DCTERMS

from annotations.management.samples import loading, people
from annotations.models import Article, ArticleVersion, Newsroom, VerdictRevision
from annotations.queries import public
from tests import factories as make
from tests.exports.second_processor import dropped, round_trip
from tests.exports.vocabulary import OA, graph, statements

pytestmark = pytest.mark.django_db(transaction=True)

FILE = "/api/v1/exports/annotations.jsonld"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
ARABIC = "قال المكتب إن 1,200 راكب استخدموا العبّارة."
TEXT = f"🚢👩‍👩‍👧 Riva\n\n{ARABIC}\n\nÀ bientôt </script> \u202etxet desrever\u202c.\n"
WORDS = "1,200 راكب"


def whole() -> dict:
    answer = Client().get(FILE)
    assert answer["Content-Type"] == (
        'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
    )
    return json.loads(answer.getvalue())


def annotations() -> list[dict]:
    return whole()["first"]["items"]


def path(address: str) -> str:
    return urlsplit(address).path


def assert_valid(node: dict) -> None:
    """The musts of the Web Annotation Data Model for what we write."""
    assert node["id"].startswith("http")
    assert node["type"] == "Annotation"
    assert node["motivation"] == "assessing"
    for name in ("created", "modified"):
        assert MOMENT.fullmatch(node[name])
    assert node["creator"]["type"] == "Organization"
    assert "bodyValue" not in node
    for body in node["body"]:
        if body["type"] == "TextualBody":
            assert isinstance(body["value"], str)
        else:
            assert body["source"].startswith("http")
    target = node["target"]
    assert (target["type"], target["state"]["type"]) == (
        "SpecificResource",
        "TimeState",
    )
    assert MOMENT.fullmatch(target["state"]["sourceDate"])
    quote, position = target["selector"]
    assert quote["type"] == "TextQuoteSelector"
    assert position["type"] == "TextPositionSelector"
    assert 0 <= position["start"] < position["end"]


def assert_found(node: dict) -> None:
    """The selectors give the words back from both addresses of the text."""
    target = node["target"]
    quote, position = target["selector"]
    for address in (target["source"], target["state"]["cached"]):
        answer = Client().get(path(address), headers={"accept": "text/plain"})
        assert answer["Content-Type"] == "text/plain; charset=utf-8"
        text = answer.content.decode()
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def assert_nothing_lost(node: dict, context) -> None:
    node = {"@context": context, **node}
    assert dropped(node) == []
    assert round_trip(node) == node
    found = graph(node)
    assert len(found) == statements(node)
    (about,) = found.subjects(RDF.type, URIRef(OA + "Annotation"))
    assert str(about) == node["id"]
    assert found.value(about, URIRef(OA + "motivatedBy")) == URIRef(OA + "assessing")
    assert found.value(about, DCTERMS.created) is not None
    assert {str(word) for word in found.objects(None, URIRef(OA + "hasPurpose"))} == {
        OA + word for word in ("classifying", "assessing", "linking")
    }


@pytest.fixture
def hard(annotator, reviewer, editor) -> Article:
    """Emoji before the words, Arabic words, three places of one claim, a retraction."""
    article = make.make_article(annotator, text=TEXT, language="ar")
    other = make.make_article(annotator, text=f"🧭 {TEXT}", language="ar")
    claim = make.make_claim(article, WORDS, annotator)
    make.claim_again(claim, article, "راكب استخدموا", by=annotator)
    make.claim_again(claim, other, WORDS, by=annotator)
    make.publish(make.make_verdict(claim, annotator), annotator, reviewer)
    gone = make.make_published_claim(
        annotator, reviewer, article, "bientôt </script> \u202etxet desrever\u202c"
    )
    make.retract(gone.verdict, editor)
    return article


def test_every_sample_is_valid_and_loses_no_term():
    cast, _ = people.make_people("factcheck-demo")
    list(loading.load(cast))
    document = whole()
    items = document["first"]["items"]
    assert document["total"] == len(items) >= public.checks().count()
    assert len({node["id"] for node in items}) == len(items)
    for node in items:
        assert_valid(node)
        assert_found(node)
        assert_nothing_lost(node, document["@context"])


def test_hard_texts_are_valid_and_give_their_words_back(hard):
    document = whole()
    items = document["first"]["items"]
    assert document["total"] == len(items) == 4
    for node in items:
        assert_valid(node)
        assert_found(node)
        assert_nothing_lost(node, document["@context"])
    assert len(graph(document)) == statements(document)
    assert dropped(document) == []


def test_processors_would_tell_of_a_name_without_meaning(annotator, reviewer):
    """Else nothing lost would mean nothing."""
    make.make_published_claim(annotator, reviewer)
    (node,) = annotations()
    strange = {"@context": whole()["@context"], **node, "rating": "true"}
    assert dropped(strange) == ["rating"]
    assert len(graph(strange)) < statements(strange)


def test_article_of_claims_checked_elsewhere_is_read_at_its_page(hard):
    sources = [path(node["target"]["source"]) for node in annotations()]
    assert len({source.split("/")[2] for source in sources}) == 2
    assert {Client().get(source).status_code for source in sources} == {200}
    assert not any(source.endswith(".txt") for source in sources)


def test_words_that_the_page_no_longer_shows_are_read_at_their_frozen_text(
    annotator, reviewer
):
    article = make.make_article(annotator)
    make.make_published_claim(annotator, reviewer, article)
    longer = make.make_article(annotator, f"{make.TEXT}\nSo it was.\n").current_version
    facts = {name: getattr(longer, name) for name in ("text", "sha256", "blocks")}
    article.current_version = ArticleVersion.objects.create(
        article=article,
        number=2,
        captured_at=datetime.now(UTC),
        captured_by=annotator,
        **facts,
    )
    article.save(update_fields=["current_version"])
    make.make_published_claim(annotator, reviewer, article, "So it was.")
    sources = [path(node["target"]["source"]) for node in annotations()]
    article.refresh_from_db(fields=["slug"])
    page = f"/articles/{article.pk}/{article.slug}/"
    assert sorted(sources) == sorted([page, f"/articles/{article.pk}/versions/1.txt"])


def test_retracted_check_says_so_and_keeps_its_place(hard):
    (node,) = [
        node for node in annotations() if node["body"][0]["value"] == "Retracted"
    ]
    assert node["body"][1]["value"] == "The register was a forgery."
    assert_found(node)


def test_body_holds_rating_summary_and_address(annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    check = public.check(claim.pk)
    (node,) = annotations()
    rating, summary, link = node["body"]
    assert (rating["value"], rating["purpose"]) == (check.rating_label, "classifying")
    assert (summary["value"], summary["purpose"]) == (check.summary, "assessing")
    assert path(link["source"]) == f"/claims/{claim.pk}/{claim.slug}/"


def test_licence_of_the_data_is_named(annotator, reviewer):
    make.make_published_claim(annotator, reviewer)
    before = Client().get(FILE)["ETag"]
    assert "rights" not in annotations()[0]
    Newsroom.objects.update(data_licence_url="https://example.org/licence")
    assert annotations()[0]["rights"] == "https://example.org/licence"
    assert Client().get(FILE)["ETag"] != before


def test_nothing_typed_ends_a_script_or_turns_a_line(hard):
    text = Client().get(FILE).getvalue().decode()
    assert "<" not in text
    assert "\u202e" not in text
    assert "\u202e" in text.encode().decode("unicode_escape")


def test_empty_site_has_an_empty_collection(db):
    document = whole()
    assert (document["total"], document["first"]["items"]) == (0, [])


def test_draft_is_no_annotation(annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    make.make_claim(Article.objects.get(), "Fares rose", annotator)
    make.reopen(claim.verdict, annotator)
    make.amend_claim(claim, annotator, statement="Zwischenstand")
    assert len(annotations()) == VerdictRevision.objects.count() == 1
    assert "Zwischenstand" not in json.dumps(annotations())
