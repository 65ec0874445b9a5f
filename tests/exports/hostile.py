"""A check in which every text that somebody wrote tries to be something else."""

import json
from collections.abc import Iterator
from typing import Any

from annotations.actions import (
    articles,
    moves,
    notices,
    references,
    reports,
    tokens,
    translations,
    unused_words,
)
from annotations.ingestion import claimreviews, from_text
from annotations.ingestion.claimreviews import Review
from annotations.models import (
    Article,
    Citation,
    Claim,
    Claimant,
    Newsroom,
    Notice,
    Outlet,
    Rating,
    RatingScale,
    RatingTranslation,
    Reference,
    Source,
    User,
    Verdict,
)
from annotations.workflow.roles import Scope
from annotations.workflow.states import Move
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
    "\u3164=",
    "\ufe0f=",
)
"""How a text begins that a spreadsheet would run."""

TURNS = "\u2069\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
"""One that closes what others have opened, and those that turn the direction of text
until they are closed."""

BREAKOUT = (
    "</script></title><script>alert(1)</script><!-- ]]> <img src=x onerror=alert(1)>"
    " [a](javascript:alert(2)) <javascript:alert(2)>"
)
CELLS = ";=2+2 \t@3 \x85 \u2028"
"""A formula where other separators begin a cell, and an end of a line for some."""

ENDS = "\x1c\x1d\x1e\x85\u2029"
"""An isolation of words ends at these, wherever it was begun."""

PATTERNS = "%s %(name)s {{ name }} {% name %} {0} {name} ${name} &amp;"
"""What is filled in, or read as a sign, by whoever takes the words for a pattern."""

UNHOLDABLE = "\x01\x1b\ufffe\uffff"
"""Signs that no XML may hold."""

EMAIL = '"</script><script>alert(1)</script>"@example.org'
"""An address that a mail server takes."""

ADDRESS = "https://example.org/?\"'><script>alert(1)</script>&x=javascript:{0}%s\x01\ufffe\uffff"
"""A web address that says what a text says."""

TURNED = f"{ADDRESS}{TURNS}"
"""One that is refused today, and that an older site has."""


def text(beginning: str, name: str) -> str:
    """One that tries everything; ends in `name`, by which it is known again."""
    tries = f"{BREAKOUT} {TURNS} {CELLS} {UNHOLDABLE} {ENDS}\u05d0 {PATTERNS}"
    return f"{beginning}1+1 {tries} {name}"


def short(beginning: str, name: str) -> str:
    """As `text`, for what holds forty characters."""
    return f"{beginning}1</script>\u202e\x01;=2 {name}"


def say(beginning: str, *names: str) -> dict[str, Any]:
    """A text for each of the fields."""
    return {name: text(beginning, name) for name in names}


def publish_hostile(
    annotator: User, reviewer: User, editor: User, beginning: str
) -> Claim:
    """A published claim whose every text begins like that; corrected once."""
    _call_the_newsroom(beginning, annotator, reviewer, editor)
    claim = _claim(annotator, beginning)
    words = say(beginning, "summary", "explanation", "since")
    draft = make.make_verdict(claim, annotator, **words, citations=0)
    _cite(draft, annotator, beginning)
    translations.translate(
        claim_id=claim.pk,
        language="ar",
        by=annotator,
        fields=say(beginning, "statement", "summary", "explanation"),
    )
    make.submit(draft, annotator, **say(beginning, "note"))
    _move(draft, editor, Move.PUBLISH, **say(beginning, "note", "override_reason"))
    make.reopen(draft, annotator)
    make.submit(draft, annotator)
    said = say(beginning, "override_reason", "public_note")
    _move(draft, editor, Move.PUBLISH, kind="correction", **said)
    note = text(beginning, "notice")
    for kind in Notice.Kind.values:
        notices.place(claim_id=claim.pk, kind=kind, text=note, by=reviewer)
    return make.fresh(claim)


