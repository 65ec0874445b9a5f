"""Claims in bulk: whole and lawful, and never among real ones unasked."""

import pytest
from django.apps import apps
from django.core.management.base import CommandError
from django.db import connection
from django.db.models import Exists, OuterRef

from annotations.exports import formats
from annotations.management.bulk import writing
from annotations.models import Claim, Quantity, SearchDocument, VerdictRevision
from annotations.queries import public
from annotations.queries.search import finding
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)  # it commits as it goes


@pytest.fixture(params=["SELECT true", "SELECT false"], ids=["passed by", "asked"])
def seeded(request, run, monkeypatch) -> str:
    """Twenty claims in two transactions, with the rules asked and passed by; answers
    what was printed."""
    monkeypatch.setattr(writing, "FREE", request.param)
    monkeypatch.setattr(writing, "BATCH", 10)
    return run("seed_bulk", "--claims", "15")[0]


def test_claims_are_public_and_found(seeded, client):
    assert "20 claims" in seeded
    assert "10 written" in seeded
    checks = list(public.checks())
    assert len(checks) == SearchDocument.objects.count() == 20
    for check in checks[:3]:
        for path in (
            f"/claims/{check.claim_id}/{check.claim.slug}/",
            f"/articles/{check.article_id}/{check.article.slug}/",
            f"/api/v1/claims/{check.claim_id}/",
        ):
            assert client.get(path).status_code == 200
    assert b"".join(formats.written(formats.JSON_LINES, {})).count(b"\n") == 20
    words = checks[0].statement.rstrip(".").split()
    assert checks[0] in finding.find({"q": " ".join(words)}).checks
    begun = finding.find({"q": f"{max(words[:-1], key=len)[:-1]}*"})
    assert checks[0] in begun.checks


def test_turns_follow_the_days(seeded):
    days = SearchDocument.objects.order_by("turn").values_list("first_published_at")
    assert list(days) == sorted(days)


def test_what_is_frozen_has_the_shape_that_publishing_gives(
    seeded, annotator, reviewer
):
    real = make.make_published_claim(
        annotator,
        reviewer,
        claimant="Port office",
        topics=["Ferries"],
        quantities=[{"low": "1200", "high": "1200"}],
    )
    wanted = shape(make.revision_of(real).snapshot)
    made = VerdictRevision.objects.filter(
        quantity_low__isnull=False, published_by__username="bulk-reviewer"
    )
    assert [row.pk for row in made if shape(row.snapshot) != wanted] == []


def shape(value):
    """The names in it, without what they hold."""
    if isinstance(value, dict):
        return {name: shape(inner) for name, inner in value.items()}
    return [shape(value[0])] if isinstance(value, list) and value else None


def test_every_reference_leads_somewhere_and_every_span_is_its_text(seeded):
    astray = {}
    for model in apps.get_app_config("annotations").get_models():
        for field in (f for f in model._meta.fields if f.many_to_one or f.one_to_one):
            known = field.related_model.objects.filter(pk=OuterRef(field.attname))
            lost = model.objects.filter(~Exists(known), **{f"{field.name}__gt": 0})
            if field.related_model._meta.pk.get_internal_type() == "UUIDField":
                continue
            astray[f"{model.__name__}.{field.name}"] = lost.count()
    assert {name for name, count in astray.items() if count} == set()
    for check in public.checks().select_related("article_version"):
        text = check.article_version.text
        assert text[check.start : check.end] == check.exact
    assert Quantity.objects.filter(claim__public=None).count() == 0


def test_ids_go_on_behind_it(seeded, annotator, reviewer):
    made = Claim.objects.order_by("-pk").first()
    claim = make.make_published_claim(annotator, reviewer)
    assert claim.pk > made.pk
    assert finding.find({}).checks[0].claim_id == claim.pk


def test_indexes_of_words_stand_again(seeded):
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexname FROM pg_indexes WHERE indexdef LIKE '%gin%'")
        assert {name for (name,) in cursor} >= set(writing.WORD_INDEXES.values())


def test_database_with_claims_is_left_alone_unless_asked(run, annotator):
    make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    with pytest.raises(CommandError, match="The database holds claims"):
        run("seed_bulk", "--claims", "10")
    assert Claim.objects.count() == 1
    run("seed_bulk", "--claims", "10", "--yes")
    assert Claim.objects.count() == 11


@pytest.mark.parametrize("count", ["0", "-1", "many", "1e6", "10000001"])
def test_number_that_is_none_is_refused(run, count):
    with pytest.raises(CommandError, match="give a number from 1 to 10,000,000"):
        run("seed_bulk", f"--claims={count}")
