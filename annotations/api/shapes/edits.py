from rest_framework.serializers import (
    BooleanField,
    CharField,
    ChoiceField,
    DateTimeField,
    IntegerField,
    Serializer,
)

from annotations.models import EditKind


class Edit(Serializer):
    """One step of yours. `reversed`: it was taken back, or an undo done again."""

    id = IntegerField()
    claim = IntegerField()
    kind = ChoiceField(EditKind.choices)
    what = CharField(help_text="What it changed, in words.")
    at = DateTimeField()
    reversed = BooleanField()


class Edits(Serializer):
    """`undo` and `redo`: the steps that would be taken back, and done again, next."""

    undo = Edit(allow_null=True)
    redo = Edit(allow_null=True)
    results = Edit(many=True)


class Reversal(Serializer):
    """A step that was taken back or done again."""

    claim = IntegerField(help_text="The claim that was worked on.")
    discarded = BooleanField(help_text="Whether the claim is put aside now.")
    what = CharField(help_text="What changed, in words.")
    at = DateTimeField(help_text="When the step was taken that this reverses.")
    can_undo = BooleanField()
    can_redo = BooleanField()
