"""Published content that is hard on a table."""

import pytest

from annotations.models import Claim
from tests import factories as make

TEXT = (
    "🚢 Riva. The port office said that -5 degrees, «cold», were =measured.\n\n"
    "About 1,200 passengers used the ferry on 3 March 2024.\n"
)


@pytest.fixture
def checks(annotator, reviewer, editor) -> dict[str, Claim]:
    """A claim with a formula for a name, and one corrected and then retracted."""
    article = make.make_article(
        annotator,
        text=TEXT,
        title="=HYPERLINK(1)",
        source_url="https://example.org/ferries",
    )
    cold = make.make_published_claim(
        annotator,
        reviewer,
        article,
        "-5 degrees, «cold», were =measured",
        claimant="@Port office",
        topics=["Weather", "Ports"],
        quantities=[{"low": "-5", "high": "-5", "unit": "degrees"}],
        verdict={"rating": "unproven", "summary": 'One line,\nand "another".'},
    )
    people = make.make_published_claim(
        annotator,
        reviewer,
        article,
        "About 1,200 passengers used the ferry",
        verdict={"rating": "true", "citations": 2},
    )
    make.make_update(
        people.verdict, annotator, reviewer, kind="correction", rating="mostly-true"
    )
    make.retract(people.verdict, editor)
    return {"cold": cold, "people": people}
