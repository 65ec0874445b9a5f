"""Marking a claim in an article."""

from datetime import date
from decimal import Decimal

import pytest

from annotations.actions import claims
from annotations.actions.errors import AlreadyMarked, Conflict, Invalid
from annotations.models import Appearance, Article, Claim, Span, Topic
from tests import factories as make


def mark(article, by, **given):
    words = given.pop("words", make.WORDS)
    start = given.pop("start", article.current_version.text.find(words))
    end = given.pop("end", start + len(words))
    exact = given.pop("exact", words)
    return claims.mark(
        article_id=article.pk, by=by, start=start, end=end, exact=exact, **given
    )


def test_claim_stands_where_it_was_marked(article, annotator):
    claim = mark(article, annotator)
    appearance = claim.appearances.get()
    span = appearance.spans.get()
    text = article.current_version.text
    assert (appearance.is_primary, appearance.article) == (True, article)
    assert span.version == article.current_version
    assert text[span.start : span.end] == span.exact == make.WORDS
    assert text[: span.start].endswith(span.prefix)
    assert text[span.end :].startswith(span.suffix)
    assert (span.state, claim.triage, claim.marked_by) == (
        "anchored",
        "found",
        annotator,
    )


def test_marked_words_are_the_statement_and_verbatim(article, annotator):
    claim = mark(article, annotator)
    assert (claim.statement, claim.wording) == (make.WORDS, "verbatim")


def test_restated_claim_is_not_called_verbatim(article, annotator):
    claim = mark(article, annotator, facts={"statement": "1,200 took the ferry."})
    assert claim.wording == "restated"


def test_facts_are_kept(article, annotator):
    claim = mark(
        article,
        annotator,
        facts={
            "claimant": "Port office",
            "said_on": date(2024, 3, 4),
            "kind": "event",
            "wording": "reported",
            "language": "en-GB",
            "topics": ["Ferries", "Harbour", " Ferries "],
        },
    )
    claim = make.fresh(claim)
    assert claim.claimant.name == "Port office"
    assert (claim.said_on, claim.kind) == (date(2024, 3, 4), "event")
    assert (claim.wording, claim.language) == ("reported", "en-GB")
    assert sorted(topic.name for topic in claim.topics.all()) == ["Ferries", "Harbour"]
    assert Topic.objects.count() == 2


def test_number_is_parsed_and_left_unconfirmed(article, annotator):
    claim = mark(article, annotator)
    quantity = claim.quantities.get()
    assert (quantity.low, quantity.high) == (1200, 1200)
    assert quantity.approximator == "about"
    assert quantity.confirmed_at is None
    text = article.current_version.text
    assert "1,200" in text[quantity.start : quantity.end]
    assert claim.kind == "quantity"


def test_a_day_alone_makes_no_claim_about_a_quantity(article, annotator):
    claim = mark(article, annotator, words="on 3 March 2024")
    assert (claim.quantities.get().low, claim.kind) == (None, "other")


def test_a_rest_is_counted_too(annotator):
    text = "Hundreds leave by September 2025, and the remainder by the end of 2026.\n"
    article = make.make_article(annotator, text=text)
    claim = mark(article, annotator, words="the remainder by the end of 2026")
    assert claim.quantities.get().approximator == "remainder"
    assert claim.kind == "quantity"


def test_given_number_is_kept_as_given_and_confirmed(article, annotator):
    item = {
        "low": Decimal(1200),
        "approximator": "at_least",
        "unit": "people",
        "subject": "passengers",
        "period": {"first": date(2024, 3, 3), "last": date(2024, 3, 3)},
        "attributed_to": ["the paper", "the port office"],
    }
    quantity = mark(article, annotator, items=[item]).quantities.get()
    assert (quantity.low, quantity.high) == (1200, None)
    assert quantity.period_last == date(2024, 3, 3)
    assert quantity.attributed_to == ["the paper", "the port office"]
    assert quantity.confirmed_by == annotator


