"""French."""

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

FRENCH = Locale(
    decimal=",",
    numbers={"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7}
    | {"huit": 8, "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "vingt": 20}
    | {"trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100},
    magnitudes={"mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9}
    | {"md": 9, "mds": 9},
    spreads=approximators(
        dozens="dizaines|douzaines",
        hundreds="centaines",
        thousands="milliers",
        tens_of_thousands="dizaines de milliers",
        hundreds_of_thousands="centaines de milliers",
        millions="millions",
        tens_of_millions="dizaines de millions",
        hundreds_of_millions="centaines de millions",
        billions="milliards",
    ),
    shares=shares(
        half="la moitié",
        third="un tiers|le tiers",
        two_thirds="deux tiers",
        quarter="un quart|le quart",
        three_quarters="trois quarts",
        fifth="un cinquième",
        tenth="un dixième",
    ),
    percents=phrases("pourcent|pour cent"),
    points=phrases("points de pourcentage|point de pourcentage"),
    units={"kilomètre": "km", "kilomètres": "km", "mètre": "m", "mètres": "m"}
    | {"tonne": "tonnes", "tonnes": "tonnes", "kilos": "kg", "kilogrammes": "kg"}
    | {"litres": "litres", "hectares": "hectares", "degrés": "degrees"}
    | {"barils": "barrels", "secondes": "seconds", "minutes": "minutes"}
    | {"heures": "hours", "jours": "days", "semaines": "weeks", "mois": "months"}
    | {"an": "years", "ans": "years", "années": "years", "fois": "times"},
    money={"euro": "EUR", "euros": "EUR", "d'euros": "EUR", "d’euros": "EUR"}
    | {"dollars": "USD", "francs": "francs", "livres": "GBP"},
    approximators=approximators(
        about="environ|près de|quelque|presque|autour de|à peu près",
        more_than="plus de|plus d'|plus d’|plus d'un|plus d’un",
        at_least="au moins|au minimum",
        less_than="moins de",
        at_most="jusqu'à|jusqu’à|au plus|au maximum",
    ),
    between=phrases("entre"),
    links=phrases("et"),
    rising=words(
        "augmenté augmente augmentent augmenter monté monte progressé progresse grimpé"
        " grimpe hausse bondi crû accru gagné"
    ),
    falling=words(
        "baissé baisse baissent baisser diminué diminue reculé recule chuté chute perdu"
        " tombé réduit réduits"
    ),
    by=phrases("de"),
    months=months(
        "janvier|janv février|févr mars avril mai juin juillet|juil août|aout septembre"
        " octobre novembre décembre"
    ),
    parts=parts(
        end="fin|la fin|fin du|fin de|la fin de|la fin du",
        start="le début de|le début du",
        early="début|début de|début du",
        mid="mi|mi -|milieu|le milieu de",
    ),
    relations=relations(
        since="depuis|dès|à partir de",
        before="avant|jusqu'en|jusqu’en",
        after="après",
        by="d'ici|d’ici|d'ici à|d’ici à|d'ici au",
        at="en|le|au|du",
        during="pendant|durant",
    ),
    people=words(
        "personnes soldats habitants morts blessés réfugiés migrants manifestants"
        " élèves femmes hommes enfants civils policiers militaires électeurs médecins"
        " salariés employés étudiants agents députés victimes détenus prisonniers"
        " travailleurs citoyens"
    ),
    skipped=words("de des du la les d' d’ le"),
    labels=words(
        "article chapitre section page numéro paragraphe n salle chambre ligne porte"
        " quai vol alinéa tome loi"
    ),
    clocks=phrases("h"),
    within=words("en à au aux"),
)
