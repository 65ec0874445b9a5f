"""Italian."""

from annotations.quantities.locales import (
    Locale,
    approximators,
    months,
    parts,
    phrases,
    relations,
    shares,
)
from annotations.quantities.wordlists import words

ITALIAN = Locale(
    decimal=",",
    numbers={"due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7}
    | {"otto": 8, "nove": 9, "dieci": 10, "undici": 11, "dodici": 12, "venti": 20},
    magnitudes={"mila": 3, "milione": 6, "milioni": 6, "miliardo": 9, "miliardi": 9},
    spreads=approximators(
        dozens="decine",
        hundreds="centinaia",
        thousands="migliaia",
        tens_of_thousands="decine di migliaia",
        hundreds_of_thousands="centinaia di migliaia",
        millions="milioni",
    ),
    shares=shares(
        half="la metà",
        third="un terzo",
        two_thirds="due terzi",
        quarter="un quarto",
        three_quarters="tre quarti",
    ),
    percents=phrases("per cento|percento"),
    points=phrases("punti percentuali"),
    units={"chilometri": "km", "metri": "m", "tonnellate": "tonnes", "litri": "litres"}
    | {"ettari": "hectares", "gradi": "degrees", "barili": "barrels"}
    | {"minuti": "minutes", "ore": "hours", "giorni": "days", "settimane": "weeks"}
    | {"mesi": "months", "anni": "years", "volte": "times"},
    money={"euro": "EUR", "dollari": "USD", "sterline": "GBP"},
    approximators=approximators(
        about="circa|quasi",
        more_than="più di|oltre",
        at_least="almeno",
        less_than="meno di",
        at_most="fino a",
    ),
    between=phrases("tra|fra"),
    links=phrases("e"),
    rising=words("aumentato aumentata aumentati salito salita cresciuto cresciuta"),
    falling=words("calato calata sceso scesa diminuito diminuita ridotto"),
    by=phrases("del|di"),
    months=months(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre"
        " novembre dicembre"
    ),
    parts=parts(
        end="fine|la fine del|fine del",
        early="inizio|l'inizio del|l’inizio del",
        mid="metà",
    ),
    relations=relations(
        since="dal|da", at="nel|il|a", after="dopo", before="prima", by="entro"
    ),
    people=words("persone soldati abitanti morti feriti migranti donne uomini bambini"),
    skipped=words("di dei degli delle del della"),
    labels=words("articolo capitolo pagina numero stanza linea"),
    within=words("in"),
)
