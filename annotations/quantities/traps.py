"""Numbers that are no quantities: names, labels, addresses, scores, ordinals."""

from annotations.quantities import approximators
from annotations.quantities.ages import is_age
from annotations.quantities.calendar_words import MONTHS, WEEKDAYS
from annotations.quantities.designations import (
    is_address,
    is_departure,
    is_labelled,
    is_magnitude,
    is_race,
    is_record,
    is_type,
)
from annotations.quantities.locales import Locale
from annotations.quantities.numbers import SMALL
from annotations.quantities.people import is_people
from annotations.quantities.phones import is_phone
from annotations.quantities.scores import is_score
from annotations.quantities.tokens import ARABIC_PREFIXES, CODE, NUMBER, WORD, Line
from annotations.quantities.units import CODES
from annotations.quantities.votes import is_part_of_tally
from annotations.quantities.wordlists import words

_LABELS = words(
    "runway lot flat plot camp button option question seed reactor section article"
    " chapter page pages paragraph clause rule no nos number room route highway flight"
    " resolution version form bill ward terminal platform gate line bus train channel"
    " studio area formula type phase stage level grade class category tier step part"
    " volume vol book act scene figure fig table item annex appendix schedule directive"
    " regulation protocol building block unit apartment apt suite floor psalm verse"
    " sonnet symphony opus exhibit case file model mark interstate junction exit pier"
    " hangar sector zone district precinct division brigade amendment title track"
    " episode season round day week year game lap code pin id isbn issn serial ext"
    " extension count cell booth berth desk magnitude box windows office android ios"
    " apollo boeing airbus"
)
TITLED = words(
    "novel film movie album song sitcom thriller musical opera band rapper sequel"
    " franchise remake series"
)
"""Behind these a number is a title, or a name."""
_TIMES = words("year week day")
_TELLING_WHEN = words(
    "this last next that each every per a same past coming previous following"
)
_KINDS = words(
    "number no class line case type phase stage level grade category tier chapter"
    " section article clause paragraph page verse version formula schedule psalm annex"
    " appendix"
)
"""Their number is a name also where a plural follows: "type 2 diabetes"."""
_BILLS = frozenset({"h . r .", "s . b .", "h . b .", "a . b ."})
_JOINS = words("- – to and or through")
_TELLING_WHICH = words("this that each every which same last next first any final")
_SMALL_VERBS = words("is was has does")
_GLUED_ENDINGS = frozenset({"st", "nd", "rd", "th", "d", "g", "x"})
_JOINED_WORDS = frozenset({"strong", "odd", "plus"})
_CLOCKS = frozenset({"am", "pm", "o'clock", "o’clock", "gmt", "hrs"})
_LEADS = words(
    "in on at by from to of with for and or but the a an this these those all both"
    " while when after before since until as than about around some over under nearly"
    " almost between among only just roughly approximately exactly up more less fewer"
    " most another there it they he she we i you its their his her our that which who"
    " if no not also still currently yesterday today tomorrow meanwhile instead however"
    " then so because although though where once each every such per via including plus"
    " minus least far what how did does do has have had is are was were will would can"
    " could should may might must"
)
_BEFORE_ONE = words("no any every some each the this that another only which")
_AFTER_ONE = words(
    "of another day thing who that could can should must may might would will to is"
    " was has hand side such by way more last final or and at on with for in"
)


def is_trap(line: Line, begin: int, after: int, locale: Locale) -> bool:
    """Whether the number in tokens `begin:after` names something, or is half of a word.

    `begin` is the number itself, without approximator and currency.
    """
    is_digits = line[begin].kind == NUMBER
    if is_digits and _is_digit_trap(line, begin, after):
        return True
    if is_age(line, begin, after, locale):
        return True
    if not is_digits and _is_word_trap(line, begin, after):
        return True
    return not is_part_of_tally(line, begin) and (
        _is_clock(line, after, locale)
        or _is_list_mark(line, begin, after)
        or _is_label(line, begin, after, locale)
        or is_address(line, after)
        or is_phone(line, begin, after)
        or _is_capital_coin(line, after)
        or is_score(line, begin)
        or is_race(line, after)
        or is_departure(line, begin, after)
        or is_record(line, after)
        or (locale.is_english and is_labelled(line, begin, after))
        or is_magnitude(line, begin, after)
        or _is_named(line, begin, after, locale)
    )


def _is_digit_trap(line: Line, begin: int, after: int) -> bool:
    """ "#12", "007", "3rd", "5G", "per 1,000"."""
    token, lead, following = line[begin], line[begin - 1], line[after]
    is_elided = lead.text in "'’" and line[begin - 2].kind == WORD and lead.is_glued
    if token.is_glued and is_elided:
        return False
    if token.is_glued and (lead.kind in (WORD, CODE) or lead.text in "#/._'’"):
        return lead.text not in CODES | ARABIC_PREFIXES
    if len(token.text) > 1 and token.text[0] in "0٠۰" and token.text.isdecimal():
        return True
    if following.is_glued and _is_half_of_a_word(line, after):
        return True
    # "5G" is a mobile network; grams are written small.
    return line[begin + 1].text == "G" or lead.lower == "per"


def _is_half_of_a_word(line: Line, after: int) -> bool:
    """ "3rd", "5G", "4x4", "45-year-old"."""
    following = line[after]
    if following.text == "/" and line[after + 1].is_glued:
        return True
    if following.kind in (WORD, CODE) or following.lower in _GLUED_ENDINGS:
        return True
    is_joined = following.text in ("-", "‑") and line[after + 1].is_glued
    return (
        is_joined
        and line[after + 1].kind == WORD
        and (line.word(after + 1) not in _JOINED_WORDS)
    )


