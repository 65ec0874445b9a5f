"""The catalogues of the interface's words, in annotations/locale/.

    python tools/messages.py update     take in the strings that stand in the code now
    python tools/messages.py compile    make the .mo files that the running site reads

A string counts that goes through gettext: in Python, or in a template by `translate`,
`blocktranslate` or `_("…")`; those of scripts are in a catalogue of their own. Pure
engines know no gettext; what they say stands in a call of their own, in KEYWORDS. No
program of the system is needed.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

PROJECT = Path(__file__).resolve().parent.parent
CATALOGUES = sorted((PROJECT / "annotations" / "locale").glob("*/LC_MESSAGES/*.po"))
SCRIPTS = "djangojs"
"""The catalogue of the strings that browsers look up."""

PYTHON = ("annotations", "factcheck")
LEFT_OUT = ("migrations", "management", "admin", "static", "locale")
"""Folders whose words no reader sees."""

KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "later": None,  # gettext_lazy, where gettext is _
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "Said": None,  # saying.py
    "said_of": (1, 2),
    "Check": (2,),  # workflow/gate.py
    "Transition": (6,),  # workflow/states.py
}


def main(arguments: list[str]) -> int:
    verbs = {"update": update, "compile": compile_all}
    if len(arguments) != 1 or arguments[0] not in verbs:
        print(__doc__, file=sys.stderr)
        return 2
    return verbs[arguments[0]]()


def update() -> int:
    """Write the strings that there are now into every catalogue, in the order of the
    files that they stand in; what stands nowhere any more is dropped."""
    for path in CATALOGUES:
        catalogue = read(path)
        catalogue.update(
            in_the_code(path.stem), no_fuzzy_matching=True, update_creation_date=False
        )
        written = BytesIO()
        write_po(
            written, catalogue, width=88, ignore_obsolete=True, include_lineno=False
        )
        path.write_bytes(written.getvalue().rstrip(b"\n") + b"\n")
        missing = [message for message in catalogue if not is_translated(message)]
        print(f"{path.relative_to(PROJECT)}: {len(catalogue)} strings", end="")
        print(f", {len(missing)} without a translation" if missing else "")
    return 0


def compile_all() -> int:
    for path in CATALOGUES:
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, read(path))
    return 0


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parent.parent.name)
    catalogue.last_translator = catalogue.language_team = "Factcheck"
    catalogue.msgid_bugs_address = ""
    return catalogue


def is_translated(message) -> bool:
    """Whether every form of it is there."""
    forms = message.string
    return all([forms] if isinstance(forms, str) else forms or [""])


def in_the_code(domain: str) -> Catalog:
    """Every string of that catalogue, with the files that it stands in."""
    found = Catalog()
    for path in sorted(scripts() if domain == SCRIPTS else sources()):
        name = str(path.relative_to(PROJECT))
        for line, words, comments, context in _strings(path):
            found.add(
                words, locations=[(name, line)], auto_comments=comments, context=context
            )
    return found


def sources() -> Iterator[Path]:
    yield from (PROJECT / "templates").rglob("*.html")
    for folder in PYTHON:
        for path in (PROJECT / folder).rglob("*.py"):
            if not set(LEFT_OUT) & set(path.relative_to(PROJECT).parts):
                yield path


def scripts() -> Iterator[Path]:
    yield from (PROJECT / "annotations" / "static").rglob("*.js")


def _strings(path: Path) -> list[tuple]:
    text = path.read_text()
    if path.suffix == ".js":
        return list(extract("javascript", BytesIO(text.encode()), DEFAULT_KEYWORDS))
    if path.suffix == ".html":
        # Of a template everything but its strings is blanked out; what is left of the
        # indentation would be taken for Python's.
        lines = templatize(text).splitlines()
        text = "\n".join(line.strip() for line in lines)
    read_as_file = BytesIO(text.encode())
    return list(extract("python", read_as_file, KEYWORDS, ["Translators:"]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
