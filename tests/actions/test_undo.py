"""One's own steps in an article are taken back and done again, and nobody else's."""

from datetime import date, timedelta

import pytest
from django.apps import apps

from annotations.actions import citations, claims, verdicts
from annotations.actions.errors import Conflict, Forbidden
from annotations.actions.places import re_edge
from annotations.actions.undo import redo, undo
from annotations.models import Article, Edit, Verdict
from tests import factories as make
from tests.actions.content import content

PORT = "about 1,200 passengers"


def amend_verdict(verdict, by, **fields):
    return verdicts.amend_verdict(verdict_id=verdict.pk, by=by, fields=fields)


def amend_citation(verdict, by, **fields):
    citation = verdict.citations.get()
    citations.amend_citation(citation_id=citation.pk, by=by, fields=fields)


def edge(verdict, by, words=PORT):
    start = make.TEXT.index(words)
    re_edge(
        appearance_id=verdict.claim.appearances.get().pk,
        by=by,
        start=start,
        end=start + len(words),
        exact=words,
    )


def numbers(verdict, by, *items):
    make.amend_claim(verdict.claim, by, quantities=list(items))


def number(verdict):
    return verdict.claim.quantities.filter(discarded_at=None).first()


def discard_citation(verdict, by):
    citations.discard_citation(citation_id=verdict.citations.get().pk, by=by)


def discard_claim(verdict, by):
    claims.discard_claim(claim_id=verdict.claim_id, by=by)


STEPS = {
    "statement": lambda v, by: make.amend_claim(v.claim, by, statement="Anew."),
    "claimant": lambda v, by: make.amend_claim(v.claim, by, claimant="Port office"),
    "said on": lambda v, by: make.amend_claim(v.claim, by, said_on=date(2024, 3, 4)),
    "kind": lambda v, by: make.amend_claim(v.claim, by, kind="event"),
    "triage": lambda v, by: make.amend_claim(
        v.claim, by, triage="not_checking", triage_reason="trivial"
    ),
    "topics": lambda v, by: make.amend_claim(v.claim, by, topics=["Fares", "Ferries"]),
    "language": lambda v, by: make.amend_claim(v.claim, by, language="fr"),
    "number changed": lambda v, by: numbers(v, by, {"id": number(v).pk, "low": 5}),
    "number confirmed": lambda v, by: numbers(v, by, {"id": number(v).pk}),
    "number added": lambda v, by: numbers(v, by, {"id": number(v).pk}, {"low": 7}),
    "numbers removed": numbers,
    "edges": edge,
    "rating": lambda v, by: amend_verdict(v, by, rating="false"),
    "summary": lambda v, by: amend_verdict(v, by, summary="Otherwise."),
    "more of the verdict": lambda v, by: amend_verdict(
        v, by, explanation="Long.", since="Later.", review_by=date(2030, 1, 1)
    ),
    "citation": lambda v, by: amend_citation(v, by, quote="1,214", publisher="Port"),
    "its figure": lambda v, by: amend_citation(v, by, quantity={"low": 1214}),
    "citation added": lambda v, by: make.make_citation(v, by, quantity={"low": 3}),
    "citation discarded": discard_citation,
    "claim discarded": discard_claim,
}
ONCE_MORE = {
    "statement": lambda v, by: make.amend_claim(v.claim, by, statement="Theirs."),
    "topics": lambda v, by: make.amend_claim(v.claim, by, topics=["Fares"]),
    "edges": lambda v, by: edge(v, by, "used the ferry"),
    "number changed": lambda v, by: numbers(v, by, {"id": number(v).pk, "low": 6}),
    "summary": lambda v, by: amend_verdict(v, by, summary="Theirs."),
    "citation": lambda v, by: amend_citation(v, by, quote="1,215"),
    "citation added": lambda v, by: citations.amend_citation(
        citation_id=v.citations.last().pk, by=by, fields={"note": "Look."}
    ),
}
"""What a colleague may do after such a step, so that it is not taken back."""


@pytest.fixture
def back(article, annotator):
    return lambda **given: undo(article_id=article.pk, by=annotator, **given)


