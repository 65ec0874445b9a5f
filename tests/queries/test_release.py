"""The name of a release: that of what draws its answers."""

import pytest

from annotations.queries import release
from tests.releases import another_release


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "parts").mkdir()
    (tmp_path / "page.html").write_text("<p>One</p>")
    (tmp_path / "parts" / "row.html").write_text("<li>")
    (tmp_path / "view.py").write_text("ONE = 1")
    return tmp_path


def test_name_stays_while_nothing_changes(folder):
    before = release.digest([folder])
    (folder / "notes.txt").write_text("Draws nothing.")
    assert release.digest([folder]) == before


@pytest.mark.parametrize("path", ["page.html", "parts/row.html", "view.py", "new.py"])
def test_name_changes_with_templates_and_code(folder, path):
    before = release.digest([folder])
    (folder / path).write_text("another")
    assert release.digest([folder]) != before


def test_name_changes_when_a_file_is_called_otherwise(folder):
    before = release.digest([folder])
    (folder / "page.html").rename(folder / "sheet.html")
    assert release.digest([folder]) != before


def test_name_changes_with_the_static_files(folder):
    assert release.digest([folder], "one") != release.digest([folder], "two")


def test_name_of_this_release_follows_its_templates():
    before = release.name()
    with another_release():
        assert release.name() != before
    assert release.name() == before
