"""A claim and its check in another language. The original stays as it is."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from annotations.actions.authorship import changed_by, require_editable, verdict_of
from annotations.actions.change import acting, amend, create, expect, require
from annotations.actions.claims import kept
from annotations.actions.edits import remember
from annotations.actions.errors import Invalid, Stale
from annotations.models import ClaimTranslation, User
from annotations.queries.translations import WORDS, originals
from annotations.workflow.roles import Permission


def translate(
    *,
    claim_id: int,
    language: str,
    by: User,
    expected: int | None = None,
    fields: Mapping[str, Any],
) -> ClaimTranslation:
    """Write the words of that language, as a translation of what stands there now;
    readers see them with the next revision, unless the original is changed before.

    `fields` are of WORDS. `expected` is the version that was read, 0 for none. Whoever
    translates is an author of the draft.
    Raises Claim.DoesNotExist, Forbidden, Stale, Conflict (published), Invalid.
    """
    require(by, Permission.DRAFT)
    if language not in dict(settings.LANGUAGES):
        known = ", ".join(code for code, _name in settings.LANGUAGES)
        raise Invalid.at("language", _("The site speaks %s.") % known)
    given: dict[str, Any] = {name: fields[name] for name in WORDS if name in fields}
    with acting(by, "translate a claim") as deed:
        claim = kept(claim_id)
        verdict = verdict_of(claim)
        require_editable(verdict)
        current = originals(claim, verdict)
        row = claim.translations.filter(language=language).first()
        before = row.originals if row else {}
        given["originals"] = before | {name: current[name] for name in given}
        if row is None:
            row = create(
                ClaimTranslation(claim=claim, language=language, added_by=by, **given)
            )
        elif expected == 0:
            raise Stale(row)
        else:
            expect(row, expected)
            if not amend(row, given):
                return row
        changed_by(verdict, by)
        remember(deed, claim)
    return row
