"""What is frozen at publication.

`content` makes the `snapshot` of a VerdictRevision out of the working state, `columns`
its other fields. The snapshot's keys: article {…, slug, version, sha256, captured_at},
claim, said_by {slug, name} (the outlet when nobody else is named) or None, said_by_url,
span, appearances, quantities, tolerance {default, units} (what "about" allowed, in
percent), rating (with definition and ends of the scale), summary, explanation, since,
review_by, citations, checked_by [names], reviewed_by, override {reason, failed [codes]}
or None, retraction (public reason) or None, translations (by language, see
`queries/translations.py`; missing in what was frozen before there were any).
"""

from typing import Any

from annotations.actions.authorship import names
from annotations.actions.naming import readable_slug
from annotations.models import Claim, Quantity, User, Verdict
from annotations.queries import ratings, records, translations, working
from annotations.workflow.gate import Check

COPY_EDIT_KEEPS = ("rating", "quantities", "citations", "claim", "span")
"""Parts of a snapshot that a copy edit must leave as they are. The claim's own words
may be mended, its other fields may not."""


def content(verdict: Verdict) -> dict[str, Any]:
    """The public content of the draft as it stands: the snapshot without its people."""
    claim = working.claims().get(pk=verdict.claim_id)
    appearance = working.primary(claim)
    place = working.place(appearance)
    article = appearance.article
    said_by = claim.claimant or article.outlet
    scale = list(verdict.rating.scale.ratings.all())
    return {
        "article": records.article(article)
        | {
            "slug": article.slug or readable_slug(article.title),
            "version": place.version.number,
            "sha256": place.version.sha256,
            "captured_at": records.moment(place.version.captured_at),
        },
        "claim": records.claim(claim),
        "said_by": records.name(said_by),
        "said_by_url": said_by.url if said_by else "",
        "span": records.span(place),
        "appearances": [
            records.appearance(item, working.place(item))
            for item in claim.appearances.all()
            if item.is_primary or item.confirmed_at
        ],
        "quantities": [records.quantity(item) for item in _confirmed(claim)],
        "tolerance": records.tolerance(ratings.newsroom()),
        "rating": records.rating(verdict.rating, *ratings.ends(scale)),
        "translations": translations.record(claim, verdict),
        "summary": verdict.summary,
        "explanation": verdict.explanation,
        "since": verdict.since,
        "review_by": records.day(verdict.review_by),
        "citations": [
            records.citation(item)
            for item in working.citations().filter(verdict=verdict)
        ],
    }


def _confirmed(claim: Claim) -> list[Quantity]:
    """The numbers that a person stands behind: a reading of the machine's is an offer
    to the editor and never published."""
    return [item for item in claim.quantities.all() if item.confirmed_at]


def people(verdict: Verdict, reviewer: User) -> dict[str, Any]:
    return {
        "checked_by": list(names(verdict, verdict.revision + 1)),
        "reviewed_by": str(reviewer),
    }


def override(reason: str, failed: list[Check]) -> dict[str, Any] | None:
    if not failed:
        return None
    return {"reason": reason, "failed": [check.code for check in failed]}


def columns(snapshot: dict[str, Any], verdict: Verdict) -> dict[str, Any]:
    """The snapshot's facts that lists filter by and tables export, as model fields."""
    claim: Claim = working.claims().get(pk=verdict.claim_id)
    appearance = working.primary(claim)
    place = working.place(appearance)
    first = next(iter(_confirmed(claim)), None)
    return {
        "claim_id": claim.pk,
        "article": appearance.article,
        "article_version": place.version,
        "statement": claim.statement,
        "claimant": claim.claimant,
        "said_on": claim.said_on,
        "claim_kind": claim.kind,
        "topics": [topic.slug for topic in claim.topics.all()],
        "outlet": appearance.article.outlet,
        "language": claim.language,
        "start": place.start,
        "end": place.end,
        "exact": place.exact,
        "quantity_low": first and first.low,
        "quantity_high": first and first.high,
        "quantity_place": first.place if first else "",
        "rating": verdict.rating,
        "rating_label": verdict.rating.label,
        "rating_value": verdict.rating.value,
        "summary": verdict.summary,
        "snapshot": snapshot,
    }


def differs_in_substance(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """The parts that a copy edit may not touch and that are touched all the same."""
    return [
        key for key in COPY_EDIT_KEEPS if _substance(old, key) != _substance(new, key)
    ]


def _substance(snapshot: dict[str, Any], key: str) -> Any:
    if key == "claim":
        return {k: v for k, v in snapshot["claim"].items() if k != "statement"}
    return snapshot[key]
