from rest_framework import serializers

from annotations.api.bodies.base import Body
from annotations.api.pagination import MOST, USUAL


class FeedPlace(Body):
    """From where to read on; from the beginning unless said."""

    cursor = serializers.CharField(
        required=False, allow_blank=True, max_length=80, help_text="From the last page."
    )
    page_size = serializers.IntegerField(
        required=False,
        default=USUAL,
        min_value=1,
        max_value=MOST,
        help_text=f"1 to {MOST}; {USUAL} unless said.",
    )
