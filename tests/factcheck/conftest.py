import tempfile
from pathlib import Path

import pytest

from factcheck import postgres


@pytest.fixture
def folder():
    """A folder for a server, stopped afterwards.

    Its path is short, as a socket's has to be: tmp_path names process, run and test,
    and is too long for one now and then.
    """
    with tempfile.TemporaryDirectory(prefix="factcheck-") as short:
        path = Path(short) / "server"
        yield path
        postgres.stop(path)
