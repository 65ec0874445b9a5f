import pytest

from factcheck import postgres


@pytest.fixture
def folder(tmp_path):
    """A folder for a server, stopped afterwards."""
    path = tmp_path / "server"
    yield path
    postgres.stop(path)
