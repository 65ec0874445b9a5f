"""The workbench's claims: which are there, in what order, and what each row says."""

import pytest

from annotations.actions import claims
from annotations.models import Article
from annotations.queries import list_filters, workbench
from tests import factories as make


@pytest.fixture
def article(annotator):
    return make.make_article(annotator)


@pytest.fixture
def rows(article, annotator):
    """`rows(person)`: the article's rows as that person sees them."""
    return lambda person=annotator: workbench.workbench(article.pk, person).rows


@pytest.fixture
def kept(rows):
    """`kept(claim, person)`: the filters that keep the claim."""

    def names(claim, *person):
        (row,) = [row for row in rows(*person) if row.claim == claim.pk]
        return list_filters.names(row)

    return names


def test_kept_claims_of_the_article_come_in_the_order_of_the_text(
    article, annotator, rows
):
    later = make.make_claim(article, "Fares rose", annotator)
    wide = make.make_claim(article, make.WORDS, annotator)
    inner = make.make_claim(article, "about 1,200", annotator)
    gone = make.make_claim(article, "the pier safe", annotator)
    claims.discard_claim(claim_id=gone.pk, by=annotator)
    make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    assert [row.claim for row in rows()] == [inner.pk, wide.pk, later.pk]
    text = article.current_version.text
    assert text[rows()[0].start : rows()[0].end] == "about 1,200"


def test_no_article_has_no_workbench(annotator):
    with pytest.raises(Article.DoesNotExist):
        workbench.workbench(10**9, annotator)


def test_rows_stand_by_the_block_in_which_they_begin(article, annotator):
    make.make_claim(article, make.WORDS, annotator)
    lost = make.make_claim(article, "the pier safe", annotator)
    span = lost.appearances.get().spans
    span.update(state="orphaned", start=None, end=None)
    last = make.make_claim(article, "Fares rose", annotator)
    found = workbench.workbench(article.pk, annotator).by_block
    assert [len(part) for part in found] == [0, 1, 1, 1]
    assert found[-2][0].claim == last.pk
    assert found[-1][0].claim == lost.pk


def test_a_row_says_the_rating_once_there_is_one(article, annotator, rows):
    claim = make.make_claim(article, make.WORDS, annotator)
    assert rows()[0].state == "found"
    make.make_verdict(claim, annotator, rating="half-true")
    row = rows()[0]
    assert (row.state, row.status, row.shape) == ("Half true", "draft", "half")
    make.submit(make.fresh(claim).verdict, annotator)
    assert rows()[0].stage == "in review"
    make.amend_claim(claim, annotator, triage="not_checking", triage_reason="Trivial.")
    assert rows()[0].stage == "not checking"


def test_mine_is_what_i_marked_or_write_at(article, annotator, second_annotator, kept):
    claim = make.make_claim(article, make.WORDS, annotator)
    assert "mine" in kept(claim, annotator)
    assert "mine" not in kept(claim, second_annotator)
    make.make_verdict(claim, second_annotator)
    assert "mine" in kept(claim, second_annotator)


def test_a_claim_without_evidence_is_unsourced(article, annotator, kept):
    claim = make.make_claim(article, make.WORDS, annotator)
    assert "unsourced" in kept(claim)
    verdict = make.make_verdict(claim, annotator)
    assert "unsourced" not in kept(claim)
    make.discard_citations(verdict, annotator)
    assert "unsourced" in kept(claim)


def test_quoted_words_without_proof_are_unproved(article, annotator, kept):
    claim = make.make_claim(article, make.WORDS, annotator)
    verdict = make.make_verdict(claim, annotator)
    assert "unproved" not in kept(claim)
    make.make_citation(verdict, annotator, quote="1,214 boarded.")
    assert "unproved" in kept(claim)
    make.discard_citations(verdict, annotator)
    assert "unproved" not in kept(claim)


def test_a_submitted_verdict_is_in_review(article, annotator, kept):
    claim = make.make_claim(article, make.WORDS, annotator)
    verdict = make.make_verdict(claim, annotator)
    assert "review" not in kept(claim)
    make.submit(verdict, annotator)
    assert "review" in kept(claim)


def test_triage_files_a_claim_and_what_is_put_aside_wants_nothing(
    article, annotator, kept
):
    claim = make.make_claim(article, make.WORDS, annotator)
    assert kept(claim) == ["all", "mine", "found", "unsourced"]
    make.amend_claim(claim, annotator, triage="checking")
    assert kept(claim) == ["all", "mine", "checking", "unsourced"]
    make.amend_claim(claim, annotator, triage="not_checking", triage_reason="Opinion.")
    assert kept(claim) == ["all", "mine", "aside"]
