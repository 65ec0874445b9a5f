"""Content for tests, made by the actions: what could not be made by hand is not here.

Every function answers the row as it stands in the database.
"""

from datetime import date
from itertools import count
from typing import Any

from django.contrib.auth.models import Group
from django.utils import timezone

from annotations.actions import articles, citations, claims, moves, verdicts
from annotations.actions.places import put_span
from annotations.ingestion import from_text
from annotations.models import (
    Appearance,
    Article,
    Citation,
    Claim,
    User,
    Verdict,
    VerdictRevision,
)
from annotations.workflow.roles import Role
from annotations.workflow.states import Move

TEXT = (
    "Harbour ferries ran late all winter\n\n"
    "The port office said that about 1,200 passengers used the ferry on 3 March 2024. "
    "The harbour master called the pier safe.\n\n"
    "Fares rose by 12 percent in January 2025, the council wrote.\n"
)
"""The article that tests speak of when they do not bring their own."""

WORDS = "about 1,200 passengers used the ferry"
"""A claim in TEXT."""

PASSWORD = "factcheck-demo"

_numbers = count(1)


def make_person(username: str, role: Role) -> User:
    """Somebody with that role, who signs in with PASSWORD."""
    user = User.objects.create_user(username=username, password=PASSWORD)
    user.groups.add(Group.objects.get(name=role))
    return user


def make_article(by: User, text: str = TEXT, **corrections: Any) -> Article:
    """An article of that text. `corrections` as in `articles.add`; the outlet is the
    Harbour Gazette and the day 5 March 2024 unless given."""
    facts = {
        "outlet": "Harbour Gazette",
        "published_on": date(2024, 3, 5),
        "language": "en",
    }
    return articles.add(
        document=from_text(text),
        by=by,
        received=articles.Received(text.encode(), "text/plain", "article.txt"),
        corrections=facts | corrections,
    )


def make_claim(article: Article, words: str, by: User, **facts: Any) -> Claim:
    """A claim at the first place in the article's text where `words` stand.

    `facts` as in `claims.mark`; `quantities` are its items.
    """
    items = facts.pop("quantities", None)
    text = article.current_version.text
    start = text.index(words)
    return claims.mark(
        article_id=article.pk,
        by=by,
        start=start,
        end=start + len(words),
        exact=words,
        facts=facts,
        items=items,
    )


def claim_again(
    claim: Claim, article: Article, said: str, by: User | None = None, **fields: Any
) -> Appearance:
    """The claim stands in the article, too; `by` says so."""
    confirmed = {"confirmed_by": by, "confirmed_at": timezone.now()} if by else {}
    place = Appearance.objects.create(
        claim=claim, article=article, added_by=claim.marked_by, **confirmed | fields
    )
    start = article.current_version.text.index(said)
    put_span(place, article.current_version, start, start + len(said))
    return place


def make_citation(verdict: Verdict, by: User, **fields: Any) -> Citation:
    """A citation: a first-hand document of an origin of its own unless said."""
    number = next(_numbers)
    facts = {
        "url": f"https://example.org/documents/{number}",
        "title": f"Passenger register {number}",
        "publisher": f"Register office {number}",
        "kind": "document",
        "first_hand": True,
        "stance": "supports",
    }
    return citations.cite(verdict_id=verdict.pk, by=by, fields=facts | fields)


def make_verdict(
    claim: Claim,
    by: User,
    rating: str = "true",
    summary: str = "The register of the day shows as many.",
    citations: int = 1,
    **fields: Any,
) -> Verdict:
    """A draft with so many citations, each of another origin."""
    verdict = verdicts.draft(
        claim_id=claim.pk,
        by=by,
        fields={"rating": rating, "summary": summary, **fields},
    )
    for _ in range(citations):
        make_citation(verdict, by)
    return fresh(verdict)


def submit(verdict: Verdict, by: User, **given: Any) -> Verdict:
    return moves.make(move=Move.SUBMIT, verdict_id=verdict.pk, by=by, **given)


def publish(verdict: Verdict, author: User, reviewer: User, **given: Any) -> Verdict:
    """Submitted by the author when it is a draft, then published by the reviewer."""
    verdict = fresh(verdict)
    if verdict.status == "draft":
        submit(verdict, author)
    return moves.make(move=Move.PUBLISH, verdict_id=verdict.pk, by=reviewer, **given)


def reopen(verdict: Verdict, by: User, **given: Any) -> Verdict:
    return moves.make(move=Move.REOPEN, verdict_id=verdict.pk, by=by, **given)


def retract(
    verdict: Verdict, by: User, public_note: str = "The register was a forgery."
) -> Verdict:
    return moves.make(
        move=Move.RETRACT, verdict_id=verdict.pk, by=by, public_note=public_note
    )


def make_published_claim(
    author: User,
    reviewer: User,
    article: Article | None = None,
    words: str = WORDS,
    *,
    verdict: dict[str, Any] | None = None,
    **facts: Any,
) -> Claim:
    """A claim with one public revision; `verdict` as in `make_verdict`."""
    claim = make_claim(article or make_article(author), words, author, **facts)
    publish(make_verdict(claim, author, **(verdict or {})), author, reviewer)
    return fresh(claim)


def make_update(
    verdict: Verdict, author: User, reviewer: User, kind: str = "update", **fields: Any
) -> Verdict:
    """Reopened, changed in `fields` by the author and published by the reviewer."""
    reopen(verdict, author)
    verdicts.amend_verdict(verdict_id=verdict.pk, by=author, fields=fields)
    note = "" if kind == "copy_edit" else "A later register became public."
    return publish(verdict, author, reviewer, kind=kind, public_note=note)


def amend_claim(claim: Claim, by: User, **fields: Any) -> Claim:
    return claims.amend_claim(claim_id=claim.pk, by=by, fields=fields)


def discard_citations(verdict: Verdict, by: User) -> None:
    """All evidence put aside."""
    for citation in verdict.citations.all():
        citations.discard_citation(citation_id=citation.pk, by=by)


def revision_of(claim: Claim) -> VerdictRevision:
    """The claim's latest revision."""
    return VerdictRevision.objects.get(public_of__claim=claim)


def fresh(row: Any) -> Any:
    """The row read again, with nothing cached on it."""
    return type(row)._default_manager.get(pk=row.pk)
