"""What an editor may do to a claim with a verdict, each as one step."""

from datetime import date

from annotations.actions import citations, claims, verdicts
from annotations.actions.places import re_edge
from tests import factories as make

PORT = "about 1,200 passengers"


def amend_verdict(verdict, by, **fields):
    return verdicts.amend_verdict(verdict_id=verdict.pk, by=by, fields=fields)


def amend_citation(verdict, by, **fields):
    citation = verdict.citations.get()
    citations.amend_citation(citation_id=citation.pk, by=by, fields=fields)


def edge(verdict, by, words=PORT):
    start = make.TEXT.index(words)
    re_edge(
        appearance_id=verdict.claim.appearances.get().pk,
        by=by,
        start=start,
        end=start + len(words),
        exact=words,
    )


def numbers(verdict, by, *items):
    make.amend_claim(verdict.claim, by, quantities=list(items))


def number(verdict):
    return verdict.claim.quantities.filter(discarded_at=None).first()


def discard_citation(verdict, by):
    citations.discard_citation(citation_id=verdict.citations.get().pk, by=by)


def discard_claim(verdict, by):
    claims.discard_claim(claim_id=verdict.claim_id, by=by)


STEPS = {
    "statement": lambda v, by: make.amend_claim(v.claim, by, statement="Anew."),
    "claimant": lambda v, by: make.amend_claim(v.claim, by, claimant="Port office"),
    "said on": lambda v, by: make.amend_claim(v.claim, by, said_on=date(2024, 3, 4)),
    "kind": lambda v, by: make.amend_claim(v.claim, by, kind="event"),
    "triage": lambda v, by: make.amend_claim(
        v.claim, by, triage="not_checking", triage_reason="trivial"
    ),
    "topics": lambda v, by: make.amend_claim(v.claim, by, topics=["Fares", "Ferries"]),
    "language": lambda v, by: make.amend_claim(v.claim, by, language="fr"),
    "number changed": lambda v, by: numbers(v, by, {"id": number(v).pk, "low": 5}),
    "number confirmed": lambda v, by: numbers(v, by, {"id": number(v).pk}),
    "number added": lambda v, by: numbers(v, by, {"id": number(v).pk}, {"low": 7}),
    "numbers removed": numbers,
    "edges": edge,
    "rating": lambda v, by: amend_verdict(v, by, rating="false"),
    "summary": lambda v, by: amend_verdict(v, by, summary="Otherwise."),
    "more of the verdict": lambda v, by: amend_verdict(
        v, by, explanation="Long.", since="Later.", review_by=date(2030, 1, 1)
    ),
    "citation": lambda v, by: amend_citation(v, by, quote="1,214", publisher="Port"),
    "its figure": lambda v, by: amend_citation(v, by, quantity={"low": 1214}),
    "citation added": lambda v, by: make.make_citation(v, by, quantity={"low": 3}),
    "citation discarded": discard_citation,
    "claim discarded": discard_claim,
}
ONCE_MORE = {
    "statement": lambda v, by: make.amend_claim(v.claim, by, statement="Theirs."),
    "topics": lambda v, by: make.amend_claim(v.claim, by, topics=["Fares"]),
    "edges": lambda v, by: edge(v, by, "used the ferry"),
    "number changed": lambda v, by: numbers(v, by, {"id": number(v).pk, "low": 6}),
    "summary": lambda v, by: amend_verdict(v, by, summary="Theirs."),
    "citation": lambda v, by: amend_citation(v, by, quote="1,215"),
    "its figure": lambda v, by: amend_citation(v, by, quantity={"low": 1215}),
    "citation added": lambda v, by: citations.amend_citation(
        citation_id=v.citations.last().pk, by=by, fields={"note": "Look."}
    ),
}
"""What a colleague may do after such a step, so that it is not taken back."""
