"""Days and moments as elements that people and programs read."""

from datetime import UTC, date, datetime

import pytest

from annotations.templatetags.times import as_day, as_minute

MOMENT = datetime(2026, 11, 5, 18, 45, 43, 871893, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "element"),
    [
        (date(2026, 11, 5), '<time datetime="2026-11-05">5 November 2026</time>'),
        ("2026-11-05", '<time datetime="2026-11-05">5 November 2026</time>'),
        (
            MOMENT,
            '<time datetime="2026-11-05T18:45:43+00:00">5 November 2026</time>',
        ),
        (
            "2026-11-05T18:45:43.871893Z",
            '<time datetime="2026-11-05T18:45:43+00:00">5 November 2026</time>',
        ),
        (None, ""),
        ("", ""),
    ],
)
def test_day_is_said_and_exact(value, element):
    assert as_day(value) == element


def test_minute_names_its_zone():
    assert ">5 November 2026, 18:45 UTC<" in as_minute(MOMENT)


def test_day_is_that_of_the_sites_zone(settings):
    settings.TIME_ZONE = "Asia/Tokyo"
    assert ">6 November 2026<" in as_day(MOMENT)
