"""people: which nouns count people, in an open class with its exceptions."""

import pytest

from annotations.quantities.languages import locale
from annotations.quantities.people import is_people

ENGLISH = locale("en")
PEOPLE = (
    "brothers cousins dockers drivers bathers plumbers contractors actors florists"
    " musicians trustees firemen ex-soldiers entertainers lawbreakers riveters"
)
THINGS = (
    "computers tankers boulders newspapers tractors corridors checklists trees rivers"
    " floodwaters barometers specimens committees skyscrapers reactors icebreakers"
)
ELSEWHERE = {
    "de": ("Feuerwehrleute Lehrerinnen Busfahrer Ingenieure", "Varianten Listen"),
    "fr": ("pompiers agriculteurs journalistes", "quartiers moteurs listes"),
    "es": ("agricultores taxistas bomberos", "motores pistas números"),
    "it": ("lavoratori giornalisti pompieri", "motori acquisti quartieri"),
    "pt": ("professores motoristas bombeiros", "setores listas banheiros"),
    "ar": ("صحفيا والمعلمين مزارعون", "قوانين ملايين"),
    "fa": ("دانشجویان معلمان رأی\u200cدهندگان", "کتاب"),
}


@pytest.mark.parametrize("word", PEOPLE.split())
def test_noun_of_people_counts_people(word):
    assert is_people(word, ENGLISH)


@pytest.mark.parametrize("word", THINGS.split())
def test_thing_that_ends_alike_counts_none(word):
    assert not is_people(word, ENGLISH)


@pytest.mark.parametrize("language", ELSEWHERE)
def test_other_languages_tell_people_from_things(language):
    people, things = (listed.lower().split() for listed in ELSEWHERE[language])
    assert all(is_people(word, locale(language)) for word in people)
    assert not any(is_people(word, locale(language)) for word in things)
