"""The shape of the code: who imports whom, how long things are, what compiles."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median, quantiles

import pytest
from django.conf import settings
from django.template.loader import get_template

PROJECT = Path(settings.BASE_DIR)
PACKAGES = ("annotations", "factcheck")
FOLDERS = (*PACKAGES, "templates", "tests", "tools")
MATERIAL = ("migrations", "pages", "data")
"""Folders whose files are generated, or are what tests read."""

WRITTEN = (".py", ".js", ".css", ".html")
LONGEST_FILE, LONG_FILE, MIDDLE_FILE = 300, 200, 100
LONGEST_FUNCTION, LONG_FUNCTION, MIDDLE_FUNCTION = 50, 25, 10

LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
LAYERS = "Layers:"
ENGINES = "Engines know no framework"
OTHERS = "The app does not know the project"
CIRCLES = "No circles"
BREACHES = [
    ("annotations/workflow/states.py", "import django", ENGINES),
    ("annotations/anchoring/selectors.py", "import psycopg", ENGINES),
    ("annotations/ingestion/text.py", "from django.utils import text", ENGINES),
    ("annotations/quantities/found.py", "import rest_framework", ENGINES),
    ("annotations/quantities/found.py", "from annotations import anchoring", LAYERS),
    ("annotations/drawing/card.py", "from django.utils import html", ENGINES),
    ("annotations/drawing/card.py", "from annotations import models", LAYERS),
    ("annotations/models/claim.py", "from annotations.actions import claims", LAYERS),
    ("annotations/models/claim.py", "from annotations.queries import public", LAYERS),
    ("annotations/queries/public.py", "from annotations.actions import moves", LAYERS),
    ("annotations/actions/claims.py", "from annotations.views import desk", LAYERS),
    ("annotations/actions/claims.py", "from annotations import exports", LAYERS),
    ("annotations/exports/__init__.py", "from annotations import actions", LAYERS),
    ("annotations/views/desk.py", "from annotations import api", LAYERS),
    ("annotations/api/__init__.py", "from annotations import urls", LAYERS),
    ("annotations/extras/__init__.py", "", LAYERS),
    ("annotations/queries/public.py", "from factcheck import env", OTHERS),
    ("annotations/models/fields.py", "from annotations.models import claim", CIRCLES),
]


def files(*suffixes: str) -> list[Path]:
    """The project's own files with these endings."""
    found = [path for folder in FOLDERS for path in (PROJECT / folder).rglob("*")]
    return [
        path
        for path in found
        if path.suffix in suffixes
        and not set(path.relative_to(PROJECT).parts) & set(MATERIAL)
    ]


def lengths(*suffixes: str) -> dict[Path, int]:
    """Lines of each file that has any."""
    counted = {path: len(path.read_text().splitlines()) for path in files(*suffixes)}
    return {path: count for path, count in counted.items() if count}


def functions() -> dict[str, int]:
    """Lines of each Python function, its decorators left out."""
    return {
        f"{path.relative_to(PROJECT)}:{node.lineno} {node.name}": (
            node.end_lineno - node.lineno + 1
        )
        for path in files(".py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def nine_in_ten(counts: list[int]) -> float:
    return quantiles(counts, n=10)[-1]


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    """The packages once more, to be broken."""
    folder = tmp_path_factory.mktemp("copy")
    for package in PACKAGES:
        shutil.copytree(
            PROJECT / package,
            folder / package,
            ignore=shutil.ignore_patterns("__pycache__", "static", "samples"),
        )
    shutil.copy(PROJECT / "pyproject.toml", folder)
    return folder


def lint(folder: Path) -> tuple[int, str]:
    """Exit code and report of the import contracts."""
    done = subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=folder,
        env=os.environ | {"COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    return done.returncode, done.stdout + done.stderr


def test_imports_keep_their_contracts(copy):
    code, report = lint(copy)
    assert code == 0, report


@pytest.mark.parametrize(("path", "line", "contract"), BREACHES)
def test_contract_is_seen_to_break(copy, path, line, contract):
    broken = copy / path
    before = broken.read_text() if broken.exists() else None
    broken.parent.mkdir(exist_ok=True)
    broken.write_text(f"{before or ''}\n{line}\n")
    try:
        code, report = lint(copy)
    finally:
        broken.unlink()
        if before is None:
            broken.parent.rmdir()
        else:
            broken.write_text(before)
    assert code == 1, report
    verdicts = [row for row in report.splitlines() if row.startswith(contract)]
    assert verdicts[0].endswith("BROKEN")


@pytest.mark.parametrize("suffix", WRITTEN)
def test_no_file_is_too_long_to_be_read_at_a_glance(suffix):
    counts = lengths(suffix)
    assert [path for path, count in counts.items() if count > LONGEST_FILE] == []


def test_files_are_short():
    counts = list(lengths(*WRITTEN).values())
    assert median(counts) <= MIDDLE_FILE
    assert nine_in_ten(counts) <= LONG_FILE


def test_no_function_is_too_long_to_be_read_at_a_glance():
    counts = functions()
    assert [name for name, count in counts.items() if count > LONGEST_FUNCTION] == []


def test_functions_are_short():
    counts = list(functions().values())
    assert median(counts) <= MIDDLE_FUNCTION
    assert nine_in_ten(counts) <= LONG_FUNCTION


def templates() -> list[str]:
    folder = PROJECT / "templates"
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.*"))


@pytest.mark.parametrize("name", templates())
def test_template_compiles(name):
    get_template(name)
