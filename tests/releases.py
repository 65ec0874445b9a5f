"""Another release of the site, for tests of what readers may keep."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.test import override_settings

from annotations.queries import release


@contextmanager
def another_release() -> Iterator[None]:
    """The site with one more template, as if it had been started anew."""
    with TemporaryDirectory() as folder:
        Path(folder, "one_more.html").write_text("One more.")
        engine = settings.TEMPLATES[0]
        wider = engine | {"DIRS": [*engine["DIRS"], folder]}
        with override_settings(TEMPLATES=[wider, *settings.TEMPLATES[1:]]):
            release.name.cache_clear()
            yield
    release.name.cache_clear()
