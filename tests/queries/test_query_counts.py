"""Thirty claims cost as many queries as one."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from annotations.actions import notices
from annotations.models import User, Verdict
from annotations.queries import (
    list_filters,
    presence,
    public,
    public_article,
    records,
    review,
    statistics,
    workbench,
    working,
)
from annotations.queries.search import finding
from annotations.workflow.roles import Role
from tests import factories as make

pytestmark = pytest.mark.django_db  # so that there is one, also for this file alone


def _cards(article):
    for claim in working.claims():
        records.claim(claim)
        records.name(claim.claimant)
        place = working.place(working.primary(claim))
        records.span(place)
        records.article(working.primary(claim).article)
        [records.quantity(item) for item in claim.quantities.all()]


def _verdicts(article):
    for verdict in working.verdicts():
        str(verdict.claim), str(verdict.rating)
        [records.citation(item) for item in verdict.citations.all()]
        len(verdict.revisions.all())


def _queue(article):
    for verdict in review.queue():
        str(verdict.claim.claimant), str(verdict.rating), str(verdict.submitted_by)


def _drafts(article):
    person = User.objects.get(username="author")
    for verdict in review.drafts_of(person):
        str(verdict.claim.claimant), str(verdict.rating), str(verdict.created_by)


def _recent(article):
    for item in review.recent_articles():
        str(item), str(item.outlet), str(item.added_by), item.claim_count


def _checks(article):
    for check in public.checks():
        str(check.claim.slug), check.claim.public_version, check.snapshot["claim"]


def _search(article):
    for check in finding.find({"q": "passengers", "topic": "ferries"}).checks:
        str(check.claim.slug), check.snapshot["claim"]


def _article(article):
    for place in public_article.article(article.pk).places:
        str(place.check.claim.slug)


def _claim(article):
    for check in public.revisions_with_places(article.revisions.first().claim_id):
        str(check.claim.slug), check.elsewhere


def _workbench(article):
    person = User.objects.get(username="author")
    for row in workbench.workbench(article.pk, person).rows:
        str(row.state), list_filters.names(row)


def _pulse(article):
    presence.pulse(article.pk, User.objects.get(username="author"))


QUESTIONS = {
    "public checks": _checks,
    "public search": _search,
    "public article": _article,
    "public claim": _claim,
    "public state": lambda article: public.state(),
    "statistics": lambda article: statistics.statistics(),
    "workbench": _workbench,
    "pulse": _pulse,
    "claims": _cards,
    "verdicts": _verdicts,
    "review queue": _queue,
    "drafts": _drafts,
    "recent articles": _recent,
}


def _ask(article) -> dict[str, int]:
    found = {}
    for name, question in QUESTIONS.items():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            question(article)
        found[name] = len(queries)
    return found


def _add(article, author, reviewer):
    """One claim of each kind: published, in review, drafted anew."""
    facts = {"claimant": "Port office", "topics": ["Ferries", "Harbour"]}
    claim = make.make_published_claim(author, reviewer, article, **facts)
    notices.place(claim_id=claim.pk, kind="still_holds", text="Yes.", by=reviewer)
    waiting = make.make_claim(article, make.WORDS, author, **facts)
    make.submit(make.make_verdict(waiting, author), author)
    drafted = make.make_claim(article, "Fares rose", author, **facts)
    make.make_verdict(drafted, author)


@pytest.fixture(scope="module")
def counts(django_db_setup, django_db_blocker):
    """Question -> queries with one claim of each kind, and with ten of each."""
    with django_db_blocker.unblock(), transaction.atomic():
        author = make.make_person("author", Role.ANNOTATOR)
        reviewer = make.make_person("reader", Role.REVIEWER)
        article = make.make_article(author)
        _add(article, author, reviewer)
        few = _ask(article)
        for _ in range(9):
            _add(article, author, reviewer)
        assert Verdict.objects.count() == 30
        many = _ask(article)
        transaction.set_rollback(True)
    return few, many


@pytest.mark.parametrize("question", QUESTIONS)
def test_claims_do_not_cost_queries_each(counts, question):
    few, many = counts
    assert many[question] == few[question]


@pytest.mark.parametrize(
    ("question", "most"),
    [
        ("public checks", 1),
        ("public search", 3),
        ("public article", 3),
        ("public claim", 2),  # one of them finds the claim
        ("statistics", 2),
        ("workbench", 3),
        ("pulse", 3),
        ("claims", 5),
    ],
)
def test_question_stays_within_its_queries(counts, question, most):
    assert counts[1][question] <= most
