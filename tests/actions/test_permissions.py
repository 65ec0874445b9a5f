"""Every action asks for its permission before anything else."""

from contextlib import suppress
from importlib import import_module
from inspect import isfunction
from pkgutil import iter_modules

import pytest
from django.core.exceptions import ObjectDoesNotExist

from annotations import actions
from annotations.actions import (
    appearances,
    articles,
    citations,
    claims,
    moves,
    notices,
    presence,
    references,
    reports,
    translations,
    undo,
    unused_words,
    verdicts,
)
from annotations.actions.dismissals import dismiss, take_back
from annotations.actions.errors import Forbidden
from annotations.actions.places import re_edge
from annotations.ingestion import from_text
from annotations.models import Article, ReviewEvent
from annotations.workflow.roles import ROLES, Permission, Role
from annotations.workflow.states import BY_MOVE, Move
from tests import factories as make

ABSENT = 10**9
"""No row has this id: the permission is asked for before the row is looked up."""

PLACE = {"start": 0, "end": 1, "exact": "x"}
RECEIVED = articles.Received(b"x", "text/plain")
ACTIONS = {
    "appearances.stands_again": (
        Permission.MARK,
        lambda by: appearances.stands_again(
            claim_id=ABSENT, article_id=ABSENT, by=by, **PLACE
        ),
    ),
    "appearances.discard_appearance": (
        Permission.MARK,
        lambda by: appearances.discard_appearance(appearance_id=ABSENT, by=by),
    ),
    "articles.add": (
        Permission.MARK,
        lambda by: articles.add(
            document=from_text("Some words."), by=by, received=RECEIVED
        ),
    ),
    "articles.amend_article": (
        Permission.MARK,
        lambda by: articles.amend_article(article_id=ABSENT, by=by, fields={}),
    ),
    "claims.mark": (
        Permission.MARK,
        lambda by: claims.mark(article_id=ABSENT, by=by, **PLACE),
    ),
    "claims.amend_claim": (
        Permission.MARK,
        lambda by: claims.amend_claim(claim_id=ABSENT, by=by, fields={}),
    ),
    "claims.discard_claim": (
        Permission.MARK,
        lambda by: claims.discard_claim(claim_id=ABSENT, by=by),
    ),
    "claims.restore_claim": (
        Permission.MARK,
        lambda by: claims.restore_claim(claim_id=ABSENT, by=by),
    ),
    "places.re_edge": (
        Permission.MARK,
        lambda by: re_edge(appearance_id=ABSENT, by=by, **PLACE),
    ),
    "verdicts.draft": (
        Permission.DRAFT,
        lambda by: verdicts.draft(claim_id=ABSENT, by=by, fields={}),
    ),
    "verdicts.amend_verdict": (
        Permission.DRAFT,
        lambda by: verdicts.amend_verdict(verdict_id=ABSENT, by=by, fields={}),
    ),
    "citations.cite": (
        Permission.CITE,
        lambda by: citations.cite(verdict_id=ABSENT, by=by, fields={}),
    ),
    "citations.amend_citation": (
        Permission.CITE,
        lambda by: citations.amend_citation(citation_id=ABSENT, by=by, fields={}),
    ),
    "citations.discard_citation": (
        Permission.CITE,
        lambda by: citations.discard_citation(citation_id=ABSENT, by=by),
    ),
    "citations.restore_citation": (
        Permission.CITE,
        lambda by: citations.restore_citation(citation_id=ABSENT, by=by),
    ),
    "dismissals.dismiss": (
        Permission.MARK,
        lambda by: dismiss(article_id=ABSENT, by=by, **PLACE),
    ),
    "dismissals.take_back": (
        Permission.MARK,
        lambda by: take_back(dismissal_id=ABSENT, by=by),
    ),
    "presence.be_here": (
        Permission.MARK,
        lambda by: presence.be_here(article_id=ABSENT, by=by),
    ),
    "presence.go": (
        Permission.MARK,
        lambda by: presence.go(article_id=ABSENT, by=by),
    ),
    "references.take_in": (
        Permission.MANAGE,
        lambda by: references.take_in(reviews=[], by=by),
    ),
    "references.decide": (
        Permission.MARK,
        lambda by: references.decide(
            claim_id=ABSENT, reference_id=ABSENT, decision="same", by=by
        ),
    ),
    "reports.close": (
        Permission.ANSWER,
        lambda by: reports.close(report_id=ABSENT, note="Mended.", by=by),
    ),
    "reports.erase_contact": (
        Permission.ANSWER,
        lambda by: reports.erase_contact(report_id=ABSENT, by=by),
    ),
    "undo.undo": (
        Permission.MARK,
        lambda by: undo.undo(article_id=ABSENT, by=by),
    ),
    "undo.redo": (
        Permission.MARK,
        lambda by: undo.redo(article_id=ABSENT, by=by),
    ),
    "translations.translate": (
        Permission.DRAFT,
        lambda by: translations.translate(
            claim_id=ABSENT, language="ar", by=by, fields={"summary": "كما هو."}
        ),
    ),
    "unused_words.keep_unused": (
        Permission.MARK,
        lambda by: unused_words.keep_unused(
            claim_id=ABSENT, by=by, thing="claim", field="statement", words="Mine."
        ),
    ),
    "notices.place": (
        Permission.NOTICE,
        lambda by: notices.place(
            claim_id=ABSENT, kind="still_holds", text="It does.", by=by
        ),
    ),
    "notices.place (we asked)": (
        Permission.DRAFT,
        lambda by: notices.place(claim_id=ABSENT, kind="we_asked", text="Yes.", by=by),
    ),
    "notices.lift": (
        Permission.NOTICE,
        lambda by: notices.lift(notice_id=ABSENT, by=by),
    ),
} | {
    f"moves.make ({move})": (
        BY_MOVE[move].permission,
        lambda by, move=move: moves.make(
            move=move,
            verdict_id=ABSENT,
            by=by,
            note="Because.",
            public_note="Because." if move is Move.RETRACT else "",
        ),
    )
    for move in Move
}

