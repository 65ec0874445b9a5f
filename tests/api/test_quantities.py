import pytest

from tests.api.asker import pointers

TEXT = "About 2,500 ferries sailed in September 2024."


def test_parse_finds_numbers_and_dates(as_annotator):
    answer = as_annotator.post("quantities/parse/", {"text": TEXT, "language": "en"})
    number, day = answer.json()["results"]
    assert (number["kind"], number["low"], number["subject"]) == (
        "quantity",
        "2500",
        "ferries",
    )
    assert (day["kind"], day["low"], day["high"]) == (
        "date",
        "2024-09-01",
        "2024-09-30",
    )
    assert TEXT[day["start"] : day["end"]] == "September 2024"


def test_parse_reckons_from_the_reference_date(as_annotator):
    body = {"text": "It sank last year.", "reference_date": "2024-05-01"}
    (day,) = as_annotator.post("quantities/parse/", body).json()["results"]
    assert (day["low"], day["high"]) == ("2023-01-01", "2023-12-31")


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/text"),
        ({"text": 5}, "/text"),
        ({"text": "x" * 100_001}, "/text"),
        ({"text": "x", "reference_date": "May"}, "/reference_date"),
        ({"text": "x", "unit": "m"}, "/unit"),
    ],
)
def test_parse_names_what_it_cannot_take(as_annotator, body, pointer):
    answer = as_annotator.post("quantities/parse/", body)
    assert (answer.status_code, pointers(answer)) == (400, [pointer])


def test_parse_is_for_the_desk(stranger, as_roleless):
    assert stranger.post("quantities/parse/", {"text": TEXT}).status_code == 401
    assert as_roleless.post("quantities/parse/", {"text": TEXT}).status_code == 403


def test_parse_is_only_posted(stranger, as_annotator):
    for asker in (stranger, as_annotator):
        assert asker.get("quantities/parse/").status_code == 405
