"""What "about" allows for single units is set by an editor, as lines."""

import pytest
from django.db import IntegrityError, transaction
from django.forms.models import model_to_dict
from django.urls import reverse

from annotations.models import Newsroom

ADDRESS = "admin:annotations_newsroom_change"


@pytest.fixture
def send(superuser):
    def sent(lines, **facts):
        row = model_to_dict(Newsroom.objects.get())
        data = row | {"about_tolerance_by_unit": lines} | facts
        return superuser.post(reverse(ADDRESS, args=[1]), data)

    return sent


def kept():
    return Newsroom.objects.get().about_tolerance_by_unit


def test_lines_are_kept_as_units_and_percentages(send, superuser):
    assert send("people: 5\n\nbarrels/day: 2.5 %\n").status_code == 302
    assert kept() == {"people": "5", "barrels/day": "2.5"}
    page = superuser.get(reverse(ADDRESS, args=[1])).content.decode()
    assert "people: 5\nbarrels/day: 2.5</textarea>" in page
    assert send("").status_code == 302
    assert kept() == {}


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("people 5", "write it like “people: 5”"),
        ("people: 5\npeople: 6", "people: it stands there twice"),
        ("people: many", "people: “many” is no percentage from 0 to 100"),
        ("people: 101", "people: “101” is no percentage"),
        ("people: NaN", "people: “NaN” is no percentage"),
        (f"{'x' * 41}: 5", "a unit has 1 to 40 characters"),
    ],
)
def test_wrong_line_is_refused_at_its_field_and_kept_there(send, lines, told):
    answer = send(lines)
    assert answer.status_code == 200
    assert told in answer.content.decode()
    assert lines in answer.content.decode()
    assert kept() == {}


def test_default_is_a_percentage_in_the_database_too(send, db):
    assert "from 0 to 100" in send("", about_tolerance="101").content.decode()
    with pytest.raises(IntegrityError), transaction.atomic():
        Newsroom.objects.update(about_tolerance=-1)
