"""From bytes to text: which encoding a file is in."""

import codecs
import re
from types import MappingProxyType

from annotations.ingestion.errors import TextError
from annotations.saying import Said

_BOMS = (  # UTF-32 before UTF-16: the one begins like the other
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# A subset of the WHATWG Encoding Standard, section 4.2. A fixed list, since Python
# also knows encodings that are none of a text's ("idna", "unicode_escape").
_WHATWG_NAMES = MappingProxyType(
    {
        "ascii": "cp1252",
        "us-ascii": "cp1252",
        "iso-8859-1": "cp1252",
        "latin1": "cp1252",
        "iso-8859-9": "cp1254",
        "utf8": "utf-8",
        "utf-8": "utf-8",
        "utf-16": "utf-16-le",
        "utf-16le": "utf-16-le",
        "utf-16be": "utf-16-be",
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "gb18030": "gb18030",
        "big5": "big5hkscs",
        "shift_jis": "cp932",
        "euc-jp": "euc_jp",
        "euc-kr": "cp949",
        "koi8-r": "koi8_r",
        "koi8-u": "koi8_u",
        "macintosh": "mac_roman",
    }
    | {f"windows-{page}": f"cp{page}" for page in (874, *range(1250, 1259))}
    | {f"iso-8859-{part}": f"iso8859_{part}" for part in (2, 3, 4, 5, 6, 7, 8)}
    | {f"iso-8859-{part}": f"iso8859_{part}" for part in (10, 13, 14, 15, 16)}
)

# Letters of windows-1256 that are Arabic; its other high bytes are French letters
# and signs, which stand at the same places in windows-1252.
_ARABIC = rb"[\xc0-\xd6\xd8-\xdf\xe1\xe3-\xe6\xec\xed\x81\x8d-\x90\x98\x9f\xaa]"
_ARABIC_PAIRS = re.compile(rb"(?=" + _ARABIC * 2 + rb")")
_LATIN_NEIGHBOURS = re.compile(
    rb"(?<=[A-Za-z])" + _ARABIC + rb"|" + _ARABIC + rb"(?=[A-Za-z])"
)


def decode(data: bytes, content_type_charset: str | None = None) -> str:
    """The text of the bytes, without their byte order mark.

    Decided in this order: byte order mark; the declared charset, when it is a known
    one and fits; UTF-8; then windows-1256 when the high bytes stand in Arabic words,
    else windows-1252. Raises TextError when nothing fits.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], name)
    declared = _WHATWG_NAMES.get((content_type_charset or "").strip().lower(), "utf-8")
    for encoding in (declared, "utf-8", _legacy(data)):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TextError(
        Said("The file is in no known text encoding. Save it as UTF-8 and try again.")
    )


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise TextError(
            Said(
                "The file says that it is %(encoding)s, but is broken at byte "
                "%(byte)s. Save it as UTF-8 and try again.",
                encoding=name.upper(),
                byte=f"{error.start:,}",
            )
        ) from None


def _legacy(data: bytes) -> str:
    """Arabic letters stand beside each other; Western accents beside ASCII letters."""
    pairs = sum(1 for _ in _ARABIC_PAIRS.finditer(data))
    neighbours = sum(1 for _ in _LATIN_NEIGHBOURS.finditer(data))
    return "cp1256" if pairs > neighbours else "cp1252"
