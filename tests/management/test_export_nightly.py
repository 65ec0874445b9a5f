"""`manage.py export_nightly`."""

import pytest
from django.core.management.base import CommandError

from annotations.exports import nightly
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)


def test_files_are_written_where_the_site_looks_for_them(
    run, annotator, reviewer, settings, tmp_path
):
    settings.EXPORTS_DIR = tmp_path / "files"
    make.make_published_claim(annotator, reviewer)
    out, _ = run("export_nightly")
    edition = nightly.newest(tmp_path / "files")
    assert edition.count == 1
    assert all(file.name in out for file in edition.files)
    assert edition.name in out


def test_folder_that_cannot_be_written_is_named(run, db, settings, tmp_path):
    settings.EXPORTS_DIR = tmp_path / "file"
    settings.EXPORTS_DIR.write_text("in the way")
    with pytest.raises(CommandError, match="file: File exists"):
        run("export_nightly")


def test_second_run_says_that_there_is_another(run, db, settings, tmp_path):
    settings.EXPORTS_DIR = tmp_path

    def second(file) -> None:
        with pytest.raises(CommandError, match="another run"):
            run("export_nightly")

    nightly.write_edition(tmp_path, second)
