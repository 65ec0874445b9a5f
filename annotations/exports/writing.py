"""Files on the disk: whole, or not there."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path


@dataclass(frozen=True)
class Written:
    """`sha256` is in hexadecimal digits."""

    size: int
    sha256: str


ANYBODY, OWNER = 0o666, 0o600
"""Who may read what is written, before the umask takes its part."""


def write(path: Path, blocks: Iterator[bytes], mode: int = ANYBODY) -> Written:
    """Write the whole file or leave what was there. Raises OSError."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    size, digest = 0, hashlib.sha256()
    try:
        with open(unfinished, "xb", opener=partial(os.open, mode=mode)) as file:
            for block in blocks:
                size += file.write(block)
                digest.update(block)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return Written(size, digest.hexdigest())
