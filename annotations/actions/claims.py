"""Marking claims in an article, and working on them."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from annotations.actions import quantities
from annotations.actions.authorship import (
    changed_by,
    locked_claim,
    require_editable,
    verdict_of,
)
from annotations.actions.change import (
    acting,
    amend,
    create,
    discard,
    expect,
    raise_version,
    require,
)
from annotations.actions.change import restore as restore_row
from annotations.actions.edits import remember, remember_new
from annotations.actions.errors import Conflict, Invalid
from annotations.actions.naming import named
from annotations.actions.places import (
    add_span,
    check_place,
    current_version,
    require_unmarked,
)
from annotations.models import (
    Appearance,
    Article,
    Claim,
    Claimant,
    ClaimKind,
    Quantity,
    Span,
    Topic,
    User,
    Wording,
)
from annotations.quantities import Approximator
from annotations.queries import working
from annotations.workflow.roles import Permission

TOPICS_MOST = 20


def mark(
    *,
    article_id: int,
    by: User,
    start: int,
    end: int,
    exact: str,
    version_number: int | None = None,
    facts: Mapping[str, Any] | None = None,
    items: Sequence[Mapping[str, Any]] | None = None,
    unless_marked: bool = False,
) -> Claim:
    """A new claim where it stands: claim, primary appearance, span, quantities.

    Offsets are code points of version `version_number`, else of the current one.
    `facts` may hold statement, wording, claimant and topics (as names), said_on, kind,
    language; the day it was said is the article's unless given. `items` are
    quantities; None has them parsed, unconfirmed. `unless_marked` refuses a second
    claim of exactly the same place. The claim holds its appearance, that its span, and
    the numbers if they were parsed: none of them is read again.
    Raises Article.DoesNotExist, Forbidden, Conflict (an old version), Invalid,
    AlreadyMarked.
    """
    require(by, Permission.MARK)
    given = {key: value for key, value in (facts or {}).items() if value is not None}
    with acting(by, "mark a claim") as deed:
        article = _article(article_id, alone=unless_marked)
        version = current_version(article, version_number)
        check_place(version.text, start, end, exact)
        if unless_marked:
            require_unmarked(version, start, end)
        language = given.get("language") or article.language
        parsed = []
        if items is None:
            parsed = quantities.parse_marked(
                version, start, end, language, article.published_on
            )
        given = {"language": language, "said_on": article.published_on} | given
        claim = _create(given, exact, _is_counted(parsed, items or []), by)
        appearance = _first_appearance(claim, article, by)
        span = add_span(appearance, version, start, end)
        working.hold(appearance, "spans", [span])
        if items:
            quantities.replace(claim, items, by)
        else:
            working.hold(claim, "quantities", quantities.add_parsed(claim, parsed))
        remember_new(deed, claim)
    return claim


def _article(article_id: int, *, alone: bool) -> Article:
    """`alone` holds others up who mark in the article, until this mark is made."""
    found = Article.objects.select_related("current_version")
    found = found.defer("current_version__blocks")
    if alone:
        found = found.select_for_update(of=("self",), no_key=True)
    return found.get(pk=article_id)


def _is_counted(parsed: list[Quantity], items: Sequence[Mapping[str, Any]]) -> bool:
    """Whether something is counted among them, be it as the rest; not days alone."""
    told = [(row.low, row.high, row.approximator) for row in parsed]
    told += [
        (item.get("low"), item.get("high"), item.get("approximator")) for item in items
    ]
    return any(
        low is not None or high is not None or approximator == Approximator.REMAINDER
        for low, high, approximator in told
    )


def _first_appearance(claim: Claim, article: Article, by: User) -> Appearance:
    appearance = create(
        Appearance(claim=claim, article=article, is_primary=True, added_by=by),
        alone=True,
    )
    working.hold(claim, "appearances", [appearance])
    return appearance


def _create(given: dict[str, Any], exact: str, counted: bool, by: User) -> Claim:
    words = one_line(exact)
    statement = (given.get("statement") or words[:2000]).strip()
    verbatim = statement == words
    claim = create(
        Claim(
            statement=statement,
            wording=given.get("wording")
            or (Wording.VERBATIM if verbatim else Wording.RESTATED),
            claimant=named(Claimant, given.get("claimant"), "claimant"),
            said_on=given["said_on"],
            kind=given.get("kind")
            or (ClaimKind.QUANTITY if counted else ClaimKind.OTHER),
            language=given["language"],
            marked_by=by,
        )
    )
    if given.get("topics"):
        _set_topics(claim, given["topics"])
    return claim


def amend_claim(
    *, claim_id: int, by: User, expected: int | None = None, fields: Mapping[str, Any]
) -> Claim:
    """Change the claim's own fields, its topics or its quantities.

    `fields` holds any of statement, wording, claimant (a name), said_on, kind, triage,
    triage_reason, language, topics (names), quantities (dicts).
    Raises Claim.DoesNotExist, Forbidden, Stale, Conflict (published), Invalid.
    """
    require(by, Permission.MARK)
    changes = dict(fields)
    with acting(by, "change a claim") as deed:
        claim = kept(claim_id)
        verdict = verdict_of(claim)
        expect(claim, expected)
        require_editable(verdict)
        if "claimant" in changes:
            changes["claimant"] = named(Claimant, changes["claimant"], "claimant")
        topics = changes.pop("topics", None)
        items = changes.pop("quantities", None)
        _check_statement(changes)
        _check_triage(claim, changes)
        _keep_wording_true(claim, changes)
        inner = topics is not None and _set_topics(claim, topics)
        inner |= items is not None and quantities.replace(claim, items, by)
        if _write(claim, changes, inner):
            changed_by(verdict, by)
            remember(deed, claim)
    return claim


def _write(claim: Claim, changes: dict[str, Any], inner: bool) -> bool:
    """Write the fields; a change inside (topics, numbers) raises the version too."""
    if amend(claim, changes):
        return True
    if inner:
        raise_version(claim)
    return inner


def _keep_wording_true(claim: Claim, changes: dict[str, Any]) -> None:
    """Words that are no longer the article's own lose their quotation marks.

    An editor who says `wording` in the same breath is taken at their word.
    """
    reworded = "statement" in changes and "wording" not in changes
    if reworded and claim.wording == Wording.VERBATIM:
        span = Span.objects.filter(appearance__claim=claim, appearance__is_primary=True)
        said = {one_line(exact) for exact in span.values_list("exact", flat=True)}
        if one_line(changes["statement"]) not in said:
            changes["wording"] = Wording.RESTATED


def one_line(words: str) -> str:
    """The words with single blanks between them."""
    return " ".join(words.split())


def _check_statement(changes: Mapping[str, Any]) -> None:
    if "statement" in changes and not str(changes["statement"]).strip():
        raise Invalid.at("statement", _("Say what is claimed."))


def _check_triage(claim: Claim, changes: Mapping[str, Any]) -> None:
    triage = changes.get("triage", claim.triage)
    reason = changes.get("triage_reason", claim.triage_reason)
    if triage == "not_checking" and not str(reason).strip():
        raise Invalid.at("triage_reason", _("Say why it is not checked."))


def discard_claim(*, claim_id: int, by: User, expected: int | None = None) -> Claim:
    """Put a claim aside. One that was ever published is retracted instead: Conflict."""
    require(by, Permission.MARK)
    with acting(by, "discard a claim") as deed:
        claim = kept(claim_id)
        expect(claim, expected)
        put_aside(claim, by)
        remember(deed, claim)
    return claim


def put_aside(claim: Claim, by: User) -> None:
    """Raises Conflict for a claim that was ever published."""
    if claim.public_version:
        raise Conflict(_("It was published: retract its verdict instead."))
    discard(claim, by)


def restore_claim(*, claim_id: int, by: User) -> Claim:
    """Take back a discard. Raises Conflict when it was not discarded."""
    require(by, Permission.MARK)
    with acting(by, "restore a claim") as deed:
        claim = locked_claim(claim_id)
        if claim.discarded_at is None:
            raise Conflict(_("It was not discarded."))
        restore_row(claim)
        remember(deed, claim)
    return claim


def kept(claim_id: int) -> Claim:
    """The claim, locked. Raises Claim.DoesNotExist, also for a discarded one."""
    claim = locked_claim(claim_id)
    if claim.discarded_at:
        raise Claim.DoesNotExist
    return claim


def _set_topics(claim: Claim, names: Sequence[str]) -> bool:
    if len(names) > TOPICS_MOST:
        raise Invalid.at("topics", _("Give %s topics at most.") % TOPICS_MOST)
    found = [named(Topic, name, f"topics/{index}") for index, name in enumerate(names)]
    wanted = {topic for topic in found if topic}
    if wanted == set(claim.topics.all()):
        return False
    claim.topics.set(wanted)
    return True
