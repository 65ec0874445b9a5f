"""Names of stored words, and the guard of links."""

import pytest

from annotations.models import CitationKind, Proof, Stance
from annotations.templatetags.labels import (
    is_web_address,
    kind_label,
    proof_label,
    stance_label,
)


@pytest.mark.parametrize(
    ("name", "words"),
    [(kind_label, CitationKind), (stance_label, Stance), (proof_label, Proof)],
)
def test_every_word_has_a_name(name, words):
    assert [name(value) for value in words.values] == words.labels


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/", True),
        ("HTTP://example.org/", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org/", False),
        ("", False),
    ],
)
def test_pages_link_to_web_addresses_only(url, expected):
    assert is_web_address(url) is expected
