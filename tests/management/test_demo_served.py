"""The newcomer's story at the command line: demo, a page, Ctrl-C, demo again."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent.parent
STARTING_TIMEOUT = 120


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def demo(tmp_path):
    """Starts the demo in a folder of its own; answers process and address."""
    started = []
    port = free_port()
    unset = {"DATABASE_URL", "SECRET_KEY", "SITE_URL", "DJANGO_SETTINGS_MODULE"}
    env = {key: value for key, value in os.environ.items() if key not in unset}
    env |= {"FACTCHECK_DATA": str(tmp_path / "data"), "FACTCHECK_DURABLE": "no"}
    env |= {"PORT": str(port), "PYTHONUNBUFFERED": "1"}

    def start():
        process = subprocess.Popen(
            [sys.executable, "manage.py", "demo"],
            cwd=PROJECT,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        started.append(process)
        wait_for(f"http://127.0.0.1:{port}/healthz", process)
        return process, f"http://127.0.0.1:{port}"

    yield start
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    command = [sys.executable, "-m", "factcheck.postgres", "stop"]
    subprocess.run(command, cwd=PROJECT, env=env, check=True, capture_output=True)


def wait_for(url, process):
    until = time.monotonic() + STARTING_TIMEOUT
    while process.poll() is None and time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"The demo does not answer: {process.stdout.read()}")


def running_from(folder):
    """Command lines of running programs that name the folder."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if str(folder) in words:
            found.append(words)
    return found


def test_newcomer_starts_reads_stops_and_starts_again(demo, tmp_path):
    process, address = demo()
    with urllib.request.urlopen(f"{address}/", timeout=20) as page:
        assert "US troops are in Syria" in page.read().decode()
    assert running_from(tmp_path)

    os.killpg(process.pid, signal.SIGINT)
    out, _ = process.communicate(timeout=30)
    assert process.returncode == 0, out
    assert address in out
    assert "Stopped, and the database with it." in out
    assert "Traceback" not in out
    assert running_from(tmp_path) == []

    process, address = demo()
    with urllib.request.urlopen(f"{address}/", timeout=20) as page:
        assert page.status == 200
    process.send_signal(signal.SIGTERM)
    out, _ = process.communicate(timeout=30)
    assert process.returncode == 0, out
    assert not re.search(r"\d+ (articles|sign-ins|migrations)", out)
