"""Words that turn nothing beside them."""

import pytest

from annotations.directions import isolated, unturned
from annotations.queries.quoting import quoted
from annotations.queries.speaking import spoken
from annotations.saying import Said


@pytest.mark.parametrize("end", ["\x1c", "\x1d", "\x1e", "\x85", "\u2029"])
def test_nothing_in_the_words_ends_their_isolation(end):
    assert unturned(f"a{end}b") == "a b"
    assert isolated(f"a\u2069{end}b") == "\u2068a b\u2069"


def test_line_feed_and_marks_stay():
    assert unturned("a\nb\u200e\u2028c") == "a\nb\u200e\u2028c"


def test_closing_mark_stands_where_it_belongs():
    assert quoted("a\u202eb") == "“ab”"


def test_words_in_a_sentence_turn_nothing_behind_them():
    inner = Said("%(unit)s", unit="\u202ea")
    said = Said("%(ours)s claimed, %(unit)s cited", ours="\u2069\u202eb", unit=inner)
    assert spoken(said) == "b claimed, a cited"
