"""The words of checks in the reader's language, with the original kept beside them."""

from collections.abc import Iterable
from copy import copy
from typing import Any

from django.conf import settings
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import get_language

from annotations.models import (
    Claim,
    ClaimTranslation,
    Rating,
    RatingTranslation,
    Verdict,
    VerdictRevision,
    Wording,
)

Words = dict[str, Any]

WORDS = ("statement", "summary", "explanation")
"""What of a claim and its check is translated."""


def originals(claim: Claim, verdict: Verdict | None) -> dict[str, str]:
    """The words as they stand, to be translated."""
    return {
        "statement": claim.statement,
        "summary": verdict.summary if verdict else "",
        "explanation": verdict.explanation if verdict else "",
    }


def outdated(row: ClaimTranslation, current: dict[str, str]) -> list[str]:
    """The words whose original is another by now."""
    return [
        name
        for name in WORDS
        if getattr(row, name) and row.originals.get(name) != current[name]
    ]


def record(claim: Claim, verdict: Verdict) -> dict[str, Words]:
    """What a snapshot keeps: by language {statement, summary, explanation, rating
    {label, definition} or None}; "" where there is no translation of what stands."""
    current = originals(claim, verdict)
    kept: dict[str, Words] = {
        row.language: {name: getattr(row, name) for name in WORDS}
        | dict.fromkeys(outdated(row, current), "")
        for row in claim.translations.all()
    }
    labels = {
        row.language: {"label": row.label, "definition": row.definition}
        for row in verdict.rating.translations.all()
    }
    empty = dict.fromkeys(WORDS, "")
    return {
        language: kept.get(language, empty) | {"rating": labels.get(language)}
        for language in sorted({*kept, *labels})
    }


def translated(snapshot: Words) -> list[str]:
    """The languages into which claim and summary were translated, both of them."""
    found = snapshot.get("translations", {})
    return sorted(
        language
        for language, words in found.items()
        if words["statement"] and words["summary"]
    )


def told_in(row: VerdictRevision) -> list[str]:
    """The languages of the site under which the check counts as a page: the site's own
    first, under which every check stands as it was written; that in which it was
    written; those into which it was translated."""
    return list(dict.fromkeys([settings.LANGUAGE_CODE, *languages_of_words(row)]))


def languages_of_words(row: VerdictRevision) -> list[str]:
    """The languages of the site in which the words stand: that in which they were
    written, and the site's own for one that it has not; those of translations."""
    written = row.snapshot.get("original") or row.snapshot["claim"]
    spoken = [code for code, _name in settings.LANGUAGES]
    known = [tag for tag in _from_narrow(written["language"]) if tag in spoken]
    found = [*(known or [settings.LANGUAGE_CODE])[:1], *translated(row.snapshot)]
    return [code for code in dict.fromkeys(found) if code in spoken]


def _from_narrow(tag: str) -> tuple[str, str]:
    """ "ar-EG" and "ar"."""
    return tag, tag.split("-")[0]


def spoken_all(rows: Iterable[VerdictRevision]) -> list[VerdictRevision]:
    return [spoken(row) for row in rows]


def spoken(row: VerdictRevision) -> VerdictRevision:
    """The revision in the language that is being spoken, as far as it was translated.

    Its snapshot has two keys more. `spoken_in` says which language summary,
    explanation and the rest of the prose are in. `original` holds what a translation
    stands for: {language, claim, summary}, None for each that is not translated; it is
    None where nothing is. The rating has a `language`. For showing only.
    """
    written = row.snapshot["claim"]["language"]
    shown = copy(row)
    frozen = shown.snapshot = dict(row.snapshot)
    frozen["spoken_in"] = dict.fromkeys(("summary", "explanation", "rest"), written)
    frozen["rating"] = frozen["rating"] | {"language": settings.LANGUAGE_CODE}
    frozen["original"] = None
    found = frozen.get("translations", {}).get(get_language())
    if found:
        _translate(shown, found, get_language())
    return shown


def _translate(shown: VerdictRevision, found: Words, language: str) -> None:
    frozen, told = shown.snapshot, {name for name in WORDS if found[name]}
    claim = frozen["claim"]
    if told:
        frozen["original"] = {
            "language": claim["language"],
            "claim": claim if "statement" in told else None,
            "summary": frozen["summary"] if "summary" in told else None,
        }
    if "statement" in told:
        # Nobody spoke the words of a translation: no quotation marks for them.
        frozen["claim"] = claim | {
            "statement": found["statement"],
            "wording": Wording.RESTATED,
            "language": language,
        }
        shown.statement, shown.language = found["statement"], language
    for name in told - {"statement"}:
        frozen[name] = found[name]
        frozen["spoken_in"][name] = language
    shown.summary = frozen["summary"]
    if found["rating"]:
        frozen["rating"] |= found["rating"] | {"language": language}
        shown.rating_label = found["rating"]["label"]


def in_words(ratings: QuerySet[Rating]) -> list[Rating]:
    """The ratings under their names in the language that is being spoken."""
    of_rating = RatingTranslation.objects.filter(
        rating=OuterRef("pk"), language=get_language()
    )
    found = ratings.annotate(
        said=Subquery(of_rating.values("label")),
        meaning=Subquery(of_rating.values("definition")),
    )
    for rating in found:
        rating.language = get_language() if rating.said else settings.LANGUAGE_CODE
        rating.label = rating.said or rating.label
        rating.definition = rating.meaning or rating.definition
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
