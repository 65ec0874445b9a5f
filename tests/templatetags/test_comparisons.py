"""The strip as sentences, table and picture."""

import re
from html import unescape
from xml.etree import ElementTree

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from annotations.queries import comparison
from annotations.templatetags.comparisons import says
from tests.strips import citing, number, snapshot

SVG = "{http://www.w3.org/2000/svg}"
SEPTEMBER = ("2024-09-01", "2024-09-30")
AUGUST = ("2024-08-22", "2024-08-22")
DECEMBER = ("2024-12-19", "2024-12-19")
EVIL = "<script>alert(1)</script>\"'&"
ARABIC = "مكتب الميناء وسجلات العبارات في المدينة القديمة كلها"

STATES = {
    "one figure": ([900], [[450]]),
    "equal": ([900], [[900], [900]]),
    "zero": ([0], [[0], [12]]),
    "nothing but zero": ([0], [[0]]),
    "negative": ([-3], [[-2.4], [1.5]]),
    "a range": ([200, 999], [[900, 1200]]),
    "open ends": ([100, None], [[5000], [None, 50], [60, None]]),
    "twenty": ([500], [[300 + 17 * place] for place in range(20)]),
    "large": ([1200000000], [[1250000000, 1300000000], [2400000000]]),
}


def strips(claimed, cited, **facts):
    return comparison.of_snapshot(
        snapshot([claimed], [citing(item) for item in cited], **facts)
    )


def drawn(*args):
    return render_to_string("public/_numbers.html", {"strips": strips(*args)})


def picture(html):
    found = re.search(r'<svg role="img".*?</svg>(?=\s*<figcaption)', html, re.S)
    return found and ElementTree.fromstring(found[0])


def sentences(claimed, cited):
    (strip,) = strips(claimed, [cited])
    return says(strip, strip.cited[0])


@pytest.mark.parametrize("state", STATES)
def test_picture_is_xml_and_says_every_number_of_the_table(state):
    claimed, cited = STATES[state]
    html = drawn(number(*claimed), [number(*ends) for ends in cited])
    svg = picture(html)
    told = svg.find(f"{SVG}desc").text + svg.find(f"{SVG}title").text
    table = unescape(re.sub(r"<[^>]+>", " ", html[html.index("<tbody") :]))
    for figure in re.findall(r"-?\d[\d,.]*\d|\d", table):
        assert figure in told, figure


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_drawn_beside_the_picture(state):
    claimed, cited = STATES[state]
    svg = picture(drawn(number(*claimed), [number(*ends) for ends in cited]))
    height = float(svg.get("height"))
    for shape in svg.iter():
        for name in ("x", "cx", "x1", "x2"):
            place = shape.get(name, "0%")
            assert 0 <= float(place.rstrip("%")) <= 100
        for name in ("y", "cy", "y1", "y2"):
            assert 0 <= float(shape.get(name, "0")) <= height


def test_page_holds_no_inline_style_and_no_script():
    html = drawn(
        number(900, subject=EVIL, scope=EVIL, place=EVIL, unit=EVIL),
        [number(800, subject=EVIL, scope=EVIL, place=EVIL, unit=EVIL)],
    )
    assert "style=" not in html
    assert "<script" not in html
    assert picture(html) is not None


def test_claim_is_a_ring_with_a_gap_to_each_dot():
    svg = picture(drawn(number(900), [number(2000), number(400)]))
    signs = [shape.get("class") for shape in svg.iter(f"{SVG}circle")]
    assert signs == ["claimed", "cited", "cited"]
    gaps = [line for line in svg.iter(f"{SVG}line") if line.get("class") == "gap"]
    assert len(gaps) == 2


def test_about_is_a_band_and_an_exact_claim_has_none():
    about = drawn(number(900, approximator="about"), [number(2000)])
    assert 'class="band"' in about
    assert "10 percent, 810 to 990" in about
    assert 'class="band"' not in drawn(number(900), [number(2000)])


