"""Print the Python to set up with: this one, or a newer one of this machine.

Written so that any Python 3 can read it, as it has to tell the old ones.
"""

import shutil
import sys

OLDEST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")


def usable():
    """The path of a Python that is new enough; None when there is none."""
    if sys.version_info >= OLDEST:
        return sys.executable
    return next(filter(None, map(shutil.which, NEWER)), None)


def refusal():
    have = ".".join(map(str, sys.version_info[:2]))
    return (
        "Python 3.11 or newer is needed and this is " + have + ": install one, "
        "or name it: make demo PYTHON=/path/to/python3"
    )


if __name__ == "__main__":
    path = usable()
    if path is None:
        sys.exit(refusal())
    print(path)
