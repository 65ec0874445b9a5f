"""What "about" allows, written as lines: one unit and its percentage each."""

from typing import Any

from django import forms


class PercentByUnit(forms.CharField):
    """Lines like "people: 5" as a dict of units and percentages.

    What the percentages may be is for the model to say.
    """

    widget = forms.Textarea(attrs={"rows": 4, "cols": 30})

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return "\n".join(f"{unit}: {percent}" for unit, percent in value.items())

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)

    def clean(self, value: Any) -> dict[str, str]:
        found: dict[str, str] = {}
        for line in super().clean(value).splitlines():
            if not line.strip():
                continue
            unit, colon, percent = (part.strip() for part in line.rpartition(":"))
            if not colon or not unit:
                raise forms.ValidationError(f"“{line}”: write it like “people: 5”.")
            if unit in found:
                raise forms.ValidationError(f"{unit}: it stands there twice.")
            found[unit] = percent.removesuffix("%").strip()
        return found


class NewsroomForm(forms.ModelForm):
    """The admin's own, but for the percentages."""

    about_tolerance_by_unit = PercentByUnit(
        required=False,
        help_text="Where it shall be another for a unit. One a line: “people: 5”.",
    )
