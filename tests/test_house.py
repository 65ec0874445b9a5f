"""The test run keeps its own rules (see `conftest.py`)."""

import socket
import threading
import time

import pytest
from django.db import connection, connections, transaction

from annotations.models import Claim, Newsroom, Rating, User
from tests import factories as make
from tests import reset
from tests.conftest import NetworkRefused


@pytest.mark.parametrize("address", ["192.0.2.1", "2001:db8::1"])
def test_no_test_reaches_another_machine(address):
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family) as caller, pytest.raises(NetworkRefused):
        caller.connect((address, 80))


def test_no_test_asks_for_a_name():
    with pytest.raises(NetworkRefused):
        socket.getaddrinfo("example.org", 80)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("round_", ["once", "again"])
def test_test_that_commits_leaves_the_first_rows_behind(round_, annotator, reviewer):
    assert (Rating.objects.count(), Newsroom.objects.get().name) == (7, "A newsroom")
    assert User.objects.count() == 2
    assert not Claim.objects.exists()
    make.make_published_claim(annotator, reviewer)
    Newsroom.objects.update(name="Another newsroom")


@pytest.mark.django_db(transaction=True)
def test_request_left_behind_by_a_page_does_not_break_the_next_test(annotator):
    begun = threading.Event()

    def answer_a_request() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(reset.EVERY_TABLE)
            first, *_, last = [name for (name,) in cursor.fetchall()]
            cursor.execute(f"LOCK TABLE {last} IN SHARE MODE")
            begun.set()
            time.sleep(0.5)
            cursor.execute(f"LOCK TABLE {first} IN SHARE MODE")
        connections.close_all()

    request = threading.Thread(target=answer_a_request)
    request.start()
    begun.wait()
    reset.to_first_rows()
    request.join()
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ("annotator", "annotator"),
        ("second_annotator", "second-annotator"),
        ("reviewer", "reviewer"),
        ("editor", "editor"),
        ("admin_user", "admin"),
    ],
)
def test_cast_signs_in_as_the_demo_does(request, client, person, name):
    user = request.getfixturevalue(person)
    assert user.username == name
    assert client.login(username=name, password=make.PASSWORD)
