"""From a database address to Django's connection settings."""

import psycopg
from psycopg.conninfo import conninfo_to_dict

from factcheck.env import EnvError

CONNECT_TIMEOUT = 3
"""Seconds."""

# Every wait has an end. Milliseconds.
TIMEOUTS = {
    "statement_timeout": 5_000,
    "lock_timeout": 2_000,
    "idle_in_transaction_session_timeout": 10_000,
}
_DJANGO_NAMES = {
    "host": "HOST",
    "port": "PORT",
    "dbname": "NAME",
    "user": "USER",
    "password": "PASSWORD",
}


def settings_for(url: str) -> dict[str, object]:
    """Django's DATABASES entry for a libpq address; its other options are kept.

    Raises EnvError when libpq would not take the address.
    """
    try:
        given = conninfo_to_dict(url)
    except psycopg.Error as error:
        raise EnvError(f"DATABASE_URL is not a database's address: {error}.") from None
    named = {
        _DJANGO_NAMES[key]: given.pop(key)
        for key in list(given)
        if key in _DJANGO_NAMES
    }
    given.setdefault("connect_timeout", CONNECT_TIMEOUT)
    given["options"] = " ".join(
        [str(given.get("options", ""))]
        + [f"-c {name}={value}" for name, value in TIMEOUTS.items()]
    ).strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        **named,
        "OPTIONS": given,
    }
