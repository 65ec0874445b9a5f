"""Sentences of the engines remember what they were made of."""

from annotations.saying import Said, said_of


def test_a_sentence_is_its_pattern_filled_in():
    said = Said("%(ours)s claimed", ours=900)
    assert said == "900 claimed"
    assert (said.pattern, said.values) == ("%(ours)s claimed", {"ours": 900})


def test_a_percent_sign_without_values_is_a_percent_sign():
    assert Said("5 % more") == "5 % more"


def test_number_chooses_the_sentence():
    one, many = (said_of("%(count)s day", "%(count)s days", n) for n in (1, 1200))
    assert (one, many) == ("1 day", "1,200 days")
    assert many.plural == "%(count)s days"
