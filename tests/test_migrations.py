"""The database that migrations make: what the models say, and the first rows."""

import importlib

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection

from annotations.management.samples import loading, people
from annotations.models import Newsroom, Rating, SearchDocument, SearchWord
from annotations.queries import public
from annotations.workflow.roles import Role

SEARCH = importlib.import_module("annotations.migrations.0017_search")
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


@pytest.fixture
def samples(db):
    cast, _ = people.make_people("factcheck-demo")
    list(loading.load(cast))


def test_documents_of_an_older_release_become_as_publication_makes_them(samples):
    made = dict(SearchDocument.objects.values_list("claim_id", "words"))
    words = set(SearchWord.objects.values_list("language", "word"))
    SearchDocument.objects.update(words="")
    SearchWord.objects.exclude(language="english").delete()
    with connection.cursor() as cursor:
        cursor.execute(SEARCH.FILL)
    rows = SearchDocument.objects.values_list("claim_id", "words")
    filled = {pk: words for pk, words in rows if words}
    assert filled.items() <= made.items()
    shown = SearchDocument.objects.filter(claim__public__isnull=False)
    translated = shown.filter(claim__public__translated__len__gt=0)
    elsewhere = public.further().values("claim")
    unnamed = shown.filter(claim__public__revision__claimant=None)
    for wanted in (translated, shown.filter(pk__in=elsewhere), unnamed):
        ids = set(wanted.values_list("pk", flat=True))
        assert ids
        assert ids <= filled.keys()
    assert set(SearchWord.objects.values_list("language", "word")) <= words
    assert SearchWord.objects.filter(language="arabic").exists()
