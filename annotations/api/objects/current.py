"""The thing as it stands, for somebody who held an older version of it."""

from django.db import models

from annotations.api.objects import suggestions as dismissed
from annotations.api.objects import working
from annotations.api.objects.parts import Record
from annotations.models import (
    Appearance,
    Article,
    Citation,
    Claim,
    DismissedSuggestion,
    Verdict,
)
from annotations.queries import catalogue, suggestions

FORMS = {
    Appearance: (catalogue.appearances, working.appearance),
    Article: (catalogue.articles, working.article),
    Citation: (catalogue.citations, working.citation),
    Claim: (catalogue.claims, working.claim),
    DismissedSuggestion: (suggestions.dismissals, dismissed.dismissal),
    Verdict: (catalogue.verdicts, working.verdict),
}


def current(row: models.Model) -> Record | None:
    """The working object of that row, read anew; None when it is gone."""
    rows, form = FORMS[type(row)]
    found = rows().filter(pk=row.pk).first()
    return form(found) if found else None
