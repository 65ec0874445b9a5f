"""The public search as a form: every field is an address's parameter and optional."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.models import Rating
from annotations.models.fields import SHORT
from annotations.quantities import digits
from annotations.queries.search.terms import LONGEST

NOT_A_NUMBER = _("Give a number such as 2500 or 12.5.")
NOT_A_DAY = _("Give a day such as 2025-01-31.")
BACKWARDS = {
    ("min", "max"): _("Give a number that is not below “Number from”."),
    ("from", "to"): _("Give a day that is not before “Checked since”."),
}
"""What is said at the second where it comes before the first."""


_WRITTEN = re.compile(r"(-?)(\d[\d.,'’٬٫\s]*)")


class NumberField(forms.DecimalField):
    """A number as people write it, "1,000" and "١٬٠٠٠" too."""

    def to_python(self, value: str | None) -> Decimal | None:
        written = _WRITTEN.fullmatch((value or "").strip())
        number = digits(written[2]) if written else None
        return super().to_python(value if number is None else f"{written[1]}{number}")


def _word(label: str) -> forms.CharField:
    widget = forms.TextInput(attrs={"dir": "auto"})
    return forms.CharField(label=label, max_length=SHORT, required=False, widget=widget)


def _number(label: str) -> NumberField:
    return NumberField(
        label=label,
        max_digits=38,
        decimal_places=10,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={"invalid": NOT_A_NUMBER},
    )


def _day(label: str) -> forms.DateField:
    return forms.DateField(
        label=label,
        input_formats=["%Y-%m-%d"],
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": NOT_A_DAY},
    )


class SearchForm(forms.Form):
    """`scale` is the ratings to choose from; one that is none of them finds nothing."""

    q = forms.CharField(
        label=_("Words"),
        max_length=LONGEST,
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "dir": "auto"}),
    )
    rating = forms.CharField(label=_("Rating"), max_length=SHORT, required=False)
    topic = _word(_("Topic"))
    claimant = _word(_("Who said it"))
    outlet = _word(_("Where it was published"))
    place = _word(_("Place of the number"))
    min = _number(_("Number from"))
    max = _number(_("Number to"))
    to = _day(_("Checked until"))

    field_order = (
        "q", "rating", "topic", "claimant", "outlet", "place", "min", "max", "from",
    )  # fmt: skip

    def __init__(self, given: Any, scale: list[Rating]) -> None:
        super().__init__(given, auto_id="search-%s")
        self.fields["from"] = _day(_("Checked since"))  # no Python name may be "from"
        self.order_fields(self.field_order)
        self.ratings = {row.slug: row.label for row in scale}
        self.fields["rating"].widget = forms.Select(
            choices=[("", _("Any")), *self.ratings.items()]
        )

    def clean(self) -> None:
        """A range that ends before it begins is wrong at its end."""
        for (first, last), sentence in BACKWARDS.items():
            begins, ends = map(self.cleaned_data.get, (first, last))
            if begins is not None and ends is not None and ends < begins:
                self.add_error(last, sentence)

    def wanted(self) -> dict[str, Any]:
        """What is asked for and can be understood, by the names of the contract."""
        self.full_clean()
        return {
            name: value
            for name, value in self.cleaned_data.items()
            if value not in ("", None)
        }

    def narrowing(self) -> list[forms.BoundField]:
        """All fields but the words."""
        return [self[name] for name in self.fields if name != "q"]
