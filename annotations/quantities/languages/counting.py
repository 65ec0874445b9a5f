"""Number words of the languages that are not English, and round ones ("trentaine").

Those that are also articles ("un") are left out. A key may hold blanks.
"""

from annotations.quantities.locales import numbers


def _joined(frame: str, tens: dict[str, int], ones: dict[str, int]) -> dict[str, int]:
    """Words made of two: "{ones}und{tens}" gives "dreiundzwanzig"."""
    return {
        frame.format(tens=ten, ones=one): tens[ten] + ones[one]
        for ten in tens
        for one in ones
    }


def _times(ones: dict[str, int], ending: str, size: int) -> dict[str, int]:
    """ "Zweihundert", "duemila"."""
    return {one + ending: count * size for one, count in ones.items() if count < 10}


_DE_ONES = numbers(
    "zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12"
    " dreizehn:13 vierzehn:14 fünfzehn:15 sechzehn:16 siebzehn:17 achtzehn:18"
    " neunzehn:19"
)
_DE_TENS = numbers(
    "zwanzig:20 dreißig:30 vierzig:40 fünfzig:50 sechzig:60 siebzig:70 achtzig:80"
    " neunzig:90"
)
_DE_FEW = {"ein": 1} | {word: count for word, count in _DE_ONES.items() if count < 10}
GERMAN = (
    _DE_ONES
    | _DE_TENS
    | _joined("{ones}und{tens}", _DE_TENS, _DE_FEW)
    | _times(_DE_FEW, "hundert", 100)
    | _times(_DE_FEW, "tausend", 1000)
    | numbers("hundert:100 tausend:1000 zehntausend:10000 dutzend:12")
)

_NL_ONES = numbers(
    "twee:2 drie:3 vier:4 vijf:5 zes:6 zeven:7 acht:8 negen:9 tien:10 elf:11 twaalf:12"
    " dertien:13 veertien:14 vijftien:15 zestien:16 zeventien:17 achttien:18"
    " negentien:19"
)
_NL_TENS = numbers(
    "twintig:20 dertig:30 veertig:40 vijftig:50 zestig:60 zeventig:70 tachtig:80"
    " negentig:90"
)
_NL_FEW = {word: count for word, count in _NL_ONES.items() if 3 < count < 10}
DUTCH = (
    _NL_ONES
    | _NL_TENS
    | _joined("{ones}en{tens}", _NL_TENS, {"een": 1} | _NL_FEW)
    | _joined("{ones}ën{tens}", _NL_TENS, {"twee": 2, "drie": 3})
    | _times(_NL_ONES, "honderd", 100)
    | _times(_NL_ONES, "duizend", 1000)
    | numbers("honderd:100 duizend:1000")
)

_FR_ONES = numbers(
    "deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12"
    " treize:13 quatorze:14 quinze:15 seize:16 dix-sept:17 dix-huit:18 dix-neuf:19"
)
_FR_TENS = numbers("vingt:20 trente:30 quarante:40 cinquante:50 soixante:60")
FRENCH = (
    _FR_ONES
    | _FR_TENS
    | _joined("{tens}-{ones}", _FR_TENS, _FR_ONES)
    | _joined("{tens} et {ones}", _FR_TENS, {"un": 1, "une": 1})
    | _joined("{tens}-{ones}", {"quatre-vingt": 80}, _FR_ONES | {"un": 1})
    | numbers("soixante-dix:70 quatre-vingts:80 quatre-vingt:80 cent:100 mille:1000")
)
FRENCH |= {
    f"{word} cents": 100 * count for word, count in _FR_ONES.items() if count < 10
}

_ES_ONES = numbers(
    "dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11"
    " doce:12 trece:13 catorce:14 quince:15 dieciséis:16 diecisiete:17 dieciocho:18"
    " diecinueve:19 veinte:20 veintiún:21 veintiuno:21 veintiuna:21 veintidós:22"
    " veintitrés:23 veinticuatro:24 veinticinco:25 veintiséis:26 veintisiete:27"
    " veintiocho:28 veintinueve:29"
)
_ES_TENS = numbers(
    "treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80 noventa:90"
)
_ES_FEW = {word: count for word, count in _ES_ONES.items() if count < 10}
SPANISH = (
    _ES_ONES
    | _ES_TENS
    | _joined("{tens} y {ones}", _ES_TENS, _ES_FEW | {"un": 1, "una": 1})
    | numbers("cien:100 doscientos:200 doscientas:200 trescientos:300 trescientas:300")
    | numbers("cuatrocientos:400 cuatrocientas:400 quinientos:500 quinientas:500")
    | numbers("seiscientos:600 setecientos:700 ochocientos:800 novecientos:900")
    | numbers("mil:1000")
)

_IT_ONES = numbers(
    "due:2 tre:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 nove:9 dieci:10 undici:11"
    " dodici:12 tredici:13 quattordici:14 quindici:15 sedici:16 diciassette:17"
    " diciotto:18 diciannove:19"
)
_IT_TENS = numbers(
    "venti:20 trenta:30 quaranta:40 cinquanta:50 sessanta:60 settanta:70 ottanta:80"
    " novanta:90"
)
_IT_FEW = {word: count for word, count in _IT_ONES.items() if count < 8}
_IT_CUT = {word[:-1]: count for word, count in _IT_TENS.items()}
ITALIAN = (
    _IT_ONES
    | _IT_TENS
    | _joined("{tens}{ones}", _IT_TENS, _IT_FEW | {"tré": 3, "nove": 9})
    | _joined("{tens}{ones}", _IT_CUT, {"uno": 1, "un": 1, "otto": 8})
    | _times(_IT_ONES, "cento", 100)
    | _times(_IT_ONES, "mila", 1000)
    | numbers("cento:100 mille:1000 diecimila:10000 ventimila:20000")
)

