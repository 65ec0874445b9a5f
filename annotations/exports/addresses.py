"""Absolute addresses of public pages, for everything that leaves the site.

They lead to pages in the language that is being spoken.
"""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language

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


@dataclass(frozen=True)
class Spoken:
    """A language of the site, and where a page stands in it. `name` is its own."""

    code: str
    name: str
    address: str
    is_current: bool
    is_default: bool


def in_languages(address: str) -> list[Spoken]:
    """A page of the spoken language in every language of the site, its own too."""
    spoken = get_language()
    path = address.removeprefix(site()).removeprefix(prefix(spoken))
    return [
        Spoken(
            code,
            name,
            f"{site()}{prefix(code)}{path}",
            code == spoken,
            code == settings.LANGUAGE_CODE,
        )
        for code, name in settings.LANGUAGES
    ]


def prefix(language: str) -> str:
    """What addresses of pages in that language begin with."""
    return "" if language == settings.LANGUAGE_CODE else f"/{language}"
