"""Numbers, days and comparisons, said in Arabic."""

import pytest
from django.utils.translation import override

from annotations.directions import isolated
from annotations.drawing import rows
from annotations.drawing.canvas import Canvas
from annotations.queries import charts, comparison, comparison_words
from annotations.queries.figures import amount, figure
from annotations.queries.periods import period_words
from annotations.saying import said_of
from tests.strips import citing, number, snapshot


@pytest.fixture(autouse=True)
def _arabic():
    with override("ar"):
        yield


@pytest.mark.parametrize(
    ("first", "last", "relation", "words"),
    [
        ("2024-09-01", "2024-09-30", "during", "خلال سبتمبر 2024"),
        ("2025-09-30", "2025-09-30", "by", "بحلول 30 سبتمبر 2025"),
        ("2024-01-01", "2025-12-31", "at", "2024 إلى 2025"),
        (None, "2025-09-30", "at", "حتى 30 سبتمبر 2025"),
    ],
)
def test_period(first, last, relation, words):
    period = {"first": first, "last": last, "relation": relation}
    assert period_words(period) == words


def test_number_with_its_circumstances_and_foreign_names_held_together():
    said = number(2500, approximator="about", subject="US troops", place="Iraq")
    assert figure(said | {"attributed_to": ["The Courier"]}) == (
        f"نحو 2,500 {isolated('US troops')} في {isolated('Iraq')}، "
        f"بحسب {isolated('The Courier')}"
    )


@pytest.mark.parametrize(
    ("unit", "words"),
    [("t", "طن"), ("mm", "ملم"), ("percent", "في المئة"), ("furlongs", "furlongs")],
)
def test_unit_is_said_in_the_language_where_it_is_a_common_one(unit, words):
    assert amount(number(12, unit=unit)) == f"12 {words}"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "يوم واحد"),
        (2, "يومين"),
        (3, "3 أيام"),
        (10, "10 أيام"),
        (11, "11 يومًا"),
        (99, "99 يومًا"),
        (100, "100 يوم"),
        (103, "103 أيام"),
    ],
)
def test_every_form_of_the_plural(count, words):
    days = said_of("%(count)s day", "%(count)s days", count)
    assert comparison_words.spoken(days) == words


def test_comparison_has_no_english_left():
    claimed = number(900, approximator="about", place="Syria", unit="people")
    others = [number(2000, place="Iraq"), number(950, unit="homes"), number(880)]
    (strip,) = comparison.of_snapshot(snapshot([claimed], map(citing, others)))
    said = [line for cited in strip.cited for line in _sentences(strip, cited)]
    names = {"Syria", "Iraq", "people", "homes"}
    letters = "".join(said + [comparison_words.allowance(strip)])
    for name in names:
        letters = letters.replace(name, "")
    assert not any(char.isascii() and char.isalpha() for char in letters), said


def _sentences(strip, cited):
    return comparison_words.sentences(strip, cited)


def test_name_and_days_of_a_figure_are_parted_by_the_comma_of_the_language():
    autumn = ("2024-09-01", "2024-09-30")
    cited = citing(number(2000, days=autumn))
    ((_, chart),) = charts.of_snapshot(snapshot([number(900, days=autumn)], [cited]))
    canvas = Canvas(mirrored=True)
    rows.draw(chart.items, chart.band, chart.scale, canvas)
    texts = [shape["words"] for shape in canvas.shapes if shape["kind"] == "text"]
    assert any("الادعاء\u2069، " in words for words in texts)
    assert not any(", " in words for words in texts)
