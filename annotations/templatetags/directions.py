"""Words that leave the page: titles, and what others show of it."""

from django import template
from django.template.defaultfilters import stringfilter

from annotations.drawing import text as drawing

register = template.Library()


@register.filter(is_safe=True)
@stringfilter
def unturned(text: str) -> str:
    return drawing.unturned(text)
