"""Persian, with the months of the common calendar and those of the Iranian one.

A year of the Iranian calendar alone ("سال ۱۴۰۰") is not reckoned: "سال" makes it a
name.
"""

from annotations.quantities.languages import counting
from annotations.quantities.locales import (
    Locale,
    approximators,
    months,
    parts,
    phrases,
    relations,
    shares,
    units,
)
from annotations.quantities.wordlists import words

PERSIAN = Locale(
    is_direct=True,
    numbers=counting.PERSIAN,
    magnitudes={"هزار": 3, "میلیون": 6, "میلیارد": 9},
    spreads=approximators(
        hundreds="صدها", thousands="هزاران|هزارها", millions="میلیونها"
    ),
    shares=shares(
        half="نیمی|نصف", third="یک سوم", two_thirds="دو سوم", quarter="یک چهارم"
    ),
    percents=phrases("درصد"),
    units=units(
        "km:کیلومتر square_km:کیلومتر_مربع m:متر square_m:متر_مربع cubic_m:متر_مکعب"
        " cm:سانتیمتر|سانتی_متر mm:میلیمتر|میلی_متر miles:مایل kg:کیلوگرم|کیلو g:گرم"
        " litres:لیتر hectares:هکتار degrees:درجه barrels:بشکه MW:مگاوات"
        " GW:گیگاوات seconds:ثانیه minutes:دقیقه hours:ساعت days:روز weeks:هفته"
        " months:ماه years:سال"
    ),
    money={"دلار": "USD", "یورو": "EUR", "تومان": "tomans", "ریال": "IRR"},
    rates=units(
        "hour:در_ساعت day:در_روز week:در_هفته month:در_ماه|ماهانه year:در_سال|سالانه"
    ),
    approximators=approximators(
        about="حدود|در حدود|تقریبا|نزدیک به|قریب به|حدودا",
        more_than="بیش از|بیشتر از|افزون بر|بالغ بر|متجاوز از",
        at_least="دست کم|دستکم|حداقل|لااقل",
        less_than="کمتر از",
        at_most="حداکثر",
    ),
    between=phrases("بین|میان"),
    links=phrases("تا|و"),
    iranian_months=months(
        "فروردین اردیبهشت خرداد تیر مرداد|امرداد شهریور مهر آبان آذر دی بهمن اسفند"
    ),
    rising=words("بالا افزایش رشد"),
    falling=words("پایین کاهش افت"),
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
    people=words(
        "نفر تن مردم سرباز کشته زخمی کودک زن مرد کارگر کارگران معلم دانشجو دانشجویان"
        " دانشآموز دانشآموزان آتشنشان پزشک پرستار خبرنگار روزنامهنگار وکیل قاضی نماینده"
        " نمایندگان وزیر رأیدهنده رأیدهندگان رایدهنده رایدهندگان مهاجر پناهجو پناهجویان"
        " پناهنده پناهندگان شهروند ساکن بازداشتی زندانی مجروح مصدوم قربانی جانباخته"
        " پلیس مأمور مامور نظامی غیرنظامی شبهنظامی تروریست معترض تظاهرکننده فعال هوادار"
        " تماشاگر بازیکن ورزشکار عضو اعضا نامزد داوطلب کشاورز کشاورزان راننده رانندگان"
        " مسافر سرنشین گردشگر زائر بیمار بیماران نوزاد دختر پسر جوان سالمند بازنشسته"
        " بازنشستگان کارمند کودکان زنان مردان سربازان کشاورزیکار ماهیگیر معدنچی امدادگر"
        " دانشمند پژوهشگر استاد استادان خلبان ملوان برادر خواهر فرزند خانوارنشین"
        " نویسنده نویسندگان هنرمند شاعر"
    ),
    people_endings=("دهندگان", "دهنده", "کنندگان", "کننده", "شدگان", "کاران", "نگاران"),
    noun_tails=("ان", "ها", "های", "ی", "یان"),
    skipped=words("از"),
    articles=words("این آن"),
    regions=words("شهر استان منطقه روستای شهرستان کشور"),
    nowhere=words(
        "این آن پایان حال جریان میان بین نتیجه پی حالی انتخابات همهپرسی حمله جنگ زلزله"
        " تصادف آتشسوزی سقوط درگیری سیل تیراندازی بمباران اعتراض دست حدود ساعت سراسر"
        " مرز مرزها فقر اردوگاه بیمارستان مدرسه خیابان جاده دریا حادثهای حملهای عملیات"
        " دانشگاه زندان کارخانه معدن تظاهرات راهپیمایی مسیر هوا فضا خانه خانهها انفجار"
        " حادثه سال ماه روز هفته آستانه مجموع"
    ),
    labels=words(
        "ماده فصل صفحه شماره اصل سال کانال اتاق رمان فیلم آلبوم ترانه سریال بند پرواز"
        " قطعنامه"
    ),
    within=words("در"),
)
