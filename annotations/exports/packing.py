"""Compressing what leaves, as it leaves."""

import zlib
from collections.abc import Iterator
from contextlib import closing

FAST = 1
"""The level for what somebody waits for: a higher one takes longer than the rows."""

THOROUGH = 6
"""The level for what is kept."""

GZIP = 16 + zlib.MAX_WBITS


def gzipped(blocks: Iterator[bytes], level: int = FAST) -> Iterator[bytes]:
    """The blocks as gzip; closing it closes them."""
    packer = zlib.compressobj(level, wbits=GZIP)
    with closing(blocks):
        for block in blocks:
            if packed := packer.compress(block):
                yield packed
        yield packer.flush()
