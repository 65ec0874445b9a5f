"""The numbers of a check as one SVG that needs nothing else."""

import re
from xml.etree import ElementTree

import pytest

from annotations.exports import evidence_svg
from annotations.models import Verdict
from annotations.queries import public, ratings
from tests import factories as make
from tests.strips import citing, number

pytestmark = pytest.mark.django_db

SVG = "{http://www.w3.org/2000/svg}"
EVIL = "<script>alert(1)</script>\"'&\x0b"


@pytest.fixture
def picture(annotator, reviewer):
    """`picture(claimed, cited, **facts)`: of numbers that stand in a snapshot."""
    claim = make.make_published_claim(annotator, reviewer)

    def drawn(claimed, cited, **facts):
        check = public.check(claim.pk)
        check.snapshot["quantities"] = claimed
        check.snapshot["citations"] = cited
        check.snapshot["claim"] |= facts
        return evidence_svg.picture(check, ratings.newsroom())

    return drawn


def words(drawn):
    found = ElementTree.fromstring(drawn)
    said = (text.text for text in found.iter(f"{SVG}text"))
    return [line.strip("\u2066\u2067\u2068\u2069") for line in said]


def test_every_claimed_number_has_its_chart(picture):
    pair = [number(14), number(112)]
    drawn = picture(pair, [citing(number(112))])
    assert len(ElementTree.fromstring(drawn).findall(f"{SVG}svg")) == 2


def test_key_names_the_signs_in_use_and_no_others(picture):
    said = words(picture([number(900)], [citing(number(450))]))
    assert "the claim" in said
    assert "a source" in said
    assert "what “about” allows" not in said
    said = words(picture([number(900, approximator="about")], [citing(number(450))]))
    assert "what “about” allows" in said


def test_scale_that_leaves_out_zero_says_so(picture):
    close = picture([number(2450)], [citing(number(2500))])
    far = picture([number(900)], [citing(number(2000))])
    line = "The scale does not begin at zero."
    assert (line in words(close), line in words(far)) == (True, False)


def test_words_cannot_break_out(picture):
    drawn = picture([number(9)], [citing(number(8), title=EVIL)], statement=EVIL)
    assert b"<script" not in drawn
    ElementTree.fromstring(drawn)


def test_words_keep_their_own_direction(picture):
    drawn = picture([number(900)], [citing(number(450))]).decode()
    assert re.search("\u2068http[^<]+\u2069", drawn)


def test_picture_has_no_style_that_a_strict_policy_would_drop(picture):
    drawn = picture([number(900)], [citing(number(450))]).decode()
    assert not re.search(r"<style|style=|class=|<script|href=", drawn)


def test_arabic_claim_is_drawn_from_the_right(picture):
    drawn = picture([number(9)], [citing(number(8))], statement="تسعة جنود").decode()
    assert "\u2067" in drawn


@pytest.mark.parametrize(
    ("claimed", "cited"),
    [
        ([], [citing(number(8))]),
        ([number(9)], []),
        ([number(9, confirmed=False)], [citing(number(8))]),
        ([number(9)], [citing(number(8, confirmed=False))]),
        ([number(1)], [citing(number(1_000_000))]),
    ],
)
def test_there_is_no_picture_where_there_is_nothing_to_compare(picture, claimed, cited):
    assert picture(claimed, cited) is None


def test_picture_says_the_verdict_in_force(annotator, reviewer, editor, picture):
    make.retract(Verdict.objects.get(), editor)
    drawn = picture([number(9)], [citing(number(8))])
    title = ElementTree.fromstring(drawn).find(f"{SVG}title")
    assert title.text.startswith("Retracted")
