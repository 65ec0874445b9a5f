"""A claim in another language: whose work it is, when readers see it, what stays."""

import pytest

from annotations.actions import moves, translations, undo, verdicts
from annotations.actions.errors import Conflict, Forbidden, Invalid, Stale
from annotations.models import Claim, VerdictRevision
from annotations.queries.translations import WORDS
from annotations.workflow.states import Move
from tests import factories as make

pytestmark = pytest.mark.django_db

ARABIC = {
    "statement": "استخدم العبّارة نحو 1,200 راكب.",
    "summary": "أحصى مكتب الميناء 1,214 راكبًا.",
    "explanation": "**سجل** الميناء.",
}


@pytest.fixture
def draft(annotator):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    make.make_verdict(claim, annotator)
    return claim


def translate(claim, by, **given):
    given = {"language": "ar", "fields": ARABIC} | given
    return translations.translate(claim_id=claim.pk, by=by, **given)


def test_words_are_kept_beside_the_original(draft, annotator):
    before = draft.statement
    row = translate(draft, annotator)
    assert {name: getattr(row, name) for name in WORDS} == ARABIC
    assert Claim.objects.get(pk=draft.pk).statement == before


def test_translator_is_an_author_and_the_version_that_was_read_is_another(
    draft, annotator, reviewer
):
    version = draft.verdict.version
    translate(draft, reviewer)
    draft.verdict.refresh_from_db()
    assert draft.verdict.version == version + 1
    assert draft.verdict.authors.filter(user=reviewer).exists()


def test_next_revision_freezes_it_with_the_words_of_the_rating(
    draft, annotator, reviewer
):
    translate(draft, annotator)
    make.publish(draft.verdict, annotator, reviewer)
    frozen = VerdictRevision.objects.get(claim=draft).snapshot["translations"]
    assert frozen["ar"] == ARABIC | {
        "rating": {
            "label": "صحيح",
            "definition": "الادعاء صحيح، ولم يُغفَل منه شيء مهم.",
        }
    }


def test_translation_alone_is_a_copy_edit(annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    make.reopen(claim.verdict, annotator)
    translate(claim, annotator)
    make.submit(claim.verdict, annotator)
    moves.make(
        move=Move.PUBLISH, verdict_id=claim.verdict.pk, by=reviewer, kind="copy_edit"
    )
    newest = VerdictRevision.objects.filter(claim=claim).latest("number")
    assert newest.snapshot["translations"]["ar"]["summary"] == ARABIC["summary"]


def test_of_a_published_check_is_refused_until_it_is_reopened(annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    with pytest.raises(Conflict, match="reopen it first"):
        translate(claim, annotator)


def test_somebody_elses_words_are_never_written_over_unread(
    draft, annotator, second_annotator
):
    row = translate(draft, annotator, expected=0)
    for read in (0, row.version + 1):
        with pytest.raises(Stale):
            translate(draft, second_annotator, expected=read, fields={"summary": "غ"})
    row.refresh_from_db()
    assert row.summary == ARABIC["summary"]


def test_taken_back_it_is_empty_again(draft, annotator):
    article = draft.appearances.get().article_id
    row = translate(draft, annotator)
    translate(draft, annotator, fields={"summary": "خلاصة أخرى."})
    undo.undo(article_id=article, by=annotator)
    row.refresh_from_db()
    assert row.summary == ARABIC["summary"]
    undo.undo(article_id=article, by=annotator)
    row.refresh_from_db()
    assert (row.statement, row.summary, row.explanation) == ("", "", "")


def test_language_that_the_site_does_not_speak_is_refused(draft, annotator):
    with pytest.raises(Invalid, match="The site speaks en, ar"):
        translate(draft, annotator, language="xx")


def test_text_beyond_the_limit_names_its_field(draft, annotator):
    with pytest.raises(Invalid) as refused:
        translate(draft, annotator, fields={"summary": "a" * 1001})
    assert refused.value.errors[0][0] == "summary"


def test_role_is_asked(draft, roleless):
    with pytest.raises(Forbidden):
        translate(draft, roleless)


def test_no_claim_no_translation(db, annotator):
    with pytest.raises(Claim.DoesNotExist):
        translations.translate(
            claim_id=999_999, language="ar", by=annotator, fields=ARABIC
        )


def test_words_whose_original_was_changed_since_are_left_out(
    draft, annotator, reviewer
):
    translate(draft, annotator)
    verdicts.amend_verdict(
        verdict_id=draft.verdict.pk, by=annotator, fields={"summary": "Another one."}
    )
    make.publish(draft.verdict, annotator, reviewer)
    frozen = make.revision_of(draft).snapshot["translations"]["ar"]
    assert (frozen["statement"], frozen["summary"]) == (ARABIC["statement"], "")


def test_saved_again_it_is_a_translation_of_what_stands_now(draft, annotator, reviewer):
    translate(draft, annotator)
    verdicts.amend_verdict(
        verdict_id=draft.verdict.pk, by=annotator, fields={"summary": "Another one."}
    )
    translate(draft, annotator)
    make.publish(draft.verdict, annotator, reviewer)
    frozen = make.revision_of(draft).snapshot["translations"]["ar"]
    assert frozen["summary"] == ARABIC["summary"]
