"""Everything published as files in a folder: written now and then, served as they are.

An edition is a folder of files of one moment with their sums beside them. NEWEST names
the one that is served; it is replaced in one step when an edition is whole, so a reader
never sees half of one. The edition before stays, for whoever is reading it.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from django.utils import timezone

from annotations.exports.formats import Format, available
from annotations.exports.packing import THOROUGH, gzipped
from annotations.exports.stream import one_moment
from annotations.exports.writing import write
from annotations.queries import public

NEWEST = "newest.json"
SUMS = "SHA256SUMS"
"""As `sha256sum --check` reads it."""

UNFINISHED = ".unfinished-"
GZIP = "application/gzip"


class Busy(Exception):
    """Another process is writing into the folder."""


@dataclass(frozen=True)
class File:
    """`sha256` is in hexadecimal digits, of the file as it is served."""

    name: str
    content_type: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Edition:
    """`count` is how many checks there were at the moment of `taken_at`."""

    name: str
    taken_at: datetime
    count: int
    files: list[File]

    def file(self, name: str) -> File | None:
        return next((file for file in self.files if file.name == name), None)

    @property
    def sums(self) -> str:
        return "".join(f"{file.sha256}  {file.name}\n" for file in self.files)


def newest(folder: Path) -> Edition | None:
    """What is served; None as long as nothing was written."""
    try:
        told = json.loads((folder / NEWEST).read_text())
    except FileNotFoundError:
        return None
    return Edition(
        name=told["name"],
        taken_at=datetime.fromisoformat(told["taken_at"]),
        count=told["count"],
        files=[File(**file) for file in told["files"]],
    )


def write_edition(
    folder: Path, done: Callable[[File], None] = lambda file: None
) -> Edition:
    """A new edition in the folder, which becomes the newest; `done` hears of each file.

    Raises Busy, OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        before = newest(folder)
        _remove(folder, lambda name: name.startswith(UNFINISHED))
        edition = _written(folder, done)
        _replace(folder / NEWEST, edition)
        kept = {edition.name, before.name if before else ""}
        _remove(folder, lambda name: name not in kept)
    return edition


def _written(folder: Path, done: Callable[[File], None]) -> Edition:
    with one_moment():
        count, taken_at = public.checks().count(), timezone.now()
        name = taken_at.strftime("%Y%m%dT%H%M%S%fZ")
        unfinished = folder / f"{UNFINISHED}{name}"
        unfinished.mkdir()
        files = []
        for format in available():
            files.append(_file(unfinished, format))
            done(files[-1])
    edition = Edition(name, taken_at, count, files)
    write(unfinished / SUMS, iter([edition.sums.encode()]))
    unfinished.rename(folder / name)
    return edition


def _file(folder: Path, format: Format) -> File:
    """Of all checks, in the transaction that stands."""
    blocks = format.written(public.checks())
    name, content_type = format.name, format.content_type
    if not format.is_packed:
        blocks, name, content_type = gzipped(blocks, THOROUGH), f"{name}.gz", GZIP
    written = write(folder / name, blocks)
    return File(name, content_type, written.size, written.sha256)


def _replace(path: Path, edition: Edition) -> None:
    told = asdict(edition) | {"taken_at": edition.taken_at.isoformat()}
    write(path, iter([json.dumps(told, indent=1).encode()]))


def _remove(folder: Path, is_old: Callable[[str], bool]) -> None:
    """Remove the editions whose names are old."""
    for path in folder.iterdir():
        if path.is_dir() and is_old(path.name):
            shutil.rmtree(path)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder; the system lets go of it whatever happens. Raises Busy."""
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise Busy from None
    finally:
        os.close(held)
