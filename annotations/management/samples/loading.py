"""From the files in `content/` to articles, claims and verdicts."""

import tomllib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from annotations.actions import (
    appearances,
    articles,
    citations,
    claims,
    moves,
    notices,
    translations,
    verdicts,
)
from annotations.actions.naming import named
from annotations.ingestion import from_file, sha256
from annotations.management.samples.people import Cast
from annotations.models import Article, Claim, Claimant, Outlet, User
from annotations.queries import arrivals
from annotations.workflow.states import Move

CONTENT = Path(__file__).parent / "content"
AUTHOR = "annotator"
"""Who does what no name stands beside."""

Item = dict[str, Any]


def load(cast: Cast) -> Iterator[Article]:
    """Make what is missing of the samples; answers the articles that it worked on.

    Each action is a transaction of its own, as it is when people act, so that history
    has the true order. A load that was cut off goes on behind the last claim made.
    Raises what the actions raise; the samples as they are shipped raise nothing.
    """
    for path in sorted(CONTENT.glob("*.toml")):
        sample = tomllib.loads(path.read_text())
        article = _article(path.with_suffix(".txt"), sample["article"], cast)
        _addresses(sample)
        marked = article.appearances.filter(is_primary=True).count()
        missing = sample["claims"][marked:]
        for item in missing:
            _load_claim(article, item, cast)
        if missing:
            yield article


def _article(path: Path, facts: Item, cast: Cast) -> Article:
    """The article of that text, made where it is not there yet."""
    data = path.read_bytes()
    document = from_file(path.name, data)
    found = arrivals.same(sha256(document.text), "").first()
    return found or articles.add(
        document=document,
        by=cast[AUTHOR],
        received=articles.Received(data, "text/plain", path.name),
        corrections=facts,
    )


def _addresses(sample: Item) -> None:
    """Where those who are spoken of have their own pages, as the back office keeps."""
    for model, field in ((Outlet, "outlets"), (Claimant, "claimants")):
        for name, url in sample.get("addresses", {}).get(field, {}).items():
            row = named(model, name, field)
            if not row.url:
                row.url = url
                row.save(update_fields=["url"])


def _load_claim(article: Article, item: Item, cast: Cast) -> None:
    text = article.current_version.text
    start, end = place(text, item["words"])
    author = cast[item.get("by", AUTHOR)]
    numbers = item.get("quantities")
    claim = claims.mark(
        article_id=article.pk,
        by=author,
        start=start,
        end=end,
        exact=item["words"],
        facts=item,
        items=numbers and [_placed(text, start, number) for number in numbers],
    )
    if "verdict" in item:
        verdicts.draft(claim_id=claim.pk, by=author, fields=item["verdict"])
    for citation in item.get("citations", []):
        _cite(claim, author, **citation)
    for step in item.get("steps", []):
        _take(claim, step, cast)


def place(text: str, words: str) -> tuple[int, int]:
    """Start and end of words that stand in the text once. Raises ValueError."""
    if text.count(words) != 1:
        raise ValueError(f"“{words}” stands there {text.count(words)} times, not once.")
    start = text.index(words)
    return start, start + len(words)


def _placed(text: str, start: int, number: Item) -> Item:
    """The number with `words`, its own within the claim, turned into their place."""
    if "words" not in number:
        return number
    first = text.index(number["words"], start)
    return number | {"start": first, "end": first + len(number["words"])}


def _take(claim: Claim, step: Item, cast: Cast) -> None:
    given = dict(step)
    verb = given.pop("do")
    by = cast[given.pop("by", AUTHOR)]
    STEPS[verb](claim, by, **given)


def _move(move: Move, claim: Claim, by: User, **given: str) -> None:
    claim = Claim.objects.select_related("verdict").get(pk=claim.pk)
    moves.make(move=move, verdict_id=claim.verdict.pk, by=by, **given)


def _stand_again(claim: Claim, by: User, article: str, words: str) -> None:
    """`article` is the file name of an earlier sample, without its ending."""
    text = from_file(f"{article}.txt", (CONTENT / f"{article}.txt").read_bytes()).text
    start, end = place(text, words)
    appearances.stands_again(
        claim_id=claim.pk,
        article_id=arrivals.same(sha256(text), "").get().pk,
        start=start,
        end=end,
        exact=words,
        by=by,
    )


def _change(claim: Claim, by: User, **fields: Any) -> None:
    claims.amend_claim(claim_id=claim.pk, by=by, fields=fields)


def _discard(claim: Claim, by: User) -> None:
    claims.discard_claim(claim_id=claim.pk, by=by)


def _rewrite(claim: Claim, by: User, **fields: Any) -> None:
    verdicts.amend_verdict(verdict_id=claim.verdict.pk, by=by, fields=fields)


def _cite(claim: Claim, by: User, **fields: Any) -> None:
    citations.cite(verdict_id=claim.verdict.pk, by=by, fields=fields)


def _recite(claim: Claim, by: User, url: str, **fields: Any) -> None:
    """Change the citation of that address."""
    citation = claim.verdict.citations.get(url=url, discarded_at=None)
    citations.amend_citation(citation_id=citation.pk, by=by, fields=fields)


def _translate(claim: Claim, by: User, language: str, **fields: Any) -> None:
    translations.translate(claim_id=claim.pk, language=language, by=by, fields=fields)


def _notify(claim: Claim, by: User, kind: str, text: str) -> None:
    notices.place(claim_id=claim.pk, kind=kind, text=text, by=by)


STEPS = {move.value: partial(_move, move) for move in Move} | {
    "change": _change,
    "discard": _discard,
    "rewrite": _rewrite,
    "cite": _cite,
    "recite": _recite,
    "notify": _notify,
    "translate": _translate,
    "stands_again": _stand_again,
}
"""What a step may `do`; its other keys are what the action takes."""
