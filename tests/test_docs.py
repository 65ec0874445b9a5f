"""The docs name what there is, and nothing that there is not."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import get_commands

from factcheck import env

PROJECT = Path(settings.BASE_DIR)
DECISIONS = sorted((PROJECT / "docs" / "adr").glob("*.md"))
PROSE = [
    PROJECT / "README.md",
    PROJECT / "CONTRIBUTING.md",
    *sorted((PROJECT / "docs").rglob("*.md")),
]
OWN = {
    name for name, app in get_commands().items() if app in ("annotations", "factcheck")
}


def prose() -> str:
    return "\n".join(path.read_text() for path in PROSE)


def verbs() -> set[str]:
    """What the Makefile lists as verbs."""
    (line,) = re.findall(r"^\.PHONY: (.*)$", (PROJECT / "Makefile").read_text(), re.M)
    return set(line.split())


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(path.name[:4]) for path in DECISIONS]
    assert numbers == list(range(1, len(DECISIONS) + 1))
    assert numbers


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_decision_bears_its_number_and_says_what_was_decided(path):
    text = path.read_text()
    assert text.startswith(f"# {int(path.name[:4])}. ")
    assert "**Decision.**" in text


@pytest.mark.parametrize("name", sorted(OWN))
def test_command_is_in_the_docs(name):
    assert re.search(rf"(manage\.py|make) {name}\b", prose())


def test_docs_name_no_command_that_there_is_not():
    named = set(re.findall(r"manage\.py (\w+)", prose()))
    assert named - set(get_commands()) == set()


def test_docs_name_no_verb_that_there_is_not():
    named = set(re.findall(r"^ {4}make (\w+)|`make (\w+)`", prose(), re.M))
    assert {one or other for one, other in named} - verbs() == set()


def test_example_lists_every_setting_and_no_other():
    listed = re.findall(r"^#([A-Z_]+)=", (PROJECT / ".env.example").read_text(), re.M)
    assert sorted(listed) == sorted(set(listed))
    assert set(listed) == env._asked


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.name)
def test_link_within_the_docs_leads_somewhere(path):
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", path.read_text())
    assert [link for link in links if not (path.parent / link).exists()] == []
