"""Made-up sentences in several alphabets, their words as unequal as those of real ones.

The word of rank r comes about once in r (Zipf): a few stand in every third sentence,
most in hardly any. They mean nothing and are pronounceable.
"""

import math
import random
from collections.abc import Iterator

SYLLABLES = {
    "en": "ba con den ter ing fer lo mon per ry shi sto th tra ver wa",
    "fr": "bé ça cou de é ê lai ment né ou pré què ré sion ta vou",
    "de": "ab be der ein ge hei ich kei lö mü nen sch stra tä ung zu",
    "es": "ado ba ción co da es ía llo mi ña por que ra so ta ve",
    "ru": "ва го да ени зор ка ло ми ность по ра сто то ум хо щи",
    "ar": "ال با تا جم حا در را سي شا صر عد فا كا لم نو وي",
}
"""By language, the commonest language first."""

WORDS = 20_000
"""Words of a language."""

SENTENCES = 20_000
"""Different sentences of a language."""

LENGTH = (6, 11)
"""Words of a sentence."""


def words(language: str) -> list[str]:
    """The words of the language, the commonest first; always the same."""
    chance = random.Random(language)  # noqa: S311 - nothing secret
    syllables, found = SYLLABLES[language].split(), dict[str, None]()
    while len(found) < WORDS:
        length = 1 + min(3, len(found) // 12)
        found["".join(chance.choices(syllables, k=chance.randint(length, 4)))] = None
    return list(found)


def sentences(language: str) -> Iterator[str]:
    """SENTENCES of them, without a full stop."""
    chance, known = random.Random(language), words(language)  # noqa: S311 - as above
    most = math.log(WORDS)
    for _ in range(SENTENCES):
        count = chance.randint(*LENGTH)
        ranks = [int(math.exp(chance.random() * most)) - 1 for _ in range(count)]
        yield " ".join(known[rank] for rank in ranks).capitalize()
