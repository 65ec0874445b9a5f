"""Say at once when the port that the demo is to use is taken.

python3 tools/port.py PORT
"""

import socket
import sys


def problem(port: str) -> str:
    """One sentence on why 127.0.0.1:port cannot be used; "" when it can."""
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        return f"PORT must be a number from 1 to 65535, not {port!r}."
    with socket.socket() as server:
        # As servers do: a connection just closed does not count as use.
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            server.bind(("127.0.0.1", int(port)))
        except PermissionError:
            return f"Port {port} is kept for root: make demo PORT=8001"
        except OSError:
            other = int(port) + 1 if int(port) < 65535 else 8001
            return (
                f"Port {port} is in use. Stop the program that uses it, or choose "
                f"another port: make demo PORT={other}"
            )
    return ""


if __name__ == "__main__":
    sys.exit(problem(sys.argv[1]) or 0)
