"""What counts as one word when a selection snaps and a caret walks."""

import pytest

from tests import factories
from tests.browser import hands

WORDS = "annotations/workbench/words.js"
FOLD = "annotations/workbench/fold.js"

PIECES = (
    ("about 2,500 in Iraq.", "en", ["about", "2,500", "in", "Iraq"]),
    ("rund 12 000 Mann", "de", ["rund", "12 000", "Mann"]),
    ("1 234 567,5 t", "fr", ["1 234 567,5", "t"]),
    ("in 2024 300 came", "en", ["in", "2024", "300", "came"]),
    ("$4bn or US$4.2bn, 3€", "en", ["$4bn", "or", "US$4.2bn", "3€"]),
    ("up 15%, then −3.5% (+2)", "en", ["up", "15%", "then", "−3.5%", "+2"]),
    ("the pier's well-known O’Neill", "en", ["the", "pier's", "well-known", "O’Neill"]),
    ("1,200-strong U.S. force", "en", ["1,200-strong", "U.S.", "force"]),
    ("on 3/4/2024 at 10:30", "en", ["on", "3/4/2024", "at", "10:30"]),
    ("an end-of-2024 plan", "en", ["an", "end-of-2024", "plan"]),
    ("2014–2016 – both", "en", ["2014", "2016", "both"]),
    ("👩‍👩‍👧 🇮🇶🇸🇾 👍🏽!", "en", ["👩‍👩‍👧", "🇮🇶", "🇸🇾", "👍🏽"]),
    ("cafe\u0301 nai\u0308ve", "en", ["cafe\u0301", "nai\u0308ve"]),
    ("قالَتِ الهَيْئَةُ ١٬٢٠٠ راكبٍ، ١٥٪", "ar", ["قالَتِ", "الهَيْئَةُ", "١٬٢٠٠", "راكبٍ", "١٥٪"]),
    ("", "en", []),
    ("…—“”", "no such language", []),
)  # fmt: skip
"""A line, its language, and the words a caret stops at."""

SENTENCES = (
    ("One came. Two went. Nobody spoke.", 12, "Two went."),
    ("The U.S. Central Command left. It did.", 12, "The U.S. Central Command left."),
    ("Gen. Harbour spoke. He left.", 8, "Gen. Harbour spoke."),
    ("Some 2.5 of 3.0 came. So.", 12, "Some 2.5 of 3.0 came."),
    ("Heading\n\nFirst one. Last one.", 20, "Last one."),
    ("وصل مئة. غادر عشرة؟ لا.", 12, "غادر عشرة؟"),
)  # fmt: skip
"""A text, a place in it, and the sentence that holds the place."""

FINDS = (
    ("Café, CAFE and cafe\u0301.", "café", ["Café", "CAFE", "cafe\u0301"]),
    ("the “pier’s” end", "pier's", ["pier’s"]),
    ("2014–2016 and 2014-2016", "2014-2016", ["2014–2016", "2014-2016"]),
    ("١٬٢٠٠ و 1,200", "1,200", ["١٬٢٠٠", "1,200"]),
    ("الهَيْئَةُ إلى الهيئه", "الهيئة", ["الهَيْئَةُ", "الهيئه"]),
    ("أحمد و احمد", "احمد", ["أحمد", "احمد"]),
    ("one\n\ntwo  three", "one two three", ["one\n\ntwo  three"]),
    ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
    ("😀 ferries 😀", "FERRIES 😀", ["ferries 😀"]),
    ("12\u00a0000 and 12 000", "12 000", ["12\u00a0000", "12 000"]),
    ("aaa", "a", ["a", "a", "a"]),
    ("anything", "  ", []),
    ("anything", "[", []),
)  # fmt: skip
"""A text, what is sought, and what is found."""

CALL = """
async ([url, name, ...given]) => {
  const module = await import(url);
  return module[name](...given);
}
"""


@pytest.fixture
def call(page_of, annotator):
    """`call(module, function, *arguments)` in the workbench's page."""
    page = page_of(annotator)
    hands.open_workbench(page, factories.make_article(annotator))
    own = page.locator("script[type=module]").get_attribute("src")
    root = own[: own.index("annotations/")]
    return lambda module, *given: page.evaluate(CALL, [root + module, *given])


def cut(text, stretch):
    """The words from one UTF-16 place to another."""
    units = text.encode("utf-16-le")
    return units[stretch["start"] * 2 : stretch["end"] * 2].decode("utf-16-le")


def test_what_belongs_together_stays_whole(call):
    for line, language, words in PIECES:
        pieces = call(WORDS, "pieces", line, language)
        assert [cut(line, piece) for piece in pieces if piece["counts"]] == words
        assert "".join(cut(line, piece) for piece in pieces) == line


def test_a_sentence_ends_where_it_ends(call):
    for text, at, sentence in SENTENCES:
        language = "ar" if "و" in text else "en"
        assert cut(text, call(WORDS, "sentenceAt", text, at, language)) == sentence


def test_find_reads_as_a_person_does(call):
    for text, sought, found in FINDS:
        places = call(FOLD, "places", call(FOLD, "fold", text), sought)
        assert [cut(text, place) for place in places] == found
