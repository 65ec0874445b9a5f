"""Arabic words, which are written in several ways and joined to small ones."""

import pytest

from annotations.queries.search import finding
from tests import factories as make


@pytest.mark.parametrize(
    ("text", "q"),
    [
        ("ارتفع سعر القمح", "القمح"),
        ("ارتفع سعر القمح", "والقمح"),
        ("ارتفع سعر القمح", "وللقمح"),
        ("ارتفع سعر القمح", "قم*"),
        ("ارتفع سعر القمح", "الق*"),
        ("ارتفع سعر القمح", "ٱرتفع"),
        ("ارتفع سعر القمح", "وارتفع"),
        ("ارتفع سعر القمح", "إرتفـَع"),
        ("ارتفع سعر القمح", '"سعر قمح"'),
        ("بالقمح والشعير", "قمح"),
        ("بالقمح والشعير", "قم*"),
        ("بالقمح والشعير", "شعير"),
        ("قمح وشعير", "شعير"),
        ("قمح وشعير", '"قمح وشعير"'),
        ("أسعار لقمح جيد", "قمح"),
        ("أسعار لقمح جيد", "أسع*"),
        ("أسعار لقمح جيد", "اسع*"),
        ("تأخر القطار ببغداد", "بغداد"),
        ("تأخر القطار في بغداد", "ببغداد"),
        ("منحة للبنان", "لبنان"),
        ("قوات في لبنان", "للبنان"),
        ("قوات في لبنان", "والقوات"),
        ("كتاب عن اللغة", "لغه"),
        ("كتاب عن اللغة", "للغة"),
        ("قرض لألمانيا", "ألمانيا"),
        ("قرض لألمانيا", "المانيا"),
        ("في مستشفى المدينة", "المستشفي"),
        ("عرض الوزير", "وزير"),
        ("قال وزير", "والوزير"),
    ],
)
def test_arabic_word_is_found_however_it_is_written_and_joined(
    annotator, reviewer, text, q
):
    article = make.make_article(annotator, f"{text}.\n", language="ar")
    claim = make.make_published_claim(annotator, reviewer, article, text, language="ar")
    assert [check.claim_id for check in finding.find({"q": q}).checks] == [claim.pk]


def test_arabic_word_that_begins_like_one_with_a_proclitic_finds_itself_first(
    annotator, reviewer
):
    texts = ("قالت وكالة", "قالت آلة")
    agency, engine = (
        make.make_published_claim(
            annotator,
            reviewer,
            make.make_article(annotator, f"{text}.\n", language="ar"),
            text,
            language="ar",
        )
        for text in texts
    )
    first, *_others = finding.find({"q": "وكالة"}).checks
    assert first.claim_id == agency.pk
    assert finding.find({"q": "-وكالة آلة"}).checks[0].claim_id == engine.pk
