"""Django's deployment check, with the settings of a site behind HTTPS."""

import os
import secrets
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
PRODUCTION = {
    "DEBUG": "no",
    "SITE_URL": "https://factcheck.example.org",
    "SECRET_KEY": secrets.token_urlsafe(50),
}
COMMAND = ["manage.py", "check", "--deploy", "--fail-level", "WARNING"]

if __name__ == "__main__":
    done = subprocess.run(
        [sys.executable, *COMMAND],
        cwd=PROJECT,
        env={**os.environ, **PRODUCTION},
        check=False,
    )
    sys.exit(done.returncode)
