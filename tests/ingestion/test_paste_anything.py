"""Whatever is pasted: fitting blocks or a clear error, and in time."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.ingestion import TextError, from_text


@pytest.mark.parametrize("raw", ["", "  \n\n\t\u00a0", "\ufeff"])
def test_empty_text_is_refused(raw: str) -> None:
    with pytest.raises(TextError, match="The text is empty"):
        from_text(raw)


LINE_MADE_OF = st.sampled_from(
    ["\n", "\n\n", " ", "\t", "\u00a0", "- ", "> ", "# ", "1. ", "| a | b |", "Word"]
    + [
        "word.",
        "By Desk",
        "3 May 2024",
        "©",
        "No comments:",
        "(Agency) -",
        "الجسر",
        "😀",
    ]
    + ["\u2028", "\x1c", "\r", ":", "long " * 30]
)


@given(st.lists(LINE_MADE_OF, max_size=40).map("".join))
def test_every_text_comes_out_in_fitting_blocks(raw: str) -> None:
    try:
        document = from_text(raw)  # the Document checks its blocks itself
    except TextError:
        document = None
    assert (document is None) == (not raw.strip())


@given(st.text())
def test_no_text_ends_in_another_error(raw: str) -> None:
    with suppress(TextError):
        from_text(raw)


@pytest.mark.parametrize(
    "part",
    [
        "a\n",
        "\n ",
        "- a\n",
        "> a\n",
        "\t",
        " - a\n\n",
        "A b\n\n",
        "(",
        "#",
        "# #",
        "3 May 2024\n",
    ]
    + ["By A\n", "©" * 50 + "\n", "12:30 " * 20 + "\n", "a\tb\n", "|", "1. a\n"],
)
def test_longest_text_of_any_shape_is_read_in_time(part: str) -> None:
    raw = "Word\n" + part * (200_000 // len(part)) + "\n\nEnd."
    began = time.perf_counter()
    from_text(raw)
    assert time.perf_counter() - began < 10
