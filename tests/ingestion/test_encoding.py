from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.ingestion import TextError, decode

ARABIC = "أعلنت الوزارة افتتاح الجسر القديم بعد ترميمه، وكلفته 40 مليونا."
FRENCH = "L'été dernier, près de 2 500 élèves étaient là : « déjà », dit-on — 5 €."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_mark_wins_over_a_wrong_declaration(encoding: str) -> None:
    assert decode(ARABIC.encode(encoding), "windows-1252") == ARABIC


def test_big_endian_mark_is_understood() -> None:
    assert decode(b"\xfe\xff" + FRENCH.encode("utf-16-be")) == FRENCH


def test_text_that_breaks_its_own_mark_is_refused() -> None:
    with pytest.raises(TextError, match="says that it is UTF-8, but is broken"):
        decode(b"\xef\xbb\xbfcaf\xe9")


@pytest.mark.parametrize(
    ("charset", "encoding", "text"),
    [
        ("windows-1256", "cp1256", ARABIC),
        ("ISO-8859-6", "iso8859_6", "الجسر القديم"),
        (" Windows-1251 ", "cp1251", "Мост открыт"),
        ("iso-8859-1", "cp1252", FRENCH),
        ("Shift_JIS", "cp932", "橋が開いた"),
    ],
)
def test_declared_charset_is_used(charset: str, encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), charset) == text


@pytest.mark.parametrize(
    "charset", ["no-such", "rot13", "idna", "undefined", "unicode_escape", "", "é"]
)
def test_charset_that_is_none_is_ignored(charset: str) -> None:
    assert decode(FRENCH.encode(), charset) == FRENCH


def test_declaration_that_does_not_fit_is_ignored() -> None:
    assert decode(FRENCH.encode("cp1252"), "utf-8") == FRENCH


def test_undeclared_arabic_of_windows_is_recognised() -> None:
    assert decode(ARABIC.encode("cp1256")) == ARABIC


def test_undeclared_western_text_of_windows_is_recognised() -> None:
    assert decode(FRENCH.encode("cp1252")) == FRENCH


def test_accents_side_by_side_do_not_turn_french_into_arabic() -> None:
    text = "SOCIÉTÉ CRÉÉE À LYON"
    assert decode(text.encode("cp1252")) == text


def test_one_french_name_does_not_turn_arabic_into_latin() -> None:
    text = f"{ARABIC} Orléans"
    assert decode(text.encode("cp1256")) == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary(), st.sampled_from([None, "utf-16", "gbk", "euc-kr"]))
def test_no_bytes_end_in_another_error(data: bytes, charset: str | None) -> None:
    with suppress(TextError):
        decode(data, charset)
