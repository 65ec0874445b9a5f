"""The tag that draws an article's text with its marks."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.ingestion import Block, from_text
from annotations.templatetags.article_text import article_text

TEXT = "Title\n\nOne two three four.\n\nFive six."
BLOCKS = [
    {"kind": "heading", "level": 1, "start": 0, "end": 5},
    {"kind": "paragraph", "level": 0, "start": 7, "end": 26},
    {"kind": "paragraph", "level": 0, "start": 28, "end": 37},
]


def place(words, key):
    return key, TEXT.index(words), TEXT.index(words) + len(words)


def inner(html):
    return unescape(re.sub(r"<[^>]+>", "", html))


def test_blocks_carry_their_place_and_direction():
    assert article_text(TEXT, BLOCKS).split("\n") == [
        '<h2 data-start="0" dir="auto">Title</h2>',
        '<p data-start="7" dir="auto">One two three four.</p>',
        '<p data-start="28" dir="auto">Five six.</p>',
    ]


def test_blocks_may_be_objects_too():
    objects = [Block(**item) for item in BLOCKS]
    assert article_text(TEXT, objects) == article_text(TEXT, BLOCKS)


@pytest.mark.parametrize(
    ("level", "first", "name"), [(1, 1, "h1"), (0, 2, "h2"), (3, 2, "h4"), (6, 2, "h6")]
)
def test_headings_keep_their_order_below_the_page(level, first, name):
    block = BLOCKS[0] | {"level": level}
    assert article_text(TEXT, [block], level=first).startswith(f"<{name} ")


@pytest.mark.parametrize(
    ("kind", "opening"),
    [
        ("quote", "<blockquote "),
        ("table", '<div class="table" '),
        ("caption", '<p class="caption" '),
        ("dateline", '<p class="dateline" '),
        ("footer", '<p class="footer" '),
    ],
)
def test_kinds_have_their_elements(kind, opening):
    block = BLOCKS[1] | {"kind": kind}
    assert article_text(TEXT, [block]).startswith(opening)


def test_neighbouring_list_items_stand_in_one_list():
    text = "One\n- two\n3. three\n\nEnd"
    blocks = [
        {"kind": "list_item", "level": 1, "start": 0, "end": 3},
        {"kind": "list_item", "level": 2, "start": 4, "end": 9},
        {"kind": "list_item", "level": 1, "start": 10, "end": 18},
        {"kind": "paragraph", "level": 0, "start": 20, "end": 23},
    ]
    assert article_text(text, blocks).split("\n") == [
        "<ul>",
        '<li class="level-1" data-start="0" dir="auto">One</li>',
        '<li class="bulleted level-2" data-start="4" dir="auto">- two</li>',
        '<li class="bulleted level-1" data-start="10" dir="auto">3. three</li>',
        "</ul>",
        '<p data-start="20" dir="auto">End</p>',
    ]


def test_mark_without_label_has_no_reference():
    html = article_text(TEXT, BLOCKS, [place("two", 7)])
    spot = '<span class="spot" id="words-7"></span>'
    assert f'One {spot}<mark class="l0-plain" data-keys="7">two</mark> three' in html
    assert "<a" not in html


def test_overlapping_marks_share_a_run_on_two_lanes():
    marks = [place("One two three", 7), place("two three four", 9)]
    html = article_text(TEXT, BLOCKS, marks, {7: "red", 9: "green"})
    assert re.findall(r'<mark class="([^"]*)" data-keys="([^"]*)">', html) == [
        ("l0-red", "7"),
        ("l0-red l1-green many", "7 9"),
        ("l1-green", "9"),
    ]


def test_third_mark_over_the_same_words_only_says_more():
    marks = [place("One two three", key) for key in (1, 2, 3)]
    html = article_text(TEXT, BLOCKS, marks)
    assert '<mark class="l0-plain l1-plain many more" data-keys="1 2 3">' in html


def test_reference_stands_after_the_last_run_and_is_no_part_of_the_text():
    marks = [place("four.\n\nFive", 7)]
    html = article_text(TEXT, BLOCKS, marks, {7: "red"}, {7: "Claim 1: false"})
    assert html.count('id="words-7"') == html.count('class="ref') == 1
    assert (
        '<mark class="l0-red" data-keys="7">Five</mark>'
        '<a class="ref colour-red" id="ref-7" href="#claim-7" data-n="1" '
        'aria-label="Claim 1: false"></a> six.'
    ) in html


def test_text_classes_and_labels_are_escaped():
    text = '<b>"x"</b>'
    block = {"kind": "paragraph", "level": 0, "start": 0, "end": 10}
    html = article_text(text, [block], [(1, 0, 10)], {1: '"<'}, {1: '"<i>'})
    assert "&lt;b&gt;" in html
    assert 'class="l0-&quot;&lt;"' in html
    assert 'aria-label="&quot;&lt;i&gt;"' in html


WORDS = st.text(alphabet="ab <>&\"'👩‍🚀م.", min_size=1, max_size=12)


@given(
    st.lists(WORDS.filter(str.strip), min_size=1, max_size=4).map("\n\n".join),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=6),
)
def test_every_block_holds_its_words_to_the_letter(raw, places):
    document = from_text(raw)
    text, blocks = document.text, document.blocks
    marks = [
        (key, start, min(start + length, len(text)))
        for key, (start, length) in enumerate(places)
        if any(block.start < start + length and start < block.end for block in blocks)
    ]
    labels = {key: "Claim" for key, _, _ in marks}
    html = article_text(text, blocks, marks, {}, labels)
    found = re.findall(r'<(\w+)[^>]* data-start="(\d+)"[^>]*>(.*?)</\1>', html, re.S)
    assert [(int(start), inner(words)) for _, start, words in found] == [
        (block.start, text[block.start : block.end]) for block in blocks
    ]
