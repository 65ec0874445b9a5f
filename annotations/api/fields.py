"""Fields that take their own JSON type and no other, and say what they want."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from annotations.models.fields import BAD_TAG, TAG

LARGEST = 2**63 - 1
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
LANGUAGE = f"^{TAG}$"
NUMBER = r"^-?[0-9]{1,28}(\.[0-9]{1,10})?$"
_DAY = re.compile(DAY)
_LANGUAGE = re.compile(LANGUAGE)
_NUMBER = re.compile(NUMBER)


class Text(serializers.CharField):
    """A string, kept as it is. How long it may be is the model's rule."""

    default_error_messages = {
        "invalid": "Give text: a JSON string.",
        "max_length": "Keep it within {max_length:,} characters.",
    }

    def __init__(self, **options: Any) -> None:
        options.setdefault("allow_blank", True)
        super().__init__(trim_whitespace=False, **options)

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        return data


@extend_schema_field({"type": "string", "pattern": LANGUAGE})
class Language(Text):
    """A BCP 47 tag by its form: "en", "pt-BR", "und" where it is not known."""

    default_error_messages = dict.fromkeys(("tag", "blank"), BAD_TAG)

    def __init__(self, **options: Any) -> None:
        options.setdefault("allow_blank", False)
        super().__init__(**options)

    def to_internal_value(self, data: Any) -> str:
        if not _LANGUAGE.fullmatch(super().to_internal_value(data)):
            self.fail("tag")
        return data


@extend_schema_field({"type": "integer", "minimum": -LARGEST, "maximum": LARGEST})
class Whole(serializers.IntegerField):
    """A JSON number without a fraction, or with one of nought: “7.0” is one too."""

    default_error_messages = {"invalid": "Give a whole number."}

    def to_internal_value(self, data: Any) -> int:
        if isinstance(data, Decimal) and data.adjusted() < 19 and data % 1 == 0:
            data = int(data)
        if not isinstance(data, int) or isinstance(data, bool) or abs(data) > LARGEST:
            self.fail("invalid")
        return data


@extend_schema_field({"type": ["string", "number"], "pattern": NUMBER})
class Amount(serializers.DecimalField):
    """A decimal: a string such as "2500.5"; a JSON number is taken too."""

    default_error_messages = {
        "invalid": "Give a decimal as a string such as “2500.5”: at most 28 digits "
        "before the point and 10 after it."
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(max_digits=38, decimal_places=10, **options)

    def to_internal_value(self, data: Any) -> Decimal:
        if isinstance(data, int | Decimal) and not isinstance(data, bool):
            data = _plain(Decimal(data))
        if not isinstance(data, str) or not _NUMBER.fullmatch(data):
            self.fail("invalid")
        return Decimal(data)


def _plain(number: Decimal) -> str:
    """Without exponent; "" for one that would be too long to write out."""
    return format(number, "f") if -40 < number.adjusted() < 40 else ""


@extend_schema_field({"type": "string", "format": "date", "pattern": DAY})
class Day(serializers.DateField):
    """An ISO day."""

    default_error_messages = {"invalid": "Give a day as YYYY-MM-DD."}

    def to_internal_value(self, data: Any) -> date:
        if not isinstance(data, str) or not _DAY.fullmatch(data):
            self.fail("invalid")
        try:
            return date.fromisoformat(data)
        except ValueError:
            self.fail("invalid")


class YesNo(serializers.BooleanField):
    """true or false."""

    default_error_messages = {"invalid": "Give true or false."}

    def to_internal_value(self, data: Any) -> bool:
        if not isinstance(data, bool):
            self.fail("invalid")
        return data


class Choice(serializers.ChoiceField):
    """One of a few words."""

    def to_internal_value(self, data: Any) -> str:
        known = [str(value) for value in self.choices]
        if data == "" and self.allow_blank:
            return ""
        if not isinstance(data, str) or data not in known:
            raise serializers.ValidationError(f"Use one of: {', '.join(known)}.")
        return data


class Names(serializers.ListField):
    """A list of names."""

    default_error_messages = {"not_a_list": "Give a list of names."}
    child = Text()
