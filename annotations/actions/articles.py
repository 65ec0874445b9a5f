"""Bringing articles in, and correcting what is known about them."""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from annotations.actions.change import (
    acting,
    amend,
    check,
    create,
    expect,
    locked,
    require,
)
from annotations.actions.naming import named
from annotations.ingestion import Document, sha256
from annotations.models import Article, ArticleVersion, Original, Outlet, User
from annotations.workflow.roles import Permission

CORRECTABLE = ("title", "source_url", "outlet", "byline", "published_on", "language")
"""What an editor may correct; `outlet` is given as a name."""


@dataclass(frozen=True)
class Received:
    """The bytes that came in, as they came."""

    data: bytes
    content_type: str
    filename: str = ""


def add(
    *,
    document: Document,
    by: User,
    received: Received,
    corrections: Mapping[str, Any] | None = None,
) -> Article:
    """A new article with its first version, frozen.

    `corrections` (see CORRECTABLE) win over what ingestion recognised.
    Raises Forbidden, Invalid.
    """
    require(by, Permission.MARK)
    facts = _recognised(document)
    facts |= {
        name: value for name, value in (corrections or {}).items() if value is not None
    }
    with acting(by, "add an article"):
        outlet = named(Outlet, facts.pop("outlet"), "outlet")
        article = create(Article(added_by=by, outlet=outlet, **facts))
        article.current_version = _freeze(article, document, received, by)
        article.save(update_fields=["current_version"])
    return article


def _recognised(document: Document) -> dict[str, Any]:
    """What ingestion found out; no address that an article cannot have, as a page may
    give anything as its own."""
    facts = {name: getattr(document, name) for name in CORRECTABLE}
    try:
        Article._meta.get_field("source_url").run_validators(facts["source_url"])
    except ValidationError:
        facts["source_url"] = ""
    return facts


def amend_article(
    *, article_id: int, by: User, expected: int | None = None, fields: Mapping[str, Any]
) -> Article:
    """Correct what is known about the article. Raises Forbidden, Stale, Invalid."""
    require(by, Permission.MARK)
    changes = dict(fields)
    with acting(by, "correct an article"):
        article = locked(Article.objects.all(), article_id)
        expect(article, expected)
        if "outlet" in changes:
            changes["outlet"] = named(Outlet, changes["outlet"], "outlet")
        amend(article, changes)
    return article


def _freeze(
    article: Article, document: Document, received: Received, by: User
) -> ArticleVersion:
    version = ArticleVersion.objects.create(
        article=article,
        number=1 + article.versions.count(),
        text=document.text,
        sha256=sha256(document.text),
        blocks=[asdict(block) for block in document.blocks],
        captured_at=timezone.now(),
        captured_by=by,
    )
    original = Original(
        version=version,
        content_type=received.content_type,
        filename=received.filename,
        data=received.data,
        sha256=hashlib.sha256(received.data).hexdigest(),
    )
    check(original, ["content_type", "filename"])
    original.save()
    return version
