"""The segmenter: a text, its blocks and its marks become flat runs to be rendered.

Public pages and the workbench render the same runs, so a claim looks the same and
counts the same on both. Marks may overlap, nest and cross blocks; runs never do.
"""

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from annotations.anchoring.lanes import assign_lanes, in_order


class BlockLike(Protocol):
    """A part of the text, in order and apart from its neighbours."""

    @property
    def kind(self) -> str: ...
    @property
    def level(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked place. `key` is the caller's, one mark a key."""

    key: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one block between two neighbouring borders of marks.

    `keys` are the marks that cover it, sorted by start, the longest first; `lanes`
    their underlines from 0, in the same order; `begins` those that begin with this
    run, `ends` those that end with it (what refers to a mark, such as a link to its
    claim, goes after it).
    """

    start: int
    end: int
    text: str
    keys: tuple[int, ...]
    lanes: tuple[int, ...]
    begins: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SegmentedBlock:
    """A block with its runs, which together are its words. `index` counts from 0."""

    index: int
    kind: str
    level: int
    start: int
    end: int
    runs: tuple[Run, ...]


def segment(
    text: str,
    blocks: Sequence[BlockLike],
    marks: Iterable[Mark],
    wanted: Container[int] | None = None,
) -> list[SegmentedBlock]:
    """The blocks, cut into runs at every border of a mark; `wanted` are the indexes of
    those to answer, unless it is all.

    Offsets are code points. A mark that ends between two blocks ends with the last
    run it covers. Raises ValueError for a mark that is empty or outside the text,
    that covers no word of a block, and for two marks of one key.
    """
    ordered = in_order(marks)
    ends = _ends(text, blocks, ordered)
    sweep = _Sweep(text, ordered, ends)
    found = []
    for index, block in enumerate(blocks):
        if wanted is not None and index not in wanted:
            sweep.pass_by(block)
            continue
        place = (block.kind, block.level, block.start, block.end)
        found.append(SegmentedBlock(index, *place, sweep.runs(block)))
    return found


def _ends(
    text: str, blocks: Sequence[BlockLike], marks: list[Mark]
) -> dict[int, list[int]]:
    """The keys by the place where their last run ends."""
    starts = [block.start for block in blocks]
    ends: dict[int, list[int]] = {}
    seen: set[int] = set()
    for mark in marks:
        if mark.key in seen:
            raise ValueError(f"Two marks have the key {mark.key}.")
        seen.add(mark.key)
        if not 0 <= mark.start < mark.end <= len(text):
            raise ValueError(f"{mark} is empty or outside the text.")
        last = bisect_left(starts, mark.end) - 1
        if last < 0 or blocks[last].end <= mark.start:
            raise ValueError(f"{mark} covers no word of a block.")
        ends.setdefault(min(mark.end, blocks[last].end), []).append(mark.key)
    return ends


class _Sweep:
    """Goes once over the text, from border to border, with the marks that are open."""

    def __init__(
        self, text: str, marks: list[Mark], ends: dict[int, list[int]]
    ) -> None:
        self.text = text
        self.ends = ends
        self.waiting = marks[::-1]  # the next to open is the last
        self.open: list[Mark] = []  # in the order of `keys`, since they open in it
        self.lanes = assign_lanes(marks)
        borders = {mark.start for mark in marks} | {mark.end for mark in marks}
        self.borders = sorted(borders)

    def runs(self, block: BlockLike) -> tuple[Run, ...]:
        return tuple(
            self._run(start, end) for start, end in pairwise(self._cuts(block))
        )

    def pass_by(self, block: BlockLike) -> None:
        """Open what begins there, and answer nothing."""
        while self.waiting and self.waiting[-1].start < block.end:
            self.open.append(self.waiting.pop())

    def _cuts(self, block: BlockLike) -> Iterator[int]:
        yield block.start
        first = bisect_left(self.borders, block.start + 1)
        last = bisect_left(self.borders, block.end)
        yield from self.borders[first:last]
        yield block.end

    def _run(self, start: int, end: int) -> Run:
        self.open = [mark for mark in self.open if mark.end > start]
        before = len(self.open)
        while self.waiting and self.waiting[-1].start <= start:
            self.open.append(self.waiting.pop())
        keys = tuple(mark.key for mark in self.open)
        return Run(
            start=start,
            end=end,
            text=self.text[start:end],
            keys=keys,
            lanes=tuple(self.lanes[key] for key in keys),
            begins=keys[before:],
            ends=tuple(self.ends.get(end, ())),
        )