def test_known_days_make_a_picture_over_time():
    claimed = number(900, days=SEPTEMBER)
    cited = [number(900, days=AUGUST), number(2000, days=DECEMBER)]
    assert "over-time" in drawn(claimed, cited)
    assert "over-time" not in drawn(claimed, [number(900, days=AUGUST), number(9)])
    assert "over-time" not in drawn(claimed, [number(950, days=SEPTEMBER)])


def test_too_many_figures_for_a_picture_over_time_stand_below_each_other():
    cited = [number(40 * day, days=(f"2024-03-{day:02}",) * 2) for day in range(10, 25)]
    html = drawn(number(900, days=SEPTEMBER), cited)
    assert "over-time" not in html
    assert html.count('class="cited"') == 16  # with the one of the key


def test_numbers_too_far_apart_are_not_drawn_and_it_is_said():
    html = drawn(number(12), [number(3_400_000_000)])
    assert "too far apart for one picture" in html
    assert picture(html) is None
    assert "3,400,000,000" in html


def test_figure_of_another_place_is_drawn_apart_and_without_a_gap():
    html = drawn(number(3400, place="Iraq and Syria"), [number(2000)])
    svg = picture(html)
    assert 'class="apart"' in html
    assert not [each for each in svg.iter() if each.get("class") == "gap"]
    assert "place differs: Iraq and Syria claimed, Syria cited" in html


def test_figure_of_another_unit_is_in_the_table_alone():
    html = drawn(number(3400), [number(12, unit="percent")])
    assert picture(html) is None
    assert "unit differs: people claimed, percent cited" in html


def test_long_name_is_cut_in_the_picture_and_whole_in_the_table():
    name = "The Commissioner for the Statistics of Households in the Provinces"
    source = citing(number(2000)) | {"publisher": {"slug": "x", "name": name}}
    shot = snapshot([number(900)], [source])
    html = render_to_string(
        "public/_numbers.html", {"strips": comparison.of_snapshot(shot)}
    )
    names = [text.text for text in picture(html).iter(f"{SVG}text")]
    assert not any(name in text for text in names)
    assert any("…" in text for text in names)
    assert f"<bdi>{name}</bdi>" in html


def test_picture_is_mirrored_where_pages_are_read_from_the_right():
    args = (number(900), [number(2000, subject=ARABIC)])
    plain = picture(drawn(*args)).find(f"{SVG}circle").get("cx")
    with translation.override("ar"):
        mirrored = picture(drawn(*args)).find(f"{SVG}circle").get("cx")
    assert float(plain[:-1]) + float(mirrored[:-1]) == pytest.approx(100)


def test_scale_that_leaves_out_zero_says_so():
    note = "does not begin at zero"
    assert note in drawn(number(2500), [number(2450)])
    assert note not in drawn(number(2500), [number(900)])


@pytest.mark.parametrize(
    ("claimed", "cited", "first"),
    [
        (number(900), number(2000), "claimed is 0.45 of cited, 1,100 less"),
        (number(2000), number(900), "claimed is 2.22 times cited, 1,100 more"),
        (number(900), number(900), "the same number"),
        (
            number(1),
            number(2_000_000),
            "claimed is less than a thousandth of cited, 1,999,999 less",
        ),
        (
            number(100_000),
            number(99_999),
            "claimed is a little more than cited, 1 more",
        ),
        (number(0), number(12), "claimed is 12 less than cited"),
        (number(900), number(1000, 1200), "claimed is at least 100 less than cited"),
        (number(200, 999), number(900, 1200), "the two overlap"),
        (
            number(900, place="Iraq"),
            number(900),
            "not compared: place differs: Iraq claimed, Syria cited",
        ),
    ],
)
def test_arithmetic_is_said_first(claimed, cited, first):
    assert sentences(claimed, cited)[0] == first


def test_days_alone_are_set_side_by_side():
    year, day = ("2014-01-01", "2014-12-31"), ("2014-09-10", "2014-09-10")
    words = sentences(number(days=year), number(days=day))
    assert words == ["the periods differ: the source’s lies within the claim’s"]
    assert sentences(number(days=year), number(days=year)) == ["the same period"]
