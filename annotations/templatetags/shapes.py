"""The sign of a rating: `{{ rating.shape|marks }}`, as in public/_shape.html."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from annotations.drawing import shapes

register = template.Library()


@register.filter
def marks(shape: str) -> SafeString:
    # It answers one of its own constants, whatever it is asked for.
    return mark_safe(shapes.marks(shape))  # noqa: S308 - constants only
