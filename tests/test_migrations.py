"""The database that migrations make: what the models say, and the first rows."""

import importlib

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from annotations.models import Newsroom, Rating
from annotations.workflow.roles import Role

FIRST_ROWS = importlib.import_module("annotations.migrations.0002_first_rows")


def test_models_and_migrations_say_the_same(db):
    try:
        call_command("makemigrations", check=True, dry_run=True, verbosity=0)
    except SystemExit:
        pytest.fail("A model was changed without its migration.")


def test_every_trigger_of_the_models_is_in_the_database(db, capsys):
    call_command("pgtrigger", "ls")
    listed = capsys.readouterr().out.splitlines()
    assert len(listed) > 50
    assert [line for line in listed if "INSTALLED" not in line] == []


def test_every_role_has_its_group(db):
    assert set(FIRST_ROWS.ROLES) == set(Role)
    assert set(Group.objects.values_list("name", flat=True)) == set(Role)


def test_newsroom_begins_with_the_default_scale(db):
    newsroom = Newsroom.objects.get()
    assert newsroom.pk == 1
    ratings = Rating.objects.filter(scale=newsroom.scale).order_by("position")
    assert [(rating.slug, rating.value) for rating in ratings] == [
        ("false", 1),
        ("mostly-false", 2),
        ("half-true", 3),
        ("mostly-true", 4),
        ("true", 5),
        ("unproven", None),
        ("needs-context", None),
    ]


def test_ratings_are_told_apart_without_colour_and_are_defined(db):
    ratings = list(Rating.objects.all())
    assert len({rating.shape for rating in ratings}) == len(ratings)
    assert len({rating.colour for rating in ratings}) == len(ratings)
    assert all(rating.definition for rating in ratings)
