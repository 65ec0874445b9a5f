"""JSON that reads in the order in which it is written, whatever it says."""

from typing import Any

from rest_framework.renderers import JSONRenderer

from annotations.exports.json_lines import escaped


class OrderedJSON(JSONRenderer):
    """Signs that turn the direction of text are escapes, as in JSON Lines."""

    def render(self, *args: Any, **options: Any) -> bytes:
        return escaped(super().render(*args, **options))
