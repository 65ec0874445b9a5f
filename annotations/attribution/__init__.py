"""Who says something, by the words around it. Pure: no Django, no database.

    named(sentences) -> list[str]    people and offices to whom words are attributed

What comes out is an offer: an editor chooses.
"""

from annotations.attribution.named import named

__all__ = ["named"]
