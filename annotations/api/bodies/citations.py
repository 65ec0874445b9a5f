from annotations.api.bodies.base import Body
from annotations.api.bodies.quantities import QuantityBody
from annotations.api.fields import Choice, Day, Text, Whole, YesNo
from annotations.models import Citation, CitationKind, Stance


class CitationChanges(Body):
    """A use of a source; `publisher` is given as a name."""

    written_to = Citation
    example = {
        "quote": "1,204 passengers came on 3 March.",
        "locator": "page 7",
        "quantity": {"low": "1204", "high": "1204", "unit": "people"},
    }

    url = Text(required=False, help_text="Of the source.")
    title = Text(required=False)
    publisher = Text(required=False, allow_null=True)
    kind = Choice(CitationKind.choices, required=False)
    first_hand = YesNo(required=False)
    stance = Choice(Stance.choices, required=False)
    quote = Text(required=False)
    translation = Text(required=False)
    locator = Text(required=False, help_text="Page, paragraph, table cell, minute.")
    origin = Text(required=False, help_text="What the source itself rests on.")
    published_on = Day(required=False, allow_null=True)
    accessed_on = Day(required=False, allow_null=True)
    note = Text(required=False)
    quantity = QuantityBody(required=False, allow_null=True)


class NewCitation(CitationChanges):
    example = {
        "verdict": 1,
        "url": "https://example.org/register",
        "title": "Register of passengers, March 2024",
        "publisher": "Port office",
        "kind": "document",
        "first_hand": True,
        "stance": "supports",
    }

    verdict = Whole(help_text="The verdict's id.")
    title = Text()
    kind = Choice(CitationKind.choices)
    stance = Choice(Stance.choices)
