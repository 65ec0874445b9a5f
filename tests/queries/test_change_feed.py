"""The feed loses nothing while several publish at once and commit when they please."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from random import Random
from threading import Event
from time import sleep

import pytest
from django.db import connection, transaction

from annotations.actions import epochs
from annotations.models import User, Verdict, VerdictRevision
from annotations.queries import change_feed
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS = 8
PATIENCE = 8
"""Seconds; a transaction that idles longer is ended by the server."""


class Reader:
    """Somebody who keeps a copy, and goes on from what the last answer gave."""

    def __init__(self) -> None:
        self.seen: list[int] = []
        self.cursor = ""

    def read(self, size: int = 3) -> None:
        while True:
            found = change_feed.after(epochs.current(), self.cursor, size)
            self.seen += [row.pk for row in found.rows]
            self.cursor = found.cursor
            if not found.more:
                return


class NaiveReader(Reader):
    """Asks for the ids above the last that it saw."""

    def read(self, size: int = 3) -> None:
        above = VerdictRevision.objects.filter(pk__gt=max(self.seen, default=0))
        self.seen += above.order_by("pk").values_list("pk", flat=True)


@pytest.fixture
def readers() -> list[Reader]:
    readers = [Reader(), NaiveReader()]
    for reader in readers:
        reader.read()
    return readers


@pytest.fixture
def verdicts(annotator, reviewer) -> list[Verdict]:
    """Drafts in articles of their own. A first publication has brought their words into
    the search: transactions that bring the same new ones wait for each other."""
    make.make_published_claim(annotator, reviewer)
    return [
        make.make_verdict(
            make.make_claim(make.make_article(annotator), make.WORDS, annotator),
            annotator,
        )
        for _ in range(WRITERS)
    ]


@pytest.fixture
def writers() -> Iterator[Callable[[Callable], Future]]:
    """`writers(act)`: the act on a thread and a connection of its own."""

    def run(act: Callable) -> None:
        try:
            act()
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        yield lambda act: pool.submit(run, act)


class Publication:
    """Of one verdict, in a transaction that is held open until it is let go."""

    def __init__(self, verdict: Verdict, author: User, reviewer: User) -> None:
        self.people = verdict, author, reviewer
        self.written, self.may_commit = Event(), Event()

    def __call__(self) -> None:
        with transaction.atomic():
            make.publish(*self.people)
            self.written.set()
            assert self.may_commit.wait(PATIENCE)


def test_what_is_written_first_and_committed_last_is_not_missed(
    verdicts, readers, writers, annotator, reviewer
):
    feed, naive = readers
    publications = [Publication(row, annotator, reviewer) for row in verdicts]
    done = []
    for publication in publications:
        done.append(writers(publication))
        assert publication.written.wait(PATIENCE)
    for publication, ended in reversed(list(zip(publications, done, strict=True))):
        publication.may_commit.set()
        ended.result(timeout=PATIENCE)
        for reader in readers:
            reader.read()
    every = sorted(VerdictRevision.objects.values_list("pk", flat=True))
    assert feed.seen == every
    assert len(every) == WRITERS + 1
    assert naive.seen == [every[0], every[-1]], "The test no longer tells them apart."


@pytest.mark.parametrize("seed", range(3))
def test_feed_tells_all_of_eight_writers_who_commit_late(
    seed, verdicts, readers, writers, annotator, reviewer, editor
):
    feed, _ = readers

    def act(verdict: Verdict, random: Random) -> Callable[[], None]:
        steps = (
            lambda: make.publish(verdict, annotator, reviewer),
            lambda: make.make_update(verdict, annotator, reviewer, summary="New."),
            lambda: make.retract(verdict, editor),
        )

        def run() -> None:
            for step in steps:
                with transaction.atomic():
                    step()
                    sleep(random.random() / 5)

        return run

    done = [
        writers(act(verdict, Random(seed * WRITERS + number)))
        for number, verdict in enumerate(verdicts)
    ]
    while wait(done, timeout=0.01).not_done:
        feed.read()
    for ended in done:
        ended.result()
    feed.read()
    every = VerdictRevision.objects.values_list("pk", "verdict", "number")
    assert sorted(feed.seen) == sorted(pk for pk, _, _ in every)
    assert len(feed.seen) == len(set(feed.seen)) == 3 * WRITERS + 1
    order = {pk: (verdict, number) for pk, verdict, number in every}
    for verdict in verdicts:
        mine = [order[pk] for pk in feed.seen if order[pk][0] == verdict.pk]
        assert [number for _, number in mine] == [1, 2, 3]


def test_what_was_undone_is_not_told(verdicts, readers, annotator, reviewer):
    feed, _ = readers
    before = list(feed.seen)
    with transaction.atomic():
        make.publish(verdicts[0], annotator, reviewer)
        transaction.set_rollback(True)
    make.publish(verdicts[1], annotator, reviewer)
    feed.read()
    assert len(feed.seen) == len(before) + 1


def test_a_page_costs_one_query(
    readers, annotator, reviewer, django_assert_num_queries
):
    feed, _ = readers
    epoch = epochs.current()
    for _ in range(2):
        make.make_published_claim(annotator, reviewer)
        feed.read()
    with django_assert_num_queries(1):
        change_feed.after(epoch, feed.cursor, 25)
