"""What public pages show, made ready for their templates."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from annotations.exports import addresses, claimreview
from annotations.models import Newsroom, Notice, VerdictRevision
from annotations.queries import cards, public
from annotations.queries.catalogue import Followed
from annotations.queries.public_article import PublicArticle
from annotations.queries.translations import spoken, told_in
from annotations.workflow.states import NOTED_KINDS, Status


def claim(
    revisions: list[VerdictRevision], notices: Iterable[Notice]
) -> dict[str, Any]:
    """For the claim page and its history. Both newest first."""
    check = revisions[0]
    return {
        "check": check,
        "retracted": is_retracted(check),
        "revisions": revisions,
        "told": told(revisions),
        "notices": list(notices),
        "elsewhere": _elsewhere(check),
        "article_path": article_path(check),
        "claim_page": addresses.claim_page(check),
        "oembed": _oembed(check),
        "told_in": told_in(check),
    }


def _elsewhere(check: VerdictRevision) -> list[dict[str, Any]]:
    """The other articles that the claim stands in, each once."""
    found = {place["article"]: place for place in getattr(check, "elsewhere", [])}
    return [place | {"slug": place["slug"] or str(pk)} for pk, place in found.items()]


def _oembed(check: VerdictRevision) -> str:
    query = urlencode({"url": addresses.claim_page(check), "format": "json"})
    return f"{addresses.absolute('oembed')}?{query}"


def claim_data(
    revisions: list[VerdictRevision], newsroom: Newsroom
) -> list[dict[str, Any]]:
    """What machines read of the claim page, as JSON-LD nodes: one ClaimReview."""
    check = revisions[0]
    steps = (
        (newsroom.name, addresses.absolute("home")),
        (check.statement, addresses.claim_page(check)),
    )
    publisher = claimreview.organization(newsroom)
    elsewhere = [place["article"] for place in _elsewhere(check)]
    followed = Followed(check, told(revisions), elsewhere)
    return [
        claimreview.claim_review(followed, publisher),
        claimreview.breadcrumbs(*steps),
    ]


def claim_card(check: VerdictRevision, newsroom: Newsroom) -> dict[str, str]:
    """The picture that a shared link to the claim page shows, and what stands on it;
    `check` as it was written."""
    with override(cards.language(check)):
        address = addresses.absolute("card", check.claim_id, check.claim.slug)
        return {
            "card": f"{address}?v={cards.version(check, newsroom)}",
            "card_alt": public.headline(spoken(check)),
        }


def told(revisions: Iterable[VerdictRevision]) -> list[VerdictRevision]:
    """Those that readers were told of: copy edits and the first are not among them."""
    return [row for row in revisions if row.kind in NOTED_KINDS]


def article(found: PublicArticle) -> dict[str, Any]:
    """For the article page: its text, and the marks with their colours and labels."""
    marks, css, labels = [], {}, {}
    for number, place in enumerate(found.places, start=1):
        word = public.word(place.check)
        marks.append((place.key, place.start, place.end))
        css[place.key] = colour(place.check)
        labels[place.key] = _("Claim %(number)d: %(word)s") % {
            "number": number,
            "word": word,
        }
    shown = list({place.check.pk: place.check for place in found.places}.values())
    checks = [*shown, *found.unplaced]
    return {
        "article": found.facts,
        "version": found.version,
        "places": found.places,
        "unplaced": found.unplaced,
        "claims": len(checks),
        "is_checked_here": any(check.article_id == found.pk for check in checks),
        "marks": marks,
        "css": css,
        "labels": labels,
        "has_headline": _has_headline(found),
        "told_in": _article_told_in(checks),
        "legend": _legend(checks),
    }


def _article_told_in(checks: list[VerdictRevision]) -> list[str]:
    """The languages in which one of its checks is told."""
    return list(dict.fromkeys(code for check in checks for code in told_in(check)))


def article_path(check: VerdictRevision) -> str:
    """The address of the article, at the words of the claim."""
    facts = check.snapshot["article"]
    slug = facts["slug"] or str(check.article_id)
    path = reverse("article", args=[check.article_id, slug])
    return f"{path}#words-{check.claim_id}"


def is_retracted(check: VerdictRevision) -> bool:
    return public.status(check) is Status.RETRACTED


def colour(check: VerdictRevision) -> str:
    if is_retracted(check):
        return public.WITHDRAWN
    return check.snapshot["rating"]["colour"]


def _has_headline(found: PublicArticle) -> bool:
    """Whether the text itself begins with the title, so that it is not said twice."""
    text, title = found.version.text, found.facts["title"]
    return any(
        block["kind"] == "heading" and text[block["start"] : block["end"]] == title
        for block in found.version.blocks[:3]
    )


def _legend(checks: list[VerdictRevision]) -> list[dict[str, Any]]:
    """The ratings in use on the page, each once, best first."""
    used = {
        check.snapshot["rating"]["slug"]: check.snapshot["rating"]
        for check in checks
        if not is_retracted(check)
    }
    return sorted(used.values(), key=lambda row: -(row["value"] or 0))
