"""Made-up content of the style page: one of every component in every state. Nothing of
it is in the database."""

from datetime import UTC, datetime
from typing import Any

from annotations.models import Claim, Notice, Rating, Verdict, VerdictRevision
from annotations.queries import records
from annotations.queries.nouns import Step, Tally
from annotations.queries.translations import spoken
from annotations.workflow import gate
from annotations.workflow.states import NOTED_KINDS, Status

AT = datetime(2026, 3, 5, 9, 30, tzinfo=UTC)
OFFICE = {"slug": "register-office", "name": "Register Office"}
ARABIC = "نحو 1200 راكب استخدموا العبارة في مارس."
ENGLISH = "About 1,200 passengers used the ferry on 3 March."
ARTICLE = (
    "The port office said that about 1,200 passengers used the ferry on 3 March. "
    "Fares rose by 12 percent, the council wrote."
)
PLACES = ((1, "about 1,200 passengers used the ferry"), (2, "the ferry on 3 March"))
"""Two claims that overlap."""

SCALE_OF_TYPE = ("3xl", "2xl", "xl", "l", "m", "s", "xs")
SPACES = (1, 2, 3, 4, 5, 6, 7)
SURFACES = (
    *("paper", "raised", "sunk", "tint", "deep-tint"),
    *("ink", "quiet", "rule", "strong-rule", "link", "focus", "shade"),
)
COLOURS = ("red", "orange", "amber", "olive", "green", "grey", "blue")
STATES = ("good", "wanting", "bad")


def ratings(scale: list[Rating]) -> list[dict[str, Any]]:
    return [records.rating(row, 5, 1) for row in scale]


def check(rating: dict[str, Any], kind: str = "first", **facts: Any) -> VerdictRevision:
    """A check with that rating; `facts` are of its claim."""
    claim = {
        "statement": ENGLISH,
        "wording": "restated",
        "language": "en",
        "said_on": "2026-03-04",
        "claimant": OFFICE,
        "topics": [],
    } | facts
    made = VerdictRevision(
        claim=Claim(pk=1, slug="a-claim"),
        kind=kind,
        number=1 if kind == "first" else 2,
        published_at=AT,
        first_published_at=AT,
        public_note="A later register became public. It counts the last ferry too.",
        rating_label=rating["label"],
        statement=claim["statement"],
        language=claim["language"],
        summary="The register of the day shows as many.",
        snapshot={"claim": claim, "said_by": OFFICE, "rating": rating},
    )
    return spoken(made)


def rows(scale: list[dict[str, Any]]) -> list[VerdictRevision]:
    """A row of a list in each of its states."""
    return [
        check(scale[0]),
        check(scale[-1], "correction", wording="verbatim"),
        check(scale[0], "retraction"),
        check(scale[1], statement=ARABIC, language="ar", wording="verbatim"),
    ]


def changes(scale: list[dict[str, Any]]) -> list[VerdictRevision]:
    """One of each kind that readers are told of."""
    kinds = [kind for kind in VerdictRevision.Kind if kind in NOTED_KINDS]
    return [check(scale[0], kind) for kind in kinds]


def under_review() -> Notice:
    return Notice(kind="under_review", placed_at=AT, text="A new register is out.")


def tally(scale: list[dict[str, Any]]) -> Tally:
    steps = [
        Step(row["label"], row["colour"], row["shape"], number)
        for number, row in enumerate(scale, start=1)
    ]
    return Tally(steps, sum(step.count for step in steps))


def statuses() -> list[Verdict]:
    return [Verdict(status=status) for status in Status]


def gate_lines() -> list[gate.Check]:
    """Passed, missing and advised."""
    dossier = gate.Dossier(True, 1, "It is so.", 4, "", (), False)
    return gate.checks(dossier)


def article() -> dict[str, Any]:
    blocks = [{"kind": "paragraph", "level": 0, "start": 0, "end": len(ARTICLE)}]
    marks = [
        (key, ARTICLE.index(words), ARTICLE.index(words) + len(words))
        for key, words in PLACES
    ]
    return {"text": ARTICLE, "blocks": blocks, "marks": marks}


def snapshot() -> dict[str, Any]:
    """A claimed number beside two of its sources'."""
    cited = [_citation(1, "1204"), _citation(2, "1450")]
    return {"quantities": [_number("1200", "about")], "citations": cited}


def _number(low: str, approximator: str = "exact") -> dict[str, Any]:
    return {
        "low": low,
        "high": low,
        "approximator": approximator,
        "measure": "",
        "unit": "people",
        "subject": "passengers",
        "scope": "",
        "place": "",
        "period": None,
        "attributed_to": [],
        "confirmed": True,
    }


def _citation(number: int, low: str) -> dict[str, Any]:
    return {
        "title": f"Register of the pier, sheet {number}",
        "url": "https://example.org/register",
        "publisher": OFFICE,
        "kind": "document",
        "first_hand": number == 1,
        "stance": "supports" if number == 1 else "refutes",
        "quote": f"Passengers counted: {low}",
        "translation": "",
        "locator": f"page {number}",
        "origin": "",
        "proof": "text",
        "proof_reason": "",
        "published_on": "2026-03-31",
        "accessed_on": "2026-04-02",
        "archived_copy": None,
        "note": "",
        "quantities": [_number(low)],
    }
