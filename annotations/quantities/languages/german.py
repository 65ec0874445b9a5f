"""German."""

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

GERMAN = Locale(
    decimal=",",
    has_capital_nouns=True,
    numbers={"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7}
    | {"acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "zwanzig": 20}
    | {"dreißig": 30, "vierzig": 40, "fünfzig": 50, "hundert": 100},
    magnitudes={"tausend": 3, "tsd": 3, "mio": 6, "million": 6, "millionen": 6}
    | {"mrd": 9, "milliarde": 9, "milliarden": 9, "billion": 12, "billionen": 12},
    spreads=approximators(
        dozens="dutzende|dutzenden",
        hundreds="hunderte|hunderten",
        thousands="tausende|tausenden",
        tens_of_thousands="zehntausende|zehntausenden",
        hundreds_of_thousands="hunderttausende|hunderttausenden",
        millions="millionen",
        billions="milliarden",
    ),
    shares=shares(
        half="die hälfte|der hälfte",
        third="ein drittel|einem drittel",
        two_thirds="zwei drittel|zwei dritteln",
        quarter="ein viertel|einem viertel",
        three_quarters="drei viertel|dreiviertel",
        fifth="ein fünftel",
        tenth="ein zehntel",
    ),
    percents=phrases("prozent"),
    points=phrases("prozentpunkte|prozentpunkten|prozentpunkt"),
    units={"kilometer": "km", "kilometern": "km", "metern": "m", "tonnen": "tonnes"}
    | {"kilogramm": "kg", "liter": "litres", "hektar": "hectares", "grad": "degrees"}
    | {"quadratkilometer": "square km", "quadratmeter": "square m", "fass": "barrels"}
    | {"sekunden": "seconds", "minuten": "minutes", "stunden": "hours"}
    | {"tage": "days", "tagen": "days", "wochen": "weeks", "monate": "months"}
    | {"monaten": "months", "jahre": "years", "jahren": "years"},
    money={"euro": "EUR", "dollar": "USD", "franken": "CHF", "pfund": "GBP"},
    approximators=approximators(
        about="rund|etwa|ungefähr|circa|ca|ca .|knapp|fast|zirka|gut|schätzungsweise",
        more_than="mehr als|über",
        at_least="mindestens|wenigstens",
        less_than="weniger als|unter",
        at_most="bis zu|höchstens|maximal",
    ),
    between=phrases("zwischen"),
    links=phrases("und"),
    rising=words(
        "stieg stiegen gestiegen steigt steigen steigern wuchs wuchsen gewachsen wächst"
        " wachsen zunahm zugenommen erhöhte erhöht legte legten kletterte"
    ),
    falling=words(
        "sank sanken gesunken sinkt sinken fiel fielen gefallen fällt fallen schrumpfte"
        " schrumpften geschrumpft senkte senken gesenkt zurückging zurückgegangen"
    ),
    by=phrases("um"),
    months=months(
        "januar|jänner februar märz april mai juni juli august september oktober"
        " november dezember"
    ),
    parts=parts(end="ende", start="beginn", early="anfang", mid="mitte"),
    relations=relations(
        since="seit|ab",
        before="vor",
        after="nach",
        by="bis|bis zum|spätestens",
        at="im|in|am|jahr|im jahr|jahre",
        during="während",
    ),
    people=words(
        "menschen personen soldaten flüchtlinge flüchtlingen einwohner einwohnern tote"
        " toten verletzte verletzten schüler schülern frauen männer kinder kindern"
        " polizisten ärzte lehrer beamte mitarbeiter beschäftigte arbeiter wähler"
        " patienten migranten demonstranten abgeordnete bürger zivilisten besucher"
    ),
    skipped=words("der des von an den dem"),
    labels=words(
        "paragraf paragraph artikel kapitel seite absatz abschnitt nummer nr zimmer"
        " raum saal gleis linie halle haus hausnummer gate flug ausgabe platz"
        " telefon"
    ),
    clocks=phrases("uhr"),
)