@pytest.fixture
def again(article, annotator):
    return lambda: redo(article_id=article.pk, by=annotator)


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


@pytest.mark.parametrize("name", ONCE_MORE)
def test_what_a_colleague_changed_since_is_left_as_it_is(
    verdict, annotator, second_annotator, back, name
):
    STEPS[name](verdict, annotator)
    ONCE_MORE[name](verdict, second_annotator)
    state = content()
    with pytest.raises(
        Conflict, match=r"second-annotator changed the .+ after you, on"
    ):
        back()
    assert content() == state


def test_redo_of_what_a_colleague_changed_since_is_refused(
    verdict, annotator, second_annotator, back, again
):
    STEPS["summary"](verdict, annotator)
    back()
    ONCE_MORE["summary"](verdict, second_annotator)
    with pytest.raises(Conflict, match="changed the summary"):
        again()
    assert make.fresh(verdict).summary == "Theirs."


def test_other_fields_of_the_same_row_are_no_hindrance(
    verdict, annotator, second_annotator, back
):
    STEPS["summary"](verdict, annotator)
    STEPS["rating"](verdict, second_annotator)
    numbers(verdict, second_annotator, {"low": 9})
    back()
    kept = make.fresh(verdict)
    assert (kept.summary, kept.rating.slug) == (verdict.summary, "false")


@pytest.mark.django_db(transaction=True)
def test_change_past_the_actions_is_seen_too(verdict, annotator, back):
    STEPS["summary"](verdict, annotator)
    Verdict.objects.filter(pk=verdict.pk).update(summary="By hand.")
    with pytest.raises(Conflict, match="The summary was changed after that"):
        back()


@pytest.mark.parametrize(
    "work",
    [
        lambda claim, by: make.amend_claim(claim, by, topics=["Fares"]),
        lambda claim, by: make.make_verdict(claim, by, citations=0),
    ],
    ids=["claim", "verdict"],
)
def test_mark_on_which_a_colleague_has_worked_stays(
    claim, annotator, second_annotator, back, work
):
    work(claim, second_annotator)
    with pytest.raises(Conflict, match="second-annotator has worked on the claim"):
        back()
    assert make.fresh(claim).discarded_at is None


def test_restored_claim_on_which_a_colleague_has_worked_is_not_discarded_again(
    claim, annotator, second_annotator, back, again
):
    claims.discard_claim(claim_id=claim.pk, by=annotator)
    back()
    make.amend_claim(claim, second_annotator, topics=["Fares"])
    with pytest.raises(Conflict, match="has worked on the claim"):
        again()


def test_step_on_a_claim_that_a_colleague_discarded_is_refused(
    verdict, annotator, second_annotator, back
):
    STEPS["summary"](verdict, annotator)
    discard_claim(verdict, second_annotator)
    with pytest.raises(Conflict, match="second-annotator discarded the claim"):
        back()


def test_what_is_refused_can_be_passed_over(verdict, annotator, second_annotator, back):
    STEPS["topics"](verdict, annotator)
    STEPS["summary"](verdict, annotator)
    ONCE_MORE["summary"](verdict, second_annotator)
    with pytest.raises(Conflict):
        back()
    back(before=Edit.objects.filter(by=annotator).latest("pk").pk)
    assert not verdict.claim.topics.exists()
    assert make.fresh(verdict).summary == "Theirs."


def test_published_content_is_closed_to_undo_until_reopened(
    article, verdict, annotator, reviewer, back
):
    STEPS["summary"](verdict, annotator)
    make.publish(verdict, annotator, reviewer)
    with pytest.raises(Conflict, match="reopen it first"):
        back()
    make.reopen(verdict, annotator)
    back()
    assert make.fresh(verdict).summary == verdict.summary
    assert make.revision_of(verdict.claim).snapshot["summary"] == "Otherwise."


