"""attach(): from a sentence and a marked part to quantities with their period."""

from datetime import date
from decimal import Decimal

from annotations.quantities import Period, Relation, attach, parse

TEXT = (
    "Currently, the UK has around 1,500 troops in Estonia and approximately 400 in"
    " neighbouring Latvia, as part of a force created in 2017."
)
DAY = date(2024, 9, 14)


def marked(words, text=TEXT):
    start = text.index(words)
    return attach(parse(text, "en", DAY), start, start + len(words))


def test_bare_number_gets_the_noun_named_earlier():
    (measured,) = marked("approximately 400 in neighbouring Latvia")
    assert (measured.low, measured.high) == (Decimal(400), Decimal(400))
    assert (measured.subject, measured.unit) == ("UK troops", "people")
    assert measured.place == "Latvia"


def test_date_outside_the_mark_becomes_the_period():
    (measured,) = marked("1,500")
    assert measured.period == Period(DAY, DAY, Relation.AT)


def test_mark_with_only_a_date_gives_its_period_and_no_numbers():
    (measured,) = marked("created in 2017")
    assert (measured.low, measured.high, measured.measure) == (None, None, None)
    year = Period(date(2017, 1, 1), date(2017, 12, 31), Relation.AT)
    assert measured.period == year


def test_date_that_belongs_to_a_marked_quantity_is_no_entry_of_its_own():
    measured = marked(
        "200 nurses left by May 2023", "Some 200 nurses left by May 2023."
    )
    assert len(measured) == 1
    assert measured[0].period == Period(
        date(2023, 5, 1), date(2023, 5, 31), Relation.BY
    )


def test_mark_without_number_or_date_gives_nothing():
    assert marked("as part of a force") == []


def test_whole_sentence_gives_every_quantity_in_order():
    assert [each.low for each in marked(TEXT)] == [None, 1500, 400, None][1:]
