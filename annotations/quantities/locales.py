"""How other languages write numbers, and their few words that change the meaning.

English has its own modules; here stand, per language, the decimal mark and small
tables. A language without an entry gets the formats of `DECIMAL_COMMA` or the point.
"""

from dataclasses import dataclass, field

from annotations.quantities.vocabulary import Approximator, Relation
from annotations.quantities.wordlists import sequence, words

DECIMAL_COMMA = words(
    "bg ca cs da de el es et fi fr hr hu id it lt lv nb nl nn no pl pt ro ru sk sl sr"
    " sv tr uk vi"
)
"""Languages that write 1.234,5 or 1 234,5; all others write 1,234.5."""


@dataclass(frozen=True, slots=True)
class Locale:
    """What one language adds to the digits."""

    decimal: str = "."
    is_english: bool = False
    magnitudes: dict[str, int] = field(default_factory=dict)
    percents: frozenset[str] = frozenset()
    approximators: dict[str, Approximator] = field(default_factory=dict)
    months: tuple[str, ...] = ()
    relations: dict[str, Relation] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    money: dict[str, str] = field(default_factory=dict)
    skipped: frozenset[str] = frozenset()
    """Small words between a number and its noun."""
    labels: frozenset[str] = frozenset()
    """Words whose number is a name: the counterparts of "Section"."""
    within: frozenset[str] = frozenset()
    """The counterparts of "in" before a place."""


def _approximators(**phrases: str) -> dict[str, Approximator]:
    return {
        phrase: Approximator(name)
        for name, listed in phrases.items()
        for phrase in listed.split("|")
    }


def _relations(**words: str) -> dict[str, Relation]:
    return {
        word: Relation(name)
        for name, listed in words.items()
        for word in listed.split()
    }


