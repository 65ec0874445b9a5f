"""Long commands say what they are doing and how long it took."""

import time
from collections.abc import Callable

from django.core.management.base import OutputWrapper

WIDTH = 44
"""Columns up to the time; as in the set-up that comes before."""


def timed(out: OutputWrapper, what: str, work: Callable[[], str]) -> None:
    """Print `what`, do the work, then print the time and the note it answers."""
    out.write(f"  {what} ", ending="")
    out.flush()
    began = time.monotonic()
    try:
        note = work()
    except BaseException:
        out.write("")  # what went wrong begins on a line of its own
        raise
    seconds = time.monotonic() - began
    dots = "." * max(2, WIDTH - len(what))
    out.write(f"{dots} {seconds:5.1f} s{'  ' + note if note else ''}")
    out.flush()
