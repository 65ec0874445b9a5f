"""What can go wrong when a text comes in. `detail` is a sentence for the editor."""


class IngestionError(ValueError):
    """The material cannot become an article; `detail` says why and what to do."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class TextError(IngestionError):
    """The text itself cannot be kept: a forbidden character, too long, empty."""


class ExtractionError(IngestionError):
    """No article could be taken out of a saved page."""


class UnsupportedFile(IngestionError):
    """A file of a kind that is not read."""
