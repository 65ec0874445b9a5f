"""Markdown of explanations as HTML that can carry no script and loads nothing."""

from django import template
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

register = template.Library()

FIRST_LEVEL = 3
"""Pages have h1 and h2 of their own: the highest heading in the words becomes h3,
unless a page says otherwise."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

ADDRESSES = ("http://", "https://")


class _Markdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        return url.strip().lower().startswith(ADDRESSES)


# Raw HTML stays text; pictures would ask another site for a file.
_markdown = _Markdown("js-default", {"html": False}).disable("image")


@register.filter
def markdown(words: str, first: int = FIRST_LEVEL) -> SafeString:
    """CommonMark with tables as HTML, its highest heading of the level `first`. Links
    lead to http and https only; other ones, raw HTML and pictures stay as typed."""
    tokens = _markdown.parse(words)
    _level([token for token in tokens if token.tag in HEADINGS], first)
    for token in tokens:
        # A column's alignment comes as a style attribute, which our policy forbids.
        token.attrs.pop("style", None)
    html = _markdown.renderer.render(tokens, _markdown.options, {})
    return mark_safe(html)  # noqa: S308 - the renderer escapes, raw HTML is off


def _level(headings: list[Token], first: int) -> None:
    """No level is left out on the way down, whatever was typed."""
    used = sorted({token.tag for token in headings})
    last = first - 1
    for opening, closing in zip(headings[::2], headings[1::2], strict=True):
        last = min(first + used.index(opening.tag), last + 1, 6)
        opening.tag = closing.tag = f"h{last}"
