"""Spanish."""

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

SPANISH = Locale(
    decimal=",",
    numbers={"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7}
    | {"ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "quince": 15}
    | {"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "cien": 100},
    magnitudes={"mil": 3, "millón": 6, "millones": 6, "billón": 12, "billones": 12},
    spreads=approximators(
        dozens="decenas|docenas",
        hundreds="cientos|centenares",
        thousands="miles|millares",
        tens_of_thousands="decenas de miles",
        hundreds_of_thousands="cientos de miles",
        millions="millones",
        tens_of_millions="decenas de millones",
        hundreds_of_millions="cientos de millones",
    ),
    shares=shares(
        half="la mitad",
        third="un tercio",
        two_thirds="dos tercios",
        quarter="un cuarto|una cuarta parte|la cuarta parte",
        three_quarters="tres cuartos|tres cuartas partes",
        fifth="un quinto|una quinta parte",
        tenth="un décimo|una décima parte",
    ),
    percents=phrases("por ciento"),
    points=phrases("puntos porcentuales|punto porcentual"),
    units={"kilómetro": "km", "kilómetros": "km", "metros": "m", "toneladas": "tonnes"}
    | {"kilos": "kg", "kilogramos": "kg", "litros": "litres", "grados": "degrees"}
    | {"hectáreas": "hectares", "barriles": "barrels", "segundos": "seconds"}
    | {"minutos": "minutes", "horas": "hours", "días": "days", "semanas": "weeks"}
    | {"meses": "months", "año": "years", "años": "years", "veces": "times"},
    money={"euro": "EUR", "euros": "EUR", "dólares": "USD", "pesos": "pesos"}
    | {"libras": "GBP"},
    approximators=approximators(
        about="unos|unas|cerca de|alrededor de|aproximadamente|casi",
        more_than="más de",
        at_least="al menos|por lo menos|como mínimo",
        less_than="menos de",
        at_most="hasta|como máximo",
    ),
    between=phrases("entre"),
    links=phrases("y"),
    rising=words(
        "aumentó aumentaron aumentado aumenta subió subieron subido sube creció"
        " crecieron crecido crece alza"
    ),
    falling=words(
        "bajó bajaron bajado baja cayó cayeron caído cae descendió descendieron"
        " disminuyó disminuyeron redujo redujeron reducido"
    ),
    by=phrases("un|en|del|por"),
    months=months(
        "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre"
        " noviembre diciembre"
    ),
    parts=parts(
        end="fin de|el fin de|el final de",
        start="el comienzo de",
        early="principios de|comienzos de|inicios de",
        mid="mediados de",
        late="finales de|fines de",
    ),
    relations=relations(
        since="desde|a partir de",
        at="en|el|a",
        after="tras|después de",
        before="antes de|hasta",
        by="para",
        during="durante",
    ),
    people=words(
        "personas soldados habitantes muertos heridos refugiados migrantes médicos"
        " mujeres hombres niños civiles policías militares votantes alumnos estudiantes"
        " trabajadores empleados manifestantes víctimas presos detenidos ciudadanos"
        " profesores jóvenes"
    ),
    skipped=words("de del los las la el"),
    labels=words(
        "artículo capítulo sección página número sala habitación línea puerta vuelo"
        " párrafo andén ley"
    ),
    clocks=phrases("h"),
    within=words("en"),
)
