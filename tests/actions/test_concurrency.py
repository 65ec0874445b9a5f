"""Two people at once: exactly one wins, the other is told, and nothing is lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from annotations.actions import claims, verdicts
from annotations.actions.errors import Conflict, Refused, Stale
from annotations.actions.undo import undo
from annotations.models import Claimant, Verdict, VerdictRevision
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What each came to: its result, or the refusal. Each has its own connection."""
    ready = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> Any:
        try:
            connection.ensure_connection()
            ready.wait(timeout=10)
            return act()
        except Refused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def refusals(results: list[Any]) -> list[type]:
    return [type(result) for result in results if isinstance(result, Refused)]


@pytest.fixture(params=range(3))
def round_(request):
    """Several times over: one lucky order proves little."""
    return request.param


def test_two_changes_of_one_claim_have_one_winner(
    round_, claim, annotator, second_annotator
):
    def change(by, statement):
        return lambda: claims.amend_claim(
            claim_id=claim.pk, by=by, expected=1, fields={"statement": statement}
        )

    results = at_once(change(annotator, "One."), change(second_annotator, "Other."))
    assert refusals(results) == [Stale]
    (won,) = [result for result in results if not isinstance(result, Refused)]
    assert make.fresh(claim).statement == won.statement
    assert make.fresh(claim).version == 2


def test_changes_of_different_fields_without_a_version_are_both_kept(
    round_, verdict, annotator, second_annotator
):
    results = at_once(
        lambda: verdicts.amend_verdict(
            verdict_id=verdict.pk, by=annotator, fields={"summary": "Another."}
        ),
        lambda: verdicts.amend_verdict(
            verdict_id=verdict.pk, by=second_annotator, fields={"since": "Later."}
        ),
        lambda: make.amend_claim(verdict.claim, second_annotator, language="fr"),
    )
    assert refusals(results) == []
    kept = make.fresh(verdict)
    assert (kept.summary, kept.since) == ("Another.", "Later.")
    assert kept.version == verdict.version + 3
    assert kept.authors.count() == 2


def test_claim_gets_one_verdict(round_, claim, annotator, second_annotator):
    results = at_once(
        *(
            lambda by=by: verdicts.draft(claim_id=claim.pk, by=by, fields={})
            for by in (annotator, second_annotator)
        )
    )
    assert refusals(results) == [Conflict]
    assert Verdict.objects.count() == 1


def test_verdict_is_published_once(round_, verdict, annotator, reviewer, editor):
    read = make.submit(verdict, annotator)
    results = at_once(
        *(
            lambda by=by: make.publish(verdict, annotator, by, expected=read.version)
            for by in (reviewer, editor)
        )
    )
    assert refusals(results) == [Conflict]
    assert VerdictRevision.objects.count() == 1
    assert make.fresh(verdict.claim).public_version == 1


def test_nothing_is_published_that_the_reviewer_did_not_read(
    round_, verdict, annotator, reviewer
):
    read = make.submit(verdict, annotator)
    edit, publication = at_once(
        lambda: verdicts.amend_verdict(
            verdict_id=verdict.pk, by=annotator, fields={"summary": "Slipped in."}
        ),
        lambda: make.publish(verdict, annotator, reviewer, expected=read.version),
    )
    if isinstance(edit, Conflict):
        assert publication.status == "published"
        assert VerdictRevision.objects.get().summary == read.summary
    else:
        assert isinstance(publication, Stale)
        assert not VerdictRevision.objects.exists()


def test_name_that_is_new_to_both_becomes_one_row(round_, article, annotator):
    results = at_once(
        *(
            lambda words=words: make.make_claim(
                article, words, annotator, claimant="Port office"
            )
            for words in (make.WORDS, "Fares rose by 12 percent")
        )
    )
    assert refusals(results) == []
    assert Claimant.objects.get().claims.count() == 2


def test_names_whose_slugs_would_be_the_same_get_slugs_of_their_own(
    round_, article, annotator
):
    results = at_once(
        *(
            lambda name=name: make.make_claim(
                article, make.WORDS, annotator, claimant=name
            )
            for name in ("Port office", "Port-Office", "port office!")
        )
    )
    assert refusals(results) == []
    assert len(set(Claimant.objects.values_list("slug", flat=True))) == 3


def test_two_undos_at_once_take_back_two_steps(round_, claim, annotator):
    article = claim.appearances.get().article_id
    for topic in ("Fares", "Ferries", "Ports"):
        make.amend_claim(claim, annotator, topics=[topic])

    def act():
        return undo(article_id=article, by=annotator)

    taken = {step.reverses_id for step in at_once(act, act)}
    assert len(taken) == 2
    assert [topic.name for topic in claim.topics.all()] == ["Fares"]
