"""The secret key of a site that was not given one."""

import os
import secrets
from pathlib import Path

from factcheck.env import EnvError


def local_key(data: Path, *, required: bool) -> str:
    """A key kept in the data folder, made at the first start.

    With `required` (a database of one's own) a key must be given by SECRET_KEY: more
    machines than one have to share it. Raises EnvError then.
    """
    if required:
        raise EnvError("SECRET_KEY must be set when DATABASE_URL is.")
    data.mkdir(parents=True, exist_ok=True)
    path = data / "secret_key"
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_text()
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(50))
    return path.read_text()
