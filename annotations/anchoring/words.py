"""What differs between two texts, word by word."""

from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True)
class Piece:
    """Words that stayed (`kind` "same"), went ("old") or came ("new")."""

    kind: str
    text: str


def compare_words(old: str, new: str) -> list[Piece]:
    """Both texts as one, cut at the words that differ."""
    before, after = _words(old), _words(new)
    found = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(
        a=before, b=after, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            found.append(Piece("same", "".join(before[i1:i2])))
            continue
        found += [
            Piece(kind, words)
            for kind, words in (
                ("old", "".join(before[i1:i2])),
                ("new", "".join(after[j1:j2])),
            )
            if words
        ]
    return found


def _words(text: str) -> list[str]:
    """Words with the blanks after them, so that joined they are the text."""
    parts, start = [], 0
    for place, (char, following) in enumerate(zip(text, text[1:], strict=False), 1):
        if char.isspace() and not following.isspace():
            parts.append(text[start:place])
            start = place
    return [*parts, text[start:]] if text else []
