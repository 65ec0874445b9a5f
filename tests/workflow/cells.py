"""Every cell of the transition table, written out by hand: what must be open.

(move, status, whether a revision is public). Whatever is not here must be refused.
"""

from annotations.workflow.states import Move, Status

DRAFT, IN_REVIEW = Status.DRAFT, Status.IN_REVIEW
PUBLISHED, RETRACTED = Status.PUBLISHED, Status.RETRACTED
CELLS = [(m, s, r) for m in Move for s in Status for r in (False, True)]

OPEN = {
    (Move.SUBMIT, DRAFT, False),
    (Move.SUBMIT, DRAFT, True),
    (Move.RETURN, IN_REVIEW, False),
    (Move.RETURN, IN_REVIEW, True),
    (Move.PUBLISH, IN_REVIEW, False),
    (Move.PUBLISH, IN_REVIEW, True),
    (Move.REOPEN, PUBLISHED, False),
    (Move.REOPEN, PUBLISHED, True),
    (Move.RETRACT, DRAFT, True),
    (Move.RETRACT, IN_REVIEW, True),
    (Move.RETRACT, PUBLISHED, True),
}
"""“Reopen” without a revision cannot be reached: published means that there is one."""
