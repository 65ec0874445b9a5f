"""Card images: drawn when a check is published, kept with its revision.

A card is an ornament: that it cannot be drawn never stops a publication. Who asks for a
missing one has it drawn then.
"""

from hashlib import sha256

from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from annotations.drawing import card
from annotations.drawing.png import png
from annotations.models import CardImage, Newsroom, VerdictRevision
from annotations.queries import cards, ratings
from annotations.queries.translations import languages_of_words


def draw(check: VerdictRevision, newsroom: Newsroom) -> CardImage:
    """Draw the card in the language that is being spoken, as far as the claim has words
    in it, and keep it in place of an older drawing."""
    data = png(card.draw(cards.of(check, newsroom)))
    image, _ = CardImage.objects.update_or_create(
        revision=check,
        language=cards.language(check),
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
    transaction.on_commit(lambda: _draw_all(check), robust=True)


def _draw_all(check: VerdictRevision) -> None:
    for language in languages_of_words(check):
        with override(language):
            draw(check, ratings.newsroom())
