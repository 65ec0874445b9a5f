"""What a newcomer finds: every state of a claim, and texts that try the site."""

from collections import Counter
from urllib.parse import urlsplit

import pytest
from django.db import transaction

from annotations.management.samples import loading, people
from annotations.models import (
    Article,
    Citation,
    Claim,
    Claimant,
    Outlet,
    Rating,
    Span,
    User,
    Verdict,
    VerdictRevision,
)
from annotations.queries import public, translations

# The database is made for tests that ask for it, so that the file can be run alone.
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def samples(django_db_setup, django_db_blocker):
    """The samples, loaded once for the tests of this file and taken back after."""
    with django_db_blocker.unblock(), transaction.atomic():
        cast, _ = people.make_people("factcheck-demo")
        yield list(loading.load(cast))
        transaction.set_rollback(True)


def public_revisions():
    return list(public.checks())


def test_there_are_articles_and_claims_to_look_at(samples):
    assert len(samples) >= 6
    assert Claim.objects.count() >= 30


def test_second_load_adds_nothing(samples):
    cast, made = people.make_people("another password")
    before = [model.objects.count() for model in (Article, Claim, VerdictRevision)]
    assert (list(loading.load(cast)), made) == ([], [])
    after = [model.objects.count() for model in (Article, Claim, VerdictRevision)]
    assert after == before


def test_load_that_was_cut_off_goes_on(samples):
    with transaction.atomic():
        article = Article.objects.first()
        last = article.appearances.order_by("-pk").first()
        name = last.claim.statement
        Span.objects.filter(appearance=last)._raw_delete("default")
        last.claim.quantities.all()._raw_delete("default")
        type(last).objects.filter(pk=last.pk)._raw_delete("default")
        assert [row.pk for row in loading.load(people.make_people("x")[0])] == [
            article.pk
        ]
        assert article.appearances.last().claim.statement == name
        transaction.set_rollback(True)


def test_verdicts_stand_in_every_status():
    states = Counter(Verdict.objects.values_list("status", flat=True))
    assert set(states) == {"draft", "in_review", "published", "retracted"}
    returned = Verdict.objects.filter(status="draft", revision=0)
    assert returned.filter(events__move="return").exists()
    assert Verdict.objects.filter(status="draft", revision__gte=1).exists()


def test_claims_stand_in_every_triage_with_reasons():
    found = Counter(Claim.objects.values_list("triage", flat=True))
    assert set(found) == {"found", "checking", "not_checking"}
    assert Claim.objects.filter(triage="checking", verdict=None).exists()
    assert Claim.objects.exclude(discarded_at=None).exists()


def test_revisions_are_of_every_kind():
    kinds = set(VerdictRevision.objects.values_list("kind", flat=True))
    assert kinds == {kind.value for kind in VerdictRevision.Kind}


def test_every_rating_is_given_in_public():
    given = {row.snapshot["rating"]["slug"] for row in public_revisions()}
    assert given == set(Rating.objects.values_list("slug", flat=True))


def test_syria_was_mostly_true_and_is_mostly_false_since_the_briefing():
    claim = Claim.objects.get(statement="Approximately 900 US troops are in Syria.")
    revisions = claim.revisions.order_by("number")
    assert [(row.kind, row.rating.slug) for row in revisions] == [
        ("first", "mostly-true"),
        ("update", "mostly-false"),
    ]
    briefing = claim.verdict.citations.get(published_on="2024-12-19")
    assert briefing.quantities.get().low == 2000
    assert "core force" in revisions.last().public_note


def test_iraq_is_claimed_with_its_number():
    claim = Claim.objects.get(statement="Around 2,500 US troops are in Iraq.")
    number = claim.quantities.get()
    assert (number.low, number.approximator, number.place) == (2500, "about", "Iraq")
    assert public.check(claim.pk).rating_label == "Mostly true"


def test_claims_overlap_and_nest():
    spans = list(Span.objects.select_related("version"))
    pairs = [
        (a, b)
        for a in spans
        for b in spans
        if a.version_id == b.version_id and a.start < b.start < a.end
    ]
    assert any(b.end <= a.end for a, b in pairs), "nested"
    assert any(b.end > a.end for a, b in pairs), "overlapping"
    shown = {(row.article_version_id, row.start, row.end) for row in public_revisions()}
    assert any(
        {(a.version_id, a.start, a.end), (b.version_id, b.start, b.end)} <= shown
        for a, b in pairs
    ), "both in public"


def test_every_span_is_its_words_also_behind_emoji():
    spans = Span.objects.select_related("version")
    for span in spans:
        assert span.version.text[span.start : span.end] == span.exact
    before = [span.version.text[: span.start] for span in spans]
    assert any("\U0001f6b0" in text for text in before)
    assert any("\u200d" in text for text in before), "a joined emoji"


def test_arabic_article_has_published_claims_and_drafts():
    statuses = Verdict.objects.filter(claim__language="ar")
    assert {"published", "draft"} <= set(statuses.values_list("status", flat=True))


def test_nobody_published_what_they_wrote():
    for revision in VerdictRevision.objects.select_related("published_by"):
        assert str(revision.published_by) == revision.snapshot["reviewed_by"] or (
            revision.kind == "retraction"
        )
        assert str(revision.published_by) not in revision.snapshot["checked_by"]


def test_one_verdict_was_published_against_the_gate_with_a_reason():
    reasons = [row.override_reason for row in public_revisions()]
    assert len([reason for reason in reasons if reason]) == 1


def test_quotation_marks_are_earned():
    verbatim = Claim.objects.filter(wording="verbatim", verdict__isnull=False)
    for claim in verbatim:
        text = claim.appearances.get(is_primary=True).spans.get().version.text
        assert claim.statement in text
    assert verbatim.exists()


def test_there_is_a_claim_of_every_kind_that_data_has_to_tell_of():
    checks = public_revisions()
    assert any(row.snapshot["said_by"] is None for row in checks), "nobody known"
    assert any(row.snapshot["said_by_url"] for row in checks), "somebody's own page"
    articles = [
        {place["article"] for place in row.snapshot["appearances"]} for row in checks
    ]
    assert any(len(each) >= 3 for each in articles), "in several articles"
    assert any(row.rating_value is None for row in checks), "off the scale"
    assert any(len(row.statement.split()) == 40 for row in checks), "forty words"
    told = {code for row in checks for code in translations.translated(row.snapshot)}
    assert told == {"ar", "en"}


def test_links_lead_to_example_org():
    urls = [
        *Claimant.objects.exclude(url="").values_list("url", flat=True),
        *Outlet.objects.exclude(url="").values_list("url", flat=True),
        *Citation.objects.exclude(url="").values_list("url", flat=True),
        *Article.objects.exclude(source_url="").values_list("source_url", flat=True),
    ]
    assert {urlsplit(url).hostname for url in urls} == {"example.org"}


def test_published_explanations_are_worth_reading():
    for revision in public_revisions():
        assert len(revision.snapshot["explanation"].split()) >= 40, revision
        assert revision.summary


def test_people_have_their_roles():
    roles = {row.username: row.role_names for row in User.objects.all()}
    assert roles == {
        "annotator": {"annotator"},
        "second-annotator": {"annotator"},
        "reviewer": {"reviewer"},
        "editor": {"editor"},
        "admin": {"editor"},
    }
    assert all(row.check_password("factcheck-demo") for row in User.objects.all())


def test_nothing_is_called_true_against_its_own_sources():
    against = Citation.objects.filter(
        verdict__rating__slug="true", stance="refutes", discarded_at=None
    )
    assert not against.values_list("verdict__claim__statement", flat=True)
