"""What is public, as if it had been there for a while."""

from datetime import timedelta

import pgtrigger
from django.utils import timezone

from annotations.models import CardImage, Claim, Newsroom

HOUR_AGO = timezone.now() - timedelta(hours=1)


def age() -> None:
    """Everything that was changed, but for revisions, was changed an hour ago."""
    Claim.objects.filter(public_version__gt=0).update(public_changed_at=HOUR_AGO)
    CardImage.objects.update(drawn_at=HOUR_AGO)
    with pgtrigger.ignore("annotations.Newsroom:words_changed_here"):
        Newsroom.objects.update(words_changed_at=HOUR_AGO)
