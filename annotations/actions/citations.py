"""Citing sources as evidence."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.actions import quantities
from annotations.actions.authorship import changed_by, locked_verdict, require_editable
from annotations.actions.change import (
    acting,
    amend,
    create,
    discard,
    expect,
    raise_version,
    require,
    restore,
)
from annotations.actions.edits import remember
from annotations.actions.errors import Conflict
from annotations.actions.naming import named
from annotations.models import Citation, Source, User, Verdict
from annotations.workflow.roles import Permission

FIELDS = (
    "url",
    "title",
    "publisher",
    "kind",
    "first_hand",
    "stance",
    "quote",
    "translation",
    "locator",
    "origin",
    "published_on",
    "accessed_on",
    "note",
)
"""What an editor gives; `publisher` is a name. Proof and copies have their own ways."""


def cite(*, verdict_id: int, by: User, fields: Mapping[str, Any]) -> Citation:
    """A new citation of the verdict; `quantity` is the figure that the source gives.

    `accessed_on` is today unless given. Raises Verdict.DoesNotExist, Forbidden,
    Conflict (published), Invalid.
    """
    require(by, Permission.CITE)
    with acting(by, "cite a source") as deed:
        verdict = locked_verdict(verdict_id)
        require_editable(verdict)
        facts = {"accessed_on": timezone.localdate()} | _resolved(fields)
        citation = create(Citation(verdict=verdict, added_by=by, **facts))
        _set_quantity(citation, fields, by)
        changed_by(verdict, by)
        remember(deed, verdict.claim)
    return citation


def amend_citation(
    *,
    citation_id: int,
    by: User,
    expected: int | None = None,
    fields: Mapping[str, Any],
) -> Citation:
    """Change a citation. Raises Citation.DoesNotExist, Forbidden, Stale, Conflict,
    Invalid."""
    require(by, Permission.CITE)
    with acting(by, "change a citation") as deed:
        citation, verdict = _locked(citation_id)
        expect(citation, expected)
        changed = amend(citation, _resolved(fields))
        if _set_quantity(citation, fields, by) and not changed:
            raise_version(citation)
            changed = True
        if changed:
            changed_by(verdict, by)
        remember(deed, verdict.claim)
    return citation


def discard_citation(
    *, citation_id: int, by: User, expected: int | None = None
) -> Citation:
    """Put a citation aside. Raises as `amend_citation`."""
    require(by, Permission.CITE)
    with acting(by, "discard a citation") as deed:
        citation, verdict = _locked(citation_id)
        expect(citation, expected)
        discard(citation, by)
        changed_by(verdict, by)
        remember(deed, verdict.claim)
    return citation


def restore_citation(*, citation_id: int, by: User) -> Citation:
    """Take back a discard. Raises Citation.DoesNotExist, Forbidden, Conflict (not
    discarded, or published)."""
    require(by, Permission.CITE)
    with acting(by, "restore a citation") as deed:
        citation, verdict = _locked(citation_id, kept=False)
        if citation.discarded_at is None:
            raise Conflict(_("It was not discarded."))
        restore(citation)
        changed_by(verdict, by)
        remember(deed, verdict.claim)
    return citation


def _locked(citation_id: int, *, kept: bool = True) -> tuple[Citation, Verdict]:
    """The citation, one that was not discarded when `kept`, and its locked verdict."""
    found = Citation.objects.values_list("verdict_id", flat=True)
    verdict = locked_verdict(found.get(pk=citation_id))
    require_editable(verdict)
    rows = Citation.objects.select_related("publisher")
    if kept:
        rows = rows.filter(discarded_at=None)
    return rows.get(pk=citation_id), verdict


def _resolved(fields: Mapping[str, Any]) -> dict[str, Any]:
    changes = {name: fields[name] for name in FIELDS if name in fields}
    if "publisher" in changes:
        changes["publisher"] = named(Source, changes["publisher"], "publisher")
    return changes


def _set_quantity(citation: Citation, fields: Mapping[str, Any], by: User) -> bool:
    if "quantity" not in fields:
        return False
    item = fields["quantity"]
    items = [item] if item else []
    return quantities.replace(citation, items, by, pointer="quantity")
