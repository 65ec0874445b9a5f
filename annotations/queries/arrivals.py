"""Has this come in before? Offered to the editor, never merged."""

from django.db.models import Q, QuerySet

from annotations.models import Article
from annotations.queries import working


def same(sha256: str, source_url: str) -> QuerySet[Article]:
    """Articles with a version of that text or, unless it is empty, that address."""
    known = Q(versions__sha256=sha256)
    if source_url:
        known |= Q(source_url=source_url)
    return (
        working.articles()
        .defer("current_version__text", "current_version__blocks")
        .filter(known)
        .distinct()
    )
