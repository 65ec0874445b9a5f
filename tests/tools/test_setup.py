import json
import sys

import pytest

from tools import python, setup
from tools.setup import SetupError


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project of nothing but a lock file, with this Python for its environment."""
    (tmp_path / "requirements.lock").write_text("a==1 \\\n    --hash=sha256:0\n")
    monkeypatch.setattr(setup, "PROJECT", tmp_path)
    monkeypatch.setattr(setup, "STAMP", tmp_path / "installed.json")
    monkeypatch.setattr(setup, "PYTHON", sys.executable)
    return tmp_path


def test_unchanged_lock_installs_nothing(project, capsys):
    digest = setup.hashlib.sha256((project / "requirements.lock").read_bytes())
    stamp = {"requirements.lock": digest.hexdigest()}
    (project / "installed.json").write_text(json.dumps(stamp))
    setup.install("requirements.lock")
    assert capsys.readouterr().out == ""


def test_damaged_stamp_counts_for_nothing_installed(project):
    (project / "installed.json").write_text("{")
    assert setup.read_stamp() == {}


def test_environment_whose_python_is_gone_does_not_work(tmp_path):
    assert setup.works(tmp_path / "bin" / "python") is False
    assert setup.works(sys.executable) is True


def test_old_python_is_told_which_one_is_needed(monkeypatch):
    monkeypatch.setattr(python, "OLDEST", (99, 0))
    monkeypatch.setattr(python, "NEWER", ())
    assert python.usable() is None
    assert python.refusal().startswith("Python 3.11 or newer is needed and this is")


def test_old_python_hands_over_to_a_newer_one_on_the_path(monkeypatch):
    monkeypatch.setattr(python, "OLDEST", (99, 0))
    monkeypatch.setattr(python, "NEWER", ("no-such-python", "sh"))
    assert python.usable().endswith("/sh")


def test_missing_venv_module_names_debians_package(monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(SetupError, match=r"apt-get install python3\.\d+-venv"):
        setup.make_environment()


def test_packages_out_of_reach_ask_for_the_network(project, monkeypatch):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    monkeypatch.setattr(setup, "VENV", project)
    with pytest.raises(SetupError, match="connected to the network"):
        setup.install_packages("requirements.lock")


def test_only_a_catalogue_that_was_changed_is_compiled_anew(project, capsys):
    catalogue = project / "annotations/locale/ar/LC_MESSAGES/django.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text("")
    assert setup.is_stale(catalogue)
    catalogue.with_suffix(".mo").write_text("")
    assert not setup.is_stale(catalogue)
    setup.compile_catalogues()
    assert capsys.readouterr().out == ""


def test_catalogue_that_cannot_be_compiled_stops_with_the_reason(project):
    catalogue = project / "annotations/locale/ar/LC_MESSAGES/django.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text("")
    with pytest.raises(SetupError, match="could not be compiled"):
        setup.compile_catalogues()
