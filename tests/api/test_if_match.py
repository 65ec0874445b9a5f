"""Every PATCH, DELETE and move names the version that was read."""

import pytest

from annotations.actions.dismissals import dismiss
from tests import factories as make
from tests.api.asker import pointers


def writes(claim, draft) -> dict[str, tuple[str, str, dict | None]]:
    """Every conditional write: method, path, body."""
    span = {"start": 0, "end": 15, "exact": make.TEXT[:15]}
    appearance = claim.appearances.get()
    citation = draft.citations.get()
    return {
        "article": ("PATCH", f"articles/{appearance.article_id}/", {"title": "x"}),
        "claim": ("PATCH", f"claims/{claim.pk}/", {"statement": "x"}),
        "discard claim": ("DELETE", f"claims/{claim.pk}/", None),
        "appearance": ("PATCH", f"appearances/{appearance.pk}/", span),
        "verdict": ("PATCH", f"verdicts/{draft.pk}/", {"summary": "x"}),
        "citation": ("PATCH", f"citations/{citation.pk}/", {"quote": "x"}),
        "discard citation": ("DELETE", f"citations/{citation.pk}/", None),
        "dismissal": ("DELETE", f"dismissals/{_dismissed(appearance)}/", None),
        "submit": ("POST", f"verdicts/{draft.pk}/submissions/", None),
    }


def _dismissed(appearance) -> int:
    """The id of a dismissal of words of the article."""
    row = dismiss(
        article_id=appearance.article_id,
        by=appearance.added_by,
        start=0,
        end=15,
        exact=make.TEXT[:15],
    )
    return row.pk


NAMES = [
    "article",
    "claim",
    "discard claim",
    "appearance",
    "verdict",
    "citation",
    "discard citation",
    "dismissal",
    "submit",
]


@pytest.fixture(params=NAMES)
def write(request, claim, draft):
    return writes(claim, draft)[request.param]


def test_write_without_if_match_answers_428(as_annotator, write):
    method, path, body = write
    answer = as_annotator.send(method, path, body)
    assert (answer.status_code, pointers(answer)) == (428, ["/If-Match"])


def test_stale_write_answers_412_with_the_object_as_it_stands(as_annotator, write):
    method, path, body = write
    answer = as_annotator.send(method, path, body, if_match='"99"')
    assert answer.status_code == 412
    address = path.removesuffix("submissions/")
    standing = as_annotator.get(address).json()
    current = answer.json()["current"]
    assert current["version"] == standing["version"]
    assert {name: standing[name] for name in current if name != "current_version"} == {
        name: current[name] for name in current if name != "current_version"
    }


@pytest.mark.parametrize("tag", ["*", ""])
def test_any_version_is_no_version(as_annotator, claim, tag):
    answer = as_annotator.patch(f"claims/{claim.pk}/", {"statement": "x"}, tag)
    assert answer.status_code == 428


@pytest.mark.parametrize("tag", ["1", "version 1", '"1', "W/1", '"1"; "2"'])
def test_tag_that_is_none_answers_400(as_annotator, claim, tag):
    answer = as_annotator.patch(f"claims/{claim.pk}/", {"statement": "x"}, tag)
    assert (answer.status_code, pointers(answer)) == (400, ["/If-Match"])


@pytest.mark.parametrize("tag", ['W/"1"', '"public-1"', '"01"', '"-1"', '"2", "3"'])
def test_tag_of_another_version_never_matches(as_annotator, claim, tag):
    answer = as_annotator.patch(f"claims/{claim.pk}/", {"statement": "x"}, tag)
    assert answer.status_code == 412
    assert make.fresh(claim).statement == make.WORDS


def test_one_of_several_tags_is_enough(as_annotator, claim):
    tags = '"7", W/"3", "1"'
    answer = as_annotator.patch(f"claims/{claim.pk}/", {"statement": "x"}, tags)
    assert answer.json()["version"] == 2


def test_verdict_version_counts_claim_spans_and_citations(as_annotator, claim, draft):
    path = f"verdicts/{draft.pk}/"
    versions = [as_annotator.get(path).json()["version"]]
    citation = draft.citations.get()
    for method, address, body in (
        ("PATCH", f"claims/{claim.pk}/", {"kind": "event"}),
        (
            "PATCH",
            f"appearances/{claim.appearances.get().pk}/",
            {"start": 0, "end": 15, "exact": make.TEXT[:15]},
        ),
        ("PATCH", f"citations/{citation.pk}/", {"quote": "x"}),
        ("PATCH", f"claims/{claim.pk}/", {"quantities": []}),
    ):
        tag = as_annotator.get(address)["ETag"]
        answer = as_annotator.send(method, address, body, if_match=tag)
        versions.append(as_annotator.get(path).json()["version"])
        assert answer.json()["verdict_version"] == versions[-1]
    assert versions == list(range(versions[0], versions[0] + 5))
