"""The lock files: what an installer can check, and no address of anybody's."""

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
FILES = ("requirements.lock", "requirements-dev.lock", "tools/uv.lock")


def pins(name: str) -> dict[str, str]:
    """Package -> version; of a package locked twice, both."""
    lines = (PROJECT / name).read_text().splitlines()
    found = [re.match(r"([\w.-]+)(?:\[.*\])?==([\w.!+-]+)", line) for line in lines]
    return {match[1]: match[2] for match in found if match}


@pytest.mark.parametrize("name", FILES)
def test_lock_names_no_address(name):
    assert "://" not in (PROJECT / name).read_text()


@pytest.mark.parametrize("name", FILES)
def test_every_package_is_pinned_with_hashes(name):
    entries = re.split(r"\n(?=\S)", (PROJECT / name).read_text().strip())
    assert entries
    for entry in entries:
        assert "==" in entry.splitlines()[0]
        assert "--hash=sha256:" in entry


def test_tests_run_with_the_versions_that_the_site_runs_with():
    running, testing = pins("requirements.lock"), pins("requirements-dev.lock")
    assert running == {name: testing.get(name) for name in running}


def test_running_needs_few_packages():
    assert len(pins("requirements.lock")) <= 82
