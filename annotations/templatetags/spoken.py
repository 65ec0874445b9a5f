"""Names of languages, in the one that is being spoken."""

from django import template
from django.utils.translation import get_language_info

register = template.Library()


@register.filter
def language_name(code: str) -> str:
    """ "English" for a tag; the tag itself where nobody knows its name."""
    try:
        return get_language_info(code)["name_translated"]
    except KeyError:
        return code
