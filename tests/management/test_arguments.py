"""What is no text behind a command is told so, and is asked of no database."""

import pytest
from django.core.management.base import CommandError

pytestmark = pytest.mark.django_db

HALF = b"a\xff".decode(errors="surrogateescape")
"""As Python gives an argument that is not in UTF-8."""


@pytest.mark.parametrize(
    "typed",
    [
        ("create_token", HALF, "--scope", "read"),
        ("create_token", "annotator", "--scope", "read", "--label", HALF),
        ("export", "csv", "--q", HALF),
        ("export", "csv", "--topic", HALF),
        ("import_claimreviews", "feed.json", "--by", HALF),
        ("ingest", "page.html", "--by", HALF),
        ("ingest", "page.html", "--title", HALF),
        ("ingest", "page.html", "--source-url", HALF),
    ],
)
def test_argument_that_is_not_in_utf_8_is_told_so(run, typed):
    with pytest.raises(CommandError, match="not in UTF-8"):
        run(*typed)
