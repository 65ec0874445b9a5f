"""A person's steps in an article: which comes back next, and what each was."""

from django.db.models import Max, QuerySet

from annotations.models import Claim, Edit, EditKind, User

WHOLE = {
    "mark a claim": "the marking",
    "discard a claim": "the discarding",
    "restore a claim": "the restoring",
    "cite a source": "added evidence",
    "discard a citation": "discarded evidence",
    "restore a citation": "restored evidence",
}
"""Deeds that are spoken of as such; others by the fields that they changed."""

WORDS = {
    "said_on": "day it was said",
    "triage_reason": "reason for not checking",
    "review_by": "day of the next look",
    "since": "what happened since",
}
"""Fields that are spoken of by other words than their names."""

TURNS = ("added", "removed", "discarded")
"""What happens to a whole row."""

OF_MODEL = {"citation": "evidence", "quantity": "number", "claimtopic": "topics"}


def mine(person: User, article_id: int) -> QuerySet[Edit]:
    """The person's steps on claims that stand in the article, newest first."""
    standing = Claim.objects.filter(
        appearances__article_id=article_id, appearances__discarded_at=None
    )
    return Edit.objects.filter(by=person, claim__in=standing).order_by("-id")


def next_undo(steps: QuerySet[Edit], before: int | None = None) -> Edit | None:
    """The newest of the steps that was not taken back, older than step `before`."""
    done = steps.exclude(kind=EditKind.UNDO).filter(reversed_by=None)
    return (done.filter(pk__lt=before) if before else done).first()


def next_redo(steps: QuerySet[Edit]) -> Edit | None:
    """The newest undo, unless something new was done after it."""
    newest = steps.filter(kind=EditKind.EDIT).aggregate(pk=Max("pk"))["pk"] or 0
    undone = steps.filter(kind=EditKind.UNDO, reversed_by=None, pk__gt=newest)
    return undone.first()


def newest(person: User, claim: Claim) -> Edit | None:
    """The person's last step anywhere, if it is the last that anybody took on the
    claim too."""
    last = Edit.objects.filter(by=person).order_by("-id").first()
    on_claim = Edit.objects.filter(claim=claim).order_by("-id").first()
    return last if last == on_claim else None


def discarded_by_oneself(person: User, claim: Claim, names: list[str]) -> Edit | None:
    """The person's own putting aside of what `names` says, when it still stands."""
    if len(names) != 1 or not names[0].endswith("/discarded"):
        return None
    last = Edit.objects.filter(claim=claim, touched=names).order_by("-id").first()
    mine = last and last.by_id == person.pk and last.deed.startswith("discard")
    return last if mine and last.kind != EditKind.UNDO else None


def by_others_since(edit: Edit) -> QuerySet[Edit]:
    """Steps that others took on the claim after that one, newest first."""
    later = Edit.objects.filter(claim_id=edit.claim_id, pk__gt=edit.pk)
    return later.exclude(by_id=edit.by_id).select_related("by").order_by("-id")


def what(edit: Edit) -> str:
    """What the step changed: "summary", "rating and triage", "the marking"."""
    if edit.deed in WHOLE:
        return WHOLE[edit.deed]
    return spoken(edit.touched)


def spoken(names: list[str]) -> str:
    """The touched things in words."""
    words = list(dict.fromkeys(_word(name) for name in names)) or ["nothing"]
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _word(name: str) -> str:
    model, _, field = name.split("/")
    known = OF_MODEL.get(model) or WORDS.get(field)
    return known or (model if field in TURNS else field.replace("_", " "))


def same_thing(name: str, names: list[str]) -> bool:
    """Whether the touched thing is one of `names`, or a whole that one is part of."""
    model, pk, field = name.split("/")
    if model == "claimtopic":
        return any(other.startswith("claimtopic/") for other in names)
    whole = field in TURNS
    return name in names or (
        whole and any(other.startswith(f"{model}/{pk}/") for other in names)
    )
