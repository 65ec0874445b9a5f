from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import call_command


@pytest.fixture
def run() -> Callable[..., tuple[str, str]]:
    """`run(name, *arguments)` answers what the command prints, and says beside it."""

    def ran(name: str, *arguments: str) -> tuple[str, str]:
        out, beside = StringIO(), StringIO()
        call_command(name, *arguments, stdout=out, stderr=beside)
        return out.getvalue(), beside.getvalue()

    return ran
