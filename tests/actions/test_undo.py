"""One's own steps in an article are taken back and done again, and nobody else's."""

import pytest
from django.apps import apps

from annotations.actions import claims, verdicts
from annotations.actions.appearances import stands_again
from annotations.actions.errors import Conflict, Forbidden
from annotations.actions.undo import redo, undo
from annotations.models import Article, Edit, Verdict
from tests import factories as make
from tests.actions.content import content
from tests.actions.steps import ONCE_MORE, STEPS


@pytest.mark.parametrize("name", STEPS)
def test_step_is_taken_back_done_again_and_taken_back(
    verdict, annotator, back, again, name
):
    before = content()
    STEPS[name](verdict, annotator)
    after = content()
    assert after != before
    back()
    assert content() == before
    again()
    assert content() == after
    back()
    assert content() == before


def test_mark_is_taken_back_and_done_again_with_all_that_came_with_it(
    article, annotator, back, again
):
    claim = make.make_claim(article, make.WORDS, annotator, topics=["Ferries"])
    after = content()
    back()
    assert make.fresh(claim).discarded_by == annotator
    assert content() == {}
    again()
    assert content() == after


def test_mark_stays_when_a_colleague_has_marked_it_elsewhere_too(
    claim, annotator, second_annotator, back
):
    other = make.make_article(annotator, f"{make.TEXT}\nSo it was.\n")
    start = make.TEXT.index(make.WORDS)
    stands_again(
        claim_id=claim.pk,
        article_id=other.pk,
        start=start,
        end=start + len(make.WORDS),
        exact=make.WORDS,
        by=second_annotator,
    )
    with pytest.raises(Conflict, match="another article"):
        back()
    assert not make.fresh(claim).discarded_at


def test_begun_verdict_is_empty_again_and_stays(claim, annotator, back, again):
    verdict = make.make_verdict(claim, annotator, citations=0)
    after = content()
    back()
    kept = Verdict.objects.get()
    assert (kept.summary, kept.rating, kept.status) == ("", None, "draft")
    assert make.fresh(claim).triage == "found"
    again()
    assert content() == after
    assert make.fresh(verdict).summary == verdict.summary


def test_words_typed_deleted_and_typed_anew_are_saved_and_taken_back(
    verdict, annotator, back
):
    before = make.fresh(verdict).summary
    for summary in (f"{before} And", before, f"{before} Or"):
        verdicts.amend_verdict(
            verdict_id=verdict.pk, by=annotator, fields={"summary": summary}
        )
    back()
    assert make.fresh(verdict).summary == before
    back()
    assert make.fresh(verdict).summary == before


def test_steps_come_back_in_order_over_all_claims_of_the_article(
    article, verdict, annotator, back, again
):
    other = make.make_claim(article, "Fares rose by 12 percent", annotator)
    states = [content()]
    for name in ("summary", "edges", "topics"):
        STEPS[name](verdict, annotator)
        states.append(content())
    claims.discard_claim(claim_id=other.pk, by=annotator)
    for state in reversed(states):
        back()
        assert content() == state
    for state in states[1:]:
        again()
        assert content() == state


def test_other_articles_are_left_alone(claim, annotator):
    elsewhere = make.make_article(annotator, text="Nothing stands here yet.\n")
    with pytest.raises(Conflict, match="nothing of yours"):
        undo(article_id=elsewhere.pk, by=annotator)
    assert make.fresh(claim).discarded_at is None


def test_colleagues_steps_are_nobodys_to_take_back(
    article, verdict, annotator, second_annotator
):
    STEPS["summary"](verdict, second_annotator)
    state = content()
    undone = undo(article_id=article.pk, by=annotator)
    assert undone.reverses.by == annotator
    assert make.fresh(verdict).summary == "Otherwise."
    undo(article_id=article.pk, by=second_annotator)
    with pytest.raises(Conflict, match="nothing of yours"):
        undo(article_id=article.pk, by=second_annotator)
    redo(article_id=article.pk, by=second_annotator)
    redo(article_id=article.pk, by=annotator)
    assert content() == state


def test_what_is_refused_can_be_passed_over(verdict, annotator, second_annotator, back):
    STEPS["topics"](verdict, annotator)
    STEPS["summary"](verdict, annotator)
    ONCE_MORE["summary"](verdict, second_annotator)
    with pytest.raises(Conflict):
        back()
    back(before=Edit.objects.filter(by=annotator).latest("pk").pk)
    assert not verdict.claim.topics.exists()
    assert make.fresh(verdict).summary == "Theirs."


def test_status_is_never_taken_back(verdict, annotator, back):
    STEPS["summary"](verdict, annotator)
    make.submit(verdict, annotator)
    back()
    kept = make.fresh(verdict)
    assert (kept.status, kept.summary) == ("in_review", verdict.summary)


def test_new_step_leaves_nothing_to_do_again(verdict, annotator, back, again):
    STEPS["summary"](verdict, annotator)
    back()
    STEPS["topics"](verdict, annotator)
    with pytest.raises(Conflict, match="do again"):
        again()


def test_versions_rise_and_history_says_undo(verdict, annotator, back, again):
    for name in ("topics", "edges", "number changed", "its figure", "summary"):
        STEPS[name](verdict, annotator)
    claim, appearance = make.fresh(verdict.claim), verdict.claim.appearances.get()
    citation, version = verdict.citations.get(), make.fresh(verdict).version
    for _ in range(5):
        back()
        assert make.fresh(verdict).version > version
        version = make.fresh(verdict).version
    assert make.fresh(claim).version == claim.version + 3
    assert make.fresh(appearance).version == appearance.version + 1
    assert make.fresh(citation).version == citation.version + 1
    events = apps.get_model("annotations", "SpanEvent").objects.order_by("pgh_id")
    assert events.last().pgh_context == {
        "user": annotator.pk,
        "why": "undo: re-edge a span",
    }
    for _ in range(4):
        again()
    assert events.last().pgh_context["why"] == "redo: re-edge a span"


def test_roleless_take_nothing_back(article, claim, roleless):
    for act in (undo, redo):
        with pytest.raises(Forbidden):
            act(article_id=article.pk, by=roleless)


def test_absent_article_has_no_steps(annotator):
    with pytest.raises(Article.DoesNotExist):
        undo(article_id=10**9, by=annotator)
