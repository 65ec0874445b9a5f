import pytest

from annotations.ingestion import guess_language
from annotations.ingestion.language import settle


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "The office said that it had counted the ships and was right."),
        ("fr", "Le bureau a dit que les navires sont comptés dans le port."),
        ("de", "Das Amt sagte, dass die Schiffe nicht mit dem Zug kommen."),
        ("es", "La oficina dijo que los barcos se cuentan en el puerto."),
        ("it", "L'ufficio ha detto che le navi sono contate nel porto della città."),
        ("pt", "O escritório disse que os navios não foram contados em um dia."),
        ("nl", "Het kantoor zei dat de schepen niet in de haven zijn geteld."),
        (
            "tr",
            "Daire, gemilerin bu limanda çok daha iyi ve doğru sayıldığını söyledi.",
        ),
        ("ar", "قال المكتب إن السفن في الميناء كانت أكثر مما أعلن."),
        ("fa", "دفتر گفت که کشتی‌ها در بندر بیشتر از آن چیزی بود که پیش‌تر گفته شد."),
        ("ur", "دفتر نے کہا ہے کہ بندرگاہ میں جہازوں کی تعداد بڑھ گئی ہے۔"),
        ("ckb", "نووسینگەکە ڕایگەیاند کە ژمارەی کەشتییەکان لە بەندەرەکە زیاترە."),
        ("he", "המשרד אמר כי מספר הספינות בנמל היה גדול יותר."),
        ("ru", "Ведомство сообщило, что кораблей в порту было больше."),
        ("uk", "Відомство повідомило, що кораблів у порту було більше, ніж її звіт."),
        ("el", "Το γραφείο είπε ότι τα πλοία ήταν περισσότερα."),
        ("zh", "办公室说港口里的船比报告中的多。"),
        ("ja", "事務所は港の船が報告より多かったと述べた。"),
        ("ja", "東京港湾局発表、三月入港船舶数一二〇四隻と判明"),
        ("ko", "사무소는 항구의 배가 보고서보다 많았다고 말했다."),
        ("und", ""),
        ("und", "1,204 — 1,402"),
        ("und", "Zxcvb qwrt plmk vbnm"),
    ],
)
def test_language_by_script_and_common_words(tag: str, text: str) -> None:
    assert guess_language(text) == tag


def test_a_few_foreign_names_do_not_change_the_language() -> None:
    text = "The office (المكتب) said that the name of the port was right. " * 3
    assert guess_language(text) == "en"


@pytest.mark.parametrize(
    ("declared", "tag"),
    [("en-GB", "en"), ("PT_br", "pt"), ("zh-Hant-TW", "zh"), ("", "en"), ("x!", "en")],
)
def test_declared_language_comes_first(declared: str, tag: str) -> None:
    assert settle(declared, "The office said that it was right and had the log.") == tag


def test_template_left_in_english_does_not_rename_arabic() -> None:
    assert settle("en-US", "قال المكتب إن السفن في الميناء أكثر.") == "ar"


def test_declared_neighbour_in_the_same_script_is_believed() -> None:
    assert settle("fa", "قال المكتب إن السفن في الميناء أكثر.") == "fa"
