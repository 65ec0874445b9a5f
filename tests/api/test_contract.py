"""What programs elsewhere are written against: addresses, methods and names.

Document and code can be renamed together without another test's noticing; what stands
here may only become more.
"""

import pytest

from annotations.models import Claim
from tests import factories as make
from tests.api.contract import document

MOVES = "note override_reason kind public_note"
PLACE = "article article_version start end exact"
OPERATIONS = {
    "articles/": "GET POST",
    "articles/{article_id}/": "GET PATCH",
    "articles/{article_id}/claims/": "GET",
    "articles/{article_id}/suggestions/": "GET",
    "claims/": "GET POST",
    "claims/{claim_id}/": "GET PATCH DELETE",
    "claims/{claim_id}/restorations/": "POST",
    "claims/{claim_id}/history/": "GET",
    "claims/{claim_id}/appearances/": "GET POST",
    "appearances/{appearance_id}/": "GET PATCH DELETE",
    "quantities/parse/": "POST",
    "verdicts/": "GET POST",
    "verdicts/{verdict_id}/": "GET PATCH",
    "verdicts/{verdict_id}/revisions/": "GET",
    "verdicts/{verdict_id}/submissions/": "POST",
    "verdicts/{verdict_id}/returns/": "POST",
    "verdicts/{verdict_id}/publications/": "POST",
    "verdicts/{verdict_id}/reopenings/": "POST",
    "verdicts/{verdict_id}/retractions/": "POST",
    "citations/": "POST",
    "citations/{citation_id}/": "GET PATCH DELETE",
    "ratings/": "GET",
    "changes/": "GET",
    "exports/verdicts.csv": "GET",
    "exports/verdicts.jsonl": "GET",
    "exports/verdicts.parquet": "GET",
    "exports/claimreview.json": "GET",
    "exports/claimreview.jsonl": "GET",
    "exports/annotations.jsonld": "GET",
}
LISTS = [
    "articles/",
    "articles/{article_id}/claims/",
    "articles/{article_id}/suggestions/",
    "claims/",
    "claims/{claim_id}/history/",
    "claims/{claim_id}/appearances/",
    "verdicts/",
    "verdicts/{verdict_id}/revisions/",
    "ratings/",
    "changes/",
]
FILTERS = (
    "q rating status article outlet claimant topic place min max from to updated_since"
)
FILTERED = ["claims/", *(path for path in OPERATIONS if path.startswith("exports/"))]
BODIES = {
    "POST articles/": "title text html source_url outlet byline published_on language",
    "POST claims/": f"{PLACE} statement wording claimant said_on kind topics"
    " quantities",
    "POST quantities/parse/": "text language reference_date",
    "POST verdicts/": "claim rating summary explanation since review_by",
    "POST citations/": "verdict url title publisher kind first_hand stance quote"
    " locator origin published_on note quantity",
    "POST verdicts/{verdict_id}/submissions/": MOVES,
    "POST verdicts/{verdict_id}/returns/": MOVES,
    "POST verdicts/{verdict_id}/publications/": MOVES,
    "POST verdicts/{verdict_id}/reopenings/": MOVES,
    "POST verdicts/{verdict_id}/retractions/": MOVES,
}
HEAD = "id url html_url version created_at updated_at"
QUANTITY = (
    "low high approximator measure unit subject scope place period attributed_to start"
    " end confirmed"
)
VERDICT = (
    f"{HEAD} claim rating rating_label rating_value summary explanation since review_by"
    " status revision first_published_at published_at revisions notices citations"
)
CLAIM = (
    f"{HEAD} article statement wording claimant said_on kind triage triage_reason"
    " topics language span appearances quantities verdict"
)
CITATION = (
    f"{HEAD} verdict url title publisher kind first_hand stance quote translation"
    " locator origin proof published_on accessed_on archived_copy note quantity"
)
ARTICLE = f"{HEAD} title source_url outlet byline published_on language current_version"
GAZETTE = {"slug": "harbour-gazette", "name": "Harbour Gazette"}
VERSION = "number text sha256 captured_at blocks"
SPAN = "version start end exact prefix suffix state"


def operation(path: str, method: str) -> dict:
    return document()["paths"][f"/api/v1/{path}"][method.lower()]


def parameters(path: str) -> set[str]:
    return {
        row["name"]
        for row in operation(path, "GET")["parameters"]
        if row["in"] == "query"
    }


@pytest.mark.parametrize("path", OPERATIONS)
def test_addresses_take_their_methods(path):
    known = {method.upper() for method in document()["paths"][f"/api/v1/{path}"]}
    assert set(OPERATIONS[path].split()) <= known


