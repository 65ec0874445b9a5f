"""Figures that a quote holds are offered, and nothing more."""

from datetime import date

import pytest

from annotations.models import Citation
from annotations.queries import offers


def offered(quote, **facts):
    return offers.of_quote(Citation(quote=quote, **facts), "en")


def test_number_of_the_quote_is_offered_with_its_words():
    (offer,) = offered("There were about 2,500 troops in Iraq.")
    assert (offer["low"], offer["high"]) == ("2500", "2500")
    assert (offer["approximator"], offer["place"]) == ("about", "Iraq")


@pytest.mark.parametrize("quote", ["", "Nobody counted them.", "It began in 2014."])
def test_quote_without_a_number_offers_nothing(quote):
    assert offered(quote) == []


def test_day_of_the_source_is_what_relative_days_are_reckoned_from():
    (offer,) = offered(
        "There were 40 ferries last year.", published_on=date(2024, 5, 1)
    )
    assert offer["period"]["first"] == "2023-01-01"


def test_no_more_than_a_few_are_offered():
    words = ", ".join(f"{count} ferries" for count in range(20, 40))
    assert len(offered(f"They counted {words}.")) == offers.MOST
