import socket

import pytest

from tools.port import problem


def test_free_port_is_no_problem():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        port = server.getsockname()[1]
    assert problem(str(port)) == ""


def test_port_in_use_is_named_with_another_to_choose():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert problem(str(port)).startswith(f"Port {port} is in use.")


@pytest.mark.parametrize("port", ["", "abc", "0", "65536", "-1", "٨٠٠٠"])
def test_what_is_no_port_is_refused(port):
    assert problem(port).startswith("PORT must be a number from 1 to 65535")