def _call_the_newsroom(beginning: str, *people: User) -> None:
    """The site, its scale and its people."""
    policies = ("about", "funding", "methodology", "corrections_policy")
    addresses = dict.fromkeys(("url", "logo_url", "data_licence_url"), TURNED)
    Newsroom.objects.update(
        **say(beginning, "name", *policies, "data_licence"),
        **addresses,
        contact_email=EMAIL,
        about_tolerance_by_unit={short(beginning, "unit"): "5"},
    )
    RatingScale.objects.update(name=text(beginning, "scale"))
    label = short(beginning, "label")
    for ratings in (Rating, RatingTranslation):
        ratings.objects.update(label=label, **say(beginning, "definition"))
    for user in people:
        user.public_name, user.email = short(beginning, "public_name"), EMAIL
        user.save()


def _claim(annotator: User, beginning: str) -> Claim:
    """Marked in an article of its own."""
    article = _article(annotator, beginning)
    claim = make.make_claim(
        article,
        _line(article),
        annotator,
        **say(beginning, "statement", "claimant"),
        topics=[text(beginning, "topic")],
        quantities=[_number(beginning, "-5")],
    )
    Article.objects.filter(pk=article.pk).update(source_url=TURNED)
    for model in (Claimant, Outlet):
        model.objects.update(url=TURNED)
    Claimant.objects.update(**say(beginning, "description"))
    return claim


def _cite(draft: Verdict, by: User, beginning: str) -> None:
    words = ("title", "publisher", "quote", "translation", "locator", "origin", "note")
    cited = make.make_citation(
        draft,
        by,
        url=ADDRESS,
        first_hand=False,
        quantity=_number(beginning, "-7"),
        **say(beginning, *words),
    )
    reason = say(beginning, "proof_reason")
    Citation.objects.filter(pk=cited.pk).update(
        proof="not_possible", url=TURNED, **reason
    )
    Source.objects.update(url=TURNED)


def _number(beginning: str, low: str) -> dict[str, Any]:
    return say(beginning, "subject", "scope", "place") | {
        "low": low,
        "high": low,
        "unit": short(beginning, "unit"),
        "attributed_to": [text(beginning, "attributed_to")],
    }


def _move(verdict: Verdict, by: User, move: Move, **said: str) -> None:
    moves.make(move=move, verdict_id=verdict.pk, by=by, **said)


def tell_the_desk(claim: Claim, annotator: User, editor: User, beginning: str) -> None:
    """What others and colleagues say of the claim, and only the desk reads."""
    article = claim.appearances.get().article
    left = make.make_claim(article, "After.", annotator)
    make.amend_claim(
        left, annotator, triage="not_checking", **say(beginning, "triage_reason")
    )
    page = f"/claims/{claim.pk}/{BREAKOUT}"
    for _ in range(2):
        report = reports.send(
            text=text(beginning, "report"),
            page=page,
            contact=text(beginning, "contact")[:200],
            sender=beginning,
        )
    reports.close(report_id=report.pk, by=editor, **say(beginning, "note"))
    words = text(beginning, "unused words")
    unused_words.keep_unused(
        claim_id=claim.pk, by=annotator, thing="claim", field="statement", words=words
    )
    tokens.issue(user=annotator, scope=Scope.READ, label=short(beginning, "token"))
    found = claimreviews.from_feed(json.dumps(_feed(claim, beginning)).encode())
    references.take_in(
        reviews=[one for one in found if isinstance(one, Review)], by=editor
    )
    linked = Reference.objects.earliest("pk")
    references.decide(
        claim_id=claim.pk, reference_id=linked.pk, decision="same", by=annotator
    )


def _feed(claim: Claim, beginning: str) -> list[dict[str, Any]]:
    """Two checks of another publisher; the second comes near and waits for a person."""
    return [
        {
            "@type": "ClaimReview",
            "url": f"https://example.org/{number}?'\"><script>alert(1)</script>",
            "claimReviewed": claim.statement,
            "author": {"name": text(beginning, "publisher")},
            "itemReviewed": {"author": {"name": text(beginning, "claimant")}},
            "reviewRating": {"alternateName": text(beginning, "rating")},
            "inLanguage": short(beginning, "language"),
        }
        for number in range(2)
    ]


def _article(by: User, beginning: str) -> Article:
    written = f"Before.\n\n{text(beginning, 'exact')}\n\nAfter.\n"
    facts = say(beginning, "title", "outlet", "byline")
    return articles.add(
        document=from_text(written),
        by=by,
        received=articles.Received(
            written.encode(), "text/plain", text(beginning, "filename")[:300]
        ),
        corrections={"source_url": ADDRESS, "language": "en", **facts},
    )


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