MACHINERY = {"change.acting", "idempotency.once"}
OWN = {"tokens.revoke"}
"""What everybody may do with what is theirs."""


def all_actions() -> set[str]:
    """module.function of whatever is called by keywords alone and asks who it is."""
    names = [name for _, name, _ in iter_modules(actions.__path__)]
    modules = [import_module(f"annotations.actions.{name}") for name in names]
    return {
        f"{module.__name__.rpartition('.')[2]}.{name}"
        for module in modules
        for name, function in vars(module).items()
        if isfunction(function)
        and function.__module__ == module.__name__
        and not name.startswith("_")
        and "by" in function.__annotations__
        and function.__code__.co_argcount == 0
    }


def test_every_action_is_tried_here():
    assert all_actions() == {name.split()[0] for name in ACTIONS} | OWN | MACHINERY


@pytest.mark.parametrize(("permission", "act"), ACTIONS.values(), ids=ACTIONS)
def test_somebody_without_a_role_is_refused(roleless, permission, act):
    with pytest.raises(Forbidden):
        act(roleless)
    assert not Article.objects.exists()


@pytest.mark.parametrize(("permission", "act"), ACTIONS.values(), ids=ACTIONS)
@pytest.mark.parametrize("role", Role)
def test_role_decides(db, role, permission, act):
    person = make.make_person("somebody", role)
    if permission not in ROLES[role]:
        with pytest.raises(Forbidden):
            act(person)
    else:
        with suppress(ObjectDoesNotExist):
            act(person)


@pytest.mark.parametrize(("permission", "act"), ACTIONS.values(), ids=ACTIONS)
def test_editor_who_was_shut_out_is_refused(editor, permission, act):
    editor.is_active = False
    with pytest.raises(Forbidden):
        act(editor)


def test_refused_move_leaves_nothing_behind(annotator):
    verdict = make.make_verdict(
        make.make_claim(make.make_article(annotator), make.WORDS, annotator), annotator
    )
    make.submit(verdict, annotator)
    with pytest.raises(Forbidden):
        moves.make(move=Move.RETURN, verdict_id=verdict.pk, by=annotator, note="No.")
    assert make.fresh(verdict).status == "in_review"
    assert [event.move for event in ReviewEvent.objects.all()] == ["submit"]
