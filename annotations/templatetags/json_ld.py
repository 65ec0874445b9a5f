"""What machines read of a page: JSON-LD in a data block, which no browser runs."""

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from annotations.exports.claimreview import script_text

register = template.Library()

BLOCK = '<script type="application/ld+json">{}</script>'


@register.filter
def json_ld(node: dict[str, Any]) -> SafeString:
    """The node as a data block."""
    # script_text escapes every character that could end the block.
    return mark_safe(BLOCK.format(script_text(node)))  # noqa: S308
