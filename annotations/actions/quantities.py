"""The numbers of claims and citations."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Max
from django.db.models.functions import Length
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import quantities as engine
from annotations.actions.change import amend, check, discard
from annotations.actions.errors import Invalid
from annotations.models import ArticleVersion, Citation, Claim, Quantity, User
from annotations.queries.readings import reading

FIELDS = (
    "low",
    "high",
    "approximator",
    "measure",
    "unit",
    "subject",
    "scope",
    "place",
    "attributed_to",
    "start",
    "end",
)
PERIOD = {"first": "period_first", "last": "period_last", "relation": "period_relation"}
MOST = 50
"""Numbers that one claim or citation may hold."""


def parse_marked(
    version: ArticleVersion, start: int, end: int, language: str, published_on: Any
) -> list[Quantity]:
    """The quantities of a marked passage, unsaved and unconfirmed.

    Noun, place and date are looked for outside it too.
    """
    found = reading(version.text, language, published_on)
    return [_unsaved(item) for item in engine.attach(found, start, end)[:MOST]]


def _unsaved(item: engine.Measured) -> Quantity:
    period = item.period
    return Quantity(
        low=item.low,
        high=item.high,
        approximator=item.approximator,
        measure=item.measure or "",
        unit=item.unit,
        subject=item.subject,
        place=item.place,
        period_first=period.first if period else None,
        period_last=period.last if period else None,
        period_relation=period.relation if period else "",
        start=item.start,
        end=item.end,
    )


def add_parsed(claim: Claim, parsed: Sequence[Quantity]) -> list[Quantity]:
    """Keep what was parsed; what does not fit its column is left to the editor.

    Returns what was kept.
    """
    kept = []
    for quantity in parsed:
        quantity.claim = claim
        try:
            check(quantity, [*FIELDS, *PERIOD.values()])
        except Invalid:
            continue
        quantity.save()
        kept.append(quantity)
    return kept


def replace(
    owner: Claim | Citation,
    items: Sequence[Mapping[str, Any]],
    by: User,
    *,
    pointer: str = "quantities/{index}",
) -> bool:
    """Make the owner's quantities those given: known ids amended, others added, the
    rest discarded. Given by a person, so confirmed unless `confirmed` is False.

    Returns whether anything changed. Raises Invalid with the item's `pointer`.
    """
    if len(items) > MOST:
        raise Invalid.at("quantities", _("Give %s numbers at most.") % MOST)
    kept = {row.pk: row for row in owner.quantities.filter(discarded_at=None)}
    most = _length_of_text(owner) if any(item.get("end") for item in items) else None
    changed = False
    for index, item in enumerate(items):
        try:
            if most is not None and (item.get("end") or 0) > most:
                raise Invalid.at("end", _("The text ends at %s.") % most)
            changed |= _put(owner, _known(item, kept), item, by)
        except Invalid as error:
            raise Invalid(
                [
                    (f"{pointer.format(index=index)}/{_pointer(field)}", text)
                    for field, text in error.errors
                ]
            ) from None
    for row in kept.values():
        discard(row, by)
        changed = True
    return changed


def _length_of_text(owner: Claim | Citation) -> int | None:
    """Characters of the longest version that the claim was marked in."""
    if isinstance(owner, Citation):
        return None
    texts = ArticleVersion.objects.filter(spans__appearance__claim=owner)
    return texts.aggregate(most=Max(Length("text")))["most"]


def _known(item: Mapping[str, Any], kept: dict[int, Quantity]) -> Quantity | None:
    """The row that the item amends, taken out of `kept`; None for a new number."""
    if item.get("id") is None:
        return None
    if item["id"] not in kept:
        raise Invalid.at("id", _("There is no such number here, or it is given twice."))
    return kept.pop(item["id"])


def _put(
    owner: Claim | Citation, row: Quantity | None, item: Mapping[str, Any], by: User
) -> bool:
    fields = {name: item[name] for name in FIELDS if name in item}
    if "period" in item:
        period = item["period"] or {}
        for key, column in PERIOD.items():
            fields[column] = period.get(key) or ("" if key == "relation" else None)
    if item.get("confirmed", True):
        if row is None or row.confirmed_at is None or _differs(row, fields):
            fields |= {"confirmed_by": by, "confirmed_at": timezone.now()}
    else:
        fields |= {"confirmed_by": None, "confirmed_at": None}
    if row is not None:
        return amend(row, fields)
    row = Quantity(**{owner._meta.model_name: owner}, **fields)
    check(row, [field.name for field in Quantity._meta.fields if field.name != "id"])
    row.save()
    return True


def _differs(row: Quantity, fields: Mapping[str, Any]) -> bool:
    return any(getattr(row, name) != value for name, value in fields.items())


def _pointer(field: str) -> str:
    back = {column: f"period/{key}" for key, column in PERIOD.items()}
    return back.get(field, field)
