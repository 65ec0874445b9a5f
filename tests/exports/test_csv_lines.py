import csv
import io

import pytest
from django.db import connection

from annotations.exports import csv_lines
from annotations.exports.tables import COLUMNS, Column, Type
from annotations.queries import public

pytestmark = pytest.mark.django_db


def cell(type_: Type, value: object, kind: str = "text") -> object:
    written = csv_lines.cell(Column("any", type_, ""))
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT {written} FROM (SELECT %s::{kind}) t("any")', [value])
        return cursor.fetchone()[0]


def whole() -> str:
    return b"".join(csv_lines.stream(public.checks())).decode()


@pytest.mark.parametrize(
    "first",
    list("=+-@\t\r\n＝＋－＠")
    + ["  =", "\u00a0@", " \n-", "\ufeff=", "\u202e=", "\u200b\u2066+", "\u2028-"],
)
def test_text_that_could_be_a_formula_is_made_text(first):
    assert cell(Type.TEXT, f"{first}1+1") == f"'{first}1+1"
    assert cell(Type.WORDS, [f"{first}1+1", "b"], "text[]") == f"'{first}1+1 b"


@pytest.mark.parametrize(
    "text", ["a=b", "2 - 1", "", "'quoted'", "é", "…", "Z", "_", "水=", None]
)
def test_other_text_stays_as_it_is(text):
    assert cell(Type.TEXT, text) == text


def test_negative_numbers_stay_numbers():
    assert cell(Type.DECIMAL, "-5") == "-5"
    assert cell(Type.WHOLE, -5, "int") == -5


def test_direction_does_not_turn_around_what_follows():
    turned = "a\u202eb\u2066c\u2069 – “é” 水\u200e".encode()
    assert csv_lines.harmless(turned).decode() == "abc – “é” 水\u200e"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a;=1", "a;'=1"),
        ("a;\u202e=1", "a;'=1"),
        ('a\t ""@1', 'a\t ""\'@1'),
        ("a\n＝1", "a\n'＝1"),
        ("a\r\u200b-1", "a\r\u200b'-1"),
        ("a; b, =1\r\n-5,a;b", "a; b, =1\r\n'-5,a;b"),
    ],
)
def test_formula_begins_nowhere_in_a_line(text, written):
    assert csv_lines.harmless(text.encode()).decode() == written


def test_table_is_read_back_whole(checks):
    found = list(csv.DictReader(io.StringIO(whole(), newline="")))
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
    text = whole()
    assert text.count("\r\n") == 3
    assert text.endswith("\r\n")
