"""The choices of a select element, in one go: a card offers a hundred of them."""

from collections.abc import Iterable

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()

OPTION = '<option value="{}">{}</option>'
CHOSEN = '<option value="{}" selected>{}</option>'


@register.simple_tag
def options(choices: Iterable[tuple[str, str | Promise]], chosen: str) -> SafeString:
    """An option for each pair of value and label; `chosen` is the value that is set."""
    return format_html_join(
        "",
        "{}",
        (
            [format_html(CHOSEN if value == chosen else OPTION, value, label)]
            for value, label in choices
        ),
    )
