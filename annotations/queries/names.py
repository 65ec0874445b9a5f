"""Names for fields that take one: known ones, and those near a claim's words."""

from enum import StrEnum

from django.db.models import (
    Case,
    Exists,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Concat, StrIndex

from annotations import attribution
from annotations.models import (
    Article,
    Citation,
    Claim,
    Claimant,
    ClaimTopic,
    Outlet,
    Source,
    Span,
    Topic,
)
from annotations.models.named import Named
from annotations.quantities import sentences

MOST = 10


AROUND = 2_000
"""Code points around a claim's words in which neighbouring sentences are looked for."""


class Noun(StrEnum):
    """What goes by a name."""

    CLAIMANT = "claimant"
    OUTLET = "outlet"
    PUBLISHER = "publisher"
    TOPIC = "topic"


_KEPT = Claim.objects.filter(discarded_at=None)
_USED: dict[Noun, tuple[type[Named], QuerySet]] = {
    Noun.CLAIMANT: (Claimant, _KEPT.filter(claimant=OuterRef("pk"))),
    Noun.OUTLET: (Outlet, Article.objects.filter(outlet=OuterRef("pk"))),
    Noun.PUBLISHER: (
        Source,
        Citation.objects.filter(publisher=OuterRef("pk"), discarded_at=None),
    ),
    Noun.TOPIC: (
        Topic,
        ClaimTopic.objects.filter(topic=OuterRef("pk"), claim__discarded_at=None),
    ),
}
"""Only names in use are offered: what somebody began to type is not."""


class Folded(Func):
    """Lower case, without accents and Arabic vowel marks; one blank between words."""

    template = (
        "btrim(lower(regexp_replace(regexp_replace(normalize(%(expressions)s, NFD),"
        " '[\u0300-\u036f\u0640\u064b-\u0652\u0670]', '', 'g'),"
        " '[[:space:][:punct:]‘’“”«»–—،؛]+', ' ', 'g')))"
    )
    output_field = TextField()


def names(noun: Noun, words: str) -> list[str]:
    """At most MOST names in use of which a word begins with `words`.

    Case, accents and punctuation do not count. Those that begin with the words come
    first; without words the newest.
    """
    model, uses = _USED[noun]
    known = model.objects.filter(Exists(uses))
    if not words.strip():
        return list(known.order_by("-pk").values_list("name", flat=True)[:MOST])
    wanted = Folded(Value(words.strip(), output_field=TextField()))
    found = known.annotate(
        at=StrIndex(Folded(F("name")), wanted),
        within=StrIndex(Folded(F("name")), Concat(Value(" "), wanted)),
    ).filter(Q(at=1) | Q(within__gt=0))
    rank = Case(When(at=1, then=0), default=1, output_field=IntegerField())
    found = found.order_by(rank, "name").values_list("name", flat=True)
    return list(found[:MOST])


def nearby(span: Span) -> list[str]:
    """People and offices named in the span's sentence and its neighbours.

    The neighbours are those of its paragraph. Nothing for words that are gone.
    """
    if span.start is None or span.end is None:
        return []
    text = span.version.text
    first = text.rfind("\n", max(0, span.start - AROUND), span.start) + 1
    first = first or max(0, span.start - AROUND)
    last = text.find("\n", span.end, span.end + AROUND)
    around = text[first : last if last >= 0 else span.end + AROUND]
    start, end = span.start - first, span.end - first
    cut = sentences(around)
    own = [at for at, (a, b) in enumerate(cut) if a < end and start < b]
    if not own:
        return []
    near = [*own, own[0] - 1, own[-1] + 1]
    return attribution.named(
        [around[slice(*cut[at])] for at in near if 0 <= at < len(cut)]
    )
