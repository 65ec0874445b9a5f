"""Between tests that commit: every table as the migrations left it.

Django's own flush would truncate, which append-only tables refuse, and would take the
first rows (ratings, newsroom, roles) with it. This needs the right to set
`session_replication_role`, with which rows leave although triggers say no.
"""

from django.db import DEFAULT_DB_ALIAS, connections, transaction

COPIES = "first_rows"
"""The schema that holds a copy of each table that was not empty at the beginning."""

EVERY_TABLE = """
    SELECT relname AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
       AND relname <> 'django_migrations'
"""

KEEP = f"""
DO $$
DECLARE
    name text;
    filled boolean;
BEGIN
    CREATE SCHEMA {COPIES};
    FOR name IN {EVERY_TABLE} LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %I)', name) INTO filled;
        IF filled THEN
            EXECUTE format('CREATE TABLE {COPIES}.%1$I AS TABLE public.%1$I', name);
        END IF;
    END LOOP;
END
$$
"""

RESET = f"""
DO $$
DECLARE
    name text;
BEGIN
    FOR name IN {EVERY_TABLE} LOOP
        EXECUTE format('DELETE FROM %I', name);
        IF to_regclass(format('{COPIES}.%I', name)) IS NOT NULL THEN
            EXECUTE format('INSERT INTO %1$I SELECT * FROM {COPIES}.%1$I', name);
        END IF;
    END LOOP;
END
$$
"""


def keep_first_rows() -> None:
    """Remember what the migrations wrote; a database used again is reset to it."""
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute("SELECT to_regnamespace(%s)", [COPIES])
        (known,) = cursor.fetchone()
        if not known:
            cursor.execute(KEEP)
    if known:
        to_first_rows()


def to_first_rows() -> None:
    """Empty every table and write the first rows again, in one transaction."""
    with transaction.atomic(), connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(RESET)


def end_other_sessions() -> None:
    """Served pages may leave a session open a moment longer; the database waits for
    none when it is dropped."""
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND backend_type = 'client backend'"  # vacuum ends by itself
        )
