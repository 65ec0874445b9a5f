"""Where a claim stands, with the blocks around it, for pages that show a passage."""

from dataclasses import dataclass

from annotations.models import Article, ArticleVersion, Claim, Span
from annotations.queries import working


@dataclass(frozen=True)
class Passage:
    """The blocks of the article that hold the span, and one on either side."""

    article: Article
    version: ArticleVersion
    blocks: list[dict]
    span: Span


def passage(claim: Claim) -> Passage | None:
    """The claim's primary place; None where its words are gone from the text."""
    appearance = working.primary(claim)
    span = working.place(appearance) if appearance else None
    if span is None or span.start is None:
        return None
    version = ArticleVersion.objects.get(pk=span.version_id)
    touched = [
        number
        for number, block in enumerate(version.blocks)
        if block["start"] < span.end and span.start < block["end"]
    ]
    first, last = max(touched[0] - 1, 0), touched[-1] + 2
    return Passage(appearance.article, version, version.blocks[first:last], span)
