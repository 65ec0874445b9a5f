"""Static files as they are served: under names that hold their hash."""

import re

import pytest
from django.conf import settings
from django.core.management import call_command

IMPORTED = re.compile(r'from "\./([^"]+)";')


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """The folder that `collectstatic` fills, with the storage of the running site."""
    folder = tmp_path_factory.mktemp("static")
    storage = {"BACKEND": "factcheck.staticfiles.HashedStorage"}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "STATIC_ROOT", folder)
        patch.setattr(
            settings, "STORAGES", settings.STORAGES | {"staticfiles": storage}
        )
        call_command("collectstatic", interactive=False, verbosity=0)
    return folder / "annotations" / "workbench"


def test_every_import_of_a_hashed_module_leads_to_a_hashed_module(collected):
    hashed = {path.name: path for path in collected.glob("*.*.js")}
    assert any(name.startswith("main.") for name in hashed)
    for path in hashed.values():
        for name in IMPORTED.findall(path.read_text()):
            assert name in hashed, f"{path.name} imports {name}"
