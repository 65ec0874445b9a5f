"""The site's settings with data of their own."""

import os

os.environ.setdefault("FACTCHECK_DATA", ".data/tests")
os.environ.setdefault("FACTCHECK_DURABLE", "no")

from factcheck.settings import *  # noqa: F403, TID251 - these are settings

# Pages name static files as they stand in the tree: nothing to collect first.
STORAGES["staticfiles"]["BACKEND"] = (  # noqa: F405
    "django.contrib.staticfiles.storage.StaticFilesStorage"
)
WHITENOISE_AUTOREFRESH = True
