"""Settings from the environment, read strictly.

Every function takes the name of a variable and a default, and answers the value in
its Python type. A variable that is unset or empty has its default; without a default
it is required. A value that does not have the wanted form raises `EnvError`, whose
message is one sentence naming the variable and the form. Secrets are never quoted.
"""

import os
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

TRUE: Final = frozenset({"1", "true", "yes", "on"})
FALSE: Final = frozenset({"0", "false", "no", "off"})

_asked: set[str] = set()


class EnvError(ValueError):
    """A variable is missing, malformed or unknown; the message says which and how."""


def env_str(name: str, default: str | None = None) -> str:
    """The text of a variable, without white space at its ends."""
    _asked.add(name)
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise EnvError(f"{name} must be set.")
    return default


def env_bool(name: str, default: bool | None = None) -> bool:
    """Yes or no: 1, true, yes, on or 0, false, no, off in any case."""
    value = env_str(name, _text(default)).lower()
    if value in TRUE:
        return True
    if value in FALSE:
        return False
    raise EnvError(f"{name} must be yes or no, not {value!r}.")


def env_int(
    name: str,
    default: int | None = None,
    *,
    least: int | None = None,
    most: int | None = None,
) -> int:
    """A whole number in plain digits, from `least` to `most`, both included."""
    value = env_str(name, _text(default))
    try:
        number = int(value)
    except ValueError:
        raise EnvError(f"{name} must be a whole number, not {value!r}.") from None
    if least is not None and number < least:
        raise EnvError(f"{name} must be {least} or more, not {number}.")
    if most is not None and number > most:
        raise EnvError(f"{name} must be {most} or less, not {number}.")
    return number


def env_list(name: str, default: Iterable[str] | None = None) -> list[str]:
    """Items separated by commas, in the order given; an empty item is refused."""
    value = env_str(name, None if default is None else ",".join(default))
    items = [item.strip() for item in value.split(",")] if value else []
    if not all(items):
        raise EnvError(f"{name} must be items with one comma between them: a,b,c.")
    return items


def env_choices(name: str, known: Iterable[str], default: Iterable[str]) -> list[str]:
    """Items out of `known`, each once, in the order given."""
    items, allowed = env_list(name, default), list(known)
    unknown = [item for item in items if item not in allowed]
    if unknown:
        raise EnvError(
            f"{name} must be some of {', '.join(allowed)}, not {unknown[0]!r}."
        )
    if len(set(items)) < len(items):
        raise EnvError(f"{name} must name each only once.")
    return items


def env_url(name: str, schemes: Iterable[str], default: str | None = None) -> str:
    """An address with one of `schemes`; never quoted, as it may hold a password."""
    allowed = list(schemes)
    value = env_str(name, default)
    if not value and default == "":
        return value
    try:
        parts = urlsplit(value)
        parts.port  # noqa: B018 - reading it is the check of its digits
    except ValueError:
        raise EnvError(f"{name} is not a well-formed address.") from None
    needs_host = parts.scheme in ("http", "https") or value == f"{parts.scheme}:"
    if parts.scheme not in allowed or (needs_host and not parts.hostname):
        wanted = " or ".join(f"{scheme}://…" for scheme in allowed)
        raise EnvError(f"{name} must be an address like {wanted}.")
    return value


def env_time_zone(name: str, default: str) -> str:
    """A name of the IANA database, such as Europe/Berlin."""
    value = env_str(name, default)
    try:
        ZoneInfo(value)
    except (ValueError, ZoneInfoNotFoundError, OSError):
        raise EnvError(
            f"{name} must be a name like Europe/Berlin or UTC, not {value!r}."
        ) from None
    return value


def refuse_unknown(*prefixes: str, known: Iterable[str] = ()) -> None:
    """Stop at a variable of ours that no setting reads, most likely a slip.

    `prefixes` are our own namespaces ("FACTCHECK_"); `known` are names that other
    parts of the product read. Call it last, when every setting has been asked for.
    """
    names = _asked | set(known)
    for name in sorted(os.environ):
        if name.startswith(prefixes) and name not in names:
            near = get_close_matches(name, sorted(names), n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            raise EnvError(f"{name} is not a setting of Factcheck.{hint}")


def _text(default: bool | int | None) -> str | None:
    return None if default is None else str(default)
