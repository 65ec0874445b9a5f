"""Words that somebody wrote and did not use, kept in the claim's history.

Of two editors who changed one field, one takes the other's words: their own were never
saved, and would be gone.
"""

from types import MappingProxyType

import pghistory
from django.core.exceptions import FieldDoesNotExist
from django.db import transaction
from django.utils.translation import gettext as _

from annotations.actions.change import require, storable
from annotations.actions.claims import kept
from annotations.actions.errors import Invalid
from annotations.models import Citation, Claim, Span, User, Verdict
from annotations.workflow.roles import Permission

THINGS = MappingProxyType(
    {"claim": Claim, "verdict": Verdict, "citation": Citation, "span": Span}
)
WORDS_MOST = 20_000


def keep_unused(
    *, claim_id: int, by: User, thing: str, field: str, words: str
) -> Claim:
    """Record that the person wrote the words in a field of the claim, its verdict, a
    citation or its span, and did not use them. No content, no version and no author
    changes.

    Raises Claim.DoesNotExist, Forbidden, Invalid.
    """
    require(by, Permission.MARK)
    label = _label(thing, field)
    if not words.strip() or len(words) > WORDS_MOST:
        raise Invalid.at("words", f"Give 1 to {WORDS_MOST} characters.")
    storable("words", words)
    unused = {"thing": thing, "field": label, "words": words}
    why = "took another's words"
    # Not `acting`: there is nothing here that could be taken back.
    with (
        transaction.atomic(),
        pghistory.context(user=by.pk, why=why, unused=unused),
    ):
        claim = kept(claim_id)
        claim.save(update_fields=["updated_at"])
    return claim


def _label(thing: str, field: str) -> str:
    """What people call the field."""
    try:
        found = THINGS[thing]._meta.get_field(field)
        return str(found.verbose_name)
    except (FieldDoesNotExist, AttributeError):
        raise Invalid.at("field", _("A %s has no such field.") % thing) from None
