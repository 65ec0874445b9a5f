"""Russian."""

from annotations.quantities.languages import counting
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

RUSSIAN = Locale(
    decimal=",",
    numbers=counting.RUSSIAN,
    magnitudes={"тысяч": 3, "тыс": 3, "тысячи": 3, "тысяча": 3, "миллион": 6}
    | {"миллиона": 6, "миллионов": 6, "млн": 6, "млрд": 9, "миллиард": 9}
    | {"миллиарда": 9, "миллиардов": 9},
    spreads=approximators(
        dozens="десятки",
        hundreds="сотни",
        thousands="тысячи",
        tens_of_thousands="десятки тысяч",
        hundreds_of_thousands="сотни тысяч",
        millions="миллионы",
    ),
    shares=shares(half="половина|половину", third="треть", two_thirds="две трети"),
    percents=phrases("процент|процента|процентов"),
    units={"километров": "km", "километра": "km", "км": "km", "метров": "m"}
    | {"тонн": "tonnes", "литров": "litres", "гектаров": "hectares"}
    | {"баррелей": "barrels", "часов": "hours", "дней": "days", "недель": "weeks"}
    | {"месяцев": "months", "лет": "years", "года": "years", "раза": "times"},
    money={"рублей": "RUB", "долларов": "USD", "евро": "EUR"},
    approximators=approximators(
        about="около|примерно|почти",
        more_than="более|свыше|больше",
        at_least="не менее|минимум",
        less_than="менее|меньше",
        at_most="до|не более",
    ),
    between=phrases("между|от"),
    links=phrases("и|до"),
    rising=words("вырос выросла выросли выросло увеличился увеличилась увеличились"),
    falling=words("упал упала упали снизился снизилась снизились сократилось"),
    by=phrases("на"),
    months=months(
        "январь|января|январе февраль|февраля|феврале март|марта|марте"
        " апрель|апреля|апреле май|мая|мае июнь|июня|июне июль|июля|июле"
        " август|августа|августе сентябрь|сентября|сентябре октябрь|октября|октябре"
        " ноябрь|ноября|ноябре декабрь|декабря|декабре"
    ),
    parts=parts(
        end="конец|конца|концу|конце", early="начало|начала|начале", mid="середине"
    ),
    relations=relations(at="в", since="с", after="после", by="к", before="до"),
    people=words("человек человека людей солдат жителей детей женщин военных"),
    labels=words("статья статьи статье глава страница номер дом кабинет рейс"),
    within=words("в"),
)
