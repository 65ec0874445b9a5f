from datetime import date

import pytest

from annotations.ingestion import Document, from_text

BLOG = """Friday, May 3, 2024

EXAMPLE NOTES: The Old Lock Opens Again: Costs as of May 2024, 3 MAY

\u00a0The Old Lock Opens Again: Costs as of May 2024

After eleven years of work the lock was opened.\u00a0\u00a0It cost 18.5 million.

What the Board Says

The water board counts around 40 boats a day and expects 120 by September 2025.


No comments:

Post a Comment
"""

WIRE = """Harbour office corrects its figure
By Staff Reporter | 14 September 2024
PORT TOWN, 13 Sept (Example Agency) - The harbour office counted 1,204 ships in March.
The office had written 1,402 before.
Why the figures differ
Two digits had changed places in a table, an engineer said.
© 2024 Example Courier. All rights reserved.
"""

MARKDOWN = """# The bridge in figures

Written by the Figures Desk

## Costs

The bridge cost more than
twice the first plan, and took
three years longer.

- North ramp: 12 million
  with all its lights
- South ramp: 9 million
  1. Paving
  2. Railings

> Nobody believed the date.
> Nobody believes the price.

| Year | Cost |
|------|------|
| 2023 | 8    |
"""

ARABIC = """الوزارة تعلن افتتاح الجسر القديم

السبت ١٤ أيلول ٢٠٢٤

بقلم: مكتب الأخبار

أعلنت الوزارة افتتاح الجسر القديم بعد ثلاث سنوات من أعمال الترميم.

موعد المرحلة الثانية

تبدأ المرحلة الثانية في الربيع المقبل، بحسب البيان، وتنتهي قبل نهاية العام.

جميع الحقوق محفوظة
"""


def shape(document: Document) -> list[tuple[str, int, str]]:
    """Kind, level and first words of every block."""
    return [
        (block.kind, block.level, document.text[block.start : block.end][:20])
        for block in document.blocks
    ]


def test_blog_post_with_its_headline_twice() -> None:
    document = from_text(BLOG)
    assert shape(document) == [
        ("dateline", 0, "Friday, May 3, 2024"),
        ("heading", 1, "EXAMPLE NOTES: The O"),
        ("heading", 2, "The Old Lock Opens A"),
        ("paragraph", 0, "After eleven years o"),
        ("heading", 2, "What the Board Says"),
        ("paragraph", 0, "The water board coun"),
        ("footer", 0, "No comments:"),
        ("footer", 0, "Post a Comment"),
    ]
    assert document.title == "The Old Lock Opens Again: Costs as of May 2024"
    assert document.outlet == "EXAMPLE NOTES"
    assert document.published_on == date(2024, 5, 3)
    assert document.language == "en"


def test_text_is_kept_to_the_last_blank() -> None:
    assert from_text(BLOG).text == BLOG


def test_report_without_blank_lines() -> None:
    document = from_text(WIRE)
    assert shape(document) == [
        ("heading", 1, "Harbour office corre"),
        ("dateline", 0, "By Staff Reporter | "),
        ("paragraph", 0, "PORT TOWN, 13 Sept ("),
        ("paragraph", 0, "The office had writt"),
        ("heading", 2, "Why the figures diff"),
        ("paragraph", 0, "Two digits had chang"),
        ("footer", 0, "© 2024 Example Couri"),
    ]
    assert document.title == "Harbour office corrects its figure"
    assert document.byline == "Staff Reporter"
    assert document.outlet == "Example Agency"
    assert document.published_on == date(2024, 9, 14)


def test_markdown() -> None:
    document = from_text(MARKDOWN)
    assert shape(document) == [
        ("heading", 1, "# The bridge in figu"),
        ("paragraph", 0, "Written by the Figur"),
        ("heading", 2, "## Costs"),
        ("paragraph", 0, "The bridge cost more"),
        ("list_item", 1, "- North ramp: 12 mil"),
        ("list_item", 1, "- South ramp: 9 mill"),
        ("list_item", 2, "1. Paving"),
        ("list_item", 2, "2. Railings"),
        ("quote", 0, "> Nobody believed th"),
        ("table", 0, "| Year | Cost |\n|---"),
    ]
    assert document.title == "The bridge in figures"


def test_arabic() -> None:
    document = from_text(ARABIC)
    assert [kind for kind, _, _ in shape(document)] == [
        "heading",
        "dateline",
        "dateline",
        "paragraph",
        "heading",
        "paragraph",
        "footer",
    ]
    assert document.title == "الوزارة تعلن افتتاح الجسر القديم"
    assert document.byline == "مكتب الأخبار"
    assert document.published_on == date(2024, 9, 14)
    assert document.language == "ar"


