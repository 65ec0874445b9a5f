"""The admin: looking at everything, and changing what no page of the desk changes.

Who may look and change is said by the desk's roles, not by Django's permissions.
Saves go through the actions; nothing is deleted; verdicts move on the desk alone.
"""

from annotations.admin import (
    access,
    articles,
    claims,
    evidence,
    people,
    quantities,
    reference,
    relations,
    search,
    translations,
    verdicts,
)

__all__ = [
    "access",
    "articles",
    "claims",
    "evidence",
    "people",
    "quantities",
    "reference",
    "relations",
    "search",
    "translations",
    "verdicts",
]