_GERMAN = Locale(
    decimal=",",
    magnitudes={"tausend": 3, "tsd": 3, "mio": 6, "million": 6, "millionen": 6}
    | {"mrd": 9, "milliarde": 9, "milliarden": 9, "billionen": 12},
    percents=words("prozent"),
    approximators=_approximators(
        about="rund|etwa|ungefähr|circa|ca|knapp|fast|zirka",
        more_than="mehr als|über",
        at_least="mindestens",
        less_than="weniger als|unter",
        at_most="bis zu|höchstens|maximal",
    ),
    months=sequence(
        "januar februar märz april mai juni juli august september oktober november"
        " dezember"
    ),
    relations=_relations(since="seit", before="vor", after="nach", by="bis", at="im"),
    people=words("menschen personen soldaten flüchtlinge einwohner tote verletzte"),
    money={"euro": "EUR", "dollar": "USD"},
    skipped=words("der des von an"),
    labels=words("paragraf artikel kapitel seite absatz abschnitt nummer"),
)
_FRENCH = Locale(
    decimal=",",
    magnitudes={"mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9},
    percents=words("pourcent"),
    approximators=_approximators(
        about="environ|près de|quelque|presque",
        more_than="plus de",
        at_least="au moins",
        less_than="moins de",
        at_most="jusqu'à|jusqu’à|au plus",
    ),
    months=sequence(
        "janvier février mars avril mai juin juillet août septembre octobre novembre"
        " décembre"
    ),
    relations=_relations(since="depuis", before="avant", after="après", at="en"),
    people=words("personnes soldats habitants morts blessés réfugiés migrants"),
    money={"euros": "EUR", "d'euros": "EUR", "d’euros": "EUR", "dollars": "USD"},
    skipped=words("de des du la les d'"),
    labels=words("article chapitre section page numéro paragraphe"),
    within=words("en à au aux"),
)
_SPANISH = Locale(
    decimal=",",
    magnitudes={"mil": 3, "millón": 6, "millones": 6, "billones": 12},
    approximators=_approximators(
        about="unos|unas|cerca de|alrededor de|aproximadamente|casi",
        more_than="más de",
        at_least="al menos|por lo menos",
        less_than="menos de",
        at_most="hasta|como máximo",
    ),
    months=sequence(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
        " diciembre"
    ),
    relations=_relations(since="desde", at="en", after="tras", before="antes"),
    people=words("personas soldados habitantes muertos heridos refugiados migrantes"),
    money={"euros": "EUR", "dólares": "USD"},
    skipped=words("de del los las la el"),
    labels=words("artículo capítulo sección página número"),
    within=words("en"),
)
_ITALIAN = Locale(
    decimal=",",
    magnitudes={"mila": 3, "milione": 6, "milioni": 6, "miliardo": 9, "miliardi": 9},
    approximators=_approximators(
        about="circa|quasi",
        more_than="più di|oltre",
        at_least="almeno",
        less_than="meno di",
        at_most="fino a",
    ),
    months=sequence(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre"
        " novembre dicembre"
    ),
    relations=_relations(since="dal", at="nel", after="dopo", before="prima"),
    people=words("persone soldati abitanti morti feriti migranti"),
    money={"euro": "EUR", "dollari": "USD"},
    skipped=words("di dei degli delle del della"),
    labels=words("articolo capitolo pagina numero"),
    within=words("in"),
)
_PORTUGUESE = Locale(
    decimal=",",
    magnitudes={"mil": 3, "milhão": 6, "milhões": 6, "bilhão": 9, "bilhões": 9},
    approximators=_approximators(
        about="cerca de|aproximadamente|quase",
        more_than="mais de",
        at_least="pelo menos",
        less_than="menos de",
        at_most="até",
    ),
    months=sequence(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro"
        " novembro"
        " dezembro"
    ),
    relations=_relations(since="desde", at="em", after="após", before="antes"),
    people=words("pessoas soldados habitantes mortos feridos migrantes"),
    money={"euros": "EUR", "reais": "BRL", "dólares": "USD"},
    skipped=words("de do da dos das"),
    labels=words("artigo capítulo página número"),
    within=words("em"),
)
_DUTCH = Locale(
    decimal=",",
    magnitudes={"duizend": 3, "miljoen": 6, "mln": 6, "miljard": 9, "mld": 9},
    percents=words("procent"),
    approximators=_approximators(
        about="ongeveer|circa|zo'n|bijna|rond",
        more_than="meer dan|ruim",
        at_least="minstens",
        less_than="minder dan",
        at_most="maximaal|hoogstens",
    ),
    months=sequence(
        "januari februari maart april mei juni juli augustus september oktober november"
        " december"
    ),
    relations=_relations(since="sinds", at="in", after="na", before="voor"),
    people=words("mensen personen soldaten inwoners doden gewonden vluchtelingen"),
    money={"euro": "EUR", "dollar": "USD"},
    skipped=words("van de het"),
    labels=words("artikel hoofdstuk pagina nummer"),
)
_RUSSIAN = Locale(
    decimal=",",
    magnitudes={"тысяч": 3, "тыс": 3, "тысячи": 3, "миллион": 6, "миллиона": 6}
    | {"миллионов": 6, "млн": 6, "млрд": 9, "миллиарда": 9, "миллиардов": 9},
    percents=words("процент процента процентов"),
    approximators=_approximators(
        about="около|примерно|почти",
        more_than="более|свыше|больше",
        at_least="не менее",
        less_than="менее",
        at_most="до|не более",
    ),
    relations=_relations(at="в", since="с", after="после", by="к"),
    people=words("человек человека людей солдат жителей"),
    money={"рублей": "RUB", "долларов": "USD", "евро": "EUR"},
    labels=words("статья статьи глава страница номер"),
    within=words("в"),
)
_ARABIC = Locale(
    magnitudes={"ألف": 3, "آلاف": 3, "مليون": 6, "ملايين": 6, "مليار": 9},
    percents=words("بالمئة بالمائة"),
    approximators=_approximators(
        about="حوالي|نحو|قرابة|زهاء|ما يقارب",
        more_than="أكثر من",
        at_least="على الأقل|ما لا يقل عن",
        less_than="أقل من",
        at_most="ما يصل إلى",
    ),
    relations=_relations(at="في عام سنة", since="منذ", before="قبل", after="بعد"),
    people=words("جندي جنود شخص أشخاص مدني مدنيين لاجئ قتيل جريح"),
    money={"دولار": "USD", "يورو": "EUR", "دينار": "dinars"},
    skipped=words("من"),
    labels=words("المادة الفصل الصفحة رقم بالرقم الرقم القرار"),
    within=words("في"),
)
_PERSIAN = Locale(
    magnitudes={"هزار": 3, "میلیون": 6, "میلیارد": 9},
    percents=words("درصد"),
    approximators=_approximators(
        about="حدود|تقریبا|نزدیک به",
        more_than="بیش از",
        at_least="دست کم|حداقل",
        less_than="کمتر از",
        at_most="حداکثر",
    ),
    relations=_relations(at="در سال", since="از", before="پیش", after="پس"),
    people=words("نفر سرباز تن کشته زخمی"),
    money={"دلار": "USD", "یورو": "EUR", "تومان": "tomans", "ریال": "IRR"},
    skipped=words("از"),
    labels=words("ماده فصل صفحه شماره اصل"),
    within=words("در"),
)
_LOCALES = {
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
    "nl": _DUTCH,
    "ru": _RUSSIAN,
    "ar": _ARABIC,
    "fa": _PERSIAN,
}


def locale(language: str) -> Locale:
    """The tables for a BCP 47 tag ("de-AT" counts as "de"); empty ones if unknown."""
    base = language.replace("_", "-").split("-")[0].lower()
    if base in _LOCALES:
        return _LOCALES[base]
    decimal = "," if base in DECIMAL_COMMA else "."
    return Locale(decimal=decimal, is_english=base == "en")
