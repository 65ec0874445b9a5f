"""How much room a check takes in a frame on somebody else's page, and how much of it
stands in a room that is given: `static/annotations/css/embed.css` in figures.

The reader's own letters draw the frame. So widths are reckoned generously, and a line
too many is what is left free.
"""

from dataclasses import dataclass, replace
from math import ceil

from annotations.drawing import fonts, wrapping
from annotations.drawing.wrapping import TALL

NARROWEST = 240
"""Pixels; in less no claim can be read."""

BESIDE, ABOVE_AND_BELOW = 34, 36
"""Pixels for edge and border, on both sides."""

GAP, FOOT = 8, 9
"""Between two parts; above the foot, its rule and the room to it."""

SMALL, PLAIN, LARGE = 15, 17, 20
"""Sizes of letters: of notes, speaker and foot; of the summary; of rating and claim."""

SIGN = 34
"""The rating's sign, with the room to its word."""

LEADING, CLAIM_LEADING = 1.55, 1.3
TALL_LEADING, TALL_CLAIM_LEADING = 1.75, 1.5
"""Of summary and claim in scripts such as Arabic; the shorter parts keep to theirs."""

LOOSE, LOOSE_BOLD = 1.2, 1.35
"""How much wider the reader's letters may be than those that are measured here."""

FEWEST = 2
"""Lines of a claim, and of a summary, that are worth showing."""


@dataclass(frozen=True)
class Frame:
    """What the frame says. `notes` stand above the rating, on one line; `foot` is the
    link to the page, and who checked and when. `tall`: the page around is in a script
    of tall lines, and with it the summary, in whatever letters."""

    notes: tuple[str, ...]
    rating: str
    claim: str
    speaker: str
    summary: str
    foot: tuple[str, str]
    tall: bool = False

    def height(self, width: int) -> int:
        """Pixels that all of it takes in a frame that wide."""
        room = width - BESIDE
        parts = [_high(" · ".join(self.notes), room, SMALL)] if self.notes else []
        parts.append(_high(self.rating, room - SIGN, LARGE, bold=True))
        parts.append(self._claim_lines(room) * self._claim_line())
        parts += [_high(self.speaker, room, SMALL)] if self.speaker else []
        parts += [self._summary(room)] if self.summary else []
        parts.append(FOOT + self._foot(room))
        return ceil(ABOVE_AND_BELOW + sum(parts) + GAP * (len(parts) - 1))

    def least(self, width: int) -> int:
        """Pixels that it takes at least: a short claim, its rating, and the foot."""
        return self._bare(width, FEWEST).height(width)

    def fit(self, width: int, height: int) -> "Frame":
        """As much of it as fits: the summary is cut, or goes; then the speaker goes and
        the claim is cut. Less than `least` it never is."""
        if self.height(width) <= height:
            return self
        room, bare = width - BESIDE, replace(self, summary="")
        free = height - bare.height(width) - GAP
        lines = int(free / self._summary_line())
        if self.summary and lines >= FEWEST:
            return replace(self, summary=_cut(self.summary, lines, room, PLAIN))
        if bare.height(width) <= height:
            return bare
        most = self._claim_lines(room)
        shorter = (self._bare(width, lines) for lines in range(most, FEWEST, -1))
        fitting = (each for each in shorter if each.height(width) <= height)
        return next(fitting, self._bare(width, FEWEST))

    def _bare(self, width: int, lines: int) -> "Frame":
        claim = _cut(self.claim, lines, width - BESIDE, LARGE, bold=True)
        return replace(self, summary="", speaker="", claim=claim)

    def _claim_lines(self, room: float) -> int:
        return len(_wrapped(self.claim, room, LARGE, bold=True))

    def _claim_line(self) -> float:
        return LARGE * (TALL_CLAIM_LEADING if _is_tall(self.claim) else CLAIM_LEADING)

    def _summary(self, room: float) -> float:
        return len(_wrapped(self.summary, room, PLAIN)) * self._summary_line()

    def _summary_line(self) -> float:
        tall = self.tall or _is_tall(self.summary)
        return PLAIN * (TALL_LEADING if tall else LEADING)

    def _foot(self, room: float) -> float:
        """On one line where both parts have room, or one below the other."""
        taken = sum(LOOSE * fonts.width(words, SMALL) for words in self.foot) + 2 * GAP
        if taken <= room:
            return SMALL * LEADING
        return sum(_high(words, room, SMALL) for words in self.foot) + GAP / 2


def _high(words: str, room: float, size: float, *, bold: bool = False) -> float:
    return len(_wrapped(words, room, size, bold=bold)) * size * LEADING


def _is_tall(words: str) -> bool:
    return any(TALL <= char < "\u1e00" for char in words)


def _wrapped(words: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """In lines; a character that is not measured counts as the widest letter."""
    known = fonts.metrics().advances
    measured = "".join(char if ord(char) in known else "W" for char in words)
    loose = LOOSE_BOLD if bold else LOOSE
    return wrapping.wrap(measured, room / loose, size, bold=bold)


def _cut(words: str, most: int, room: float, size: float, *, bold: bool = False) -> str:
    """The words, or as many as stand on so many lines, with an ellipsis behind."""
    words = " ".join(words.split())
    lines = _wrapped(words, room, size, bold=bold)
    if len(lines) <= most:
        return words
    end = wrapping.ELLIPSIS + (words[-1] if words[-1] in wrapping.CLOSING else "")
    kept = words[: sum(map(len, lines[:most])) - len(end)]
    whole = kept.rpartition(" ")[0] or kept
    return whole.rstrip(" ,.;:–—،؛") + end
