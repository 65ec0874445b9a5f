"""Absolute addresses of public pages, for everything that leaves the site.

They lead to pages in the language that is being spoken; those of a check to its page in
another, where that is the one that has its words (ADR 16).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language, override

from annotations.models import VerdictRevision
from annotations.queries.translations import told_in


def site() -> str:
    """Where the site is, without a slash at the end."""
    return settings.SITE_URL


def absolute(name: str, *args: object) -> str:
    """The address of that name in `urls.py`."""
    return site() + reverse(name, args=args)


def before_id(language: str | None, name: str) -> str:
    """What addresses of the pages of that name begin with in that language; then come
    id, slash, slug, slash."""
    return site() + _path_before_id(language, name)


@lru_cache
def _path_before_id(language: str | None, name: str) -> str:
    """Kept: to reverse the name for every row is a third of an export's work."""
    with override(language):
        return reverse(name, args=[0, "-"]).removesuffix("0/-/")


def _page(language: str, name: str, pk: int, slug: str) -> str:
    return f"{before_id(language, name)}{pk}/{quote(slug)}/"


def claim_page(check: VerdictRevision) -> str:
    """The public page of a published claim; `claim` comes along for its slug."""
    return _page(_page_language(check), "claim", check.claim_id, check.claim.slug)


def original_page(check: VerdictRevision) -> str:
    """The claim's page in the site's own language, whichever is spoken: where every
    claim stands in the words that were checked."""
    language = settings.LANGUAGE_CODE
    return _page(language, "claim", check.claim_id, check.claim.slug)


def article_page(check: VerdictRevision) -> str:
    """The public page of the article that a published claim stands in."""
    slug = check.snapshot["article"]["slug"] or str(check.article_id)
    return _page(_page_language(check), "article", check.article_id, slug)


def _page_language(check: VerdictRevision) -> str:
    # In the site's own every check is told: an export need not look at each.
    if get_language() == settings.LANGUAGE_CODE:
        return settings.LANGUAGE_CODE
    return canonical_language(told_in(check))


def canonical_language(told: Collection[str]) -> str:
    """Under which language the page counts that is told in these: the one that is being
    spoken, or the site's own where it has no words in that."""
    spoken = get_language()
    return spoken if spoken in told else settings.LANGUAGE_CODE


@dataclass(frozen=True)
class Spoken:
    """A language of the site, and where a page stands in it. `name` is its own.
    `is_told` where the page has its words in that language and not its frame alone."""

    code: str
    name: str
    address: str
    is_current: bool
    is_default: bool
    is_told: bool


def in_languages(address: str, told: Collection[str]) -> list[Spoken]:
    """A page of the spoken language in every language of the site, its own too; `told`
    are those that it has its words in."""
    spoken = get_language()
    path = address.removeprefix(site()).removeprefix(prefix(spoken))
    return [
        Spoken(
            code,
            name,
            f"{site()}{prefix(code)}{path}",
            code == spoken,
            code == settings.LANGUAGE_CODE,
            code in told,
        )
        for code, name in settings.LANGUAGES
    ]


def alternates(pages: Iterable[Spoken]) -> list[Spoken]:
    """The pages that are one another's translations, of one page's `in_languages`. None
    where the page that is asked for has no words of its own, or there is no other."""
    told = [page for page in pages if page.is_told]
    is_one_of_them = any(page.is_current for page in told)
    return told if is_one_of_them and len(told) > 1 else []


def prefix(language: str) -> str:
    """What addresses of pages in that language begin with."""
    return "" if language == settings.LANGUAGE_CODE else f"/{language}"
