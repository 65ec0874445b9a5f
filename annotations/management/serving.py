"""Serving the site from this machine to this machine."""

import signal
import socket
import subprocess
import sys
import time

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection, connections

HOST = "127.0.0.1"
THREADS = 4
ENDING_TIMEOUT = 5
"""Seconds that requests under way get when the server is to end."""

LEAVING_TIMEOUT = 2
"""Seconds in which the connections of a server that ended are gone."""

OTHERS = """
    SELECT count(*) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


def require_free(port: int) -> None:
    """Raise CommandError when the port cannot be listened on."""
    with socket.socket() as probe:
        # As servers do: a connection just closed does not count as use.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            raise CommandError(
                f"Port {port} is in use or kept for root: stop the program that uses "
                f"it, or set PORT to another number, as in PORT={_another(port)}."
            ) from None


def _another(port: int) -> int:
    return port + 1 if 1023 < port < 65535 else 8001


def serve(port: int) -> None:
    """Serve until Ctrl-C, a request to end, or the terminal goes away.

    Raises CommandError when the server ends for another reason.
    """
    module, _, name = settings.WSGI_APPLICATION.rpartition(".")
    options = {
        "interface": "wsgi",
        "host": HOST,
        "port": port,
        "blocking-threads": THREADS,
        "workers-kill-timeout": ENDING_TIMEOUT,
        "log-level": "warning",
    }
    words = [word for key, value in options.items() for word in (f"--{key}", value)]
    command = [sys.executable, "-m", "granian", *map(str, words), f"{module}:{name}"]
    connections.close_all()
    # Out of the terminal's reach: Granian's parts trip over a Ctrl-C that all of them
    # hear at once, so it comes here alone and goes on to the first of them.
    server = subprocess.Popen(command, cwd=settings.BASE_DIR, start_new_session=True)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: server.terminate())
    if server.wait():
        raise CommandError("The server ended by itself; the lines above say why.")


def stop_database() -> bool:
    """Stop the embedded database unless somebody else uses it; whether it stopped."""
    if settings.DATABASE_URL or not _is_alone():
        return False
    connections.close_all()
    call_command("postgres", "stop", verbosity=0, stdout=_Nowhere())
    return True


def _is_alone() -> bool:
    until = time.monotonic() + LEAVING_TIMEOUT
    while True:
        with connection.cursor() as cursor:
            cursor.execute(OTHERS)
            (others,) = cursor.fetchone()
        if not others or time.monotonic() > until:
            return not others
        time.sleep(0.05)


class _Nowhere:
    def write(self, text: str) -> None:
        pass
