"""Underline lanes: marks that overlap are drawn under each other."""

from collections.abc import Iterable
from heapq import heappop, heappush
from typing import Protocol, TypeVar


class MarkLike(Protocol):
    """A keyed place in a text, `end` excluded."""

    @property
    def key(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


AnyMark = TypeVar("AnyMark", bound=MarkLike)


def in_order(marks: Iterable[AnyMark]) -> list[AnyMark]:
    """By start, the longest first: the order in which marks open."""
    return sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.key))


def assign_lanes(marks: Iterable[MarkLike]) -> dict[int, int]:
    """The lane of each key, from 0: the lowest one that is free where the mark begins.

    Two that overlap never share a lane, two that touch may. Lanes are given over the
    whole article, so that none changes midway.
    """
    lanes: dict[int, int] = {}
    busy: list[tuple[int, int]] = []  # (end, lane)
    free: list[int] = []
    for mark in in_order(marks):
        while busy and busy[0][0] <= mark.start:
            heappush(free, heappop(busy)[1])
        # With none free, every lane so far is busy, and the next number is new.
        lane = heappop(free) if free else len(busy)
        lanes[mark.key] = lane
        heappush(busy, (mark.end, lane))
    return lanes
