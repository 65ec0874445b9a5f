"""Pages go through the real child process and the real extraction."""

import json
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from annotations.ingestion import Document, ExtractionError, TextError, from_html, html

PAGES = Path(__file__).parent / "pages"
SENTENCE = (
    "<p>The office counted 1,204 ships, and it had written 1,402 before that.</p>"
)


def page(name: str) -> bytes:
    return (PAGES / f"{name}.html").read_bytes()


def words(document: Document, kind: str) -> list[str]:
    return [
        document.text[block.start : block.end]
        for block in document.blocks
        if block.kind == kind
    ]


def test_blog_page_gives_the_post_alone() -> None:
    document = from_html(page("blog"), "https://example.org/lock")
    assert document.title == "The old lock opens to boats again"
    assert words(document, "heading") == [document.title, "What it cost"]
    assert [text[:16] for text in words(document, "paragraph")] == [
        "After eleven yea",
        "The board had pr",
        "According to the",
        "The first boat t",
    ]
    assert words(document, "quote") == [
        "Nobody here believed the date any more, and now nobody believes the water."
    ]
    assert len(words(document, "list_item")) == 2
    assert document.outlet == "Example River Notes"
    assert document.published_on == date(2024, 5, 3)
    assert document.language == "en"
    assert document.source_url == "https://example.org/lock"


def test_scripts_handlers_comments_and_sidebars_are_gone() -> None:
    text = from_html(page("blog")).text
    for junk in ("never to be seen", "stolen", "javascript", "color: red"):
        assert junk not in text
    for junk in ("I had a watch", "Blog Archive", "About this blog", "Powered by"):
        assert junk not in text


def test_news_page_with_its_table_and_metadata() -> None:
    document = from_html(page("news"))
    assert document.title == "Ministry counts fewer teachers than it announced"
    assert words(document, "heading") == [document.title, "Where they are missing"]
    assert words(document, "table") == ["Year\tHired\n2023\t2,870\n2024\t3,100"]
    assert "of which its minister spoke" in document.text
    assert "Buses late again" not in document.text
    assert "newsletter" not in document.text
    assert document.outlet == "Example Courier"
    assert document.byline == "Education Desk"
    assert document.published_on == date(2024, 11, 20)
    assert document.source_url == "https://example.org/teachers-counted"


ARABIC_HEADINGS = ["الوزارة: افتتاح الجسر القديم بعد ترميمه", "موعد المرحلة الثانية"]


def test_arabic_page() -> None:
    document = from_html(page("arabic"))
    assert words(document, "heading") == ARABIC_HEADINGS
    assert len(words(document, "paragraph")) == 3
    assert "٢٥٠٠ عامل" in document.text
    assert document.title == ARABIC_HEADINGS[0]
    assert document.language == "ar"


@pytest.mark.parametrize("meta", ['<meta charset="windows-1256">', ""])
def test_arabic_page_in_the_windows_encoding(meta: str) -> None:
    markup = page("arabic").decode().replace('<meta charset="utf-8">', meta)
    markup = markup.replace("٢٥٠٠", "2500")  # these digits are not in windows-1256
    document = from_html(markup.encode("cp1256"))
    assert words(document, "heading") == ARABIC_HEADINGS
    assert "أعلنت الوزارة يوم الخميس" in document.text


def test_page_given_as_text_ignores_the_encoding_it_once_had() -> None:
    markup = page("arabic").decode().replace("utf-8", "windows-1256")
    assert words(from_html(markup), "heading") == ARABIC_HEADINGS


def test_xhtml_with_its_declaration() -> None:
    markup = (
        '<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE html>'
        '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr"><head>'
        "<title>Écluse ouverte</title></head><body><article>"
        "<p>L'écluse a été ouverte jeudi, après onze années de travaux.</p>"
        "</article></body></html>"
    )
    document = from_html(markup.encode("iso-8859-1"))
    assert document.language == "fr"
    assert document.title == "Écluse ouverte"
    assert "L'écluse a été ouverte jeudi" in document.text


def test_broken_markup_keeps_its_text() -> None:
    document = from_html(page("broken"))
    assert document.title == "Harbour office corrects its figure"
    text = " ".join(document.text.split())
    assert "the office now says & not 1,402" in text
    assert "in a table, an engineer said. Nobody" in text
    assert "print the table again next week" in text


@pytest.mark.parametrize(
    "data", [b"", b"  \n", b"<html><body></body></html>", b"plain"]
)
def test_page_without_an_article_is_refused_with_advice(data: bytes) -> None:
    with pytest.raises(ExtractionError, match="No article.*Paste the text") as caught:
        from_html(data)
    assert caught.value.detail == str(caught.value)


def test_nest_of_a_hundred_thousand_boxes_ends_in_a_clear_answer() -> None:
    markup = "<div>" * 100_000 + SENTENCE + "</div>" * 100_000
    with pytest.raises(ExtractionError, match="Paste the text"):
        from_html(f"<html><body>{markup}</body></html>")


def test_page_of_two_megabytes_is_read() -> None:
    paragraphs = "".join(
        f'<p class="{"x" * 160}">Ship {number} came into the port in March.</p>'
        for number in range(9_500)
    )
    markup = f"<html><body><article><h1>Ships</h1>{paragraphs}</article></body></html>"
    assert len(markup) > 2_000_000
    document = from_html(markup)
    assert document.text.count("came into the port") == 9_500


