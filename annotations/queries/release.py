"""Which release answers, and since when: a part of what validators are made of.

The same facts drawn by other templates or code are another answer, so that a copy
drawn by an older release is never confirmed.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from time import time

from django.apps import apps
from django.contrib.staticfiles.storage import staticfiles_storage
from django.template import engines

DRAWING = (".html", ".py")
"""Endings of the files that decide how an answer looks."""

NAMED = (*DRAWING, ".css", ".js", ".svg", ".woff2", ".mo")
"""The same, with what a page names by its hash and the words of other languages."""


@lru_cache(maxsize=1)
def name() -> str:
    """The name of this release, ten characters; read once by every process."""
    templates = map(Path, engines["django"].engine.dirs)
    code = Path(apps.get_app_config("annotations").path)
    static = getattr(staticfiles_storage, "manifest_hash", "")
    return digest([*templates, code], static)[:10]


@lru_cache(maxsize=1)
def made_at() -> datetime:
    """When the newest file of this release was put here; read once by every process."""
    folders = map(Path, engines["django"].engine.dirs)
    code = Path(apps.get_app_config("annotations").path)
    files = (path for folder in [*folders, code] for path in folder.rglob("*"))
    times = (path.stat().st_mtime for path in files if path.suffix in NAMED)
    return datetime.fromtimestamp(max(times), UTC)


def latest(*times: datetime | None) -> datetime | None:
    """The last of those that are known."""
    return max(filter(None, times), default=None)


def last_change(*changed_at: datetime | None) -> tuple[int, int | None]:
    """The second to name as Last-Modified, and the same where a copy of that second is
    confirmed by it. `changed_at` are the times when what is told of last changed.

    What changed in the second that is running may change in it again: a copy of that
    second is confirmed by its ETag alone.
    """
    newest = int(max([*filter(None, changed_at), made_at()]).timestamp())
    now = int(time())
    modified = min(newest, now - 1)
    return modified, modified if newest < now else None


def digest(folders: Iterable[Path], static: str = "") -> str:
    """SHA-256 of the templates and code below `folders`: their names and contents.

    `static` stands for the static files, which have a hash of their own.
    """
    found = sha256(static.encode())
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in DRAWING:
                found.update(f"\0{path.relative_to(folder)}\0".encode())
                found.update(path.read_bytes())
    return found.hexdigest()
