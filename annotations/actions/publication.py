"""Publishing freezes: the revision that a publication or retraction makes."""

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.actions import cards, search, snapshots
from annotations.actions.change import require
from annotations.actions.errors import GateFailed, Invalid
from annotations.actions.naming import readable_slug
from annotations.models import (
    Article,
    Claim,
    PublicCheck,
    User,
    Verdict,
    VerdictRevision,
)
from annotations.queries import dossiers, translations
from annotations.workflow import gate
from annotations.workflow.roles import Permission
from annotations.workflow.states import (
    LATER_KINDS,
    NOTED_KINDS,
    Move,
    RevisionKind,
    Transition,
)


def freeze(
    verdict: Verdict,
    row: Transition,
    by: User,
    *,
    kind: str,
    public_note: str,
    override_reason: str,
) -> VerdictRevision:
    """Write the next revision. Raises Invalid, Forbidden, GateFailed."""
    last = verdict.revisions.order_by("-number").first()
    if row.move is Move.RETRACT:
        return _write(
            verdict,
            by,
            last,
            RevisionKind.RETRACTION,
            public_note,
            "",
            dict(last.snapshot) | {"retraction": public_note},
        )
    failed = gate.failures(dossiers.of(verdict))
    if failed:
        _override(failed, by, override_reason)
    chosen = _kind(kind, last, public_note)
    content = snapshots.content(verdict)
    if chosen is RevisionKind.COPY_EDIT:
        _require_same_substance(last.snapshot, content)
        # Nobody reads a copy edit anew: "about" allows what it allowed before.
        content["tolerance"] = last.snapshot.get("tolerance")
    content |= snapshots.people(verdict, by)
    content["override"] = snapshots.override(override_reason, failed)
    content["retraction"] = None
    reason = override_reason if failed else ""
    return _write(verdict, by, last, chosen, public_note, reason, content)


def show(claim: Claim, revision: VerdictRevision) -> None:
    """Point the public and its search at the revision; freeze slugs at the first."""
    translated = translations.translated(revision.snapshot)
    shown = {"revision": revision, "translated": translated}
    PublicCheck.objects.update_or_create(claim=claim, defaults=shown)
    search.index(revision)
    cards.draw_once_committed(revision)
    slug = claim.slug or readable_slug(revision.statement) or str(claim.pk)
    Claim.objects.filter(pk=claim.pk).update(
        slug=slug,
        public_version=F("public_version") + 1,
        public_changed_at=revision.published_at,
    )
    articles = [place["article"] for place in revision.snapshot["appearances"]]
    for article in Article.objects.filter(pk__in=articles, slug=""):
        freeze_slug(article)


def freeze_slug(article: Article) -> None:
    """The article is public: its page keeps the address that it has now."""
    if not article.slug:
        slug = readable_slug(article.title) or str(article.pk)
        Article.objects.filter(pk=article.pk, slug="").update(slug=slug)


def _override(failed: list[gate.Check], by: User, reason: str) -> None:
    fatal = [check for check in failed if check.code in gate.NEVER_OVERRIDDEN]
    if fatal or not reason.strip():
        raise GateFailed(failed)
    require(by, Permission.OVERRIDE)


def _kind(kind: str, last: VerdictRevision | None, public_note: str) -> RevisionKind:
    if last is None:
        if kind not in ("", RevisionKind.FIRST):
            raise Invalid.at(
                "kind", _("Nothing was published yet: the kind is “first”.")
            )
        return RevisionKind.FIRST
    if kind not in LATER_KINDS:
        raise Invalid.at(
            "kind", _("Say which kind it is: %s.") % ", ".join(LATER_KINDS)
        )
    if kind in NOTED_KINDS and not public_note.strip():
        raise Invalid.at("public_note", _("Tell readers what changed and why."))
    if kind not in NOTED_KINDS and public_note.strip():
        raise Invalid.at("public_note", _("A copy edit has no note to readers."))
    return RevisionKind(kind)


def _require_same_substance(old: dict, new: dict) -> None:
    parts = snapshots.differs_in_substance(old, new)
    if parts:
        raise Invalid.at(
            "kind",
            _("Not a copy edit: %s changed. Publish it as an update or a correction.")
            % ", ".join(parts),
        )


def _write(
    verdict: Verdict,
    by: User,
    last: VerdictRevision | None,
    kind: RevisionKind,
    public_note: str,
    override_reason: str,
    snapshot: dict,
) -> VerdictRevision:
    now = timezone.now()
    if kind is RevisionKind.RETRACTION:
        facts = {
            field.attname: getattr(last, field.attname)
            for field in VerdictRevision._meta.fields
            if not (field.primary_key or field.has_db_default())
        } | {"snapshot": snapshot}
    else:
        facts = snapshots.columns(snapshot, verdict)
    corrections = (last.correction_count if last else 0) + (
        kind is RevisionKind.CORRECTION
    )
    facts |= {
        "number": verdict.revision + 1,
        "kind": kind,
        "public_note": public_note,
        "override_reason": override_reason,
        "published_by_id": by.pk,
        "published_at": now,
        "first_published_at": last.first_published_at if last else now,
        "correction_count": corrections,
        "verdict_id": verdict.pk,
    }
    return VerdictRevision.objects.create(**facts)