def test_wrapped_paragraph_stays_whole_whatever_its_lines_begin_with() -> None:
    wrapped = (
        "The troops of the coalition are to leave the country in two steps, the first\n"
        "By September 2025 and the second a year later, the office of the minister\n"
        "12. Nothing was said about the bases in the north, where the remaining force\n"
        "May 3, 2024\n"
        "is expected to stay."
    )
    document = from_text(f"Heading here\n\n{wrapped}\n")
    assert [kind for kind, _, _ in shape(document)] == ["heading", "paragraph"]
    assert document.published_on is None


def test_short_line_of_a_wrapped_text_ends_its_paragraph() -> None:
    document = from_text(
        "The office counted every ship that came through the lock in the whole of\n"
        "March and April.\n"
        "It had written another number in its first report, which it printed again\n"
        "a week later.\n\nThat was all."
    )
    assert [kind for kind, _, _ in shape(document)] == ["paragraph"] * 3


def test_short_lines_of_a_text_with_marked_headings_are_no_headings() -> None:
    document = from_text("# Ships\n\nIn March\n\nThe office counted them.")
    kinds = [kind for kind, _, _ in shape(document)]
    assert kinds == ["heading", "paragraph", "paragraph"]


def test_date_and_name_far_down_are_not_those_of_the_article() -> None:
    text = "Ships\n\nOne sentence.\n\nAnother.\n\n3 May 2011\n\nBy Old Desk\n\nA third."
    document = from_text(text)
    assert document.published_on is None
    assert document.byline == ""


def test_long_lines_without_blank_lines_between_some_are_paragraphs() -> None:
    line = "The office counted every ship that came through the lock in March. " * 3
    document = from_text(f"A headline\n\n{line}\n{line}\n\n{line}")
    assert [kind for kind, _, _ in shape(document)] == ["heading"] + ["paragraph"] * 3


def test_table_without_blank_lines_around_it_is_one_block() -> None:
    text = "Ships in March\nThey were counted.\nYear\tShips\n2023\t980\n2024\t1,204"
    document = from_text(text)
    assert shape(document)[1:] == [
        ("paragraph", 0, "They were counted."),
        ("table", 0, "Year\tShips\n2023\t980\n"),
    ]


def test_many_short_lines_are_no_headings() -> None:
    document = from_text(
        "Title\n\nOne\n\nTwo\n\nThree\n\nFour\n\nThen a sentence ends."
    )
    kinds = [kind for kind, _, _ in shape(document)]
    assert kinds == ["heading", "paragraph", "paragraph", "heading", "heading"] + [
        "paragraph"
    ]


def test_last_short_line_heads_nothing() -> None:
    document = from_text(
        "Title\n\nA sentence that ends.\n\nNothing Follows\n\nShare this"
    )
    assert [kind for kind, _, _ in shape(document)][2:] == ["paragraph", "footer"]


@pytest.mark.parametrize(
    "first",
    ["How many ships came?", "“Nobody counted”", "1,204 ships!", "iPhone found"],
)
def test_first_short_line_is_the_title(first: str) -> None:
    assert from_text(f"{first}\n\nA sentence that ends.").title == first


@pytest.mark.parametrize(
    "text", ["One sentence.", "Two of them. Here.\n\nAnd a second one.", "words"]
)
def test_text_without_a_headline_has_no_title(text: str) -> None:
    document = from_text(text)
    assert document.title == ""
    assert {block.kind for block in document.blocks} == {"paragraph"}


def test_site_after_a_bar_is_the_outlet() -> None:
    document = from_text("Lock opens | Example Courier\n\nA sentence that ends.")
    assert (document.title, document.outlet) == ("Lock opens", "Example Courier")


def test_copyright_line_names_the_outlet() -> None:
    text = "Lock opens\n\nA sentence.\n\nCopyright 2024 Example Courier"
    assert from_text(text).outlet == "Example Courier"


def test_day_in_the_prose_is_not_the_day_of_publication() -> None:
    text = "Lock opens\n\nIt was built from 3 May 2011 to 2 May 2024."
    assert from_text(text).published_on is None


@pytest.mark.parametrize(
    "line",
    [
        "By the numbers",
        "By September 2025 the remainder leaves",
        "By air and water",
        "By Monday",
    ],
)
def test_what_begins_like_a_byline_but_is_none(line: str) -> None:
    document = from_text(f"Lock opens\n\n{line}\n\nA sentence that ends.")
    assert document.byline == ""
