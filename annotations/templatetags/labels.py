"""Readable names for the stored words of a snapshot, and a guard for its links."""

from django import template

from annotations.models import CitationKind, Proof, Stance

register = template.Library()

WEB_ADDRESSES = ("http://", "https://")


@register.filter
def kind_label(value: str) -> str:
    """The name of a citation's kind."""
    return CitationKind(value).label


@register.filter
def stance_label(value: str) -> str:
    return Stance(value).label


@register.filter
def proof_label(value: str) -> str:
    return Proof(value).label


@register.filter
def is_web_address(url: str) -> bool:
    """Whether a page may link there: never to javascript: or another scheme."""
    return url.lower().startswith(WEB_ADDRESSES)
