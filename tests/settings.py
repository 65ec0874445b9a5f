"""The site's settings with what tests need otherwise: speed, and data of their own."""

import os

os.environ.setdefault("FACTCHECK_DATA", ".data/tests")
os.environ.setdefault("FACTCHECK_DURABLE", "no")

from factcheck.settings import *  # noqa: E402, F403

# Argon2 is slow on purpose.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Pages name static files as they stand in the tree: nothing to collect first.
STORAGES["staticfiles"]["BACKEND"] = (  # noqa: F405
    "django.contrib.staticfiles.storage.StaticFilesStorage"
)
WHITENOISE_AUTOREFRESH = True
