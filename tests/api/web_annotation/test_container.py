"""The Web Annotation Protocol, as far as it reads: the container, its pages and one."""

import json

import pytest
from django.test import Client

from annotations.models import Article, Newsroom
from annotations.queries import appearances
from tests import factories as make
from tests.ages import age

pytestmark = pytest.mark.django_db

CONTAINER = "/annotations/"
KIND = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
LDP, OA = "http://www.w3.org/ns/ldp#", "http://www.w3.org/ns/oa#"
WORDS = (
    "about 1,200 passengers used the ferry",
    "The harbour master called the pier safe",
    "Fares rose by 12 percent",
)


@pytest.fixture
def claims(annotator, reviewer, monkeypatch) -> list:
    """Three published claims, each in a stretch of its own."""
    monkeypatch.setattr(appearances, "RANGE", 1)
    article = make.make_article(annotator)
    return [
        make.make_published_claim(annotator, reviewer, article, words)
        for words in WORDS
    ]


def get(address: str, **headers: str):
    address = address[address.index("/annotations/") :]
    return Client().get(address, headers=headers)


def preferring(name: str):
    return get(CONTAINER, prefer=f'return=representation;include="{name}"')


def ids(claims: list) -> list[str]:
    return [f"/annotations/{claim.appearances.get().pk}/" for claim in claims]


def walk(page: dict, way: str) -> list[dict]:
    found = [page]
    while way in found[-1]:
        found.append(get(found[-1][way]).json())
    return found


def test_one_annotation_has_the_headers_that_the_protocol_wants(claims):
    answer = get(ids(claims)[0])
    assert answer["Content-Type"] == KIND
    assert answer["Link"] == f'<{LDP}Resource>; rel="type"'
    assert answer["Allow"] == "GET, HEAD, OPTIONS"
    assert "Accept" in answer["Vary"]
    assert answer["ETag"].startswith('"')
    node = answer.json()
    assert node["id"].endswith(ids(claims)[0])
    assert node["@context"][0] == "http://www.w3.org/ns/anno.jsonld"


def test_container_has_the_headers_that_the_protocol_wants(claims):
    answer = get(CONTAINER)
    assert answer["Content-Type"] == KIND
    assert f'<{LDP}BasicContainer>; rel="type"' in answer["Link"]
    assert (
        "<http://www.w3.org/TR/annotation-protocol/>; "
        f'rel="{LDP}constrainedBy"' in answer["Link"]
    )
    assert answer["Allow"] == "GET, HEAD, OPTIONS"
    assert {"Accept", "Prefer"} <= set(answer["Vary"].split(", "))
    assert answer["Content-Location"] == answer.json()["id"]
    assert answer["ETag"].startswith('"')


@pytest.mark.parametrize("accept", [None, "text/html", "text/turtle", KIND])
def test_answer_is_json_ld_whatever_is_accepted(claims, accept):
    headers = {"accept": accept} if accept else {}
    assert get(CONTAINER, **headers)["Content-Type"] == KIND


def test_container_tells_whole_annotations_unless_asked_otherwise(claims):
    for answer in (get(CONTAINER), preferring(f"{OA}PreferContainedDescriptions")):
        node = answer.json()
        assert node["type"] == "AnnotationCollection"
        assert node["total"] == len(claims)
        assert node["first"]["items"][0]["type"] == "Annotation"


def test_addresses_alone_are_told_to_who_prefers_them(claims):
    node = preferring(f"{OA}PreferContainedIRIs").json()
    (item,) = node["first"]["items"]
    assert item.endswith(ids(claims)[0])
    assert "iris=1" in node["id"]
    assert get(CONTAINER + "?iris=1").json() == node


def test_smallest_answer_names_its_pages_and_holds_nothing(claims):
    node = preferring(f"{LDP}PreferMinimalContainer").json()
    assert isinstance(node["first"], str)
    assert node["total"] == len(claims)
    assert "items" not in json.dumps(node)
    assert get(node["first"]).json()["type"] == "AnnotationPage"


@pytest.mark.parametrize(
    ("name", "iris"), [("PreferContainedDescriptions", 0), ("PreferContainedIRIs", 1)]
)
def test_smallest_answer_leads_to_the_pages_that_are_preferred(claims, name, iris):
    wanted = f"{LDP}PreferMinimalContainer {OA}{name}"
    node = preferring(wanted).json()
    assert f"iris={iris}" in node["id"]
    assert f"iris={iris}" in node["first"]
    assert f"iris={iris}" in node["last"]
    assert get(node["first"]).json()["partOf"]["id"] == node["id"]
    told = {"prefer": f'return=representation;include="{wanted}"'}
    assert get(node["id"], **told).json() == node


@pytest.mark.parametrize("prefer", ["", "respond-async", 'include="', "return=x"])
def test_other_preferences_change_nothing(claims, prefer):
    assert get(CONTAINER, prefer=prefer).json() == get(CONTAINER).json()


