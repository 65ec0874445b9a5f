"""Card images: drawn when a check is published, kept with its revision.

A card is an ornament: that it cannot be drawn never stops a publication. Who asks for a
missing one has it drawn then.
"""

from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from annotations.drawing import card
from annotations.drawing.png import png
from annotations.models import CardImage, Newsroom, VerdictRevision
from annotations.queries import cards, ratings


def draw(check: VerdictRevision, newsroom: Newsroom) -> CardImage:
    """Draw the card and keep it in place of an older drawing."""
    data = png(card.draw(cards.of(check, newsroom)))
    image, _ = CardImage.objects.update_or_create(
        revision=check,
        defaults={
            "version": cards.version(check, newsroom),
            "data": data,
            "sha256": sha256(data).hexdigest(),
            "drawn_at": timezone.now(),
        },
    )
    return image


def draw_once_committed(check: VerdictRevision) -> None:
    """After the publication is safe, and without a part in its fate: what goes wrong
    is logged."""
    transaction.on_commit(lambda: draw(check, ratings.newsroom()), robust=True)
