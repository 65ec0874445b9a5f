"""From the outside world to a canonical text with its blocks. Pure: no Django.

    from_text(raw) -> Document           a pasted text, plain or Markdown
    from_html(data, url) -> Document     a saved web page
    from_file(name, data) -> Document    either, out of a file
    canonical(raw) -> str                the text that every offset refers to

All raise an IngestionError whose `detail` tells an editor what to do.
"""

from annotations.ingestion.document import BLOCK_KINDS, Block, Document
from annotations.ingestion.encoding import decode
from annotations.ingestion.errors import (
    ExtractionError,
    IngestionError,
    TextError,
    UnsupportedFile,
)
from annotations.ingestion.files import from_file
from annotations.ingestion.html import from_html
from annotations.ingestion.language import guess as guess_language
from annotations.ingestion.paste import from_text
from annotations.ingestion.text import MAX_TEXT_LENGTH, canonical, sha256

__all__ = [
    "BLOCK_KINDS",
    "MAX_TEXT_LENGTH",
    "Block",
    "Document",
    "ExtractionError",
    "IngestionError",
    "TextError",
    "UnsupportedFile",
    "canonical",
    "decode",
    "from_file",
    "from_html",
    "from_text",
    "guess_language",
    "sha256",
]
