"""Arabic. Months stand here twice: as the Maghreb and Egypt name them, and as the
Levant and Iraq do."""

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

ARABIC = Locale(
    magnitudes={"ألف": 3, "ألفا": 3, "آلاف": 3, "مليون": 6, "مليونا": 6, "ملايين": 6}
    | {"مليار": 9, "مليارا": 9, "مليارات": 9},
    spreads=approximators(
        dozens="عشرات",
        hundreds="مئات",
        thousands="آلاف",
        tens_of_thousands="عشرات الآلاف|عشرات آلاف",
        hundreds_of_thousands="مئات الآلاف|مئات آلاف",
        millions="ملايين",
        tens_of_millions="عشرات الملايين",
        hundreds_of_millions="مئات الملايين",
        billions="مليارات",
    ),
    shares=shares(
        half="نصف",
        third="ثلث",
        two_thirds="ثلثا|ثلثي",
        quarter="ربع",
        three_quarters="ثلاثة أرباع",
        fifth="خمس",
        tenth="عشر",
    ),
    percents=phrases("بالمئة|بالمائة|في المئة|في المائة"),
    points=phrases("نقطة مئوية|نقاط مئوية"),
    units={"كيلومتر": "km", "كيلومترا": "km", "كيلومترات": "km", "كم": "km"}
    | {"متر": "m", "مترا": "m", "أمتار": "m", "طن": "tonnes", "طنا": "tonnes"}
    | {"أطنان": "tonnes", "لتر": "litres", "هكتار": "hectares", "درجة": "degrees"}
    | {"برميل": "barrels", "ساعة": "hours", "ساعات": "hours", "يوم": "days"}
    | {"يوما": "days", "أيام": "days", "أسابيع": "weeks", "أشهر": "months"}
    | {"شهرا": "months", "أعوام": "years", "سنوات": "years", "عاما": "years"},
    money={"دولار": "USD", "دولارا": "USD", "دولارات": "USD", "يورو": "EUR"}
    | {"دينار": "dinars", "جنيه": "EGP", "ريال": "SAR", "درهم": "AED"},
    approximators=approximators(
        about="حوالي|نحو|قرابة|زهاء|ما يقارب|تقريبا",
        more_than="أكثر من|ما يزيد على",
        at_least="على الأقل|ما لا يقل عن",
        less_than="أقل من",
        at_most="ما يصل إلى",
    ),
    between=phrases("بين"),
    links=phrases("و|إلى"),
    rising=words("ارتفع ارتفعت ازداد ازدادت زاد زادت نما نمت صعد صعدت"),
    falling=words("انخفض انخفضت تراجع تراجعت هبط هبطت قل تقلص تقلصت"),
    by=phrases("بنسبة|بمقدار|بنحو"),
    months=months(
        "يناير|كانون_الثاني فبراير|شباط مارس|آذار أبريل|إبريل|نيسان مايو|أيار"
        " يونيو|حزيران يوليو|تموز أغسطس|آب سبتمبر|أيلول أكتوبر|تشرين_الأول"
        " نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول"
    ),
    parts=parts(
        end="نهاية|نهاية عام|نهاية العام|أواخر|أواخر عام",
        early="مطلع|مطلع عام|أوائل|أوائل عام|بداية|بداية عام",
        mid="منتصف|منتصف عام",
    ),
    relations=relations(
        at="في|عام|سنة|في عام|خلال",
        since="منذ|منذ عام|منذ سنة",
        before="قبل|قبل عام|حتى|حتى عام",
        after="بعد|بعد عام",
        by="بحلول|بحلول عام",
    ),
    people=words(
        "جندي جنديا جنود شخص شخصا أشخاص مدني مدنيا مدنيين مدنيون لاجئ لاجئا لاجئين"
        " قتيل قتيلا قتلى جريح جريحا جرحى سكان نسمة طفل طفلا أطفال امرأة رجل رجال"
        " نازح نازحا نازحين مهاجر مهاجرا مهاجرين عنصر عنصرا مقاتل مقاتلا مقاتلين ناخب"
        " طالب طالبا طلاب عامل عمال معتقل أسير أسرى"
    ),
    skipped=words("من"),
    labels=words("المادة الفصل الصفحة رقم بالرقم الرقم القرار الساعة القناة الطريق"),
    within=words("في"),
)
