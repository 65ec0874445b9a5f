"""Synthetic articles for benchmarks: as many words and claims as wanted."""

import random

from django.db import connection

from annotations.models import (
    Appearance,
    Article,
    Citation,
    Claim,
    Rating,
    Span,
    Triage,
    User,
    Verdict,
)
from tests import factories

TEXT = (
    "the harbour office said that about 1,200 passengers took ferries in winter and "
    "council fares rose by 12 percent while troops 👩‍👩‍👧 left within three years"
)
WORDS = TEXT.split()
PARAGRAPH = 67
SEED = 3


def make_article(by: User, words: int, spans: int) -> Article:
    """An article with overlapping claims; two in three with a verdict and evidence."""
    lot = random.Random(SEED)
    paragraphs = [
        " ".join(lot.choices(WORDS, k=PARAGRAPH)) for _ in range(words // PARAGRAPH)
    ]
    article = factories.make_article(by, text="\n\n".join(paragraphs) + "\n")
    places = _places(article.current_version.text, spans, lot)
    claims = Claim.objects.bulk_create(
        Claim(statement=exact, marked_by=by, triage=lot.choice(Triage.values[:2]))
        for _, _, exact in places
    )
    appearances = Appearance.objects.bulk_create(
        Appearance(claim=claim, article=article, is_primary=True, added_by=by)
        for claim in claims
    )
    Span.objects.bulk_create(
        Span(
            appearance=appearance,
            version=article.current_version,
            start=start,
            end=end,
            exact=exact,
        )
        for appearance, (start, end, exact) in zip(appearances, places, strict=True)
    )
    ratings = list(Rating.objects.all())
    verdicts = Verdict.objects.bulk_create(
        Verdict(claim=claim, rating=lot.choice(ratings), created_by=by)
        for claim in claims[::3] + claims[1::3]
    )
    Citation.objects.bulk_create(
        Citation(
            verdict=verdict,
            title="Register",
            kind="document",
            stance="supports",
            added_by=by,
        )
        for verdict in verdicts
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return article


def _places(text: str, spans: int, lot: random.Random) -> list[tuple[int, int, str]]:
    """Of 4 to 26 words each, anywhere: start, end, exact."""
    starts = [0] + [place + 1 for place, char in enumerate(text[:-1]) if char in " \n"]
    starts = [place for place in starts if not text[place].isspace()]
    places = []
    for _ in range(spans):
        first = lot.randrange(len(starts) - 27)
        start, end = starts[first], starts[first + lot.randint(4, 26)]
        exact = text[start:end].rstrip()
        places.append((start, start + len(exact), exact))
    return places
