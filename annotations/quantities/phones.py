"""Telephone numbers that look like any other: "call 112", "902 345 678"."""

from annotations.quantities.tokens import NUMBER, WORD, Line
from annotations.quantities.wordlists import words

_PHONES = words(
    "call calls calling ring phone telephone tel dial hotline helpline switchboard text"
    " whatsapp fax mobile teléfono llame llamar llamen número línea telefone ligue"
    " número"
    " linha telefono numero chiamare chiamate chiami téléphone appelez appeler numéro"
    " ligne telefon hotline servicetelefon notruf nummer rufen anrufen الهاتف هاتف رقم"
    " اتصل اتصلوا تلفن شماره تماس"
)
_JUST_BEFORE = words(
    "is at on to call ring phone telephone tel dial text fax : . number or es al el en"
    " número teléfono é no ligue o telefone è al il numero chiamare le au est numéro"
    " ist"
    " unter lautet die der nummer الرقم رقم على شماره با"
)
_REACH = 6
_FEWEST = 3


def is_phone(line: Line, begin: int, after: int) -> bool:
    """Whether the number in tokens `begin:after` is dialled, and counts nothing."""
    text = line[begin].text
    count = sum(char.isdecimal() for char in text)
    is_plain = count >= _FEWEST and all(
        char.isdecimal() or char == " " for char in text
    )
    if line[begin].kind != NUMBER or after - begin > 1 or not is_plain:
        return False
    if line.word(begin - 1) not in _JUST_BEFORE or _is_counted(line, after):
        return False
    near = range(max(0, begin - _REACH), begin)
    return any(line.word(at) in _PHONES for at in near)


def _is_counted(line: Line, index: int) -> bool:
    """Whether a plural follows ("called on 300 voters")."""
    word = line.word(index)
    return line[index].kind == WORD and len(word) > 3 and word.endswith("s")
