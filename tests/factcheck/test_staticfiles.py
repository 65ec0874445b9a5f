"""Every module of the workbench is found under the hashed name that others import."""

import re

from django.core.management import call_command
from django.test import override_settings

STORAGES = {"staticfiles": {"BACKEND": "factcheck.staticfiles.HashedStorage"}}
IMPORT = re.compile(r'^(?:import|\}) [^;]*?from "\./([^"]+)";', re.M | re.S)


def test_modules_import_each_other_by_hashed_names(tmp_path):
    with override_settings(STORAGES=STORAGES, STATIC_ROOT=tmp_path, DEBUG=False):
        call_command("collectstatic", interactive=False, verbosity=0)
    folder = tmp_path / "annotations" / "workbench"
    modules = [path for path in folder.glob("*.*.js") if path.is_file()]
    imported = {name for path in modules for name in IMPORT.findall(path.read_text())}
    assert len(imported) > 20
    assert imported <= {path.name for path in modules}
