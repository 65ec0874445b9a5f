"""Files on the disk: whole, or not there."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Written:
    """`sha256` is in hexadecimal digits."""

    size: int
    sha256: str


def write(path: Path, blocks: Iterator[bytes]) -> Written:
    """Write the whole file or leave what was there. Raises OSError."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    size, digest = 0, hashlib.sha256()
    try:
        with unfinished.open("xb") as file:
            for block in blocks:
                size += file.write(block)
                digest.update(block)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return Written(size, digest.hexdigest())
