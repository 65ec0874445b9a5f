"""The cast, known to every test, and the house rules of a test run.

Nobody reaches the network beyond this machine; passwords hash cheaply; the cache is
in memory and empty at the start; a test that commits leaves the first rows behind it.
"""

import ipaddress
import os
import socket
from collections.abc import Callable

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connections
from django.test import Client, TransactionTestCase, override_settings

from annotations.models import User
from annotations.workflow.roles import Role
from factcheck import postgres
from tests import reset
from tests.factories import PASSWORD, make_person

pytest.register_assert_rewrite("tests.exports.harmless")


def pytest_unconfigure() -> None:
    """Stop the tests' embedded database: a run leaves nothing running."""
    is_one_of_several = "PYTEST_XDIST_WORKER" in os.environ
    if not settings.DATABASE_URL and not is_one_of_several:
        connections.close_all()
        postgres.stop(settings.DATA_DIR / "postgres")


class NetworkRefused(AssertionError):
    """A test asked for something beyond this machine."""


@pytest.fixture(autouse=True, scope="session")
def _loopback_only():
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def guarded_connect(self, address):
        if self.family != socket.AF_UNIX:
            _require_loopback(address[0])
        return connect(self, address)

    def guarded_look_up(host, *args, **options):
        _require_loopback(host)
        return look_up(host, *args, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield


def _require_loopback(host: str | bytes | None) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return
    try:
        inside = ipaddress.ip_address(name).is_loopback
    except ValueError:
        inside = False
    if not inside:
        raise NetworkRefused(f"No test may reach {name}.")


@pytest.fixture(autouse=True, scope="session")
def _cheap_settings():
    with override_settings(
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        CACHES={
            "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
        },
    ):
        yield


@pytest.fixture(autouse=True)
def _empty_cache(_cheap_settings):
    cache.clear()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        reset.keep_first_rows()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            TransactionTestCase,
            "_fixture_teardown",
            lambda test_case: reset.to_first_rows(),
        )
        yield
    with django_db_blocker.unblock():
        reset.end_other_sessions()


@pytest.fixture
def annotator(db) -> User:
    return make_person("annotator", Role.ANNOTATOR)


@pytest.fixture
def second_annotator(db) -> User:
    return make_person("second-annotator", Role.ANNOTATOR)


@pytest.fixture
def reviewer(db) -> User:
    return make_person("reviewer", Role.REVIEWER)


@pytest.fixture
def editor(db) -> User:
    return make_person("editor", Role.EDITOR)


@pytest.fixture
def admin_user(db) -> User:
    return User.objects.create_superuser(username="admin", password=PASSWORD)


@pytest.fixture
def roleless(db) -> User:
    """Somebody who may sign in and has no role on the desk."""
    return User.objects.create_user(username="roleless", password=PASSWORD)


@pytest.fixture
def client_of() -> Callable[[User], Client]:
    """`client_of(user)`: a client in which that person is signed in."""

    def signed_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return signed_in
