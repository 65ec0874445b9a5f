"""Each address has one format; `Accept` does not choose, and never refuses."""

from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request


class OneFormat(BaseContentNegotiation):
    def select_parser(
        self, request: Request, parsers: list[BaseParser]
    ) -> BaseParser | None:
        """The parser of the body's media type; None answers 415."""
        sent = (request.content_type or "").partition(";")[0].strip().lower()
        return next((item for item in parsers if item.media_type == sent), None)

    def select_renderer(
        self,
        request: Request,
        renderers: list[BaseRenderer],
        format_suffix: str | None = None,
    ) -> tuple[BaseRenderer, str]:
        return renderers[0], renderers[0].media_type