@pytest.mark.parametrize("path", LISTS)
def test_every_list_comes_in_pages(path):
    assert {"cursor", "page_size"} <= parameters(path)


@pytest.mark.parametrize("path", FILTERED)
def test_claims_and_files_are_narrowed_by_the_same_names(path):
    assert set(FILTERS.split()) <= parameters(path)


@pytest.mark.parametrize("name", BODIES)
def test_bodies_take_the_names_that_were_given_out(name):
    method, path = name.split()
    (content,) = operation(path, method)["requestBody"]["content"].values()
    shape = content["schema"]["$ref"].rpartition("/")[2]
    known = document()["components"]["schemas"][shape]["properties"]
    assert set(BODIES[name].split()) <= set(known)


@pytest.fixture
def whole(annotator, reviewer) -> Claim:
    """Published, with a number on both sides."""
    number = {"low": "1200", "high": "1200.5", "unit": "people", "confirmed": True}
    claim = make.make_claim(
        make.make_article(annotator), make.WORDS, annotator, quantities=[number]
    )
    verdict = make.make_verdict(claim, annotator, citations=0)
    make.make_citation(verdict, annotator, quantity=number)
    make.publish(verdict, annotator, reviewer)
    return make.fresh(claim)


def test_objects_have_the_names_that_were_given_out(stranger, as_editor, whole):
    for asker in (stranger, as_editor):
        claim = asker.get(f"claims/{whole.pk}/").json()
        verdict = asker.get(f"verdicts/{whole.verdict.pk}/").json()
        (cited,) = verdict["citations"]
        citation = asker.get(f"citations/{cited['id']}/").json()
        article = asker.get(f"articles/{claim['article']}/").json()
        (rating, *_) = asker.get("ratings/").json()["results"]
        (place,) = asker.get(f"claims/{whole.pk}/appearances/").json()["results"]
        assert cited == citation
        assert claim["verdict"] == verdict
        for names, found in (
            (CLAIM, claim),
            (SPAN, claim["span"]),
            (QUANTITY, claim["quantities"][0]),
            (VERDICT, verdict),
            ("number kind note published_at", verdict["revisions"][0]),
            (CITATION, citation),
            (QUANTITY, citation["quantity"]),
            (ARTICLE, article),
            (VERSION, article["current_version"]),
            (HEAD, place),
            ("slug label definition value best worst shape", rating),
        ):
            assert set(names.split()) <= set(found)


def test_values_have_the_types_that_were_given_out(stranger, as_editor, whole):
    for asker in (stranger, as_editor):
        claim = asker.get(f"claims/{whole.pk}/").json()
        number = claim["quantities"][0]
        assert (number["low"], number["high"]) == ("1200", "1200.5")
        assert claim["claimant"] in (None, GAZETTE)
        assert claim["verdict"]["published_at"].endswith("Z")
        assert claim["url"].endswith(f"/api/v1/claims/{whole.pk}/")
        assert claim["html_url"].startswith("http")
        article = asker.get(f"articles/{claim['article']}/").json()
        assert article["published_on"] == "2024-03-05"
        assert article["outlet"] == GAZETTE


ASKED = [
    ("GET", "claims/", 200),
    ("GET", "claims/?q=%00", 400),
    ("GET", "claims/?surprise=1", 400),
    ("GET", "claims/999999/", 404),
    ("GET", "rumours/", 404),
    ("GET", "claims", 308),
    ("POST", "claims/", 401),
    ("PUT", "claims/", 405),
    ("GET", "exports/verdicts.csv", 200),
    ("OPTIONS", "claims/", 200),
]


@pytest.mark.parametrize(("method", "path", "status"), ASKED)
def test_every_answer_varies_on_who_asks(stranger, method, path, status):
    answer = stranger.send(method, path)
    assert answer.status_code == status
    if "%00" in path:  # refused before it is asked who it is
        assert "no-store" in answer["Cache-Control"]
    else:
        assert {"Cookie", "Authorization"} <= set(answer["Vary"].split(", "))


def test_head_says_what_get_says(stranger, whole):
    for path in (
        "claims/",
        f"claims/{whole.pk}/",
        "changes/",
        "ratings/",
        "exports/verdicts.csv",
        "exports/claimreview.json",
        "/annotations/",
        "/v1alpha1/claims:search?query=ferry",
        "/api/schema/",
    ):
        get, head = (stranger.send(method, path) for method in ("GET", "HEAD"))
        assert (head.status_code, head.getvalue()) == (200, b""), path
        for name in ("ETag", "Last-Modified", "Content-Type", "Cache-Control", "Vary"):
            assert head.get(name) == get.get(name), (path, name)
