"""The style page: complete, valid, and made of samples alone."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from tests import markup

pytestmark = pytest.mark.django_db

ADDRESS = "/desk/style/"
NOT_SHOWN = {"serif", "sans", "mono", "leading", "leading-tight", "measure", "page"} | {
    "radius",
    "rating",
}
"""Tokens that are no sample by themselves: they are seen in all the others."""


@pytest.fixture
def html(client_of, annotator):
    answer = client_of(annotator).get(ADDRESS)
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_size_space_and_colour_is_shown(html):
    css = Path(finders.find("annotations/css/tokens.css")).read_text()
    tokens = set(re.findall(r"^ *--([\w-]+):", css, re.M)) - NOT_SHOWN
    assert {name for name in tokens if f"<code>--{name}</code>" not in html} == set()


def test_every_component_is_shown(html):
    for css in (
        *("banner banner-update", "banner banner-correction"),
        *("banner banner-retraction", "banner banner-review"),
        *("button primary", "button small", "message error", "problem", "note"),
        *("check-row retracted", "strip", "stance-refutes", "gate", "tally", "empty"),
        *("status status-draft", "status status-in_review"),
        *("status status-published", "status status-retracted"),
        *("field wrong", "chips", "kicker", "lead"),
    ):
        assert f'class="{css}' in html, css
    assert "disabled" in html


def test_page_is_valid_html(html):
    assert markup.problems(html) == []


def test_page_asks_little_of_the_database(
    client_of, annotator, django_assert_max_num_queries
):
    client = client_of(annotator)
    with django_assert_max_num_queries(5):
        client.get(ADDRESS)


def test_style_sheets_take_colours_from_the_palette_alone():
    folder = Path(settings.BASE_DIR) / "annotations/static/annotations/css"
    for path in folder.glob("*.css"):
        if path.name not in ("tokens.css", "print.css"):
            assert (
                re.findall(r"#[0-9a-f]{3,8}\b|rgb\(|hsl\(", path.read_text()) == []
            ), path
