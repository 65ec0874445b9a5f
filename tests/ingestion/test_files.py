from pathlib import Path

import pytest

from annotations.ingestion import UnsupportedFile, from_file

NEWS = (Path(__file__).parent / "pages" / "news.html").read_bytes()
TITLE = "Ministry counts fewer teachers than it announced"


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "notes.md", "folder/a.markdown"])
def test_text_file_is_read_as_pasted_text(name: str) -> None:
    document = from_file(name, "\ufeffLock opens\r\n\r\nIt cost 5 €.".encode())
    assert document.text == "Lock opens\n\nIt cost 5 €."
    assert document.title == "Lock opens"


@pytest.mark.parametrize("name", ["page.html", "PAGE.HTM", "page.xhtml"])
def test_saved_page_is_read_as_a_page(name: str) -> None:
    assert from_file(name, NEWS).title == TITLE


@pytest.mark.parametrize("name", ["page.txt", "page", "page.php"])
def test_page_is_known_by_its_content(name: str) -> None:
    assert from_file(name, NEWS).title == TITLE


def test_page_in_utf16_is_known_by_its_content() -> None:
    assert from_file("page", NEWS.decode().encode("utf-16")).title == TITLE


@pytest.mark.parametrize(
    "name", ["report.pdf", "report.docx", "page.mhtml", "report", ""]
)
def test_other_kinds_are_refused_and_the_accepted_ones_named(name: str) -> None:
    with pytest.raises(UnsupportedFile, match=r"\.txt .*\.html .*paste") as caught:
        from_file(name, b"%PDF-1.7 words")
    assert f"“{name}”" in caught.value.detail


def test_text_in_an_old_arabic_encoding_is_read() -> None:
    text = "الوزارة تعلن افتتاح الجسر القديم"
    assert from_file("a.txt", text.encode("cp1256")).text == text
