from rest_framework.serializers import (
    CharField,
    ChoiceField,
    IntegerField,
    Serializer,
    URLField,
)

from annotations.api.shapes.common import maybe
from annotations.api.shapes.verdicts import Revision
from annotations.workflow.states import Status


class Change(Revision):
    """A revision that came out, with the text that it froze. A retraction too: its
    status says that the check stands no more, its note why."""

    id = IntegerField()
    url = URLField(help_text="Of the claim in the API, as it stands now.")
    html_url = URLField(help_text="Of the claim's page.")
    claim = IntegerField()
    verdict = IntegerField()
    status = ChoiceField([Status.PUBLISHED.value, Status.RETRACTED.value])


class ChangePage(Serializer):
    """`next` is null when there is no more for now; `cursor` leads on from here at any
    later time."""

    next = maybe(URLField)
    previous = maybe(URLField, help_text="Always null: a feed is read forward.")
    results = Change(many=True)
    cursor = CharField()
