"""Citing sources as evidence."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from annotations.actions import citations
from annotations.actions.errors import Conflict, Invalid, Stale
from annotations.models import Citation, Source, Verdict
from tests import factories as make


def amend(citation, by, expected=None, **fields):
    return citations.amend_citation(
        citation_id=citation.pk, by=by, expected=expected, fields=fields
    )


@pytest.fixture
def citation(verdict) -> Citation:
    return verdict.citations.get()


def test_citation_is_kept_as_given(verdict, annotator):
    given = {
        "url": "https://example.org/briefing",
        "title": "Briefing of 4 March 2024",
        "kind": "official",
        "first_hand": False,
        "stance": "refutes",
        "quote": "1,214 passengers",
        "translation": "Twelve hundred",
        "locator": "page 2",
        "origin": "Harbour briefing",
        "published_on": date(2024, 3, 4),
        "accessed_on": date(2024, 3, 5),
        "note": "Counted by hand.",
    }
    citation = make.make_citation(verdict, annotator, publisher="Port office", **given)
    kept = make.fresh(citation)
    assert {name: getattr(kept, name) for name in given} == given
    assert kept.publisher.name == "Port office"
    assert (kept.proof, kept.added_by) == ("none_yet", annotator)


def test_source_was_accessed_today_unless_said(citation):
    assert citation.accessed_on == timezone.localdate()


def test_publisher_of_the_same_name_is_the_same_source(verdict, annotator):
    before = Source.objects.count()
    make.make_citation(verdict, annotator, publisher="Port office")
    make.make_citation(verdict, annotator, publisher=" Port  office")
    assert Source.objects.count() == before + 1


def test_figure_of_the_source_is_kept(verdict, annotator):
    citation = make.make_citation(
        verdict, annotator, quantity={"low": 1214, "high": 1214, "unit": "people"}
    )
    assert citation.quantities.get().low == 1214


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("url", "ftp://example.org/"),
        ("url", "javascript:alert(1)"),
        ("url", "https://example.org/" + "a" * 2000),
        ("url", "https://example.org/\x00"),
        ("url", "https://editor:secret@example.org/"),
        ("url", "https://example.org@example.net/"),
        ("url", "https://example.org/\u202efdp.report"),
        ("url", "https://example.org/\u200freport"),
        ("title", ""),
        ("title", "t" * 501),
        ("publisher", "p" * 301),
        ("kind", "rumour"),
        ("kind", ""),
        ("stance", ""),
        ("first_hand", "perhaps"),
        ("first_hand", None),
        ("quote", "q" * 5001),
        ("quote", "half \ud83d"),
        ("note", "n" * 5001),
        ("locator", "l" * 301),
        ("origin", "o" * 301),
        ("published_on", "2024-13-01"),
        ("quantity/low", "many"),
    ],
)
@pytest.mark.parametrize(
    "write",
    [
        lambda citation, by, **fields: make.make_citation(
            citation.verdict, by, **fields
        ),
        amend,
    ],
    ids=["new", "changed"],
)
def test_bad_citation_is_refused_by_the_name_of_its_field(
    verdict, citation, annotator, field, value, write
):
    fields = {"quantity": {"low": value}} if "/" in field else {field: value}
    with pytest.raises(Invalid) as caught:
        write(citation, annotator, **fields)
    assert [name for name, _ in caught.value.errors] == [field]
    assert verdict.citations.count() == 1
    assert make.fresh(verdict).version == verdict.version


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/@office/1?to=a@example.org",
        "https://example.org/archive/https://example.net/@office",
        "https://example.org/\u0645\u06cc\u200c\u0634\u0648\u062f",
    ],
)
def test_address_with_at_signs_or_joiners_is_taken(citation, annotator, url):
    amend(citation, annotator, url=url)
    assert make.fresh(citation).url == url


def test_change_raises_both_versions(citation, annotator):
    verdict = citation.verdict
    amend(citation, annotator, 1, quote="1,214")
    assert make.fresh(citation).version == 2
    assert make.fresh(verdict).version == verdict.version + 1


def test_figure_alone_raises_both_versions(citation, annotator):
    verdict = citation.verdict
    amend(citation, annotator, quantity={"low": 1214})
    assert make.fresh(citation).version == 2
    assert make.fresh(verdict).version == verdict.version + 1
    amend(citation, annotator, quantity=None)
    assert not citation.quantities.filter(discarded_at=None).exists()


def test_change_that_changes_nothing_raises_nothing(citation, annotator):
    amend(citation, annotator, title=citation.title, kind=citation.kind)
    assert make.fresh(citation).version == 1
    assert make.fresh(citation.verdict).version == citation.verdict.version


def test_stale_change_is_refused(citation, annotator):
    amend(citation, annotator, quote="1,214")
    with pytest.raises(Stale) as caught:
        amend(citation, annotator, 1, quote="1,215")
    assert caught.value.current.quote == "1,214"
    with pytest.raises(Stale):
        citations.discard_citation(citation_id=citation.pk, by=annotator, expected=1)


def test_proof_is_not_claimed_by_writing_it(citation, annotator):
    amend(citation, annotator, proof="seen", seen_by=annotator)
    assert make.fresh(citation).proof == "none_yet"


def test_discarded_citation_is_kept_and_cannot_be_changed(citation, annotator):
    verdict = citation.verdict
    citations.discard_citation(citation_id=citation.pk, by=annotator, expected=1)
    assert make.fresh(citation).discarded_by == annotator
    assert make.fresh(verdict).version == verdict.version + 1
    with pytest.raises(Citation.DoesNotExist):
        amend(citation, annotator, quote="1,214")


def test_discard_is_taken_back_with_all_that_it_said(citation, annotator):
    amend(citation, annotator, quote="1,214", quantity={"low": 1214})
    citations.discard_citation(citation_id=citation.pk, by=annotator)
    verdict = make.fresh(citation.verdict)
    restored = citations.restore_citation(citation_id=citation.pk, by=annotator)
    assert (restored.discarded_at, restored.discarded_by) == (None, None)
    assert (restored.quote, restored.quantities.get().low) == ("1,214", 1214)
    assert make.fresh(verdict).version == verdict.version + 1
    with pytest.raises(Conflict):
        citations.restore_citation(citation_id=citation.pk, by=annotator)


def test_discard_before_publication_is_not_taken_back_after_it(
    verdict, annotator, reviewer
):
    spare = make.make_citation(verdict, annotator)
    citations.discard_citation(citation_id=spare.pk, by=annotator)
    make.publish(verdict, annotator, reviewer)
    with pytest.raises(Conflict):
        citations.restore_citation(citation_id=spare.pk, by=annotator)


def test_published_evidence_is_closed_until_reopened(published, annotator):
    citation = published.citations.get()
    with pytest.raises(Conflict):
        make.make_citation(published, annotator)
    with pytest.raises(Conflict):
        amend(citation, annotator, quote="1,214")
    with pytest.raises(Conflict):
        citations.discard_citation(citation_id=citation.pk, by=annotator)
    make.reopen(published, annotator)
    amend(citation, annotator, quote="1,214")
    frozen = make.revision_of(published.claim).snapshot["citations"][0]
    assert frozen["quote"] == ""


def test_verdict_that_is_not_there_takes_no_citation(annotator):
    with pytest.raises(Verdict.DoesNotExist):
        citations.cite(verdict_id=10**9, by=annotator, fields={"title": "x"})


def test_decimals_keep_their_places(verdict, annotator):
    exact = Decimal("0.1234567891")
    citation = make.make_citation(verdict, annotator, quantity={"low": exact})
    assert make.fresh(citation.quantities.get()).low == exact
