from annotations.api.bodies.base import Body
from annotations.api.fields import (
    Amount,
    Choice,
    Day,
    Language,
    Names,
    Text,
    Whole,
    YesNo,
)
from annotations.models import Quantity
from annotations.quantities import Approximator, Measure, Relation


def words(vocabulary: type) -> list[str]:
    return [item.value for item in vocabulary]


class PeriodBody(Body):
    """Whole days, both included."""

    first = Day(required=False, allow_null=True)
    last = Day(required=False, allow_null=True)
    relation = Choice(words(Relation), required=False, allow_blank=True)


class QuantityBody(Body):
    """A number. With the `id` of one that stands, that one is changed."""

    written_to = Quantity

    id = Whole(required=False)
    low = Amount(required=False, allow_null=True)
    high = Amount(required=False, allow_null=True)
    approximator = Choice(words(Approximator), required=False)
    measure = Choice(words(Measure), required=False, allow_blank=True)
    unit = Text(required=False)
    subject = Text(required=False)
    scope = Text(required=False)
    place = Text(required=False)
    period = PeriodBody(required=False, allow_null=True)
    attributed_to = Names(required=False)
    start = Whole(required=False, allow_null=True)
    end = Whole(required=False, allow_null=True)
    confirmed = YesNo(required=False)


class TextToParse(Body):
    example = {
        "text": "About 1,200 passengers used the ferry last year.",
        "language": "en",
        "reference_date": "2025-03-05",
    }

    text = Text(max_length=100_000)
    language = Language(required=False, help_text="BCP 47 tag.")
    reference_date = Day(
        required=False,
        allow_null=True,
        help_text="The day of writing, from which “last year” is reckoned.",
    )
