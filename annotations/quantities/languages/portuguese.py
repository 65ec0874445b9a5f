"""Portuguese."""

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

PORTUGUESE = Locale(
    decimal=",",
    numbers={"dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6}
    | {"sete": 7, "oito": 8, "nove": 9, "dez": 10, "onze": 11, "doze": 12},
    magnitudes={"mil": 3, "milhão": 6, "milhões": 6, "bilhão": 9, "bilhões": 9},
    spreads=approximators(
        dozens="dezenas",
        hundreds="centenas",
        thousands="milhares",
        tens_of_thousands="dezenas de milhares",
        hundreds_of_thousands="centenas de milhares",
        millions="milhões",
    ),
    shares=shares(
        half="metade|a metade",
        third="um terço",
        two_thirds="dois terços",
        quarter="um quarto",
        three_quarters="três quartos",
    ),
    percents=phrases("por cento"),
    points=phrases("pontos percentuais"),
    units={"quilômetros": "km", "quilómetros": "km", "metros": "m"}
    | {"toneladas": "tonnes", "litros": "litres", "hectares": "hectares"}
    | {"graus": "degrees", "barris": "barrels", "minutos": "minutes"}
    | {"horas": "hours", "dias": "days", "semanas": "weeks", "meses": "months"}
    | {"ano": "years", "anos": "years", "vezes": "times"},
    money={"euros": "EUR", "reais": "BRL", "dólares": "USD"},
    approximators=approximators(
        about="cerca de|aproximadamente|quase",
        more_than="mais de",
        at_least="pelo menos",
        less_than="menos de",
        at_most="até",
    ),
    between=phrases("entre"),
    links=phrases("e"),
    rising=words("subiu subiram aumentou aumentaram cresceu cresceram"),
    falling=words("caiu caíram diminuiu diminuíram desceu desceram"),
    by=phrases("em|de"),
    months=months(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro"
        " novembro dezembro"
    ),
    parts=parts(
        end="fim de|o fim de|final de",
        early="início de|o início de",
        mid="meados de",
    ),
    relations=relations(
        since="desde", at="em", after="após", before="antes de", by="até"
    ),
    people=words("pessoas soldados habitantes mortos feridos migrantes mulheres"),
    skipped=words("de do da dos das"),
    labels=words("artigo capítulo página número sala linha"),
    clocks=phrases("h"),
    within=words("em"),
)
