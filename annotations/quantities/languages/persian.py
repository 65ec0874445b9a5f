"""Persian, with the months of the common calendar.

Years of the Iranian calendar ("سال ۱۴۰۰") are not reckoned: "سال" makes them names.
"""

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

PERSIAN = Locale(
    numbers={"دو": 2, "سه": 3, "چهار": 4, "پنج": 5, "شش": 6, "هفت": 7, "هشت": 8}
    | {"نه": 9, "ده": 10},
    magnitudes={"هزار": 3, "میلیون": 6, "میلیارد": 9},
    spreads=approximators(
        hundreds="صدها", thousands="هزاران|هزارها", millions="میلیونها"
    ),
    shares=shares(
        half="نیمی|نصف", third="یک سوم", two_thirds="دو سوم", quarter="یک چهارم"
    ),
    percents=phrases("درصد"),
    units={"کیلومتر": "km", "متر": "m", "لیتر": "litres"}
    | {"هکتار": "hectares", "درجه": "degrees", "بشکه": "barrels", "ساعت": "hours"}
    | {"روز": "days", "هفته": "weeks", "ماه": "months"},
    money={"دلار": "USD", "یورو": "EUR", "تومان": "tomans", "ریال": "IRR"},
    approximators=approximators(
        about="حدود|تقریبا|نزدیک به|حدودا",
        more_than="بیش از",
        at_least="دست کم|حداقل",
        less_than="کمتر از",
        at_most="حداکثر",
    ),
    between=phrases("بین|میان"),
    links=phrases("تا|و"),
    months=months(
        "ژانویه فوریه مارس آوریل مه|می ژوئن ژوئیه|جولای اوت|آگوست سپتامبر اکتبر نوامبر"
        " دسامبر"
    ),
    parts=parts(end="پایان|پایان سال", early="اوایل|آغاز", mid="اواسط", late="اواخر"),
    relations=relations(
        at="در|سال|در سال",
        since="از|از سال",
        before="پیش از",
        after="پس از",
        by="تا|تا سال",
    ),
    people=words("نفر تن مردم سرباز کشته زخمی کودک زن مرد"),
    skipped=words("از"),
    labels=words("ماده فصل صفحه شماره اصل سال کانال اتاق"),
    within=words("در"),
)
