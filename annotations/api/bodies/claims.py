from annotations.actions.unused_words import THINGS
from annotations.api.bodies.base import Body
from annotations.api.bodies.quantities import QuantityBody
from annotations.api.fields import Choice, Day, Language, Names, Text, Whole, YesNo
from annotations.models import Claim, ClaimKind, Triage, Wording


class ClaimFacts(Body):
    """What a claim says. `claimant` and `topics` are given as names."""

    written_to = Claim

    statement = Text(required=False, help_text="Restated so that it stands alone.")
    wording = Choice(Wording.choices, required=False)
    claimant = Text(required=False, allow_null=True)
    said_on = Day(required=False, allow_null=True)
    kind = Choice(ClaimKind.choices, required=False)
    topics = Names(required=False)
    language = Language(required=False, help_text="BCP 47 tag.")
    quantities = QuantityBody(many=True, required=False)


class ClaimChanges(ClaimFacts):
    """`quantities` are given whole: those that are left out are discarded."""

    example = {
        "statement": "About 1,200 people took the ferry on 3 March 2024.",
        "said_on": "2024-03-05",
        "quantities": [
            {
                "low": "1200",
                "high": "1200",
                "approximator": "about",
                "unit": "people",
                "period": {"first": "2024-03-03", "last": "2024-03-03"},
                "confirmed": True,
            }
        ],
    }

    triage = Choice(Triage.choices, required=False)
    triage_reason = Text(required=False)


class Place(Body):
    """Where words stand: code points of the version, end excluded."""

    example = {"start": 26, "end": 63, "exact": "about 1,200 passengers used the ferry"}

    start = Whole()
    end = Whole()
    exact = Text(help_text="text[start:end], as a proof.")
    article_version = Whole(
        required=False,
        help_text="Number of the version that was read; 409 unless it is current.",
    )


class NewAppearance(Place):
    """Where else a claim stands."""

    example = {"article": 1, **Place.example}

    article = Whole(help_text="The article's id.")


class NewClaim(Place, ClaimFacts):
    """`quantities` left out are parsed, and come back unconfirmed."""

    example = {
        "article": 1,
        **Place.example,
        "claimant": "Port office",
        "topics": ["Ferries"],
    }

    article = Whole(help_text="The article's id.")
    unless_marked = YesNo(
        required=False,
        help_text="Whether a claim of exactly these words refuses another: 409, with "
        "that claim as the problem's `current`.",
    )


class UnusedWords(Body):
    """What somebody wrote in a field and did not use."""

    example = {"thing": "claim", "field": "statement", "words": "As I had put it."}

    thing = Choice([(name, name) for name in THINGS])
    field = Text(help_text="The field's name, such as `summary`.")
    words = Text()
