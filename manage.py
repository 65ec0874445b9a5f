#!/usr/bin/env python
"""Django's command line; `python manage.py help` lists the commands."""

import os
import sys

from django.core.management import execute_from_command_line

from factcheck.env import EnvError
from factcheck.postgres_programs import PostgresError


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    try:
        execute_from_command_line(sys.argv)
    except (EnvError, PostgresError) as error:
        sys.exit(f"{error}")


if __name__ == "__main__":
    main()
