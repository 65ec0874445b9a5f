"""Markdown of explanations as HTML that can carry no script and loads nothing."""

from django import template
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

register = template.Library()

FIRST_LEVEL = 3
"""Pages have h1 and h2 of their own: the highest heading in the words becomes h3."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

ADDRESSES = ("http://", "https://")


class _Markdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        return url.strip().lower().startswith(ADDRESSES)


# Raw HTML stays text; pictures would ask another site for a file.
_markdown = _Markdown("js-default", {"html": False}).disable("image")


@register.filter
def markdown(words: str) -> SafeString:
    """CommonMark with tables as HTML. Links lead to http and https only; other
    ones, raw HTML and pictures stay as they were typed."""
    tokens = _markdown.parse(words)
    levels = [int(token.tag[1]) for token in tokens if token.tag in HEADINGS]
    down = FIRST_LEVEL - min(levels, default=FIRST_LEVEL)
    for token in tokens:
        if token.tag in HEADINGS:
            token.tag = f"h{min(6, int(token.tag[1]) + down)}"
        # A column's alignment comes as a style attribute, which our policy forbids.
        token.attrs.pop("style", None)
    html = _markdown.renderer.render(tokens, _markdown.options, {})
    return mark_safe(html)  # noqa: S308 - the renderer escapes, raw HTML is off
