"""What strangers get may be kept; what the desk gets may not."""

import pytest
from django.utils import timezone

from annotations.actions import notices
from annotations.actions.articles import amend_article
from annotations.models import Article, Claim, Newsroom
from annotations.queries import release
from tests import factories as make
from tests.ages import HOUR_AGO, age
from tests.releases import another_release

PATHS = [
    "articles/",
    "articles/{article}/",
    "articles/{article}/claims/",
    "claims/",
    "claims/{claim}/",
    "claims/{claim}/history/",
    "claims/{claim}/appearances/",
    "appearances/{appearance}/",
    "verdicts/",
    "verdicts/{verdict}/",
    "verdicts/{verdict}/revisions/",
    "citations/{citation}/",
    "exports/verdicts.csv",
    "exports/verdicts.jsonl",
    "exports/verdicts.parquet",
    "exports/claimreview.json",
    "exports/claimreview.jsonl",
    "exports/annotations.jsonld",
]
LIVE = ["claims/", "claims/{claim}/", "verdicts/", "verdicts/{verdict}/"]
"""Answers that hold notices."""


@pytest.fixture
def paths(published) -> list[str]:
    age()
    return [address(path, published) for path in PATHS]


def address(path: str, claim: Claim) -> str:
    return path.format(
        article=Article.objects.get().pk,
        claim=claim.pk,
        appearance=claim.appearances.get().pk,
        verdict=claim.verdict.pk,
        citation=claim.verdict.citations.get().pk,
    )


def tags(asker, paths: list[str]) -> dict[str, str]:
    return {path: asker.get(path)["ETag"] for path in paths}


def test_strangers_may_keep_every_answer_and_ask_again(stranger, paths):
    for path in paths:
        first = stranger.get(path)
        assert first["Cache-Control"] == "public, max-age=60"
        assert {"Cookie", "Authorization"} <= set(first["Vary"].split(", "))
        assert "Last-Modified" in first
        assert not first.cookies
        for headers in (
            {"if_none_match": first["ETag"]},
            {"if_none_match": f'"other", W/{first["ETag"]}'},
            {"if_none_match": "*"},
            {"if_modified_since": first["Last-Modified"]},
        ):
            again = stranger.get(path, **headers)
            assert (again.status_code, again.content) == (304, b"")
            for name in ("ETag", "Vary", "Cache-Control"):
                assert again[name] == first[name]


def test_new_publication_changes_every_tag(
    stranger, paths, published, annotator, reviewer
):
    before = tags(stranger, paths)
    make.make_update(published.verdict, annotator, reviewer, summary="New evidence.")
    for path, tag in before.items():
        again = stranger.get(path, if_none_match=tag)
        assert (path, again.status_code) == (path, 200)


def test_another_release_changes_every_tag(stranger, paths):
    before = tags(stranger, [*paths, "ratings/"])
    with another_release():
        for path, tag in before.items():
            again = stranger.get(path, if_none_match=tag)
            assert (path, again.status_code) == (path, 200)
    assert tags(stranger, list(before)) == before


def test_time_of_the_running_second_confirms_no_copy(
    stranger, published, annotator, reviewer
):
    """In that second there may be another change, as there is here."""
    before = {
        path: stranger.get(path)["Last-Modified"]
        for path in (address(path, published) for path in PATHS)
    }
    make.make_update(published.verdict, annotator, reviewer, summary="New evidence.")
    for path, at in before.items():
        again = stranger.get(path, if_modified_since=at)
        assert (path, again.status_code) == (path, 200)


def test_another_release_confirms_no_copy_by_its_time(stranger, paths, monkeypatch):
    described = [*paths, "/api/schema/", "/api/docs/"]
    before = {path: stranger.get(path)["Last-Modified"] for path in described}
    monkeypatch.setattr(release, "made_at", timezone.now)
    for path, at in before.items():
        again = stranger.get(path, if_modified_since=at)
        assert (path, again.status_code) == (path, 200)


@pytest.mark.parametrize("name", ["claimreview.json", "claimreview.jsonl"])
def test_renamed_newsroom_confirms_no_copy_by_its_time(stranger, paths, name):
    path = f"exports/{name}"
    at = stranger.get(path)["Last-Modified"]
    Newsroom.objects.update(name="Another newsroom")
    assert stranger.get(path, if_modified_since=at).status_code == 200


def test_renamed_article_confirms_no_copy_by_its_time(stranger, published, annotator):
    other = make.make_article(annotator, f"Another paper said {make.WORDS} as well.\n")
    make.claim_again(published, other, make.WORDS, by=annotator)
    Article.objects.update(updated_at=HOUR_AGO)
    age()
    before = {
        path: stranger.get(path)["Last-Modified"]
        for path in ("articles/", f"articles/{other.pk}/")
    }
    amend_article(article_id=other.pk, by=annotator, fields={"title": "Renamed"})
    for path, at in before.items():
        assert stranger.get(path, if_modified_since=at).status_code == 200


def test_description_is_kept_until_the_next_release(stranger):
    for path in ("/api/schema/", "/api/docs/"):
        first = stranger.get(path)
        assert first["Cache-Control"] == "public, max-age=60"
        again = stranger.get(path, if_none_match=first["ETag"])
        assert (again.status_code, again.content) == (304, b"")
        with another_release():
            assert stranger.get(path)["ETag"] != first["ETag"]


def test_live_notice_changes_the_tags_of_what_shows_it(stranger, published, reviewer):
    before = tags(stranger, [address(path, published) for path in LIVE])
    notices.place(
        claim_id=published.pk, kind="under_review", text="New papers.", by=reviewer
    )
    for path, tag in before.items():
        again = stranger.get(path, if_none_match=tag)
        assert "New papers." in again.content.decode()


def test_edit_of_the_draft_leaves_every_tag(stranger, paths, published, annotator):
    before = tags(stranger, paths)
    make.reopen(published.verdict, annotator)
    make.amend_claim(published, annotator, statement="Not out yet")
    assert tags(stranger, paths) == before


def test_answers_to_people_who_signed_in_are_not_kept(as_annotator, as_roleless, paths):
    for asker in (as_annotator, as_roleless):
        for path in paths:
            answer = asker.get(path)
            assert "no-store" in answer["Cache-Control"]
            assert {"Cookie", "Authorization"} <= set(answer["Vary"].split(", "))


def test_answers_to_tokens_are_not_kept(with_token, annotator, published):
    answer = with_token(annotator, "read").get(f"claims/{published.pk}/")
    assert "no-store" in answer["Cache-Control"]


def test_desk_never_takes_the_tag_of_a_stranger(stranger, as_annotator, published):
    path = f"claims/{published.pk}/"
    tag = stranger.get(path)["ETag"]
    assert as_annotator.get(path, if_none_match=tag).status_code == 200


def test_errors_are_not_kept(stranger):
    assert "no-store" in stranger.get(f"claims/{10**9}/")["Cache-Control"]


def test_reader_with_an_old_version_in_mind_is_told(stranger, published):
    answer = stranger.get(f"claims/{published.pk}/", if_match='"public-99"')
    assert answer.status_code == 412
    assert answer["Content-Type"] == "application/problem+json"