def _is_word_trap(line: Line, begin: int, after: int) -> bool:
    """ "One of", "no one", "the two", "One hand"."""
    word, lead, following = line.word(begin), line.word(begin - 1), line.word(after)
    if after - begin > 1:
        return False
    if word == "one":
        return (
            lead in _BEFORE_ONE or following in _AFTER_ONE or line[after].kind != WORD
        )
    if word in ("second", "zero"):
        return True
    is_small = SMALL.get(word, 99) <= 10
    is_part = lead == "of" and _is_count(line, begin - 2)
    is_all = lead == "all" and not _is_plural(line, after) and following != "people"
    is_known = lead in ("the", "these", "those", "both", "other")
    return is_small and (is_known or is_part or is_all)


def _is_count(line: Line, index: int) -> bool:
    return line[index].kind == NUMBER or line.word(index) in SMALL


def _is_clock(line: Line, after: int, locale: Locale) -> bool:
    """ "9 a.m.", "10pm", "half past six", "8.15 Uhr"."""
    if line.word(after) in locale.clocks:
        return True
    is_minutes = line.word(after - 2) in locale.clocks and after > 2
    if is_minutes and line[after - 3].kind == NUMBER:
        return True
    if line.word(after) in _CLOCKS or line.word(after - 2) == "past":
        return True
    return line.words(after, 3) in ("a . m", "p . m")


def _is_list_mark(line: Line, begin: int, after: int) -> bool:
    """ "1. Introduction", "(2) The law says so", "5) Third"."""
    if line.word(after) == ")" and line.word(begin - 1) in ("", "("):
        return after - begin == 1
    return begin == 0 and line.word(after) == "."


def _is_label(line: Line, begin: int, after: int, locale: Locale) -> bool:
    begin = _first_of_labels(line, begin, after)
    lead = line.word(begin - 1)
    if lead == ".":
        lead = line.word(begin - 2) if line.word(begin - 2) in ("no", "nos") else lead
    if lead in locale.labels or lead in TITLED or line.words(begin - 4, 4) in _BILLS:
        return True
    if lead.removesuffix("s") in _KINDS:
        lead = lead.removesuffix("s")
    if lead not in _LABELS:
        return False
    before = line.word(begin - 2)
    if lead in _TIMES:
        return before not in _TELLING_WHEN
    if lead in _KINDS and before not in _TELLING_WHICH:
        return True
    return line[begin - 1].is_capital or not _is_plural(line, after)


def _first_of_labels(line: Line, begin: int, after: int) -> int:
    """The first number of "Sections 12 to 15" and "pages 3-4", when given the second.

    Otherwise `begin` itself.
    """
    if line[begin - 2].kind != NUMBER or line.word(begin - 1) not in _JOINS:
        return begin
    is_alone = line.word(begin - 1) == "-" or not _is_plural(line, after)
    return begin - 2 if is_alone else begin


def _is_plural(line: Line, index: int) -> bool:
    word = line.word(index)
    is_word = line[index].kind == WORD and word not in _SMALL_VERBS
    return is_word and word.endswith("s")


def _counts_at_once(line: Line, after: int, locale: Locale) -> bool:
    """ "Murieron 35 personas": a verb may open a sentence, before what is counted."""
    word = line.word(after)
    is_unit = line.word(after - 1) in locale.units or word in locale.skipped
    return is_unit or is_people(word, locale) or word.endswith(("s", "ni", "ti", "li"))


def _is_capital_coin(line: Line, after: int) -> bool:
    """ "50 Cent" is a name; the coin is written small, and in the plural."""
    return line[after].text == "Cent" or line[after - 1].text == "Cent"


def _is_small_word(word: str, locale: Locale) -> bool:
    """Whether a word that begins a sentence is none that a name begins with."""
    return (
        word in _LEADS
        or word in locale.between
        or word in locale.skipped
        or word in locale.relations
    )


def _is_named(line: Line, begin: int, after: int, locale: Locale) -> bool:
    """ "Boeing 737", "the Twelve Apostles", "Big Four": a part of a proper name."""
    token, lead = line[begin], line[begin - 1]
    if token.is_capital and begin > 0:
        return True
    if lead.lower in ("the", "a") and is_type(line, after):
        return True
    if lead.text[:1].islower() and lead.text != lead.lower:
        return True
    if not lead.is_capital or _is_small_word(lead.lower, locale):
        return False
    if begin == 1 and not locale.is_english and _counts_at_once(line, after, locale):
        return False
    if locale.has_capital_nouns:
        return after - begin == 1 and not line[after].is_capital
    return not _is_no_name(line, begin, after, locale)


def _is_no_name(line: Line, begin: int, after: int, locale: Locale) -> bool:
    """Whether the capital before the number is a date's, a code's, an owner's."""
    lead = line[begin - 1]
    if approximators.before(line, begin, locale)[1] < begin:
        return True
    if line.word(after - 1) in ("%", "percent", "cent"):
        return True
    if after - begin > 1 and lead.lower.endswith(("'s", "’s")):
        return True
    if lead.lower in MONTHS or lead.lower in WEEKDAYS or lead.text in CODES:
        return True
    before = line.word(begin - 2)
    is_counted = _is_plural(line, after)
    return before in ("in", "across", "throughout", "from") and is_counted
