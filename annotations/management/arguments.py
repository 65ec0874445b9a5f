"""What is typed behind a command."""

from argparse import ArgumentTypeError


def text(typed: str) -> str:
    """An argument that the database can be asked for. Raises ArgumentTypeError."""
    try:
        typed.encode()
    except UnicodeEncodeError:
        raise ArgumentTypeError("it is not in UTF-8.") from None
    return typed
