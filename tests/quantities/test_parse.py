"""parse(): what must hold for any text, and what a single sentence shows."""

from calendar import monthrange
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.quantities import Kind, parse

FRAGMENTS = [
    *("about 2,500 ", "300–400 ", "$4bn ", "½ ", "tens of thousands of ", "2014 "),
    *("the end of ", "the following year ", "Q3 ", "early ", "two thirds ", "٢٬٥٠٠ "),
    *("twenty-five ", "million ", "%", "-", "1 in 5 ", "by ", "May 5, ", "9999-99-99 "),
    *("31 February 2021 ", "the next 999 centuries ", "half a ", "most ", "the rest "),
    *(". ", "\n", "troops ", "in Iraq ", "rose by ", "from ", "to ", "km/h ", "a "),
    *("99999999999999999999 ", "🙂", "e\u0301"),
    *("52-48 ", "the year to ", "the first nine months of ", "per 100,000 ", "FY23 "),
    *(
        "per ",
        "Ende ",
        "zwischen 3 und ",
        "و40 ",
        "آلاف ",
        "تشرين الأول ",
        "la moitié ",
    ),
    *("LA MOITIÉ", "tens of thousands", "20 per cent", "2 straight"),
    *(
        "مهر ۱۴۰۲ ",
        "۱۲ اسفند ",
        "دست\u200cکم ",
        "\u200c",
        "minus 3 ",
        "01 23 45 67 89 ",
    ),
    *("uno de cada cuatro ", "un sur dix ", "un million de ", "مليون ", "par mois "),
    *("and 22 wounded ", "aged between 12 and 15 ", "type 2 ", "novel 1984 "),
    *("La ", "Die Brücke kostet ", "l'aide de ", "al mes ", "بلغت الميزانية "),
    *("3. Oktober ", "2.3m ", "half a ", "a couple of ", "30 June next year "),
]
near_misses = st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join)
languages = st.sampled_from(
    ["en", "en-US", "de", "fr", "es", "it", "pt", "nl", "ar", "fa", "ru", "sv", "", "x"]
)
days = st.none() | st.dates()


@settings(max_examples=400, deadline=None)
@given(st.text() | near_misses, languages, days)
def test_any_text_is_read_without_error_and_in_order(text, language, day):
    position = 0
    for found in parse(text, language, day):
        assert position <= found.start < found.end <= len(text)
        assert not text[found.start : found.end][0].isspace()
        assert not text[found.start : found.end][-1].isspace()
        position = found.end
        kind = date if found.kind is Kind.DATE else Decimal
        assert all(
            end is None or isinstance(end, kind) for end in (found.low, found.high)
        )
        if found.low is not None and found.high is not None:
            assert found.low <= found.high


@given(near_misses)
def test_offsets_move_with_the_text(text):
    shift = "🙂 Ｏ́k.\n\n"
    plain = [(each.start, each.end) for each in parse(text)]
    moved = [(each.start, each.end) for each in parse(shift + text)]
    if not text[:1].islower():
        assert moved == [(a + len(shift), b + len(shift)) for a, b in plain]


FORMATS = [
    ("en", ",", ".", None),
    ("de", ".", ",", None),
    ("de-CH", "’", ".", None),
    ("fr", "\u202f", ",", None),
    ("fr", "\u00a0", ",", None),
    ("ru", " ", ",", None),
    ("sv", "\u00a0", ",", None),
    ("es", ".", ",", None),
    ("ar", "٬", "٫", "٠١٢٣٤٥٦٧٨٩"),
    ("fa", "٬", "٫", "۰۱۲۳۴۵۶۷۸۹"),
    ("hi", ",", ".", "०१२३४५६७८९"),
    ("en", "\u2009", ".", None),
    ("en", " ", ".", None),
    ("de", " ", ",", None),
    ("de-CH", "'", ".", None),
    ("de-AT", "\u00a0", ",", None),
    ("fr", " ", ",", None),
    ("es", "\u202f", ",", None),
    ("it", ".", ",", None),
    ("pt", ".", ",", None),
    ("nl", ".", ",", None),
    ("ar", ",", ".", None),
    ("ar", "٬", "٫", "٠١٢٣٤٥٦٧٨٩"),
    ("fa", ",", ".", "۰۱۲۳۴۵۶۷۸۹"),
]
MONTHS = {
    "en": "January February March April May June July August September October"
    " November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November"
    " Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre"
    " décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre"
    " noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre"
    " novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro"
    " novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober"
    " november december",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября"
    " декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "fa": "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
}
LEVANT = (
    *("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول"),
    *("تشرين الأول", "تشرين الثاني", "كانون الأول"),
)
LINKS = {"es": " de ", "pt": " de "}
"""What joins day, month and year; a blank elsewhere."""
SCRIPTS = {"ar": "٠١٢٣٤٥٦٧٨٩", "fa": "۰۱۲۳۴۵۶۷۸۹"}


