"""A pasted text becomes a Document: its blocks, and guesses that an editor corrects."""

from collections.abc import Iterator
from dataclasses import replace

from annotations.ingestion import guesses, language
from annotations.ingestion.document import Block, Document
from annotations.ingestion.errors import TextError
from annotations.ingestion.layout import Piece, pieces
from annotations.ingestion.lines import ends_sentence
from annotations.ingestion.text import canonical
from annotations.saying import Said

TITLE_LIMIT = (200, 32)
HEADING_LIMIT = (120, 16)
"""Code points and words of the longest headline, and of a heading in the text."""

FULL_STOPS = (".", "۔", "。")
"""A headline may ask or exclaim; with a full stop it is a sentence."""

HEADINGS_IN_A_ROW = 2
"""More short lines than this before a paragraph are a list or a poem."""


def from_text(raw: str) -> Document:
    """The Document of a plain or Markdown text, which is kept as it is.

    Raises TextError for what `canonical` refuses and for a text without words.
    """
    text = canonical(raw)
    found = list(_decided(list(pieces(text))))
    if not found:
        raise TextError(Said("The text is empty. Paste the words of the article."))
    title, outlet = guesses.title_and_outlet(found)
    return Document(
        text=text,
        blocks=tuple(Block(p.kind, p.level, p.start, p.end) for p in found),
        title=title,
        outlet=outlet,
        byline=guesses.byline(found),
        published_on=guesses.published_on(found),
        language=language.guess(text),
    )


def _decided(found: list[Piece]) -> Iterator[Piece]:
    """The pieces with those of no kind made headings or paragraphs."""
    title = _title(found)
    is_marked = any(piece.kind == "heading" for piece in found)
    distances = _distances_to_prose(found)
    for piece, distance in zip(found, distances, strict=True):
        if piece.kind:
            yield piece
        elif piece is title:
            yield replace(piece, kind="heading", level=1)
        elif 0 < distance <= HEADINGS_IN_A_ROW and not is_marked:
            yield replace(piece, kind="heading", level=2)
        else:
            yield replace(piece, kind="paragraph")


def _title(found: list[Piece]) -> Piece | None:
    """The first piece that is no date or name, if it is short and more follows it."""
    body = [piece for piece in found if piece.kind not in ("dateline", "footer")]
    if len(body) < 2 or body[0].kind or not _is_within(body[0].words, TITLE_LIMIT):
        return None
    return None if body[0].words.endswith(FULL_STOPS) else body[0]


def _distances_to_prose(found: list[Piece]) -> list[int]:
    """How many short lines on, itself counted, prose stands; 0 where none follows."""
    distances: list[int] = []
    distance: int | None = None
    for piece in reversed(found):
        if piece.kind in ("footer", "heading"):
            distance = None
        elif _is_body(piece):
            distance = 0
        elif not piece.kind and distance is not None:
            distance += 1
        distances.append(distance or 0)
    return distances[::-1]


def _is_body(piece: Piece) -> bool:
    if piece.kind:
        return piece.kind in ("list_item", "quote", "table")
    return not _is_heading(piece.words)


def _is_heading(words: str) -> bool:
    """Short, in one line, no small letter first, and no closing punctuation."""
    first = words.lstrip("\"'“‘«([")[:1]
    return (
        _is_within(words, HEADING_LIMIT)
        and not ends_sentence(words)
        and words[-1] not in ",;:،؛"
        and not first.islower()
    )


def _is_within(words: str, limit: tuple[int, int]) -> bool:
    length, count = limit
    return len(words) <= length and len(words.split()) <= count and "\n" not in words
