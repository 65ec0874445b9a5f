"""Absolute addresses of things: for programs (`url`) and for people (`html_url`)."""

from django.conf import settings
from django.urls import reverse

from annotations.models import VerdictRevision


def absolute(name: str, *args: object) -> str:
    return settings.SITE_URL + reverse(name, args=args)


def api(noun: str, pk: int) -> str:
    """Of one object: `noun` is "claim", "verdict" and so on."""
    return absolute(f"api-{noun}", pk)


def claim_page(check: VerdictRevision) -> str:
    """The public page of a published claim."""
    return absolute("claim", check.claim_id, check.claim.slug)


def article_page(check: VerdictRevision) -> str:
    """The public page of the article that a published claim stands in."""
    slug = check.snapshot["article"]["slug"] or str(check.article_id)
    return absolute("article", check.article_id, slug)


def desk_claim(pk: int) -> str:
    return absolute("desk-claim", pk)


def workbench(pk: int) -> str:
    return absolute("workbench", pk)
