"""What ingestion hands over: a canonical text with its blocks, and what is known of it.

Nothing here is stored as it is: an action makes Article and ArticleVersion of it.
"""

from dataclasses import dataclass
from datetime import date

from annotations.ingestion.text import canonical

BLOCK_KINDS = (
    "heading",
    "paragraph",
    "list_item",
    "quote",
    "table",
    "caption",
    "dateline",  # who wrote it, where and when
    "footer",  # what stands around an article: share links, comments, copyright
)


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a text. Offsets are code points, `end` excluded.

    `level` is 1 to 6 for a heading, the depth from 1 for a list item, otherwise 0.
    """

    kind: str
    level: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text that came in. Strings are "" where nothing is known.

    The blocks are in order, do not overlap, and begin and end with a visible
    character; between them stands white space only. Breaking that raises ValueError.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    outlet: str = ""
    byline: str = ""
    published_on: date | None = None
    language: str = "und"
    source_url: str = ""

    def __post_init__(self) -> None:
        if canonical(self.text) != self.text:
            raise ValueError("The text is not canonical.")
        _check_blocks(self.text, self.blocks)


def _check_blocks(text: str, blocks: tuple[Block, ...]) -> None:
    reached = 0
    for block in blocks:
        if block.kind not in BLOCK_KINDS:
            raise ValueError(f"{block} has an unknown kind.")
        if not reached <= block.start < block.end <= len(text):
            raise ValueError(f"{block} is empty, out of order or outside the text.")
        words = text[block.start : block.end]
        if words != words.strip():
            raise ValueError(f"{block} begins or ends with white space.")
        if text[reached : block.start].strip():
            raise ValueError(f"Words stand between two blocks before {block}.")
        reached = block.end
    if text[reached:].strip():
        raise ValueError("Words stand after the last block.")
