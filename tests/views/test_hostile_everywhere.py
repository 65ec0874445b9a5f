"""Texts that try to be something else, on every address that there is: the walks take
the addresses from the URLconf and the texts from the models, so that a new one is in
them by itself.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db.models import CharField, Field, JSONField, SlugField, TextField, URLField
from django.test import Client
from django.urls import URLPattern, reverse

from annotations import urls
from annotations.actions.dismissals import dismiss
from annotations.api import urls as api_urls
from annotations.api.factchecktools import urls as google_urls
from annotations.api.web_annotation import urls as container_urls
from annotations.models import ArchivedCopy, Claim, DismissedSuggestion, User
from annotations.queries import appearances
from tests import factories as make
from tests import site
from tests.exports.harmless import assert_harmless
from tests.exports.hostile import publish_hostile, tell_the_desk, text

pytestmark = pytest.mark.django_db

OTHER_SCHEME = "JavaScript:alert(5)//<script>"
"""What a page would run if it were its link."""


@pytest.fixture
def claims(annotator, reviewer, editor) -> list[Claim]:
    """One that stands and one that was retracted; the first is under discussion."""
    stands, gone = (
        publish_hostile(annotator, reviewer, editor, beginning)
        for beginning in ("=", "\x01=")
    )
    make.retract(gone.verdict, editor, public_note=text("=", "reason"))
    tell_the_desk(stands, annotator, editor, "=")
    _bring_other_schemes()
    return [stands, gone]


def _bring_other_schemes() -> None:
    """Into every column of addresses, as an archive can, which no form has seen."""
    for model in apps.get_app_config("annotations").get_models():
        fields = model._meta.fields if not hasattr(model, "pgh_obj") else ()
        names = [field.name for field in fields if isinstance(field, URLField)]
        if names and model is not ArchivedCopy:  # which can only be added to
            model.objects.update(**dict.fromkeys(names, OTHER_SCHEME))


WRITTEN_BY_US = {
    "ApiToken.digest",
    "ApiToken.prefix",
    "ArchivedCopy.sha256",
    "ArticleVersion.blocks",
    "ArticleVersion.sha256",
    "CardImage.sha256",
    "CardImage.version",
    "Edit.touched",
    "Edit.why",
    "Epoch.code",
    "Epoch.history",
    "IdempotencyRecord.body",
    "IdempotencyRecord.fingerprint",
    "IdempotencyRecord.headers",
    "Original.content_type",
    "Original.sha256",
    "PublicCheck.translated",
    "Reference.key",
    "ReviewEvent.from_status",
    "ReviewEvent.to_status",
    "User.password",
    "VerdictRevision.claim_kind",
    "VerdictRevision.topics",
}
"""Digests, codes, statuses and slugs: nobody gives them, or they are made of what is
given."""

OF_FEW_SIGNS = {
    "Article.language",
    "CardImage.language",
    "Claim.language",
    "ClaimTranslation.language",
    "IdempotencyRecord.key",
    "Rating.colour",
    "RatingTranslation.language",
    "Reference.language",
    "SearchWord.language",
    "SearchWord.word",
    "User.username",
    "VerdictRevision.language",
}
"""What is given there is refused, or left out, where it is no tag, word or name."""

PARTS_OF_THE_TEXT = {"Span.prefix", "Span.suffix"}

WRITTEN_BY_NOBODY_YET = {
    "ArchivedCopy.content_type",
    "ArchivedCopy.text",
    "ArchivedCopy.url",
    "Assessment.note",
    "ClaimMatch.differences",
    "ClaimMatch.reasons",
}
"""Whoever writes the first of them has it filled in `tests/exports/hostile.py`."""


def test_every_text_column_is_filled(claims):
    """Else the walks would pass whatever became of it."""
    left_out = WRITTEN_BY_US | OF_FEW_SIGNS | PARTS_OF_THE_TEXT | WRITTEN_BY_NOBODY_YET
    assert {name for name in _text_columns() if not _is_hostile(name)} == left_out


def _text_columns() -> Iterator[str]:
    for model in apps.get_app_config("annotations").get_models():
        if not hasattr(model, "pgh_obj"):
            names = [field.name for field in model._meta.fields if _is_text(field)]
            yield from (f"{model.__name__}.{name}" for name in names)


def _is_text(field: Field) -> bool:
    if isinstance(field, ArrayField):
        return _is_text(field.base_field)
    is_said = isinstance(field, CharField | TextField | JSONField)
    return is_said and not isinstance(field, SlugField) and not field.choices


def _is_hostile(column: str) -> bool:
    model, _, name = column.partition(".")
    rows = apps.get_model("annotations", model).objects.values_list(name, flat=True)
    return any("</script>" in str(value) or "<script>" in str(value) for value in rows)


def test_every_public_address(claims):
    reached = set()
    for address in site.addresses():
        answer = Client().get(address)
        while answer.status_code == 301:
            answer = Client().get(answer["Location"])
        if answer.status_code == 200:
            reached.add(site.name_of(address))
        assert_harmless(answer)
    patterns = (*urls.in_every_language, *urls.for_programs)
    assert reached == {pattern.name for pattern in patterns}


FOR_PROGRAMS = [
    pattern
    for pattern in (
        *api_urls.urlpatterns,
        *google_urls.urlpatterns,
        *container_urls.urlpatterns,
    )
    if pattern.name
]
DESCRIBED = {"api-docs", "api-schema", "discovery"}
"""What is said there is of the code and not of the content."""

QUERIES = {
    "api-names": ["?of=topic", "?of=claimant&q=alert"],
    "annotations": ["", "?iris=0", "?iris=1", "?iris=0&page={page}"],
    "claims-search": ["?query=alert", "?reviewPublisherSiteFilter=127.0.0.1"],
    "markup-pages": ["?organization=127.0.0.1"],
}
IS_A_FILE = "api-export-"
"""Those are walked in `tests/exports/test_hostile.py`."""


def test_every_address_for_programs(claims, client_of, editor, annotator):
    for asker in (Client(), client_of(editor)):
        for address in _addresses(FOR_PROGRAMS, claims, annotator):
            answer = asker.get(address)
            assert answer.status_code in (200, 401, 405), address
            assert_harmless(answer)


def test_every_page_of_the_desk(claims, client_of, editor, annotator):
    for person in (annotator, editor):
        for address in _addresses(urls.desk_pages, claims, annotator):
            answer = client_of(person).get(address)
            assert answer.status_code in (200, 405), address
            assert_harmless(answer)


def _addresses(
    patterns: Iterable[URLPattern], claims: list[Claim], by: User
) -> Iterator[str]:
    given = _ids(claims, by)
    for pattern in patterns:
        if pattern.name in DESCRIBED or pattern.name.startswith(IS_A_FILE):
            continue
        names = list(pattern.pattern.converters)
        for arguments in given if names else given[:1]:
            address = reverse(pattern.name, args=[arguments[name] for name in names])
            for query in QUERIES.get(pattern.name, [""]):
                yield address + query.format(page=appearances.stretches().first)


def _ids(claims: list[Claim], by: User) -> list[dict[str, Any]]:
    """Of each claim: what stands for it in an address, by the names of arguments."""
    return [
        {
            "claim_id": claim.pk,
            "article_id": place.article_id,
            "appearance_id": place.pk,
            "verdict_id": claim.verdict.pk,
            "citation_id": claim.verdict.citations.get().pk,
            "dismissal_id": _dismissed(place.article_id, by),
            "language": "ar",
        }
        for claim in claims
        for place in claim.appearances.all()
    ]


def _dismissed(article_id: int, by: User) -> int:
    """A suggestion of the article that somebody put aside."""
    found = DismissedSuggestion.objects.filter(
        article_version__article=article_id
    ).first()
    first = {"start": 0, "end": 6, "exact": "Before"}
    return (found or dismiss(article_id=article_id, by=by, **first)).pk
