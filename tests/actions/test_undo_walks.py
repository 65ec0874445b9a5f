"""Whatever was done: all taken back is the beginning, all done again the end."""

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.actions import citations, claims, verdicts
from annotations.actions.errors import Conflict
from annotations.actions.places import re_edge
from annotations.actions.undo import redo, undo
from annotations.models import Verdict
from tests import factories as make
from tests.actions.content import content

PLACES = ["1,200 passengers", "the ferry on 3 March", "Harbour ferries"]
TOPICS = [[], ["Fares"], ["Fares", "Ferries"], ["Ports"]]
WORDS = ["", "A sentence.", "A sentence. And a half", "Another"]


def _statement(claim, by, n):
    make.amend_claim(claim, by, statement=WORDS[n] or "Anew", triage="checking")


def _topics(claim, by, n):
    make.amend_claim(claim, by, topics=TOPICS[n])


def _numbers(claim, by, n):
    kept = [{"id": row.pk} for row in claim.quantities.filter(discarded_at=None)]
    make.amend_claim(claim, by, quantities=[*kept[n % 2 :], {"low": n}][: n + 1])


def _edges(claim, by, n):
    words = PLACES[n % 3]
    start = make.TEXT.index(words)
    re_edge(
        appearance_id=claim.appearances.get().pk,
        by=by,
        start=start,
        end=start + len(words),
        exact=words,
    )


def _verdict(claim, by, n):
    fields = {"summary": WORDS[n], "rating": ["true", "false", None, "half-true"][n]}
    found = Verdict.objects.filter(claim=claim).first()
    if found:
        verdicts.amend_verdict(verdict_id=found.pk, by=by, fields=fields)
    else:
        verdicts.draft(claim_id=claim.pk, by=by, fields=fields)


def _cite(claim, by, n):
    make.make_citation(Verdict.objects.get(claim=claim), by, quantity={"low": n})


def _citation(claim, by, n):
    found = Verdict.objects.get(claim=claim).citations.order_by("pk")[n : n + 1]
    for row in found:
        fields = {"quote": WORDS[n], "quantity": {"low": n} if n % 2 else None}
        citations.amend_citation(citation_id=row.pk, by=by, fields=fields)


def _discard_citation(claim, by, n):
    for row in Verdict.objects.get(claim=claim).citations.order_by("pk")[n : n + 1]:
        citations.discard_citation(citation_id=row.pk, by=by)


def _discard(claim, by, n):
    claims.discard_claim(claim_id=claim.pk, by=by)


STEPS = [_statement, _topics, _numbers, _edges, _verdict, _verdict, _cite]
STEPS += [_citation, _discard_citation, _discard]
walks = st.lists(
    st.tuples(st.sampled_from(STEPS), st.booleans(), st.integers(0, 3)), max_size=12
)


def _all(act, article, by) -> int:
    """How often it could be done."""
    for times in range(100):
        try:
            act(article_id=article.pk, by=by)
        except Conflict as refused:
            if "nothing of yours" in refused.detail:
                return times
            raise
    raise AssertionError("There is no end to it.")


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(walk=walks)
def test_all_taken_back_is_the_beginning_and_done_again_the_end(
    article, annotator, second_annotator, walk
):
    with transaction.atomic():
        one = make.make_claim(article, make.WORDS, second_annotator)
        make.make_verdict(one, second_annotator)
        two = make.make_claim(article, "Fares rose by 12 percent", second_annotator)
        beginning = content()
        for step, first, n in walk:
            try:
                step(one if first else two, annotator, n)
            except ObjectDoesNotExist:  # discarded by now, or without a verdict
                continue
        end = content()
        taken = _all(undo, article, annotator)
        assert content() == _with_begun(beginning)
        assert _all(redo, article, annotator) == taken
        assert content() == end
        assert _all(undo, article, annotator) == taken
        assert content() == _with_begun(beginning)
        transaction.set_rollback(True)


def _with_begun(beginning):
    """A verdict that was begun stays, and is empty."""
    now = content()
    for name, told in beginning.items():
        begun = now.get(name, {}).get("verdict", {})
        if not told["verdict"] and begun:
            assert all(not any(row.values()) for row in begun.values())
            beginning = beginning | {name: told | {"verdict": begun}}
    return beginning
