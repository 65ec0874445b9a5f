"""Where a passage begins and ends: at words, within the clause of its figure."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from annotations.quantities.found import Found
from annotations.quantities.locales import Locale
from annotations.quantities.tokens import MARK, WORD, Line
from annotations.quantities.verbs import is_verb
from annotations.quantities.vocabulary import Kind
from annotations.quantities.wordlists import words

_ENDS = frozenset(".!?…؟۔।。！？")
_BORDERS = frozenset(',;:()[]–—"“”„«»،؛') | _ENDS
_LEADS = words(
    "in on at by since until till before after during from to between throughout over"
    " within through for around as of mid early late the"
)
_PHRASE_ENDS = words(
    "in on at by since until before after during from to between over within through"
    " for as of and or but that which who whose where when while if because than with"
    " into under against about"
)
_OF = [["of"], ["of", "the"], ["of", "its"], ["of", "their"], ["of", "these"]]
_GAP = 7
"""Words that may stand between a figure and its noun, place or date."""

_BACK = 12
"""Words before a figure among which its verb or noun is looked for."""

_FEW = 5
"""Words that are taken along where neither is found."""


_NOWHERE = (-1, -1)


@dataclass(frozen=True, slots=True)
class Cut:
    """The words of one sentence, to be cut."""

    line: Line
    locale: Locale

    def index(self, offset: int) -> int:
        """Of the first token that ends behind `offset`."""
        return bisect_right(self.line, offset, key=attrgetter("end"))

    def offsets(self, begin: int, after: int, low: int) -> tuple[int, int]:
        """Of the tokens `begin:after`, widened to whole words, not before `low`."""
        while begin > low and self.is_glued(begin):
            begin -= 1
        while self.is_glued(after):
            after += 1
        return self.line[begin].start, self.line[after - 1].end

    def is_glued(self, index: int) -> bool:
        """Whether the token goes on with the word before it ("pre-2014")."""
        borders = self.is_border(index - 1) or self.is_border(index)
        return self.line[index].is_glued and not borders

    def words_of(self, found: Found) -> tuple[int, int]:
        """Of the first token of a find, and behind its last."""
        return self.index(found.start), self.index(found.end - 1) + 1

    def is_part_of(self, share: Found, whole: Found) -> bool:
        """Whether the next figure is what this one is a part of ("half of the 80")."""
        _, after = self.words_of(share)
        begin, _ = self.words_of(whole)
        return whole.kind is Kind.QUANTITY and (
            [self.line.word(at) for at in range(after, begin)] in _OF
        )

    def is_border(self, index: int) -> bool:
        token = self.line[index]
        return token.kind == MARK and token.text in _BORDERS

    def clause(self, index: int, floor: int) -> int:
        """Where the clause that holds token `index` begins, not before `floor`."""
        while index > floor and not self.is_border(index - 1):
            index -= 1
        return index

    def stop(self, index: int, others: Sequence[Found]) -> int:
        """The token before which a passage from `index` on ends at the latest."""
        last = min(
            (self.index(other.start) for other in others), default=len(self.line)
        )
        while index < last and not self.is_border(index):
            index += 1
        return index


def around_amount(
    cut: Cut, amount: Found, own: list[Found], others: list[Found], floor: int
) -> tuple[int, int]:
    """Offsets of the passage of a quantity: through its noun, place and date.

    `own` are the dates said of it, `others` the finds behind it that end it, `floor`
    the offset before which it does not begin.
    """
    low = cut.index(floor)
    begin, last = cut.words_of(amount)
    stop = cut.stop(last, others)
    noun = _behind(cut, amount.subject, last, stop)
    place = _behind(cut, amount.place, last, stop)
    after = last
    for start, end in sorted([noun, place, *map(cut.words_of, own)]):
        if last <= start and after < end <= stop and start - after <= _GAP:
            after = end
    if noun == _NOWHERE:
        found = _before(cut, amount.subject, cut.clause(begin, low), begin)
        if found is not None:
            begin = found
        elif after == last:
            begin = _verb_phrase(cut, begin, low)
    return cut.offsets(begin, after, low)


def around_date(
    cut: Cut, named: Found, later: list[Found], floor: int
) -> tuple[int, int]:
    """Offsets of the passage of a date that is said of no quantity.

    One that opens the sentence goes on through what is said of it; any other begins
    with its verb ("the council that was formed in 2014").
    """
    low, line = cut.index(floor), cut.line
    begin, after = _compound(cut, named, later, low)
    first = cut.clause(begin, low)
    leads = _LEADS | cut.locale.relations.keys()
    lead = begin
    while lead > first and line.word(lead - 1) in leads:
        lead -= 1
    if lead == 0:
        return cut.offsets(lead, _told(cut, after, later), low)
    return cut.offsets(_verb_phrase(cut, lead, low), after, low)


def _compound(cut: Cut, named: Found, later: list[Found], low: int) -> tuple[int, int]:
    """The date with what is glued to it, and then its noun: "pre-2014 status"."""
    line = cut.line
    start, after = begin, _ = cut.words_of(named)
    while begin > low and cut.is_glued(begin):
        begin -= 1
    while cut.is_glued(after):
        after += 1
    if begin < start and after < cut.stop(after, later) and line[after].kind == WORD:
        after += 1
    return begin, after


def _told(cut: Cut, after: int, later: list[Found]) -> int:
    """Where what follows an opening date ends: with the sentence, else with a clause,
    else with a few words."""
    end = len(cut.line)
    if later:
        end = cut.index(later[0].start)
        while end > after and not cut.is_border(end - 1):
            end -= 1
    while end > after and cut.is_border(end - 1):
        end -= 1
    if end > after:
        return end
    end = min(cut.stop(after, later), after + _FEW)
    while end > after and cut.line.word(end - 1) in _PHRASE_ENDS | _LEADS:
        end -= 1
    return end


def _behind(cut: Cut, phrase: str, first: int, stop: int) -> tuple[int, int]:
    """The indices of the phrase's last word among `first:stop`, else _NOWHERE."""
    name = phrase.lower().split()[-1:]
    near = range(first, min(stop, first + 2 * _GAP))
    found = ((at, at + 1) for at in near if [cut.line.word(at)] == name)
    return next(found, _NOWHERE)


def _before(cut: Cut, phrase: str, first: int, begin: int) -> int | None:
    """The index of the phrase, with its article, before `begin`, if it is there."""
    name = phrase.lower().split()[:1]
    near = range(begin - 1, max(first, begin - _BACK) - 1, -1)
    found = next((at for at in near if [cut.line.word(at)] == name), None)
    if found and found > first and cut.line.word(found - 1) in ("the", "a", "an"):
        return found - 1
    return found


def _verb_phrase(cut: Cut, begin: int, low: int) -> int:
    """Where the verb before `begin` begins, with its subject; else a few words back."""
    first = max(cut.clause(begin, low), begin - _BACK)
    for at in range(begin - 1, first - 1, -1):
        if is_verb(cut.line.word(at)) and cut.line.word(at - 1) != "to":
            return _subject(cut, at, first)
    few = max(first, begin - _FEW)
    while few < begin and cut.line.word(few) in _PHRASE_ENDS:
        few += 1
    return few


def _subject(cut: Cut, verb: int, first: int) -> int:
    begin = verb
    while begin > max(first, verb - _FEW):
        if cut.line.word(begin - 1) in _PHRASE_ENDS or cut.is_border(begin - 1):
            break
        begin -= 1
    return begin
