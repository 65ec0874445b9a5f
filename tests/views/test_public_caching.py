"""Public answers carry validators of the public state, and no cookie."""

import pytest

from annotations.actions import claims, notices
from annotations.models import Article, Newsroom, Rating
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(annotator, reviewer):
    return make.make_published_claim(annotator, reviewer)


@pytest.fixture(params=["home", "claim", "history", "article", "text"])
def asked(request, claim):
    """The arguments of one public GET."""
    article = claim.revisions.get().article
    article_page = f"/articles/{article.pk}/{article.slug}/"
    claim_page = f"/claims/{claim.pk}/{claim.slug}/"
    return {
        "home": {"path": "/"},
        "claim": {"path": claim_page},
        "history": {"path": f"{claim_page}history/"},
        "article": {"path": article_page},
        "text": {"path": article_page, "HTTP_ACCEPT": "text/plain"},
    }[request.param]


def test_public_answer_may_be_cached_by_anybody_and_sets_no_cookie(client, asked):
    answer = client.get(**asked)
    assert answer["Cache-Control"] == "public, max-age=60"
    assert "Set-Cookie" not in answer.headers
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    assert answer["ETag"]
    assert answer["Last-Modified"]


def test_same_answer_for_a_signed_in_person(client, asked, annotator):
    stranger = client.get(**asked)
    client.force_login(annotator)
    known = client.get(**asked)
    assert known.content == stranger.content
    assert known["ETag"] == stranger["ETag"]
    assert "Cookie" not in known.get("Vary", "")


def test_copy_of_the_same_version_is_confirmed(client, asked):
    etag = client.get(**asked)["ETag"]
    again = client.get(**asked, HTTP_IF_NONE_MATCH=etag)
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == etag
    assert again["Cache-Control"] == "public, max-age=60"


def test_head_carries_the_same_validators(client, asked):
    assert client.head(**asked)["ETag"] == client.get(**asked)["ETag"]


@pytest.fixture
def changes_with_the_page(client, asked):
    """`changes_with_the_page(change)`: whether what is shown changed; that the ETag
    changed when and only when it did is asserted."""

    def changed(change) -> bool:
        before = client.get(**asked)
        change()
        after = client.get(**asked)
        is_other = after.content != before.content
        assert (after["ETag"] != before["ETag"]) == is_other
        return is_other

    return changed


def test_new_revision_changes_the_validator(
    changes_with_the_page, asked, claim, annotator, reviewer
):
    changed = changes_with_the_page(
        lambda: make.make_update(
            claim.verdict, annotator, reviewer, summary="It was recounted."
        )
    )
    assert changed or "HTTP_ACCEPT" in asked or "/articles/" in asked["path"]


def test_notice_changes_the_validator_of_pages_that_show_it(
    changes_with_the_page, asked, claim, reviewer
):
    changed = changes_with_the_page(
        lambda: notices.place(
            claim_id=claim.pk, kind="still_holds", text="Yes.", by=reviewer
        )
    )
    assert changed or "/claims/" not in asked["path"] or "history" in asked["path"]


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Another desk"},
        {"url": "https://example.org/desk"},
        {"contact_email": "desk@example.org"},
    ],
)
def test_what_every_page_says_of_the_newsroom_changes_the_validator(
    changes_with_the_page, asked, change
):
    changed = changes_with_the_page(lambda: Newsroom.objects.update(**change))
    assert changed or "HTTP_ACCEPT" in asked


@pytest.mark.parametrize(
    "change",
    [
        {"label": "Right"},
        {"definition": "It is right."},
        {"colour": "grey"},
        {"shape": "ring"},
    ],
)
def test_look_of_a_rating_changes_the_validator_of_the_home_page(client, claim, change):
    etag = client.get("/")["ETag"]
    Rating.objects.filter(slug="true").update(**change)
    assert client.get("/")["ETag"] != etag


def test_another_claim_leaves_the_validator_of_a_page_that_does_not_show_it(
    client, claim, annotator, reviewer
):
    path = f"/claims/{claim.pk}/{claim.slug}/"
    etag = client.get(path)["ETag"]
    make.make_published_claim(annotator, reviewer)
    assert client.get(path)["ETag"] == etag


def test_draft_edit_changes_neither_page_nor_validator(client, asked, claim, annotator):
    before = client.get(**asked)
    make.reopen(claim.verdict, annotator)
    claims.amend_claim(claim_id=claim.pk, by=annotator, fields={"statement": "LEAKED"})
    make.make_citation(make.fresh(claim.verdict), annotator, title="LEAKED")
    Article.objects.update(title="LEAKED", byline="LEAKED")
    after = client.get(**asked)
    assert after.content == before.content
    assert after["ETag"] == before["ETag"]


def test_refused_precondition_is_not_cached(client, asked):
    answer = client.get(**asked, HTTP_IF_MATCH='"another"')
    assert answer.status_code == 412
    assert "no-store" in answer["Cache-Control"]


def test_not_found_is_not_cached(client, db):
    assert "no-store" in client.get("/claims/1/any/")["Cache-Control"]
