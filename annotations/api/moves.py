"""The moves of a verdict: one address for each row of the transition table."""

from typing import Any

from annotations.actions import moves
from annotations.api.bodies.verdicts import MoveBody
from annotations.api.resource import Given, Resource, writing
from annotations.api.shapes.verdicts import Verdict as VerdictShape
from annotations.api.verdicts import version_of, whole_verdict
from annotations.workflow.states import Move, Transition

EXAMPLES = {
    Move.SUBMIT: {"note": "The register is cited on page 7."},
    Move.RETURN: {"note": "Which day does the register count?"},
    Move.PUBLISH: {"kind": "first"},
    Move.REOPEN: {"note": "A later register became public."},
    Move.RETRACT: {"public_note": "The register turned out to be of another year."},
}


def resource(row: Transition) -> type[Resource]:
    """The address under which that move is made."""

    class MoveResource(Resource):
        @writing(
            MoveBody,
            VerdictShape,
            summary=row.label,
            conditional=True,
            example=EXAMPLES[row.move],
        )
        def post(self, given: Given, verdict_id: int) -> dict[str, Any]:
            moves.make(
                move=row.move,
                verdict_id=verdict_id,
                by=given.by,
                expected=given.expected,
                **given.fields,
            )
            return whole_verdict(verdict_id)

        def version(self, verdict_id: int) -> int:
            return version_of(verdict_id)

    return MoveResource
