"""Serving the site from this machine to this machine."""

import signal
import socket
import time

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection, connections
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

HOST = "127.0.0.1"
THREADS = 4
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
    """Serve until Ctrl-C, a request to end, or the terminal goes away."""
    connections.close_all()  # the server's process is a fork of this one
    module, _, name = settings.WSGI_APPLICATION.rpartition(".")
    server = Granian(
        f"{module}:{name}",
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
    )
    # Granian would start its workers anew.
    server.on_startup(
        lambda: signal.signal(signal.SIGHUP, server.signal_handler_interrupt)
    )
    server.serve()


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
