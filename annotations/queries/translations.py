"""The words of checks in the reader's language, with the original kept beside them."""

from collections.abc import Iterable
from copy import copy
from typing import Any

from django.conf import settings
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from annotations.models import (
    Claim,
    ClaimTranslation,
    Rating,
    RatingTranslation,
    VerdictRevision,
    Wording,
)

Words = dict[str, Any]

WORDS = ("statement", "summary", "explanation")
"""What of a claim and its check is translated."""


def record(claim: Claim, rating: Rating) -> dict[str, Words]:
    """What a snapshot keeps: by language {statement, summary, explanation, rating
    {label, definition} or None}; "" where there is no translation."""
    kept: dict[str, Words] = {
        row.language: {name: getattr(row, name) for name in WORDS}
        for row in claim.translations.all()
    }
    labels = {
        row.language: {"label": row.label, "definition": row.definition}
        for row in rating.translations.all()
    }
    empty = dict.fromkeys(WORDS, "")
    return {
        language: kept.get(language, empty) | {"rating": labels.get(language)}
        for language in sorted({*kept, *labels})
    }


def spoken_all(rows: Iterable[VerdictRevision]) -> list[VerdictRevision]:
    return [spoken(row) for row in rows]


def spoken(row: VerdictRevision) -> VerdictRevision:
    """The revision in the language that is being spoken, as far as it was translated.

    In its snapshot `words_in` is then the language of summary and explanation, and
    `original` holds what was translated: {language, statement, summary, explanation},
    None for the rest; it is missing where nothing was. For showing only.
    """
    language = get_language()
    found = row.snapshot.get("translations", {}).get(language)
    shown = copy(row)
    shown.snapshot = row.snapshot | {"words_in": settings.LANGUAGE_CODE}
    if found:
        _translate(shown, found, language)
    return shown


def _translate(shown: VerdictRevision, found: Words, language: str) -> None:
    frozen = shown.snapshot
    claim, told = frozen["claim"], {name: found[name] for name in WORDS if found[name]}
    written = {"statement": claim["statement"]} | {
        name: frozen[name] for name in ("summary", "explanation")
    }
    if told:
        frozen["original"] = {"language": claim["language"]} | {
            name: written[name] if name in told else None for name in WORDS
        }
    if "statement" in told:
        # Nobody spoke the words of a translation: no quotation marks for them.
        frozen["claim"] = claim | {
            "statement": told["statement"],
            "wording": Wording.RESTATED,
            "language": language,
        }
        shown.statement, shown.language = told["statement"], language
    if "summary" in told:
        frozen["summary"] = shown.summary = told["summary"]
        frozen["words_in"] = language
    if "explanation" in told:
        frozen["explanation"] = told["explanation"]
    if found["rating"]:
        frozen["rating"] = frozen["rating"] | found["rating"]
        shown.rating_label = found["rating"]["label"]


def in_words(ratings: QuerySet[Rating]) -> list[Rating]:
    """The ratings under their names in the language that is being spoken."""
    of_rating = RatingTranslation.objects.filter(
        rating=OuterRef("pk"), language=get_language()
    )
    found = ratings.annotate(
        said=Coalesce(Subquery(of_rating.values("label")), "label"),
        meaning=Coalesce(Subquery(of_rating.values("definition")), "definition"),
    )
    for rating in found:
        rating.label, rating.definition = rating.said, rating.meaning
    return list(found)


def labels() -> dict[int, str]:
    """What ratings are called in the language that is being spoken, by their id; none
    in the site's own, where they bear their own names. At most one query."""
    language = get_language()
    if language == settings.LANGUAGE_CODE:
        return {}
    found = RatingTranslation.objects.filter(language=language)
    return dict(found.values_list("rating", "label"))


def of_claim(claim: Claim) -> dict[str, ClaimTranslation]:
    """The claim's translations as they stand on the desk, by language."""
    return {row.language: row for row in claim.translations.all()}
