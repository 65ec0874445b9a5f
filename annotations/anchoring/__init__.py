"""Where a claim stands in a text. Pure: no Django, no database.

    quote(text, start, end) -> Quote                 the words and their neighbours
    check(text, start, end, exact)                   raises SpanError
    locate(text, exact, prefix, suffix, near) -> start or None
    compare_words(old, new) -> [Piece]               both texts, cut where words differ
    segment(text, blocks, marks) -> [SegmentedBlock] what pages render

Every offset counts Unicode code points, end excluded.
"""

from annotations.anchoring.lanes import assign_lanes
from annotations.anchoring.segments import (
    BlockLike,
    Mark,
    Run,
    SegmentedBlock,
    segment,
)
from annotations.anchoring.selectors import (
    CONTEXT_LENGTH,
    Quote,
    SpanError,
    check,
    locate,
    quote,
)
from annotations.anchoring.words import Piece, compare_words

__all__ = [
    "CONTEXT_LENGTH",
    "BlockLike",
    "Mark",
    "Piece",
    "Quote",
    "Run",
    "SegmentedBlock",
    "SpanError",
    "assign_lanes",
    "check",
    "compare_words",
    "locate",
    "quote",
    "segment",
]
