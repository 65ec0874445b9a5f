"""Absolute addresses of public pages, for everything that leaves the site."""

from django.conf import settings
from django.urls import reverse

from annotations.models import VerdictRevision


def site() -> str:
    """Where the site is, without a slash at the end."""
    return settings.SITE_URL


def absolute(name: str, *args: object) -> str:
    """The address of that name in `urls.py`."""
    return site() + reverse(name, args=args)


def claim_page(check: VerdictRevision) -> str:
    """The public page of a published claim; `claim` comes along for its slug."""
    return absolute("claim", check.claim_id, check.claim.slug)


def article_page(check: VerdictRevision) -> str:
    """The public page of the article that a published claim stands in."""
    slug = check.snapshot["article"]["slug"] or str(check.article_id)
    return absolute("article", check.article_id, slug)
