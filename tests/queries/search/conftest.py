"""Published checks in several languages, and a way to ask for them."""

from collections.abc import Callable

import pytest

from annotations.queries.search import finding
from tests import factories as make

ENGLISH = (
    "Ferries\n\n"
    "The port office counted 2,500 passengers on the old ferry.\n\n"
    "Fares for schools rose in the harbour town, the council's letter says.\n\n"
    "The pier was closed for elections in Łódź and Việt Nam.\n"
)
FRENCH = "Écoles\n\nLes élèves de l’école ont payé 2.500 euros aux élections.\n"
ARABIC = "المدارس\n\nقالت المدينة إن المدارس السياسية استقبلت ٢٬٥٠٠ طالب.\n"

CLAIMS = {
    "ferry": (ENGLISH, "en", "counted 2,500 passengers on the old ferry"),
    "fares": (ENGLISH, "en", "Fares for schools rose in the harbour town"),
    "pier": (ENGLISH, "en", "The pier was closed for elections in Łódź and Việt Nam"),
    "pupils": (
        FRENCH,
        "fr",
        "Les élèves de l’école ont payé 2.500 euros aux élections",
    ),
    "city": (ARABIC, "ar", "قالت المدينة إن المدارس السياسية استقبلت ٢٬٥٠٠ طالب"),
}

SUMMARIES = {
    "pier": "A register of dromedaries.",
    "pupils": "Le registre en fait foi.",
    "city": "السجل يثبت ذلك.",
}


@pytest.fixture
def claims(annotator, reviewer) -> dict[str, int]:
    """The id of each claim by its name; "ferry" was published first."""
    articles = {
        text: make.make_article(annotator, text, language=language, outlet="Gazette")
        for text, language, _ in CLAIMS.values()
    }
    return {
        name: make.make_published_claim(
            annotator,
            reviewer,
            articles[text],
            words,
            language=language,
            claimant="Zoological office" if name == "fares" else "",
            topics=["Money and prices"] if name == "fares" else [],
            quantities=[],
            verdict={"summary": SUMMARIES.get(name, "The register shows it.")},
        ).pk
        for name, (text, language, words) in CLAIMS.items()
    }


@pytest.fixture
def found(claims) -> Callable[[str], list[str]]:
    """`found("ferry")`: the names of what is found, the best first."""
    names = {pk: name for name, pk in claims.items()}

    def ask(q: str, **wanted) -> list[str]:
        checks = finding.find({"q": q, **wanted}).checks
        return [names[check.claim_id] for check in checks]

    return ask
