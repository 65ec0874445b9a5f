"""What is on a picture, for tests that look at places and never at single colours."""

import struct
import zlib
from dataclasses import dataclass

COLOURS = 4
"""Bytes of a pixel: red, green, blue, alpha."""

FAINT = 24
"""How far from the paper a colour may be and still count as paper."""


@dataclass(frozen=True)
class Picture:
    """Pixels of a PNG, row by row."""

    wide: int
    high: int
    rows: list[bytes]

    def pixel(self, x: int, y: int) -> bytes:
        return self.rows[y][COLOURS * x : COLOURS * (x + 1)]

    def inked(self, x: int, y: int, paper: bytes) -> bool:
        pairs = zip(self.pixel(x, y), paper, strict=True)
        return any(abs(one - other) > FAINT for one, other in pairs)

    def box(self, top: int = 0, bottom: int | None = None) -> tuple[int, ...] | None:
        """Left, top, right and bottom of the ink between two rows, ends included; the
        pixel at the lower left is paper. None without ink."""
        paper = self.pixel(0, self.high - 1)
        found = [
            (x, y)
            for y in range(top, self.high if bottom is None else bottom)
            for x in range(self.wide)
            if self.inked(x, y, paper)
        ]
        if not found:
            return None
        across, down = zip(*found, strict=True)
        return min(across), min(down), max(across), max(down)


def read(png: bytes) -> Picture:
    """A PNG with eight bits a colour and alpha, not interlaced: what resvg writes."""
    chunks, at = {}, 8
    while at < len(png):
        size, kind = struct.unpack_from(">I4s", png, at)
        body = png[at + 8 : at + 8 + size]
        chunks[kind] = chunks.get(kind, b"") + body
        at += size + 12
    wide, high, depth, colours, _, _, interlaced = struct.unpack(
        ">IIBBBBB", chunks[b"IHDR"]
    )
    assert (depth, colours, interlaced) == (8, 6, 0)
    return Picture(wide, high, _rows(zlib.decompress(chunks[b"IDAT"]), wide, high))


def _rows(data: bytes, wide: int, high: int) -> list[bytes]:
    """The rows with their filters undone (PNG, section 9)."""
    length, above, rows = COLOURS * wide, bytes(COLOURS * wide), []
    for number in range(high):
        begin = number * (length + 1)
        line = bytearray(data[begin + 1 : begin + 1 + length])
        for place in range(length):
            left = line[place - COLOURS] if place >= COLOURS else 0
            corner = above[place - COLOURS] if place >= COLOURS else 0
            guess = _guess(data[begin], left, above[place], corner)
            line[place] = (line[place] + guess) % 256
        above = bytes(line)
        rows.append(above)
    return rows


def _guess(kind: int, left: int, above: int, corner: int) -> int:
    if kind == 4:
        first = left + above - corner
        return min((left, above, corner), key=lambda near: abs(first - near))
    return (0, left, above, (left + above) // 2)[kind]
