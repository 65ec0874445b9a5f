"""The workbench: one article with its claims as the desk sees them."""

from dataclasses import dataclass

from annotations.models import Article, Claim, Span
from annotations.queries import working


@dataclass(frozen=True)
class Marked:
    """A claim with the span to show in the article's current version."""

    claim: Claim
    span: Span


@dataclass(frozen=True)
class Workbench:
    """An article and what is marked in its current version, in order of the text."""

    article: Article
    marked: list[Marked]


def workbench(article_id: int) -> Workbench:
    """Raises Article.DoesNotExist. A fixed number of queries, whatever the claims."""
    article = working.articles().get(pk=article_id)
    marked = []
    for claim in working.articles_claims(article_id):
        for appearance in claim.appearances.all():
            span = working.place(appearance)
            here = appearance.article_id == article_id and span is not None
            if here and span.version_id == article.current_version_id:
                marked.append(Marked(claim, span))
    marked.sort(key=lambda item: (item.span.start or 0, item.span.end or 0))
    return Workbench(article, marked)