_PT_ONES = numbers(
    "dois:2 duas:2 três:3 quatro:4 cinco:5 seis:6 sete:7 oito:8 nove:9 dez:10 onze:11"
    " doze:12 treze:13 catorze:14 quatorze:14 quinze:15 dezesseis:16 dezasseis:16"
    " dezessete:17 dezassete:17 dezoito:18 dezenove:19 dezanove:19"
)
_PT_TENS = numbers(
    "vinte:20 trinta:30 quarenta:40 cinquenta:50 sessenta:60 setenta:70 oitenta:80"
    " noventa:90"
)
_PT_FEW = {word: count for word, count in _PT_ONES.items() if count < 10}
PORTUGUESE = (
    _PT_ONES
    | _PT_TENS
    | _joined("{tens} e {ones}", _PT_TENS, _PT_FEW | {"um": 1, "uma": 1})
    | numbers("cem:100 duzentos:200 duzentas:200 trezentos:300 trezentas:300")
    | numbers("quatrocentos:400 quinhentos:500 quinhentas:500 mil:1000")
)

_RU_ONES = numbers(
    "два:2 две:2 двое:2 трое:3 три:3 четыре:4 четверо:4 пять:5 пятеро:5 шесть:6"
    " шестеро:6 семь:7 восемь:8 девять:9 десять:10 одиннадцать:11 двенадцать:12"
    " тринадцать:13 четырнадцать:14 пятнадцать:15 шестнадцать:16 семнадцать:17"
    " восемнадцать:18 девятнадцать:19"
)
_RU_TENS = numbers(
    "двадцать:20 тридцать:30 сорок:40 пятьдесят:50 шестьдесят:60 семьдесят:70"
    " восемьдесят:80 девяносто:90"
)
_RU_FEW = {word: count for word, count in _RU_ONES.items() if count < 10}
RUSSIAN = (
    _RU_ONES
    | _RU_TENS
    | _joined("{tens} {ones}", _RU_TENS, _RU_FEW | {"один": 1, "одна": 1})
    | numbers("сто:100 двести:200 триста:300 пятьсот:500")
)

_AR_ONES = numbers(
    "ثلاثة:3 ثلاث:3 أربعة:4 أربع:4 خمسة:5 خمس:5 ستة:6 ست:6 سبعة:7 سبع:7 ثمانية:8"
    " ثماني:8 ثمان:8 تسعة:9 تسع:9"
)
_AR_TENS = numbers(
    "عشرون:20 عشرين:20 ثلاثون:30 ثلاثين:30 أربعون:40 أربعين:40 خمسون:50 خمسين:50"
    " ستون:60 ستين:60 سبعون:70 سبعين:70 ثمانون:80 ثمانين:80 تسعون:90 تسعين:90"
)
ARABIC = (
    _AR_ONES
    | _AR_TENS
    | _joined("{ones} {tens}", numbers("عشر:10 عشرة:10"), _AR_ONES)
    | _joined("{ones} و{tens}", _AR_TENS, _AR_ONES)
    | numbers("عشرة:10 عشر:10 مئة:100 مائة:100 مئتا:200 مئتي:200 مئتان:200 مئتين:200")
    | {"أحد عشر": 11, "إحدى عشرة": 11, "اثنا عشر": 12, "اثني عشر": 12}
    | numbers("ألف:1000 مليون:1000000 مليار:1000000000")
)

_FA_ONES = numbers(
    "دو:2 سه:3 چهار:4 پنج:5 شش:6 هفت:7 هشت:8 نه:9 ده:10 یازده:11 دوازده:12 سیزده:13"
    " چهارده:14 پانزده:15 شانزده:16 هفده:17 هجده:18 نوزده:19"
)
_FA_TENS = numbers("بیست:20 سی:30 چهل:40 پنجاه:50 شصت:60 هفتاد:70 هشتاد:80 نود:90")
_FA_FEW = {word: count for word, count in _FA_ONES.items() if count < 10}
_FA_HUNDREDS = numbers(
    "صد:100 یکصد:100 دویست:200 سیصد:300 چهارصد:400 پانصد:500 ششصد:600 هفتصد:700"
    " هشتصد:800 نهصد:900"
)
PERSIAN = (
    {word: count for word, count in _FA_ONES.items() if word != "نه"}
    | _FA_TENS
    | _FA_HUNDREDS
    | _joined("{tens} و {ones}", _FA_TENS, _FA_FEW | {"یک": 1})
    | _joined("{tens} و {ones}", _FA_HUNDREDS, _FA_ONES | _FA_TENS)
    | numbers("هزار:1000")
)
""" "نه" alone is "no"."""

FRENCH_ROUNDS = numbers(
    "dizaine:10 douzaine:12 quinzaine:15 vingtaine:20 trentaine:30 quarantaine:40"
    " cinquantaine:50 soixantaine:60 centaine:100 millier:1000"
)
SPANISH_ROUNDS = numbers(
    "decena:10 docena:12 veintena:20 treintena:30 centena:100 centenar:100 millar:1000"
)
ITALIAN_ROUNDS = numbers(
    "decina:10 dozzina:12 quindicina:15 ventina:20 trentina:30 quarantina:40"
    " cinquantina:50 centinaio:100 migliaio:1000"
)
PORTUGUESE_ROUNDS = numbers("dezena:10 dúzia:12 centena:100 milhar:1000")
DUTCH_ROUNDS = numbers("tiental:10 dozijn:12 honderdtal:100")
GERMAN_ROUNDS = numbers("dutzend:12")
