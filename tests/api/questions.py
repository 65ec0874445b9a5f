"""Each operation of the OpenAPI document, with a request that it takes.

An operation that is missing from TAKEN fails the tests of `test_five_questions.py`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from annotations.actions import citations, claims, undo
from annotations.actions.appearances import stands_again
from annotations.actions.dismissals import dismiss
from annotations.models import User
from tests import factories as make
from tests.api.contract import document

Ids = dict[str, int]


@dataclass(frozen=True)
class Operation:
    """`address` has its ids in braces."""

    name: str
    method: str
    address: str
    headers: frozenset[str]
    is_open: bool
    has_body: bool

    @property
    def is_write(self) -> bool:
        return self.method != "GET" and self.name != "parse_quantities"

    @property
    def has_id(self) -> bool:
        return "{" in self.address

    def at(self, ids: Ids) -> str:
        return self.address.format(**ids)


@dataclass(frozen=True)
class Request:
    """What is sent. In `body`, and in `ids` where the operation wants another thing
    than usual, "=name" stands for an id of `content`. `query` follows the address.

    `by` is whose request is taken, `too_little` who signed in and may not.
    """

    body: dict[str, Any] | None = None
    by: str = "annotator"
    too_little: str = "roleless"
    ids: dict[str, str] = field(default_factory=dict)
    query: str = ""

    def filled(self, there: Ids) -> dict[str, Any] | None:
        return self.body and {
            name: there[value[1:]] if str(value).startswith("=") else value
            for name, value in self.body.items()
        }

    def of(self, there: Ids) -> Ids:
        return there | {name: there[other] for name, other in self.ids.items()}


def operations() -> list[Operation]:
    return [
        Operation(
            name=part["operationId"],
            method=method.upper(),
            address=address,
            headers=frozenset(
                row["name"] for row in part.get("parameters", []) if row["in"] != "path"
            ),
            is_open={} in part["security"],
            has_body="requestBody" in part,
        )
        for address, methods in document()["paths"].items()
        for method, part in methods.items()
    ]


FIRST = {"start": 0, "end": 15, "exact": make.TEXT[:15]}
SECOND = {"start": 16, "end": 24, "exact": make.TEXT[16:24]}
WAITING = {"verdict_id": "waiting_id"}
PUBLIC = {"verdict_id": "public_verdict_id"}
READS = {
    "read_appearance": Request(ids={"appearance_id": "public_appearance_id"}),
    "read_citation": Request(ids={"citation_id": "public_citation_id"}),
    "read_claim": Request(ids={"claim_id": "public_claim_id"}),
    "read_verdict": Request(ids=PUBLIC),
    "list_claim_appearances": Request(ids={"claim_id": "public_claim_id"}),
    "list_claim_history": Request(ids={"claim_id": "public_claim_id"}),
    "list_verdict_revisions": Request(ids=PUBLIC),
    "list_names": Request(query="?of=topic"),
} | dict.fromkeys(
    (
        "read_article",
        "read_dismissal",
        "list_article_claims",
        "list_article_dismissals",
        "list_article_edits",
        "list_article_suggestions",
        "list_articles",
        "list_changes",
        "list_claims",
        "list_ratings",
        "list_verdicts",
        "export_annotations_jsonld",
        "export_claimreview_json",
        "export_claimreview_jsonl",
        "export_verdicts_csv",
        "export_verdicts_jsonl",
        "export_verdicts_parquet",
    ),
    Request(),
)
WRITES = {
    "add_article": Request({"text": "Ferries ran late.\n"}),
    "change_article": Request({"title": "Ferries"}),
    "add_article_dismissal": Request(SECOND),
    "discard_dismissal": Request(),
    "add_article_undo": Request({}),
    "add_article_redo": Request(ids={"article_id": "undone_article_id"}),
    "add_claim": Request({"article": "=article_id", **FIRST}),
    "change_claim": Request({"statement": "The ferries ran late."}),
    "discard_claim": Request(),
    "add_claim_restoration": Request(ids={"claim_id": "discarded_claim_id"}),
    "add_claim_unused_words": Request(
        {"thing": "claim", "field": "statement", "words": "Other words."}
    ),
    "add_claim_appearance": Request({"article": "=article_id", **SECOND}),
    "change_appearance": Request(FIRST),
    "discard_appearance": Request(ids={"appearance_id": "further_appearance_id"}),
    "add_verdict": Request({"claim": "=bare_claim_id", "rating": "true"}),
    "change_verdict": Request({"summary": "As the register says."}),
    "add_verdict_submission": Request({"note": "Please look."}),
    "add_verdict_return": Request(
        {"note": "Say more."}, by="reviewer", too_little="annotator", ids=WAITING
    ),
    "add_verdict_publication": Request(
        {"note": "Read."}, by="reviewer", too_little="annotator", ids=WAITING
    ),
    "add_verdict_reopening": Request({"note": "There is more."}, ids=PUBLIC),
    "add_verdict_retraction": Request(
        {"public_note": "The register was a forgery."},
        by="editor",
        too_little="reviewer",
        ids=PUBLIC,
    ),
    "add_citation": Request(
        {
            "verdict": "=verdict_id",
            "title": "The register",
            "kind": "document",
            "stance": "supports",
        }
    ),
    "change_citation": Request({"note": "Counted twice."}),
    "discard_citation": Request(),
    "add_citation_restoration": Request(ids={"citation_id": "discarded_citation_id"}),
}
TAKEN = READS | WRITES | {"parse_quantities": Request({"text": "about 1,200"})}


def content(annotator: User, reviewer: User) -> Ids:
    """Something for each operation: a published claim, a draft with a citation, one in
    review, what was discarded, a step taken back. Ids by the names of addresses."""
    article = make.make_article(annotator)
    public = make.make_published_claim(annotator, reviewer, article)
    waiting = _draft(article, "12 percent", annotator)
    make.submit(waiting, annotator)
    gone = make.make_claim(article, "the council wrote", annotator)
    claims.discard_claim(claim_id=gone.pk, by=annotator)
    bare = make.make_claim(article, "called the pier safe", annotator)
    draft = _draft(article, "The harbour master", annotator)
    dropped = make.make_citation(draft, annotator)
    citations.discard_citation(citation_id=dropped.pk, by=annotator)
    further = stands_again(
        claim_id=draft.claim_id, article_id=article.pk, by=annotator, **SECOND
    )
    other = make.make_article(annotator)
    make.make_claim(other, "12 percent", annotator)
    undo.undo(article_id=other.pk, by=annotator)
    return {
        "article_id": article.pk,
        "undone_article_id": other.pk,
        "dismissal_id": dismiss(article_id=article.pk, by=annotator, **FIRST).pk,
        "public_claim_id": public.pk,
        "public_appearance_id": public.appearances.get().pk,
        "public_verdict_id": public.verdict.pk,
        "public_citation_id": public.verdict.citations.get().pk,
        "waiting_id": waiting.pk,
        "discarded_claim_id": gone.pk,
        "bare_claim_id": bare.pk,
        "claim_id": draft.claim_id,
        "appearance_id": draft.claim.appearances.get(is_primary=True).pk,
        "further_appearance_id": further.pk,
        "verdict_id": draft.pk,
        "citation_id": draft.citations.exclude(pk=dropped.pk).get().pk,
        "discarded_citation_id": dropped.pk,
    }


def _draft(article: Any, words: str, by: User) -> Any:
    return make.make_verdict(make.make_claim(article, words, by), by)


def each(wanted: Callable[[Operation], bool]) -> Iterator[tuple[Operation, Request]]:
    """The operations that are wanted; what each changed is undone after it."""
    for operation in filter(wanted, operations()):
        with transaction.atomic():
            yield operation, TAKEN[operation.name]
            transaction.set_rollback(True)