def test_empty_list_of_numbers_means_none(article, annotator):
    claim = mark(article, annotator, items=[])
    assert (claim.quantities.count(), claim.kind) == (0, "other")


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"exact": "about 1,201 passengers used the ferry"}, "exact"),
        ({"exact": ""}, "exact"),
        ({"start": -1, "end": 3, "exact": "Har"}, "start"),
        ({"start": 0, "end": 10**6, "exact": "Harbour"}, "end"),
        ({"start": 10**30, "end": 10**31, "exact": "Harbour"}, "end"),
        ({"start": 7, "end": 7, "exact": ""}, "end"),
        ({"start": 7, "end": 3, "exact": "x"}, "end"),
        ({"start": 7, "end": 15, "exact": " ferries"}, "start"),
        ({"start": 0, "end": 8, "exact": "Harbour "}, "end"),
        ({"facts": {"statement": "s" * 2001}}, "statement"),
        ({"facts": {"statement": "a\x00b"}}, "statement"),
        ({"facts": {"statement": "half \udc00"}}, "statement"),
        ({"facts": {"wording": "sung"}}, "wording"),
        ({"facts": {"kind": "mood"}}, "kind"),
        ({"facts": {"said_on": "yesterday"}}, "said_on"),
        ({"facts": {"claimant": "c" * 301}}, "claimant"),
        ({"facts": {"claimant": "a\x00b"}}, "claimant"),
        ({"facts": {"language": "e" * 36}}, "language"),
        ({"facts": {"topics": ["a"] * 21}}, "topics"),
        ({"facts": {"topics": ["Harbour", "t" * 301]}}, "topics/1"),
        ({"items": [{"low": 2, "high": 1}]}, "quantities/0/low"),
        ({"items": [{"low": 1}, {"unit": "people"}]}, "quantities/1/low"),
        ({"items": [{"low": "many"}]}, "quantities/0/low"),
        ({"items": [{"low": Decimal("1e40")}]}, "quantities/0/low"),
        ({"items": [{"low": Decimal("NaN")}]}, "quantities/0/low"),
        ({"items": [{"low": 1, "unit": "u" * 41}]}, "quantities/0/unit"),
        ({"items": [{"low": 1, "approximator": "ish"}]}, "quantities/0/approximator"),
        (
            {"items": [{"low": 1, "period": {"first": "soon"}}]},
            "quantities/0/period/first",
        ),
        ({"items": [{"low": 1}] * 51}, "quantities"),
    ],
)
def test_bad_input_is_refused_by_the_name_of_its_field(
    article, annotator, given, field
):
    with pytest.raises(Invalid) as caught:
        mark(article, annotator, **given)
    assert field in [name for name, _ in caught.value.errors]
    assert not Claim.objects.exists()
    assert not Span.objects.exists()


def test_version_that_is_not_current_is_a_conflict(article, annotator):
    assert mark(article, annotator, version_number=1)
    with pytest.raises(Conflict, match="current"):
        mark(article, annotator, version_number=2)


def test_article_that_is_not_there_takes_no_claim(annotator):
    with pytest.raises(Article.DoesNotExist):
        claims.mark(article_id=10**9, by=annotator, start=0, end=1, exact="x")


def test_claims_may_overlap_nest_and_cross_paragraphs(article, annotator):
    text = article.current_version.text
    across = text[text.index("late all winter") : text.index(" said that")]
    for words in (make.WORDS, "1,200 passengers", make.WORDS, across):
        mark(article, annotator, words=words)
    assert Claim.objects.count() == Appearance.objects.count() == 4


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Title\n\nA ferry 🛳️ sailed. Nobody was on board.", "Nobody was on board"),
        ("عنوان\n\nقالت الهيئة إن ألف راكب عبروا.", "ألف راكب"),
    ],
    ids=["after an emoji", "Arabic"],
)
def test_offsets_count_code_points(annotator, text, words):
    claim = make.make_claim(make.make_article(annotator, text), words, annotator)
    assert Span.objects.get(appearance__claim=claim).exact == words


def test_offsets_counted_as_javascript_counts_are_refused_with_a_hint(annotator):
    text = "Title\n\nA ferry 🛳️ sailed. Nobody was on board."
    article = make.make_article(annotator, text)
    start = text.index("Nobody") + 1
    with pytest.raises(Invalid, match="UTF-16"):
        mark(article, annotator, words="Nobody", start=start, end=start + 6)


def test_what_was_said_was_said_on_the_day_of_the_article(article, annotator):
    claim = make.make_claim(article, make.WORDS, annotator)
    assert claim.said_on == article.published_on
    said_on = date(2024, 3, 1)
    earlier = make.make_claim(article, make.WORDS, annotator, said_on=said_on)
    assert earlier.said_on == said_on


def test_a_number_is_read_with_the_words_around_it_in_a_long_article(annotator):
    long = "Nothing of note happened here. " * 2_000
    article = make.make_article(annotator, f"{long}\n\n{make.TEXT}\n\n{long}")
    number = make.make_claim(article, make.WORDS, annotator).quantities.get()
    text = article.current_version.text
    assert text[number.start : number.end] == "about 1,200"


def test_words_that_are_a_claim_refuse_another_only_where_that_is_asked(
    article, annotator, reviewer
):
    first = mark(article, annotator)
    with pytest.raises(AlreadyMarked) as refused:
        mark(article, reviewer, unless_marked=True)
    assert refused.value.current == first
    mark(article, reviewer, words="1,200 passengers", unless_marked=True)
    mark(article, reviewer)
    assert Claim.objects.count() == 3


def test_a_discarded_claim_is_in_nobodys_way(article, annotator):
    claims.discard_claim(claim_id=mark(article, annotator).pk, by=annotator)
    mark(article, annotator, unless_marked=True)
