"""Which language a text is in, by its script and its commonest words.

Small on purpose: it makes an offer that an editor corrects, and knows the scripts of
most of the world and some twenty languages in Latin letters.
"""

import re
import unicodedata
from collections import Counter
from types import MappingProxyType

UNDETERMINED = "und"
"""BCP 47's tag for a language that is not known."""

SAMPLE = 20_000
"""Code points that are looked at: enough to be sure, and quick."""

_SCRIPTS = MappingProxyType(
    {
        "ARABIC": "ar",
        "HEBREW": "he",
        "CYRILLIC": "ru",
        "GREEK": "el",
        "CJK": "zh",
        "HIRAGANA": "ja",
        "KATAKANA": "ja",
        "HANGUL": "ko",
        "DEVANAGARI": "hi",
        "BENGALI": "bn",
        "TAMIL": "ta",
        "TELUGU": "te",
        "THAI": "th",
        "GEORGIAN": "ka",
        "ARMENIAN": "hy",
        "ETHIOPIC": "am",
        "MYANMAR": "my",
        "KHMER": "km",
        "LATIN": UNDETERMINED,
    }
)

# Letters that only one of the languages of a script writes, the surest first.
_OWN_LETTERS = (
    ("ARABIC", "ckb", "ڕڵێۆ"),
    ("ARABIC", "ur", "ٹڈڑےں"),
    ("ARABIC", "fa", "پچژگی"),
    ("CYRILLIC", "uk", "іїєґ"),
    ("CYRILLIC", "sr", "ђћџљњ"),
)
OWN_LETTERS_SHARE = 0.01

_COMMON_WORDS = MappingProxyType(
    {
        "en": "the of and to in is that for was with are from by has have this",
        "fr": "le la les des et est une du dans que pour qui sur pas au avec",
        "de": "der die das und ist nicht den von mit dem ein eine für auf sich im",
        "es": "el la los las de que y en del por con una para se su es",
        "it": "il di che la è per un una gli della sono con non nel alla dei",
        "pt": "o os a de que e do da em um uma para com não dos mais",
        "nl": "de het een van en is dat niet op te voor met zijn aan ook door",
        "tr": "bir ve bu için ile da de olan olarak çok daha gibi sonra kadar",
        "pl": "w i na z nie się do jest że to od przez dla po są jak",
        "sv": "och att det som en är på för av med inte den till ett har om",
        "da": "og at det som en er på for af med ikke den til et har der",
        "ro": "și de în la care cu pe nu din este pentru sau că mai au",
        "cs": "a v se na je že to s z do pro jsou který jako by po",
        "hu": "a az és hogy nem is egy van meg de volt ez csak már",
        "fi": "ja on ei että se oli ovat mutta kun myös joka sen hän tai",
        "id": "yang dan di dari untuk dengan ini itu pada tidak dalam akan oleh",
        "vi": "và của là có được trong cho không các người một đã với",
        "sw": "ya na wa kwa ni katika za la kuwa cha hiyo huo watu",
        "ku": "û li di ku ji bi de ya ye jî hat bo kir ew",
    }
)
_SETS = tuple((tag, frozenset(words.split())) for tag, words in _COMMON_WORDS.items())

MIN_SHARE = 0.1
"""Share of a text's words that must be common ones of its language."""

LEAD = 1.25
"""How much more often than those of the next language they must stand."""

_LATIN_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"(?P<primary>[A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*")


def guess(text: str) -> str:
    """The BCP 47 primary tag of the text's language, "und" when unsure."""
    sample = text[:SAMPLE]
    script = _script(sample)
    if script == "LATIN":
        return _by_words(sample)
    if script == "CJK" and re.search("[\u3041-\u30ff]", sample):
        return "ja"
    for own_script, tag, letters in _OWN_LETTERS:
        if script == own_script and _share(sample, letters) >= OWN_LETTERS_SHARE:
            return tag
    return _SCRIPTS.get(script, UNDETERMINED)


def settle(declared: str, text: str) -> str:
    """The language that a page declares, unless its words are in another script.

    `declared` is any BCP 47 tag; its primary part comes back. Blogs leave "en" in the
    template and write Arabic.
    """
    match = _TAG.fullmatch(declared.strip())
    guessed = guess(text)
    if match is None:
        return guessed
    primary = match["primary"].lower()
    is_latin = primary in _COMMON_WORDS
    return guessed if is_latin and guessed in _SCRIPT_LANGUAGES else primary


_SCRIPT_LANGUAGES = frozenset(_SCRIPTS.values()) - {UNDETERMINED} | {
    tag for _, tag, _ in _OWN_LETTERS
}


def _script(sample: str) -> str:
    """The script of most letters, by the first word of their Unicode names."""
    letters = Counter(filter(str.isalpha, sample))
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[unicodedata.name(letter, "?").split(" ")[0].split("-")[0]] += count
    return scripts.most_common(1)[0][0] if scripts else ""


def _share(sample: str, letters: str) -> float:
    return sum(map(sample.count, letters)) / sum(map(str.isalpha, sample))


def _by_words(sample: str) -> str:
    words = Counter(_LATIN_WORD.findall(sample.lower()))
    scores = sorted(
        ((sum(words[word] for word in common), tag) for tag, common in _SETS),
        reverse=True,
    )
    (best, tag), (second, _) = scores[:2]
    if best < MIN_SHARE * words.total() or best < LEAD * second:
        return UNDETERMINED
    return tag
