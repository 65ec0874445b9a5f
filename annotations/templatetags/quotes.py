"""Words of claims and articles on a page: in quotation marks, or with their context."""

from django import template

from annotations.anchoring import CONTEXT_LENGTH
from annotations.directions import unturned
from annotations.queries import quoting

register = template.Library()

quoted = register.filter("quoted", quoting.quoted)
claimed = register.filter("claimed", quoting.claimed)


@register.filter
def lead_in(prefix: str) -> str:
    """The words before a span, from the first whole one; they turn nothing in it."""
    is_whole = len(prefix) < CONTEXT_LENGTH  # the text begins here
    prefix = unturned(prefix)
    if is_whole:
        return prefix
    words = prefix.split(maxsplit=1)
    return f"…{words[1] if len(words) > 1 else prefix}"


@register.filter
def lead_out(suffix: str) -> str:
    """The words after a span, to the last whole one; they turn nothing, either."""
    is_whole = len(suffix) < CONTEXT_LENGTH
    suffix = unturned(suffix)
    if is_whole:
        return suffix
    words = suffix.rsplit(maxsplit=1)
    return f"{words[0] if len(words) > 1 else suffix}…"
