"""People and offices named in sentences: those who say something come first."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

MOST = 5
READ = 1_000
"""Characters of a sentence that are read."""

NEAR = 200
"""Characters before a verb of saying in which the speaker is looked for."""

LONGEST = 7
"""Words that a name with its role may have."""

_SAYING = (
    "says|said|say|noted|notes|wrote|writes|told|tells|announced|announces|claimed"
    "|claims|added|adds|reported|reports|argued|argues|stated|states|warned|warns"
    "|estimated|estimates|confirmed|confirms|indicated|denied|denies|insisted"
    "|insists|explained|acknowledged|admitted|declared|predicted|stressed"
)
_SAID = re.compile(rf"(?<=[, ])(?:{_SAYING})\b")
_BORDER = re.compile(r"[;:“”\"«»()]")
_SPEAKER_LAST = re.compile(rf"[,”\"’»] (?:{_SAYING}) ([^,;:.“”\"«»()]+)")
_ACCORDING = re.compile(r"\b[Aa]ccording to ([^,;:.“”\"«»()]+)")
_ARABIC = re.compile(
    r"(?:قال|قالت|ذكر|ذكرت|أعلن|أعلنت|أكد|أكدت|أفاد|أفادت) ([^،.:؛]{2,80}?) (?:إن|أن|ب)"
)
_NAME = re.compile(
    r"(?<![\w’'-])[A-Z][\w’'-]+"
    r"(?: (?:(?:of|for|of the|al|bin|de|von) )?[A-Z][\w’'-]+)+"
)
_CLAUSE = re.compile(r",| (?:that|and|but|as|while|because|when|after) ")
_TAIL = re.compile(r"(?:^|[ ,])(?:has|have|had|also|later|earlier|then|again|\w+ly)$")
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|our) ", re.IGNORECASE)
_END = re.compile(r" (?:on|in|at|who|which|that|and|to|after|during|last|this)\b.*")
_LEADS = re.compile(r"^(?:on|in|at|by|after|last|earlier|meanwhile|but|and)\b", re.I)
_NOBODY = re.compile(
    r"(?:he|she|it|they|we|i|you|who|which|that|this|these|those|there|what|one|some"
    r"|many|others|people|critics|here|now|and|but|so)\b",
    re.IGNORECASE,
)
_PLACE_BEFORE = ("in", "at", "from", "to", "of", "near", "into", "across", "by", "on")
_DAYS = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April"
    r"|May|June|July|August|September|October|November|December)\b"
)


def named(sentences: Sequence[str]) -> list[str]:
    """At most MOST people and offices, the likeliest to have said it first.

    The first sentence is the one in question, the others are its neighbours. To whom
    something is attributed stands before who is merely named. Never raises.
    """
    read = [" ".join(sentence[:READ].split()) for sentence in sentences]
    found: dict[str, str] = {}
    for name in [*_each(_speakers, read), *_each(_names, read)]:
        found.setdefault(name.casefold(), name)
    return list(found.values())[:MOST]


def _each(
    rule: Callable[[str], Iterator[str]], sentences: Iterable[str]
) -> Iterator[str]:
    for sentence in sentences:
        yield from filter(None, rule(sentence))


def _speakers(sentence: str) -> Iterator[str]:
    for match in _ACCORDING.finditer(sentence):
        yield _office(_END.sub("", match[1]))
    for match in _SAID.finditer(sentence):
        before = sentence[max(match.start() - NEAR, 0) : match.start()]
        clause = _BORDER.split(before)[-1]
        pieces = [_trimmed(piece) for piece in _CLAUSE.split(clause)]
        yield _office(next((piece for piece in reversed(pieces) if piece), ""))
    for match in _SPEAKER_LAST.finditer(sentence):
        yield _office(_END.sub("", match[1]))
    for match in _ARABIC.finditer(sentence):
        yield match[1] if len(match[1].split()) <= LONGEST else ""


def _names(sentence: str) -> Iterator[str]:
    """Capitalised names of two words and more that are not said to be a place."""
    for match in _NAME.finditer(sentence):
        before = sentence[: match.start()].split()[-2:]
        words = [word.lower() for word in before if word.lower() != "the"]
        if words[-1:] and words[-1] in _PLACE_BEFORE:
            continue
        name = _office(match[0].removesuffix("'s").removesuffix("’s"))
        yield name if " " in name and not _DAYS.search(name) else ""


def _office(words: str) -> str:
    """The phrase as a name: without article and tail; "" when it names nobody."""
    words = _trimmed(words)
    if _LEADS.match(words):
        words = words.rpartition(" the ")[2] if " the " in words else ""
    words = _ARTICLE.sub("", words).strip(" ,'’")
    if len(words.split()) > LONGEST:
        words = next((match[0] for match in _NAME.finditer(words)), "")
    if len(words) < 2 or _NOBODY.match(words) or not words[0].isalpha():
        return ""
    return words[0].upper() + words[1:]


def _trimmed(words: str) -> str:
    """Without "has", "also", "later" and the like at the end."""
    words = words.strip(" ,")
    while words and (shorter := _TAIL.sub("", words).strip(" ,")) != words:
        words = shorter
    return words
