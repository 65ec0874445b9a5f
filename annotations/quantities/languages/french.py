"""French."""

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
    units,
)
from annotations.quantities.wordlists import words

FRENCH = Locale(
    decimal=",",
    numbers=counting.FRENCH,
    rounds=counting.FRENCH_ROUNDS,
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
    units=units(
        "points:point|points"
        " km:kilomètre|kilomètres m:mètre|mètres cm:centimètre|centimètres"
        " mm:millimètre|millimètres miles:miles nautical_miles:milles_marins"
        " kg:kilos|kilogrammes|kilogramme g:grammes mg:milligrammes tonnes:tonne|tonnes"
        " litres:litre|litres ml:millilitres hectolitres:hectolitres"
        " hectares:hectare|hectares square_km:kilomètres_carrés square_m:mètres_carrés"
        " cubic_m:mètres_cubes degrees:degré|degrés barrels:baril|barils kW:kilowatts"
        " MW:mégawatts GW:gigawatts kWh:kilowattheures MWh:mégawattheures"
        " GWh:gigawattheures TWh:térawattheures seconds:secondes minutes:minutes"
        " hours:heure|heures days:jour|jours weeks:semaine|semaines months:mois"
        " years:an|ans|années times:fois"
    ),
    money={"euro": "EUR", "euros": "EUR", "d'euros": "EUR", "d’euros": "EUR"}
    | {"dollars": "USD", "francs": "francs", "livres": "GBP"},
    rates=units(
        "hour:par_heure|l'heure|l’heure day:par_jour week:par_semaine month:par_mois"
        " year:par_an tonne:par_tonne|la_tonne litre:par_litre|le_litre"
        " person:par_personne|par_habitant barrel:par_baril|le_baril"
    ),
    in_each=phrases("sur"),
    approximators=approximators(
        about="environ|près de|près d'|près d’|près d'un|près d’un|quelque|presque"
        "|autour de|à peu près",
        more_than="plus de|plus du|plus d'|plus d’|plus d'un|plus d’un",
        at_least="au moins|au minimum",
        less_than="moins de|moins du|moins d'|moins d’|moins d'un|moins d’un",
        at_most="jusqu'à|jusqu’à|au plus|au maximum",
    ),
    between=phrases("entre"),
    links=phrases("et"),
    rising=words(
        "augmentera augmenteront grimpera progresseront progressera bondi grimpé"
        " augmenté augmentée augmentés augmentées montée montés montées progresse"
        " augmentent augmenter monté monte progressé grimpe hausse crû accru gagné"
    ),
    falling=words(
        "baissera baisseront reculera diminuera chutera baissée baissés diminuée"
        " tombée tombés tombées chuté baissé baisse baissent baisser diminué diminue"
        " reculé recule chute perdu tombé réduit réduits"
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
    ordinal_parts=ordinal_parts(
        "premier deuxième|second troisième quatrième",
        quarter="trimestre",
        half="semestre",
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
        "français françaises allemands belges suisses italiens espagnols britanniques"
        " américains russes européens parisiens polonais mexicains africains cubains"
        " marocains syriens afghans turcs chinois japonais personnes soldats habitants"
        " morts blessés réfugiés migrants manifestants élèves femmes hommes enfants"
        " civils policiers militaires électeurs médecins salariés employés étudiants"
        " agents députés victimes détenus prisonniers travailleurs citoyens infirmières"
        " ouvrières pompiers hôtes passagers prêtres moines juges avocats ministres"
        " maires sénateurs délégués candidats militants rebelles combattants otages"
        " suspects témoins blessées mineurs jeunes adultes adolescents bébés garçons"
        " filles frères soeurs sœurs parents mères pères cousins clients patients"
        " touristes visiteurs membres retraités chômeurs bénévoles volontaires pêcheurs"
        " paysans éleveurs artisans commerçants cadres fonctionnaires enseignants"
        " professeurs écoliers lycéens collégiens internautes abonnés spectateurs"
        " participants disparus survivants rescapés déplacés sinistrés exilés"
        " demandeurs clandestins locataires propriétaires chercheurs scientifiques"
        " ingénieurs techniciens pilotes chauffeurs conducteurs marins gendarmes"
        " secouristes sauveteurs journalistes citoyennes élus recrues anciens"
    ),
    people_endings=("iers", "eurs", "euses", "istes", "iens", "ants"),
    things=words(
        "quartiers papiers ateliers milliers chantiers dossiers fichiers sentiers"
        " paliers paniers calendriers voiliers pétroliers leviers métiers vergers"
        " escaliers cahiers courriers casiers ordinateurs moteurs secteurs tracteurs"
        " réacteurs valeurs couleurs fleurs erreurs facteurs vapeurs hauteurs longueurs"
        " lueurs odeurs terreurs horreurs radiateurs serveurs capteurs transformateurs"
        " conteneurs ascenseurs vecteurs listes pistes liens biens chiens moyens"
        " entretiens soutiens maintiens restaurants montants éléphants volants diamants"
        " instants gants courants suivants importants mourants plants chants penchants"
        " tournants tunisiens derniers premiers entiers particuliers réguliers"
        " plusieurs ailleurs intérieurs extérieurs supérieurs inférieurs meilleurs"
        " majeurs"
    ),
    skipped=words("de des du la les d' d’ le"),
    labels=words(
        "article chapitre section page numéro paragraphe n salle chambre ligne porte"
        " quai vol alinéa tome loi roman film album série chanson groupe type niveau"
        " phase stade classe catégorie résolution"
    ),
    articles=words("le la les un une des ce cette ces son sa ses leur leurs"),
    heads=words("nombre total part montant"),
    clocks=phrases("h"),
    within=words("en à au aux dans"),
    places=words("manche méditerranée var gard nord rhône morbihan finistère"),
)
