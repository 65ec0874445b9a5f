import pytest
from django.urls import reverse

from annotations.actions import moves
from annotations.workflow.states import Move
from tests import factories


@pytest.fixture
def page(client_of):
    """`page(person)`: the text of the desk's first page."""
    return lambda person: client_of(person).get(reverse("desk")).content.decode()


@pytest.fixture
def verdict(annotator):
    claim = factories.make_claim(
        factories.make_article(annotator), factories.WORDS, annotator
    )
    return factories.make_verdict(claim, annotator)


def test_an_empty_desk_says_what_to_do(page, reviewer):
    text = page(reviewer)
    assert "No article has come in yet" in text
    assert "You have no draft in hand" in text
    assert "Nothing waits for a second person" in text
    assert 'id="first-steps"' in text


def test_a_draft_leads_to_its_words_on_the_workbench(page, annotator, verdict):
    article = verdict.claim.appearances.get().article_id
    address = reverse("workbench", args=[article]) + f"#claim-{verdict.claim_id}"
    assert f'href="{address}"' in page(annotator)


def test_somebody_elses_draft_is_not_mine(page, second_annotator, verdict):
    assert "You have no draft in hand" in page(second_annotator)


def test_what_was_returned_shows_its_note_once(page, annotator, reviewer, verdict):
    factories.submit(verdict, annotator)
    moves.make(
        move=Move.RETURN,
        verdict_id=verdict.pk,
        by=reviewer,
        note="Which register is it, <b>exactly</b>?",
    )
    text = page(annotator)
    assert "Which register is it, &lt;b&gt;exactly&lt;/b&gt;?" in text
    assert text.count(f"#claim-{verdict.claim_id}") == 1


def test_what_was_submitted_waits_for_reviewers_only(
    page, annotator, reviewer, verdict
):
    factories.submit(verdict, annotator)
    assert reverse("review-verdict", args=[verdict.pk]) in page(reviewer)
    assert "Waiting for review" not in page(annotator)


def test_the_number_of_queries_does_not_grow(
    client_of, reviewer, annotator, django_assert_max_num_queries
):
    article = factories.make_article(annotator)
    for words in ("about 1,200 passengers", "the pier safe", "12 percent", "the ferry"):
        claim = factories.make_claim(article, words, annotator)
        factories.submit(factories.make_verdict(claim, annotator), annotator)
    client = client_of(reviewer)
    with django_assert_max_num_queries(8):
        client.get(reverse("desk"))
