from collections.abc import Mapping
from typing import Any

from annotations.api.bodies.base import Body
from annotations.api.fields import Whole


class UndoBody(Body):
    """It may be left out."""

    example: Mapping[str, Any] = {}

    before = Whole(
        required=False,
        help_text="The id of an edit: take back what came before it.",
    )
