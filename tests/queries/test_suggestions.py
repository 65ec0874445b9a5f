"""What is suggested in an article, as long as nobody claimed or dismissed it."""

import pytest

from annotations.actions.claims import discard_claim
from annotations.actions.dismissals import dismiss, take_back
from annotations.queries import suggestions as query
from tests import factories as make

TEXT = """Tuesday, 5 March 2024

Port counts 1,200 passengers

The port office said that about 1,200 passengers used the ferry on 3 March 2024. The
harbour master called the pier safe.

Fares rose by 12 percent in January 2025 and 40 boats were sold, the council wrote.

12 comments by 7 readers since 2019.
"""
FERRY = "about 1,200 passengers used the ferry on 3 March 2024"
FARES = "Fares rose by 12 percent in January 2025"
BOATS = "40 boats"


@pytest.fixture
def article(annotator):
    return make.make_article(annotator, TEXT)


def offered(article) -> list[str]:
    text = article.current_version.text
    return [
        text[item.start : item.end]
        for offer in query.suggestions(article)
        for item in offer.passages
    ]


def put_away(article, words, by):
    start = article.current_version.text.index(words)
    return dismiss(
        article_id=article.pk, by=by, start=start, end=start + len(words), exact=words
    )


def test_sentences_are_offered_and_dateline_headline_and_footer_are_not(article):
    kinds = {block["kind"] for block in article.current_version.blocks}
    assert {"dateline", "heading", "paragraph"} <= kinds
    assert offered(article)[:3] == [FERRY, FARES, BOATS]


def test_nothing_is_offered_in_a_footer(annotator):
    article = make.make_article(annotator, TEXT.replace("12 comments by", "© 2024"))
    version = article.current_version
    inside = [b for b in version.blocks if b["kind"] == "footer"]
    assert inside
    starts = {offer.suggestion.start for offer in query.suggestions(article)}
    assert not starts & {block["start"] for block in inside}


def test_claimed_figure_is_offered_no_more_until_the_claim_is_discarded(
    article, annotator
):
    claim = make.make_claim(article, "12 percent in January", annotator)
    assert FARES not in offered(article)
    assert BOATS in offered(article)
    discard_claim(claim_id=claim.pk, by=annotator)
    assert FARES in offered(article)


def test_claim_beside_the_figure_leaves_it_open(article, annotator):
    make.make_claim(article, "in January 2025", annotator)
    assert FARES in offered(article)


def test_dismissed_passage_stays_away_until_it_is_taken_back(article, annotator):
    row = put_away(article, BOATS, annotator)
    assert BOATS not in offered(article)
    assert FARES in offered(article)
    take_back(dismissal_id=row.pk, by=annotator)
    assert BOATS in offered(article)


def test_dismissed_words_cover_what_stands_in_them(article, annotator):
    put_away(article, f"{FARES} and {BOATS} were sold", annotator)
    assert {FARES, BOATS}.isdisjoint(offered(article))


def test_cost_does_not_grow_with_claims(article, annotator, django_assert_num_queries):
    for _ in range(5):
        make.make_claim(article, FARES, annotator)
    with django_assert_num_queries(2):
        query.suggestions(article)
