"""The choices of a select element, in one go: a card offers a hundred of them."""

from collections.abc import Iterable

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

CHOSEN = {True: mark_safe(" selected"), False: ""}


@register.simple_tag
def options(choices: Iterable[tuple[str, str | Promise]], chosen: str) -> SafeString:
    """An option for each pair of value and label; `chosen` is the value that is set."""
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, CHOSEN[value == chosen], label) for value, label in choices),
    )
