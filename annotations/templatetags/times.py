"""Days and moments on a page: in words, and in the form that programs read."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

DAY = "j F Y"
MINUTE = "j F Y, H:i e"


@register.filter
def as_day(value: date | str | None) -> SafeString | str:
    """A `time` element that says the day; "" for none.

    `value` is a date, a datetime, or either as ISO text, as snapshots hold them.
    """
    return _element(value, DAY)


@register.filter
def as_minute(value: datetime | str | None) -> SafeString | str:
    """As `as_day`, with the time of day and its zone."""
    return _element(value, MINUTE)


def _element(value: date | str | None, form: str) -> SafeString | str:
    if not value:
        return ""
    if isinstance(value, str):
        value = _read(value)
    exact = value.isoformat()
    if isinstance(value, datetime):
        value = timezone.localtime(value)
        # HTML allows no more than three digits after the second.
        exact = value.isoformat(timespec="seconds")
    return format_html('<time datetime="{}">{}</time>', exact, date_format(value, form))


def _read(value: str) -> date:
    """An ISO day has ten characters, a moment more."""
    return (datetime if len(value) > 10 else date).fromisoformat(value)
