"""Numbers: written on the desk with their claim or citation, read here."""

from django.contrib import admin

from annotations.admin.base import RoleInline, TrackedAdmin
from annotations.models import Quantity
from annotations.queries import records


class Plain:
    """Low and high in the shortest plain notation."""

    @admin.display(description="Low", ordering="low")
    def least(self, row: Quantity) -> str | None:
        return records.decimal(row.low)

    @admin.display(description="High", ordering="high")
    def most(self, row: Quantity) -> str | None:
        return records.decimal(row.high)


class QuantityInline(Plain, RoleInline):
    model = Quantity
    fields = (
        ("approximator", "least", "most", "unit", "subject", "scope", "place")
        + ("period_first", "period_last", "confirmed_at", "discarded_at")
    )  # fmt: skip


@admin.register(Quantity)
class QuantityAdmin(Plain, TrackedAdmin):
    list_display = (
        ("subject", "approximator", "least", "most", "unit", "place", "claim")
        + ("citation", "period_first", "period_last", "confirmed_at", "discarded_at")
    )  # fmt: skip
    list_filter = (
        "measure",
        "approximator",
        ("confirmed_at", admin.EmptyFieldListFilter),
    )
    list_select_related = ("claim", "citation")
    list_display_links = ("subject", "approximator")
    search_fields = ("subject", "place", "unit", "claim__statement", "citation__title")
