"""Results of games: "3-1", "won 3 to 1", "2 à 1"."""

from annotations.quantities.tokens import NUMBER, WORD, Line, Token
from annotations.quantities.wordlists import words

_DASHES = ("-", "–", ":")
_WIDEST = 10
"""How often the low end of a range of bare numbers fits into the high one."""
_LINKS = words("to à a zu tegen per por بر مقابل")
_GAMES = words(
    "score match spiel endstand partido marcador partita punteggio jogo placar"
    " wedstrijd بازی مسابقه مباراة بنتيجة المباراة матч со счётом"
)
_RESULTS = words(
    "won beat drew lost defeated win victory draw defeat gagné battu gewann siegte"
    " besiegte ganó venció empató derrotó vinto battuto venceu empatou derrotou perdió"
    " perdieron perdeu perso verlor verlieren défait incliné inclinée versloeg verloor"
    " خسر هزم باخت проиграл выиграл победил lose loses wins beats شکست برد پیروز فاز"
    " تعادل"
)
_ZEROS = words("صفر zéro zero nil null cero nul nula")
_REACH = 8
_MOST_GOALS = 20


def is_score(line: Line, begin: int) -> bool:
    """Whether the number at token `begin` is either half of a game's result."""
    return _is_dashed(line, begin) or any(
        _is_linked(line, first) for first in (begin, begin - 2)
    )


def _is_dashed(line: Line, begin: int) -> bool:
    """ "3-1", "2–2": two numbers joined of which the second is not larger.

    Nor are they the ends of a range when the second is many times larger and nothing
    is counted ("listed as 22-451").
    """
    for other, mark in ((begin + 2, begin + 1), (begin - 2, begin - 1)):
        if line.word(mark) not in _DASHES or not line[mark].is_glued:
            continue
        texts = (line[begin].text, line[other].text)
        if line[other].kind != NUMBER or not all(text.isdecimal() for text in texts):
            continue
        first, second = (int(text[:9]) for text in texts)
        if other < begin:
            first, second = second, first
        if _is_told(line, min(begin, other)) and second < _MOST_GOALS:
            return True
        is_file = second > _WIDEST * first and not _is_said_of(line, max(other, begin))
        return second <= first or is_file
    return False


def _is_told(line: Line, first: int) -> bool:
    """Whether somebody won or lost before the numbers, of which nothing is said."""
    word = line.word(first + 3)
    is_counted = word.endswith("s") or word in ("%", "percent", "per", "million")
    near = range(max(0, first - _REACH), first)
    return not is_counted and any(line.word(at) in _RESULTS for at in near)


def _is_linked(line: Line, first: int) -> bool:
    """ "2 à 1" where the words around tell of a game."""
    one, other = line[first], line[first + 2]
    if line.word(first + 1) not in _LINKS or not (_is_goals(line, first)):
        return False
    if not _is_goals(line, first + 2):
        return False
    near = [line.word(at) for at in range(first - _REACH, first + 3 + _REACH)]
    if any(word in _GAMES for word in near):
        return True
    return _goals(other) <= _goals(one) and any(word in _RESULTS for word in near)


def _is_goals(line: Line, index: int) -> bool:
    token = line[index]
    if token.lower in _ZEROS:
        return True
    return token.kind == NUMBER and token.text.isdecimal() and len(token.text) <= 2


def _goals(token: Token) -> int:
    return 0 if token.lower in _ZEROS else int(token.text)


def _is_said_of(line: Line, index: int) -> bool:
    """Whether a noun or a unit follows the number at token `index`."""
    following = line[index + 1]
    return following.kind == WORD or following.text in ("%", "°", "€", "$", "£")
