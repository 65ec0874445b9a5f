"""Dutch."""

from annotations.quantities.languages import counting
from annotations.quantities.locales import (
    Locale,
    approximators,
    months,
    ordinal_parts,
    parts,
    phrases,
    relations,
    shares,
)
from annotations.quantities.wordlists import words

DUTCH = Locale(
    decimal=",",
    numbers=counting.DUTCH,
    rounds=counting.DUTCH_ROUNDS,
    magnitudes={"duizend": 3, "miljoen": 6, "mln": 6, "miljard": 9, "mld": 9},
    spreads=approximators(
        dozens="tientallen",
        hundreds="honderden",
        thousands="duizenden",
        tens_of_thousands="tienduizenden",
        hundreds_of_thousands="honderdduizenden",
        millions="miljoenen",
    ),
    shares=shares(
        half="de helft",
        third="een derde",
        two_thirds="twee derde",
        quarter="een kwart",
        three_quarters="driekwart",
    ),
    percents=phrases("procent"),
    points=phrases("procentpunten|procentpunt"),
    units={"kilometer": "km", "ton": "tonnes", "liter": "litres", "graden": "degrees"}
    | {"vaten": "barrels", "minuten": "minutes", "uur": "hours", "dagen": "days"}
    | {"weken": "weeks", "maanden": "months", "jaar": "years"},
    money={"euro": "EUR", "dollar": "USD", "pond": "GBP"},
    approximators=approximators(
        about="ongeveer|circa|zo'n|zo’n|bijna|rond",
        more_than="meer dan|ruim",
        at_least="minstens",
        less_than="minder dan",
        at_most="maximaal|hoogstens",
    ),
    between=phrases("tussen"),
    links=phrases("en"),
    rising=words(
        "stijgen groeit groeien toegenomen steeg stegen gestegen stijgt groeide"
        " groeiden"
    ),
    falling=words(
        "dalen krimpt krimpen afgenomen daalde daalden gedaald daalt kromp krompen"
    ),
    by=phrases("met"),
    months=months(
        "januari februari maart april mei juni juli augustus september oktober november"
        " december"
    ),
    parts=parts(end="eind|einde", early="begin", mid="medio|midden"),
    ordinal_parts=ordinal_parts(
        "eerste tweede derde vierde",
        quarter="kwartaal",
        half="helft|halfjaar",
    ),
    relations=relations(since="sinds", at="in|op", after="na", before="voor", by="per"),
    people=words(
        "mensen personen soldaten inwoners doden gewonden vluchtelingen kinderen"
        " vrouwen mannen leden passagiers toeristen patiënten leerlingen studenten"
        " agenten slachtoffers migranten burgers kiezers werklozen gasten ouderen"
        " jongeren getuigen verdachten gevangenen artsen verpleegkundigen betogers"
        " gezinsleden ambtenaren militairen Nederlanders Belgen Duitsers deelnemers"
        " bewoners"
    ),
    people_endings=("nemers", "werkers", "gangers", "genoten", "aren", "isten", "kers"),
    things=words("jaren dollars molenaren gevaren bezwaren exemplaren paren lekkers"),
    articles=words("de het een"),
    in_each=phrases("op de|op"),
    heads=words("aantal"),
    has_bare_heads=True,
    skipped=words("van de het"),
    labels=words("artikel hoofdstuk pagina nummer kamer lijn"),
)