def test_page_with_too_much_markup_is_refused_unread() -> None:
    with pytest.raises(
        ExtractionError, match="5,000,001 characters; 5,000,000 at most"
    ):
        from_html("<p>" + "x" * 4_999_998)


def test_page_in_pieces_of_no_prose_is_refused() -> None:
    with pytest.raises(ExtractionError, match="No article"):
        from_html("<article><h1>Ships</h1><p>© 2024 Example Courier</p></article>")


def test_page_that_costs_too_much_time_is_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(html, "SECONDS", 2)
    attributes = " ".join(f'a{number}="x"' for number in range(200_000))
    began = time.perf_counter()
    with pytest.raises(ExtractionError, match="too much time or memory"):
        from_html(f"<html><body {attributes}><article>{SENTENCE * 3}</article>")
    assert time.perf_counter() - began < 8


def test_child_stops_itself_when_its_parent_does_not() -> None:
    code = (
        "from annotations.ingestion import extract\n"
        "extract.CPU_SECONDS = 1\nextract._limit()\n"
        "while True: pass"
    )
    child = subprocess.run([sys.executable, "-c", code], timeout=60, cwd=html._ROOT)
    assert child.returncode < 0


def test_child_gets_no_more_memory_than_its_limit() -> None:
    code = (
        "from annotations.ingestion import extract\n"
        "extract._limit()\nprint(len(bytes(extract.MEMORY_BYTES)))"
    )
    child = subprocess.run(
        [sys.executable, "-c", code], timeout=60, cwd=html._ROOT, capture_output=True
    )
    assert child.returncode == 1
    assert b"MemoryError" in child.stderr


def test_child_that_fails_is_a_clear_error(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(html, "_CHILD", [sys.executable, "-c", "1/0"])
    with pytest.raises(ExtractionError, match="could not be read. Paste the text"):
        from_html(page("news"))
    assert "ZeroDivisionError" in caplog.text


def test_child_that_the_system_kills_is_a_clear_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    code = "import os; os.kill(os.getpid(), 9)"
    monkeypatch.setattr(html, "_CHILD", [sys.executable, "-c", code])
    with pytest.raises(ExtractionError, match="too much time or memory"):
        from_html(page("news"))


def test_child_sees_no_secret_of_the_site(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SECRET_KEY", "kept")
    code = "import os, sys; sys.exit('names: ' + ' '.join(os.environ))"
    monkeypatch.setattr(html, "_CHILD", [sys.executable, "-c", code])
    with pytest.raises(ExtractionError):
        from_html(page("news"))
    assert "names: " in caplog.text
    assert "SECRET_KEY" not in caplog.text


def test_web_process_never_imports_the_extractor() -> None:
    code = (
        "import sys, annotations.ingestion as ingestion\n"
        f"ingestion.from_html(open({str(PAGES / 'news.html')!r}, 'rb').read())\n"
        "sys.exit('trafilatura' in sys.modules or 'lxml' in sys.modules)"
    )
    child = subprocess.run([sys.executable, "-c", code], timeout=60, cwd=html._ROOT)
    assert child.returncode == 0


@pytest.mark.parametrize("markup", ["<p>a\0b</p>", f"<p>a{chr(0xD800)}b</p>"])
def test_page_with_forbidden_characters_is_refused(markup: str) -> None:
    with pytest.raises(TextError, match="Remove"):
        from_html(markup)


@pytest.mark.parametrize(
    "written",
    ["&#1;", "&#x1B;", "&#xfffe", "&#12;", "&#x0000001B;", "&#00000012", "\x01"],
)
def test_sign_that_no_tree_holds_does_not_hide_the_article(written: str) -> None:
    whole = page("news").decode()
    spoilt = whole.replace("</article>", f"<p>{written}</p></article>")
    assert from_html(spoilt).text == from_html(whole).text


def test_metadata_hold_no_half_character() -> None:
    author = {"@type": "Person", "name": "Ada\udfff\0 Pier"}
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "author": author}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    body = f"<article><h1>Ferries</h1>{SENTENCE}{SENTENCE}</article>"
    found = from_html(f"<html><head>{script}</head><body>{body}</body></html>")
    assert found.byline == "Ada Pier"


def test_accents_without_end_written_as_entities_are_refused() -> None:
    pile = "a" + "&#x301;&#x327;" * 5_000
    with pytest.raises(TextError, match="accents"):
        from_html(f"<article>{SENTENCE}<p>And this one, {pile}</p>{SENTENCE}</article>")


def test_template_left_in_english_does_not_rename_an_arabic_page() -> None:
    markup = page("arabic").decode().replace('lang="ar"', 'lang="en-US"')
    assert from_html(markup).language == "ar"


@pytest.mark.parametrize("address", ["javascript:void", "http://[", "https://a b"])
def test_address_that_is_none_of_the_web_is_not_offered(address: str) -> None:
    markup = page("news").decode().replace("https://example.org", address)
    assert from_html(markup).source_url == ""


def test_endless_headline_is_cut_in_what_is_offered_but_kept_in_the_text() -> None:
    endless = "Ships " * 200
    markup = (
        page("news").decode().replace("Ministry counts", f"{endless} Ministry counts")
    )
    document = from_html(markup)
    assert len(document.title) == html.MAX_FACT
    assert document.text.count("Ships") == 200