def written(number, group, point, digits):
    text = f"{number:,f}"
    text = text.replace(",", "\0").replace(".", point).replace("\0", group)
    return in_script(text, digits)


def in_script(text, digits):
    if not digits:
        return text
    return text.translate(dict(zip(map(ord, "0123456789"), digits, strict=True)))


@pytest.mark.parametrize(("language", "group", "point", "digits"), FORMATS)
@settings(deadline=None)
@given(number=st.decimals(1, 10**12, places=2) | st.integers(1, 10**12).map(Decimal))
def test_formatted_number_is_read_back(language, group, point, digits, number):
    text = f"{written(number, group, point, digits)} km"
    (found,) = parse(text, language)
    assert (found.low, found.high) == (number, number)
    assert found.start == 0
    assert found.end >= len(text) - 3


def dates_in(language, day):
    """The day, its month and its last days as the language writes them."""
    link, script = LINKS.get(language, " "), SCRIPTS.get(language)
    months = [MONTHS[language].split()[day.month - 1]]
    if language == "ar":
        months.append(LEVANT[day.month - 1])
    dot = "." if language == "de" else ""
    for name in months:
        month = f"{name}{link}{day.year}"
        yield in_script(f"{day.day}{dot}{link}{month}", script), day, day
        yield f"{day.day}{dot}{link}{month}", day, day
        last = monthrange(day.year, day.month)[1]
        yield in_script(month, script), day.replace(day=1), day.replace(day=last)


@pytest.mark.parametrize("language", MONTHS)
@settings(deadline=None)
@given(day=st.dates(date(1700, 1, 1), date(2100, 12, 31)))
def test_date_in_each_language_is_read_back_where_it_stands(language, day):
    for words, first, last in dates_in(language, day):
        text = f"« {words} »."
        (found,) = parse(text, language)
        assert text[found.start : found.end] == words
        assert (found.low, found.high) == (first, last)


COUNTED = {
    "en": "soldiers",
    "de": "Soldaten",
    "fr": "soldats",
    "es": "soldados",
    "it": "soldati",
    "pt": "soldados",
    "nl": "soldaten",
    "ru": "солдат",
    "ar": "جندي",
    "fa": "سرباز",
}


@pytest.mark.parametrize("language", COUNTED)
@settings(deadline=None)
@given(number=st.integers(1, 10**9), day=st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_number_noun_and_date_in_each_language(language, number, day):
    point = "," if language not in ("en", "ar", "fa") else "."
    group = "." if point == "," else ","
    words = written(number, group, point, SCRIPTS.get(language))
    dated = next(dates_in(language, day))[0]
    text = f"{words} {COUNTED[language]} ({dated})."
    quantity, when = parse(text, language)
    assert text[quantity.start : quantity.end] == words
    assert (quantity.low, quantity.unit) == (number, "people")
    assert quantity.subject == COUNTED[language]
    assert (when.low, when.high) == (day, day)


@settings(deadline=None)
@given(st.dates(date(1700, 1, 1), date(2100, 12, 31)))
def test_written_date_is_read_back(day):
    for text in (
        f"{day:%Y-%m-%d}",
        f"{day.day} {day:%B %Y}",
        f"{day:%B} {day.day}, {day.year}",
    ):
        (found,) = parse(f"It began on {text}.")
        assert (found.low, found.high) == (day, day)


def test_a_sentence_that_opens_with_over_keeps_its_bound():
    (found,) = parse("Over 10,000 people marched.")
    assert (found.low, found.high) == (Decimal(10_000), None)


def test_a_mobile_network_is_no_weight():
    assert parse("The 5G network opened.") == []