def test_claim_that_was_published_is_not_discarded_by_undo(article, reviewer, editor):
    claim = make.make_published_claim(reviewer, editor, article)
    make.reopen(claim.verdict, reviewer)
    for _ in range(2):
        undo(article_id=article.pk, by=reviewer)
    with pytest.raises(Conflict, match="has worked on the verdict|retract"):
        undo(article_id=article.pk, by=reviewer)
    assert make.fresh(claim).discarded_at is None


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


def test_change_that_changes_nothing_is_no_step(verdict, annotator, back):
    STEPS["topics"](verdict, annotator)
    count = Edit.objects.count()
    make.amend_claim(verdict.claim, annotator, topics=["Ferries", "Fares"])
    amend_verdict(verdict, annotator, summary=verdict.summary)
    assert Edit.objects.count() == count


def test_putting_back_by_hand_is_an_undo(claim, annotator, back, again):
    claims.discard_claim(claim_id=claim.pk, by=annotator)
    claims.restore_claim(claim_id=claim.pk, by=annotator)
    again()
    assert make.fresh(claim).discarded_at
    back()
    back()
    assert make.fresh(claim).discarded_at  # the mark itself was taken back


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


def test_whoever_takes_back_is_an_author(verdict, annotator, reviewer, back):
    STEPS["summary"](verdict, annotator)
    make.publish(verdict, annotator, reviewer)
    make.reopen(verdict, reviewer)
    assert not verdict.authors.filter(for_revision=2).exists()
    back()
    assert [row.user for row in verdict.authors.filter(for_revision=2)] == [annotator]


def test_numbers_confirmation_is_the_colleagues_again(
    verdict, annotator, second_annotator, back
):
    numbers(verdict, second_annotator, {"id": number(verdict).pk})
    STEPS["number changed"](verdict, annotator)
    assert number(verdict).confirmed_by == annotator
    back()
    assert number(verdict).confirmed_by == second_annotator


def test_roleless_take_nothing_back(article, claim, roleless):
    for act in (undo, redo):
        with pytest.raises(Forbidden):
            act(article_id=article.pk, by=roleless)


def test_absent_article_has_no_steps(annotator):
    with pytest.raises(Article.DoesNotExist):
        undo(article_id=10**9, by=annotator)


@pytest.mark.parametrize(
    "saves",
    [
        ["The reg", "The register shows", "The register shows as many."],
        ["The register shows, ", "The register shows, we", "The register shows, it"],
    ],
    ids=["written", "corrected"],
)
def test_sentence_saved_in_pieces_is_one_step(verdict, annotator, back, saves):
    for words in saves:
        amend_verdict(verdict, annotator, summary=words)
    back()
    assert make.fresh(verdict).summary == verdict.summary


def test_next_sentence_is_the_next_step(verdict, annotator, back):
    first = "The register shows as many. "
    for words in (first[:9], first, first + "It is", first + "It is whole."):
        amend_verdict(verdict, annotator, summary=words)
    back()
    assert make.fresh(verdict).summary == first
    back()
    assert make.fresh(verdict).summary == verdict.summary


def test_other_field_or_a_pause_ends_the_step(verdict, annotator, back):
    amend_verdict(verdict, annotator, summary="The reg")
    amend_verdict(verdict, annotator, since="Lat")
    amend_verdict(verdict, annotator, summary="The register")
    Edit.objects.update(made_at=Edit.objects.first().made_at - timedelta(minutes=1))
    amend_verdict(verdict, annotator, summary="The register of")
    found = []
    for _ in range(4):
        back()
        found.append((make.fresh(verdict).summary, make.fresh(verdict).since))
    assert found == [
        ("The register", "Lat"),
        ("The reg", "Lat"),
        ("The reg", ""),
        (verdict.summary, ""),
    ]


def test_colleagues_words_in_between_end_the_step(
    verdict, annotator, second_annotator, back
):
    amend_verdict(verdict, annotator, summary="The reg")
    amend_verdict(verdict, second_annotator, summary="Theirs")
    amend_verdict(verdict, annotator, summary="Theirs and mine")
    back()
    assert make.fresh(verdict).summary == "Theirs"
    with pytest.raises(Conflict, match="second-annotator changed the summary"):
        back()
