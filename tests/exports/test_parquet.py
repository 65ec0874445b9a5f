"""The table as Parquet: what the CSV says, with its types, read by another program."""

import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pyarrow
import pytest
from pyarrow import parquet as reader

from annotations.exports import json_lines, parquet
from annotations.exports.tables import COLUMNS, Type
from annotations.queries import public
from tests import factories as make

pytestmark = pytest.mark.django_db

TYPED = {
    Type.TEXT: lambda text: text,
    Type.WORDS: lambda words: words,
    Type.WHOLE: lambda number: number,
    Type.DECIMAL: Decimal,
    Type.DAY: date.fromisoformat,
    Type.TIME: lambda text: datetime.fromisoformat(text).astimezone(UTC),
}


def table() -> pyarrow.Table:
    data = b"".join(parquet.stream(public.checks()))
    return reader.read_table(io.BytesIO(data))


def test_rows_are_those_of_json_lines_with_types(checks, annotator, reviewer):
    make.make_published_claim(
        annotator,
        reviewer,
        statement='"\u202eTwo\nlines", a , and =1',
        topics=[],
        verdict={"summary": "NULL"},
    )
    lines = b"".join(json_lines.stream(public.checks())).splitlines()
    told = map(json.loads, lines)
    expected = [
        {
            column.name: row[column.name]
            if row[column.name] is None
            else TYPED[column.type](row[column.name])
            for column in COLUMNS
        }
        for row in told
    ]
    assert len(expected) == 3
    assert table().to_pylist() == expected


def test_columns_have_types(checks):
    found = {field.name: str(field.type) for field in table().schema}
    assert list(found) == [column.name for column in COLUMNS]
    assert found["claim_id"] == "int64"
    assert found["quantity_low"] == "decimal128(38, 10)"
    assert found["said_on"] == "date32[day]"
    assert found["published_at"] == "timestamp[us, tz=UTC]"
    assert found["citation_urls"].startswith("list<")


def test_empty_site_has_a_table_without_rows(db):
    assert table().num_rows == 0


def test_rows_come_in_groups(checks, monkeypatch):
    monkeypatch.setattr(parquet, "GROUP", 1)
    data = b"".join(parquet.stream(public.checks()))
    assert reader.ParquetFile(io.BytesIO(data)).num_row_groups == 2


def test_first_bytes_come_before_any_row(checks):
    assert next(parquet.stream(public.checks())) == b"PAR1"
