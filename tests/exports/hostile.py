"""A check in which every text that somebody wrote tries to be something else."""

from collections.abc import Iterator
from typing import Any

from annotations.actions import notices, translations
from annotations.models import Article, Claim, Newsroom, Rating, RatingTranslation, User
from tests import factories as make

FORMULAS = (
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\r=",
    "＝",
    "＋",
    "－",
    "＠",
    " =",
    "\u202e=",
    '"=',
    "\x01=",
    "\x7f=",
    "\u00ad=",
)
"""How a text begins that a spreadsheet would run."""

TURNS = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
"""Signs that turn the direction of text until they are closed."""

BREAKOUT = (
    "</script></title><script>alert(1)</script><!-- ]]> <img src=x onerror=alert(1)>"
    " [a](javascript:alert(2)) <javascript:alert(2)>"
)
CELLS = ";=2+2 \t@3 \u2028"
"""A formula where other separators begin a cell, and an end of a line for some."""


def text(beginning: str, name: str) -> str:
    """One that tries everything; ends in `name`, by which it is known again."""
    return f"{beginning}1+1 {BREAKOUT} {TURNS} {CELLS} {name}"


def short(beginning: str, name: str) -> str:
    """As `text`, for what holds forty characters."""
    return f"{beginning}1</script>\u202e;=2 {name}"


def publish_hostile(
    annotator: User, reviewer: User, editor: User, beginning: str
) -> Claim:
    """A published claim whose every text begins like that; corrected once."""

    def say(*names: str) -> dict[str, Any]:
        return {name: text(beginning, name) for name in names}

    policies = ("about", "funding", "methodology", "corrections_policy")
    Newsroom.objects.update(**say("name", *policies, "data_licence"))
    label = short(beginning, "label")
    for ratings in (Rating, RatingTranslation):
        ratings.objects.update(label=label, **say("definition"))
    for user in (annotator, reviewer):
        user.public_name = short(beginning, "public_name")
        user.save()
    article = _article(annotator, beginning)
    claim = make.make_claim(
        article,
        _line(article),
        annotator,
        **say("statement", "claimant", "triage_reason"),
        topics=[text(beginning, "topic")],
        quantities=[
            say("subject", "scope", "place")
            | {"low": "-5", "unit": short(beginning, "unit"), "confirmed": True}
            | {"attributed_to": [text(beginning, "attributed_to")]}
        ],
    )
    draft = make.make_verdict(
        claim, annotator, **say("summary", "explanation", "since"), citations=0
    )
    words = ("title", "publisher", "quote", "translation", "locator", "origin", "note")
    make.make_citation(draft, annotator, **say(*words))
    translations.translate(
        claim_id=claim.pk,
        language="ar",
        by=annotator,
        fields=say("statement", "summary", "explanation"),
    )
    make.publish(draft, annotator, reviewer)
    make.reopen(draft, annotator)
    make.publish(draft, annotator, reviewer, kind="correction", **say("public_note"))
    note = text(beginning, "notice")
    notices.place(claim_id=claim.pk, kind="we_asked", text=note, by=reviewer)
    return make.fresh(claim)


def _article(by: User, beginning: str) -> Article:
    written = f"Before.\n\n{text(beginning, 'exact')}\n\nAfter.\n"
    names = ("title", "outlet", "byline")
    facts = {name: text(beginning, name) for name in names}
    return make.make_article(by, written, **facts)


def _line(article: Article) -> str:
    """The hostile paragraph, as it came into the text."""
    lines = article.current_version.text.split("\n")
    return next(line for line in lines if line.endswith("exact")).strip()


def texts(part: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every string in plain data, with where it stands."""
    if isinstance(part, str):
        yield path, part
    elif isinstance(part, dict):
        for name, inner in part.items():
            yield from texts(inner, f"{path}.{name}".lstrip("."))
    elif isinstance(part, list):
        for inner in part:
            yield from texts(inner, path)
