"""Others' words in a line of ours, and in titles, which leave the page."""

from django import template
from django.template.defaultfilters import stringfilter

from annotations import directions

register = template.Library()


@register.filter(is_safe=True)
@stringfilter
def unturned(text: str) -> str:
    """Every `bdi` asks for it: a sign that closes more than the words have opened ends
    the isolation that the element gives, and turns the rest of our line."""
    return directions.unturned(text)
