"""Files on the disk: whole, or not there.

What is no file, a pipe or a device, is written into and stays.
"""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO


@dataclass(frozen=True)
class Written:
    """`sha256` is in hexadecimal digits."""

    size: int
    sha256: str


ANYBODY, OWNER = 0o666, 0o600
"""Who may read what is written, before the umask takes its part."""


def write(path: Path, blocks: Iterator[bytes], mode: int = ANYBODY) -> Written:
    """Write the whole file or leave what was there; where the path is a link, what it
    leads to. Raises OSError."""
    if path.exists() and not path.is_file():
        with open(path, "wb") as pipe:
            return _poured(blocks, pipe)
    path = Path(os.path.realpath(path))
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with open(unfinished, "xb", opener=partial(os.open, mode=mode)) as file:
            written = _poured(blocks, file)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return written


def _poured(blocks: Iterator[bytes], file: BinaryIO) -> Written:
    size, digest = 0, hashlib.sha256()
    for block in blocks:
        size += file.write(block)
        digest.update(block)
    return Written(size, digest.hexdigest())
