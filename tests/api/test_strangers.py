"""Nothing that is not published leaves by any answer to a stranger."""

import io
from datetime import date
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.urls import get_resolver
from pyarrow import parquet

from annotations.actions import citations, verdicts
from annotations.actions.dismissals import dismiss
from annotations.models import (
    Appearance,
    Article,
    Citation,
    Claim,
    DismissedSuggestion,
    Verdict,
)
from tests import factories as make
from tests.api.asker import Api

MARK = "Zwischenstand"
WORDS = "The harbour master called the pier safe"


@pytest.fixture
def content(annotator, reviewer) -> None:
    """A published claim whose draft is full of marks, and one that was never out."""
    out = make.make_published_claim(annotator, reviewer, claimant="Port office")
    make.reopen(out.verdict, annotator)
    _mark(out, annotator)
    never = make.make_claim(Article.objects.get(), WORDS, annotator)
    make.make_verdict(never, annotator)
    _mark(never, annotator)
    hidden = make.make_article(annotator, text=f"Nobody read {MARK} yet.\n")
    _mark(make.make_claim(hidden, MARK, annotator), annotator)
    start = hidden.current_version.text.index(MARK)
    place = {"start": start, "end": start + len(MARK), "exact": MARK}
    dismiss(article_id=hidden.pk, by=annotator, **place)


def _mark(claim: Claim, by) -> None:
    """Put the mark into every text of the working state."""
    make.amend_claim(
        claim,
        by,
        statement=MARK,
        claimant=MARK,
        topics=[MARK],
        triage_reason=MARK,
        quantities=[{"low": 1, "unit": MARK, "subject": MARK, "place": MARK}],
    )
    verdict = Verdict.objects.filter(claim=claim).first()
    if verdict is None:
        return
    fields = {"summary": MARK, "explanation": MARK, "since": MARK, "rating": "false"}
    fields["review_by"] = date(2099, 1, 1)
    verdicts.amend_verdict(verdict_id=verdict.pk, by=by, fields=fields)
    words = ("title", "publisher", "quote", "locator", "origin", "note", "translation")
    for citation in Citation.objects.filter(verdict=verdict):
        citations.amend_citation(
            citation_id=citation.pk, by=by, fields=dict.fromkeys(words, MARK)
        )
    make.make_citation(verdict, by, title=MARK)


DESK_ALONE = ("/edits/", "/suggestions/", "/dismissals/", "/names/")
"""Nouns in addresses that answer strangers 401 and those without a role 403."""

HERE = urlsplit(settings.SITE_URL).hostname
STANDARDS = (
    "/annotations/",
    "/annotations/?iris=1",
    "/annotations/?page=0",
    "/$discovery/rest",
    "/v1alpha1/claims:search?query=ferry",
    f"/v1alpha1/claims:search?reviewPublisherSiteFilter={HERE}",
    f"/v1alpha1/pages?organization={HERE}",
)
"""What answers by somebody else's standard."""

IDS = {
    "article_id": Article,
    "claim_id": Claim,
    "verdict_id": Verdict,
    "citation_id": Citation,
    "appearance_id": Appearance,
    "dismissal_id": DismissedSuggestion,
}


def addresses() -> list[str]:
    """Every address of the API that can be read, with every id there is, and those
    of the standards that it speaks."""
    found = list(STANDARDS)
    found += [f"/annotations/{pk}/" for pk in _ids(Appearance)]
    found += [f"/v1alpha1/pages/{pk}" for pk in _ids(Claim)]
    found += [f"/articles/{pk}/versions/1.txt" for pk in _ids(Article)]
    for pattern in _patterns(get_resolver("annotations.api.urls")):
        noun = next((name for name in IDS if f"<int:{name}>" in pattern), None)
        if noun is None:
            found.append(f"/api/{pattern}")
            continue
        for pk in _ids(IDS[noun]):
            found.append("/api/" + pattern.replace(f"<int:{noun}>", str(pk)))
    return found


def _ids(noun) -> list[int]:
    return list(noun.objects.values_list("pk", flat=True))


def _patterns(resolver) -> list[str]:
    return [str(pattern.pattern) for pattern in resolver.url_patterns if pattern.name]


def _text(answer) -> str:
    data = answer.getvalue() if answer.streaming else answer.content
    if data.startswith(b"PAR1"):
        return str(parquet.read_table(io.BytesIO(data)).to_pylist())
    return data.decode()


@pytest.mark.django_db(transaction=True)
def test_draft_shows_in_no_answer_to_a_stranger(content, roleless):
    seen = 0
    for asker in (Api(), Api(roleless)):
        for address in addresses():
            answer = asker.get(address)
            closed = any(noun in address for noun in DESK_ALONE)
            expected = (401, 403) if closed else (200, 404, 405)
            assert answer.status_code in expected
            assert MARK not in _text(answer) + str(answer.headers)
            assert MARK.lower() not in _text(answer).lower()
            seen += answer.status_code == 200
    assert seen >= 2 * 15


@pytest.mark.django_db(transaction=True)
def test_mark_is_there_for_the_desk(content, as_annotator):
    """Else the test above would find nothing, whatever leaked."""
    texts = [_text(as_annotator.get(address)) for address in addresses()]
    assert sum(MARK in text for text in texts) >= 15
