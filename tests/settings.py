"""The site's settings with data of their own."""

import os
from pathlib import Path

_data = Path(os.environ.setdefault("FACTCHECK_DATA", ".data/tests"))
# Each process of the run has a server of its own: what a change feed may tell waits for
# the oldest transaction of its server, and so would for the tests of other processes.
_process = os.environ.get("PYTEST_XDIST_WORKER", "")
if _process and _data.name != _process:
    os.environ["FACTCHECK_DATA"] = str(_data / _process)
os.environ.setdefault("FACTCHECK_DURABLE", "no")

from factcheck.settings import *  # noqa: E402, F403, TID251 - settings, once their data is named

# Pages name static files as they stand in the tree: nothing to collect first.
STORAGES["staticfiles"]["BACKEND"] = (  # noqa: F405
    "django.contrib.staticfiles.storage.StaticFilesStorage"
)
WHITENOISE_AUTOREFRESH = True