@pytest.mark.parametrize("iris", [0, 1])
def test_pages_lead_through_every_annotation_once_and_back(claims, iris):
    collection = get(f"{CONTAINER}?iris={iris}").json()
    pages = walk(collection["first"], "next")
    found = [
        item["id"] if iris == 0 else item for page in pages for item in page["items"]
    ]
    assert [item[item.index("/annotations/") :] for item in found] == ids(claims)
    assert pages[-1]["id"] == collection["last"]
    assert all(page["partOf"]["id"] == collection["id"] for page in pages)
    back = walk(pages[-1], "prev")
    assert [page["id"] for page in back] == [page["id"] for page in reversed(pages)]
    assert ["startIndex" in page for page in pages] == [True, False, False]


def test_pages_keep_their_addresses_when_more_comes(claims, annotator, reviewer):
    before = walk(get(CONTAINER).json()["first"], "next")
    make.make_published_claim(annotator, reviewer, make.make_article(annotator))
    after = walk(get(CONTAINER).json()["first"], "next")
    assert [page["id"] for page in after][:3] == [page["id"] for page in before]
    assert len(after) == 4


def test_known_answers_are_not_sent_again(claims):
    for address in (CONTAINER, CONTAINER + "?iris=1", ids(claims)[0]):
        first = get(address)
        again = get(address, if_none_match=first["ETag"])
        assert (again.status_code, again.content) == (304, b"")
        assert again["Vary"] == first["Vary"]
    Newsroom.objects.update(name="Another newsroom")
    assert get(ids(claims)[0], if_none_match=first["ETag"]).status_code == 200


def test_tag_differs_by_preference(claims):
    styles = [f"{LDP}PreferMinimalContainer", f"{OA}PreferContainedIRIs", ""]
    assert len({preferring(style)["ETag"] for style in styles}) == 3


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_container_is_only_read(claims, client_of, editor, method):
    for address in (CONTAINER, ids(claims)[0]):
        answer = getattr(client_of(editor), method)(address)
        assert answer.status_code == 405
        assert answer["Allow"] == "GET, HEAD, OPTIONS"
        assert answer["Content-Type"] == "application/problem+json"


def test_head_and_options_are_answered(claims):
    for address in (CONTAINER, ids(claims)[0]):
        head = Client().head(address)
        assert (head.status_code, head.content) == (200, b"")
        assert head["ETag"] == get(address)["ETag"]
        options = Client().options(address)
        assert (options.status_code, options.content) == (200, b"")
        assert options["Allow"] == "GET, HEAD, OPTIONS"


def test_programs_in_pages_of_other_sites_may_read(claims):
    for address in (CONTAINER, CONTAINER + "?page=0", ids(claims)[0]):
        asked = {"access-control-request-method": "GET", "origin": "https://a.example"}
        asked |= {"access-control-request-headers": "prefer"}
        may = Client().options(address, headers=asked)
        assert may["Access-Control-Allow-Origin"] == "*"
        assert "GET" in may["Access-Control-Allow-Methods"]
        assert "Prefer" in may["Access-Control-Allow-Headers"]
        answer = get(address, origin="https://a.example")
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert "Link" in answer["Access-Control-Expose-Headers"]


def test_every_answer_of_the_container_says_what_it_is(claims):
    link = get(CONTAINER)["Link"]
    answers = [
        Client().options(CONTAINER),
        Client().post(CONTAINER),
        get(f"{CONTAINER}?other=1"),
        get(CONTAINER, if_none_match="*"),
    ]
    assert [answer["Link"] for answer in answers] == [link] * 4
    assert "Link" not in get(CONTAINER + "?page=0")


def test_time_alone_confirms_no_copy_that_says_another_name(claims):
    age()
    addresses = (CONTAINER, CONTAINER + "?iris=1", ids(claims)[0])
    before = {address: get(address)["Last-Modified"] for address in addresses}
    for address, at in before.items():
        assert get(address, if_modified_since=at).status_code == 304
    Newsroom.objects.update(name="Another newsroom")
    for address, at in before.items():
        assert get(address, if_modified_since=at).status_code == 200


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("page=99999", 404),
        ("page=9007199254740992", 404),
        ("page=-1", 400),
        ("page=٣", 400),
        ("page=99999999999999999999", 400),
        ("iris=2", 400),
        ("iris=", 400),
        ("other=1", 400),
    ],
)
def test_address_that_nobody_gave_out_is_refused(claims, query, status):
    answer = get(f"{CONTAINER}?{query}")
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"


def test_hidden_and_absent_annotations_are_the_same_404(claims, annotator):
    other = make.make_article(annotator)
    hidden = make.make_claim(other, WORDS[0], annotator).appearances.get()
    for pk in (hidden.pk, 10**9):
        answer = get(f"/annotations/{pk}/")
        assert answer.status_code == 404
        assert answer.json()["detail"] == "There is nothing at this address."


def test_empty_container_has_no_pages():
    node = get(CONTAINER).json()
    assert node["total"] == 0
    assert "first" not in node
    assert get(f"{CONTAINER}?page=0").status_code == 404


def test_total_that_takes_long_to_count_is_left_out(claims, monkeypatch):
    monkeypatch.setattr(appearances, "MOST_COUNTED", 2)
    assert "total" not in get(CONTAINER).json()


def test_article_page_leads_to_the_container(claims):
    article = Article.objects.get()
    page = Client().get(f"/articles/{article.pk}/", follow=True)
    assert "/annotations/>; " in page["Link"]
    assert f'rel="{OA}annotationService"' in page["Link"]
