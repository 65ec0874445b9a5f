"""The examples of `docs/api.md`, run as a reader would, against a running site."""

import json
import os
import re
import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from annotations.actions import tokens
from annotations.workflow.roles import Scope

PAGE = Path(settings.BASE_DIR) / "docs" / "api.md"
SITE = "http://127.0.0.1:8000"
"""What the page calls the site."""

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RUN = {"sh": ["sh", "-eu", "-c"], "python": [sys.executable, "-c"]}
ANYTHING = "…"


def examples() -> list[tuple[str, str, str, str]]:
    """Each with its language, itself, and the answer that stands below it."""
    blocks = FENCE.findall(PAGE.read_text())
    following = [*blocks[1:], ("", "")]
    return [
        (*block, *after)
        for block, after in zip(blocks, following, strict=True)
        if block[0] in RUN
    ]


def run(language: str, example: str, site: str, keys: dict[str, str]) -> str:
    done = subprocess.run(
        [*RUN[language], example.replace(SITE, site)],
        env=os.environ | keys,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def holds(actual, expected) -> bool:
    """Whether all that is expected is there; ANYTHING is what differs."""
    if expected == ANYTHING:
        return actual not in (None, "")
    if isinstance(expected, dict):
        return isinstance(actual, dict) and all(
            name in actual and holds(actual[name], value)
            for name, value in expected.items()
        )
    if isinstance(expected, list):
        return (
            isinstance(actual, list)
            and len(actual) == len(expected)
            and all(map(holds, actual, expected))
        )
    return actual == expected


@pytest.fixture
def keys(annotator, reviewer) -> dict[str, str]:
    return {
        "TOKEN": tokens.issue(user=annotator, scope=Scope.WRITE)[1],
        "REVIEWER_TOKEN": tokens.issue(user=reviewer, scope=Scope.PUBLISH)[1],
    }


@pytest.mark.django_db(transaction=True)
def test_every_example_does_what_the_page_says(live_server, keys, settings):
    assert shutil.which("curl"), "The examples need curl: apt-get install curl."
    settings.SITE_URL = live_server.url
    told = [example for example in examples() if "create_token" not in example[1]]
    assert len(told) >= 8
    for language, example, kind, answer in told:
        given = run(language, example, live_server.url, keys)
        if kind == "json":
            assert holds(json.loads(given), json.loads(answer)), f"{example}\n{given}"
        else:
            assert kind == "text", f"No answer stands below:\n{example}"
            assert given == answer, example


@pytest.mark.django_db
def test_keys_are_made_as_the_page_says(annotator, reviewer):
    made = [example for _, example, *_ in examples() if "create_token" in example]
    commands = re.findall(r"manage\.py (create_token [^)]*)\)", "\n".join(made))
    assert len(commands) == 2
    for command in commands:
        out = StringIO()
        call_command(*command.split(), stdout=out, stderr=StringIO())
        assert re.fullmatch(r"\S+\n", out.getvalue())
