"""Static files as they are served: under names that hold their hash."""

import re

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

IMPORTED = re.compile(r'from "\./([^"]+)";')


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """The folder that `collectstatic` fills, with the storage of the running site."""
    folder = tmp_path_factory.mktemp("static")
    storages = settings.STORAGES | {
        "staticfiles": {"BACKEND": "factcheck.staticfiles.HashedStorage"}
    }
    with override_settings(STATIC_ROOT=folder, STORAGES=storages):
        call_command("collectstatic", interactive=False, verbosity=0)
    return folder / "annotations" / "workbench"


def test_every_import_of_a_hashed_module_leads_to_a_hashed_module(collected):
    hashed = {path.name: path for path in collected.glob("*.*.js")}
    assert any(name.startswith("main.") for name in hashed)
    for path in hashed.values():
        for name in IMPORTED.findall(path.read_text()):
            assert name in hashed, f"{path.name} imports {name}"
