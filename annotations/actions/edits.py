"""The record of who did what to a claim, step by step, so that it can be taken back."""

from datetime import timedelta
from os.path import commonprefix

from django.utils import timezone

from annotations.actions.change import Deed
from annotations.models import Claim, Edit, EditKind
from annotations.queries import edits, traces

PAUSE = timedelta(seconds=10)
"""A sentence that is written on within it is still the same step."""

PROSE = {"statement", "summary", "explanation", "since", "quote", "translation", "note"}
"""What is written in sentences, and saved while it is being written."""

SENTENCE_ENDS = ".!?…。！？؟۔।"
CLOSING = "\"')]}»”’"


def remember(deed: Deed, claim: Claim) -> None:
    """Keep what the deed changed as a step that its doer may take back.

    A deed that changed no content is no step. A sentence that goes on is the step that
    it began; what one puts back oneself is an undo of having put it aside.
    """
    names = traces.touched(traces.of(claim.pk, [deed.context]))
    if not names:
        return
    begun = edits.newest(deed.by, claim)
    if begun and _goes_on(begun, deed, names):
        begun.contexts.append(deed.context)
        begun.made_at = timezone.now()
        begun.save(update_fields=["contexts", "made_at"])
        return
    aside = edits.discarded_by_oneself(deed.by, claim, names)
    write(deed, claim, names, EditKind.UNDO if aside else EditKind.EDIT, aside)


def remember_new(deed: Deed, claim: Claim) -> None:
    """Keep that the deed made the claim, with all that came with it, as one step."""
    write(deed, claim, [traces.added(claim)], EditKind.EDIT, None)


def write(
    deed: Deed, claim: Claim, names: list[str], kind: EditKind, reverses: Edit | None
) -> Edit:
    why = f"undo: {reverses.deed}" if reverses and kind == EditKind.UNDO else deed.why
    return Edit.objects.create(
        by=deed.by,
        claim=claim,
        kind=kind,
        why=why,
        touched=names,
        contexts=[deed.context],
        reverses=reverses,
        made_at=timezone.now(),
    )


def _goes_on(begun: Edit, deed: Deed, names: list[str]) -> bool:
    """Whether the deed writes on at the sentence that the step `begun` left open."""
    (name, *more) = names
    field = name.rpartition("/")[2]
    if more or field not in PROSE or name not in begun.touched:
        return False
    if begun.kind != EditKind.EDIT or timezone.now() - begun.made_at > PAUSE:
        return False
    old = _of(traces.of(begun.claim_id, begun.contexts), name)
    new = _of(traces.of(begun.claim_id, [deed.context]), name)
    # What was written and came to nothing is a step of its own.
    if old is None or new is None:
        return False
    left = traces.held(old.after, old.model, field)
    if left != traces.held(new.before, new.model, field):
        return False
    return not ends_sentence(traces.held(old.before, old.model, field), left)


def _of(found: list[traces.Trace], name: str) -> traces.Trace | None:
    return next((trace for trace in found if name in trace.touched), None)


def ends_sentence(before: str, after: str) -> bool:
    """Whether what was written into `before` to make it `after` ends a sentence."""
    start = len(commonprefix([before, after]))
    rest = [before[start:][::-1], after[start:][::-1]]
    written = after[start : len(after) - len(commonprefix(rest))]
    return written.rstrip().rstrip(CLOSING).endswith(tuple(SENTENCE_ENDS))
