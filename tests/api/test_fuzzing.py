"""Every request that the OpenAPI document allows is taken, others are refused; each
answer is as it says. Made and judged by Schemathesis, over HTTP."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from annotations.actions import tokens
from annotations.workflow.roles import Scope
from tests import factories as make
from tests.api.contract import COMMITTED, document
from tests.site import publish_everything

FUZZING = Path(__file__).parent / "fuzzing"
WAITING = 15
"""Verdicts for others to publish."""

READS = ("list_", "read_", "export_")
SEED = f"--seed={os.environ.get('FUZZ_SEED', '1')}"
"""The same requests each time, so that a failure comes again; others by FUZZ_SEED."""


@pytest.fixture
def fuzz(live_server, settings, tmp_path) -> Callable[..., dict[str, dict[str, int]]]:
    """`fuzz(token, second, *options)`: how often what was answered, by operation."""
    settings.API_A_MINUTE = {"reads": 1_000_000, "writes": 1_000_000}
    seen = tmp_path / "seen.json"

    def run(token: str, second: str, *options: str) -> dict[str, dict[str, int]]:
        known = ["--header", f"Authorization: Bearer {token}"] if token else []
        made = subprocess.run(
            [
                *(sys.executable, "-m", "schemathesis.cli"),
                *("--config-file", str(FUZZING / "schemathesis.toml")),
                *("run", str(COMMITTED), "--url", live_server.url),
                *known,
                *options,
            ],
            cwd=tmp_path,
            env=os.environ
            | {
                "PYTHONPATH": str(FUZZING),
                "SCHEMATHESIS_HOOKS": "hooks",
                "FUZZ_SECOND": second,
                "FUZZ_SEEN": str(seen),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert made.returncode == 0, made.stdout[-20_000:] + made.stderr[-2_000:]
        return json.loads(seen.read_text())

    return run


@pytest.fixture
def keys(annotator, reviewer, editor) -> tuple[str, str]:
    """An editor's, and another's who publishes. There is something of everything."""
    publish_everything(annotator, reviewer, editor)
    for _ in range(WAITING):
        claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
        make.submit(make.make_verdict(claim, annotator), annotator)
    return _key(editor), _key(reviewer)


def _key(user) -> str:
    return tokens.issue(user=user, scope=Scope.PUBLISH)[1]


@pytest.mark.django_db(transaction=True)
def test_few_requests_of_each_kind(fuzz, keys):
    seen = fuzz(*keys, "--phases=fuzzing", "--max-examples=2", SEED)
    assert set(seen) == operations()


@pytest.mark.soak
@pytest.mark.django_db(transaction=True)
def test_thousands_of_requests_by_an_editor(fuzz, keys):
    seen = fuzz(*keys, "--max-examples=20", SEED)
    assert set(seen) == operations()
    assert sum(sum(answers.values()) for answers in seen.values()) > 3000


@pytest.mark.soak
@pytest.mark.django_db(transaction=True)
def test_hundreds_of_requests_by_a_stranger(fuzz, keys):
    seen = fuzz("", "", "--max-examples=3", SEED)
    writes = {name for name in operations() if not name.startswith(READS)}
    assert set(seen) == operations()
    assert not any({"200", "201"} & set(seen[name]) for name in writes)


def operations() -> set[str]:
    return {
        operation["operationId"]
        for methods in document()["paths"].values()
        for operation in methods.values()
    }
