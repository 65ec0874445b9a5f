import csv
import io

import pytest

from annotations.exports import csv_lines
from annotations.exports.tables import COLUMNS, Column, Type, row
from annotations.queries import public


def cell(type_: Type, value: object) -> object:
    return csv_lines.cell(Column("any", type_, lambda source: None), value)


@pytest.mark.parametrize(
    "first", list("=+-@\t\r\n＝＋－＠") + ["  =", "\u00a0@", " \n-"]
)
def test_text_that_could_be_a_formula_is_made_text(first):
    assert cell(Type.TEXT, f"{first}1+1") == f"'{first}1+1"
    assert cell(Type.WORDS, [f"{first}1+1", "b"]) == f"'{first}1+1 b"


@pytest.mark.parametrize("text", ["a=b", "2 - 1", "", "'quoted'", "é", "…"])
def test_other_text_stays_as_it_is(text):
    assert cell(Type.TEXT, text) == text


def test_negative_numbers_stay_numbers():
    assert cell(Type.DECIMAL, "-5") == "-5"
    assert cell(Type.WHOLE, -5) == -5


def test_table_is_read_back_whole(checks):
    rows = [row(check) for check in public.checks().order_by("claim_id")]
    data = b"".join(csv_lines.lines(rows))
    found = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert list(found[0]) == [column.name for column in COLUMNS]
    cold, people = found
    assert cold["statement"] == "'-5 degrees, «cold», were =measured"
    assert cold["claimant"] == "'@Port office"
    assert cold["article_title"] == "'=HYPERLINK(1)"
    assert cold["quantity_low"] == "-5"
    assert cold["summary"] == 'One line,\nand "another".'
    assert cold["rating_value"] == ""
    assert len(people["citation_urls"].split(" ")) == 2


def test_lines_end_as_rfc_4180_says(checks):
    rows = [row(check) for check in public.checks()]
    assert all(line.endswith(b"\r\n") for line in csv_lines.lines(rows))
