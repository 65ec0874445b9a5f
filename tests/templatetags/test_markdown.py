"""Markdown of explanations: what it makes, and what it must never let through."""

import re

import pytest

from annotations.templatetags.markdown import markdown


def test_ordinary_markdown_is_drawn():
    html = markdown("It is **so**:\n\n- one\n- [two](https://example.org/?a=1&b=2)\n")
    assert "<strong>so</strong>" in html
    assert "<li>one</li>" in html
    assert '<a href="https://example.org/?a=1&amp;b=2">two</a>' in html


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java&#115;cript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/hosts",
        "//example.org/",
        "/claims/1/",
        "mailto:desk@example.org",
    ],
)
@pytest.mark.parametrize("form", ["[x]({})", "<{}>", "[x]\n\n[x]: {}", "![x]({})"])
def test_link_of_another_scheme_is_dropped(form, address):
    html = markdown(form.format(address))
    assert "href" not in html
    assert "src" not in html.replace("vbscript", "").replace("javascript", "")


def test_raw_html_stays_text():
    html = markdown("<script>alert(1)</script>\n\nA <b onclick=x>bold</b> word.")
    assert "<script" not in html
    assert "<b" not in html
    assert "&lt;script&gt;" in html


def test_pictures_are_not_loaded():
    assert "<img" not in markdown("![chart](https://example.org/chart.png)")


def test_table_has_no_inline_style():
    html = markdown("| a | b |\n|---|--:|\n| 1 | 2 |\n")
    assert "<td>2</td>" in html
    assert "style" not in html


@pytest.mark.parametrize(
    ("words", "levels"),
    [
        ("# One\n\n## Two", ["h3", "h4"]),
        ("### One\n\n#### Two", ["h3", "h4"]),
        ("# A\n\n###### F", ["h3", "h4"]),
    ],
)
def test_headings_begin_below_those_of_the_page(words, levels):
    html = markdown(words)
    assert [
        html[html.index("<h") + 1 :][:2],
        html[html.rindex("<h") + 1 :][:2],
    ] == levels


@pytest.mark.parametrize(
    ("words", "levels"),
    [
        ("# a\n\n## b\n\n# c", [3, 4, 3]),
        ("## a\n\n#### b\n\n#### c", [3, 4, 4]),
        ("### a\n\n# b\n\n## c", [3, 3, 4]),
        ("# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f", [3, 4, 5, 6, 6, 6]),
    ],
)
def test_no_level_of_heading_is_left_out(words, levels):
    html = markdown(words)
    assert [int(level) for level in re.findall(r"<h(\d)>", html)] == levels
    assert re.findall(r"<h(\d)>", html) == re.findall(r"</h(\d)>", html)


def test_headings_begin_where_the_page_says():
    assert markdown("## a", 2).startswith("<h2>a</h2>")
