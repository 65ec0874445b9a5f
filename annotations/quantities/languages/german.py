"""German."""

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
from annotations.quantities.wordlists import sequence, words

GERMAN = Locale(
    decimal=",",
    has_capital_nouns=True,
    numbers=counting.GERMAN,
    rounds=counting.GERMAN_ROUNDS,
    magnitudes={"tausend": 3, "tsd": 3, "mio": 6, "million": 6, "millionen": 6}
    | {"mrd": 9, "milliarde": 9, "milliarden": 9, "billion": 12, "billionen": 12},
    spreads=approximators(
        dozens="dutzende|dutzenden",
        hundreds="hunderte|hunderten",
        thousands="tausende|tausenden",
        tens_of_thousands="zehntausende|zehntausenden",
        hundreds_of_thousands="hunderttausende|hunderttausenden",
        millions="millionen",
        billions="milliarden",
    ),
    shares=shares(
        half="die hälfte|der hälfte",
        third="ein drittel|einem drittel",
        two_thirds="zwei drittel|zwei dritteln",
        quarter="ein viertel|einem viertel",
        three_quarters="drei viertel|dreiviertel",
        fifth="ein fünftel",
        tenth="ein zehntel",
    ),
    percents=phrases("prozent"),
    points=phrases("prozentpunkte|prozentpunkten|prozentpunkt"),
    units=units(
        "points:punkt|punkte|punkten"
        " km:kilometer|kilometern m:meter|metern cm:zentimeter|zentimetern"
        " mm:millimeter|millimetern miles:meilen nautical_miles:seemeilen"
        " kg:kilogramm|kilo g:gramm mg:milligramm tonnes:tonne|tonnen"
        " litres:liter|litern ml:milliliter hectolitres:hektoliter hectares:hektar"
        " square_km:quadratkilometer|quadratkilometern"
        " square_m:quadratmeter|quadratmetern cubic_m:kubikmeter|kubikmetern"
        " cubic_km:kubikkilometer degrees:grad barrels:fass|barrel kW:kilowatt"
        " MW:megawatt GW:gigawatt kWh:kilowattstunden MWh:megawattstunden"
        " GWh:gigawattstunden TWh:terawattstunden GB:gigabyte TB:terabyte"
        " seconds:sekunden minutes:minuten hours:stunde|stunden days:tage|tagen"
        " weeks:wochen months:monate|monaten years:jahre|jahren times:mal"
    ),
    money={"euro": "EUR", "dollar": "USD", "franken": "CHF", "pfund": "GBP"},
    rates=units(
        "hour:pro_stunde|je_stunde day:pro_tag|am_tag|täglich"
        " week:pro_woche|wöchentlich month:pro_monat|im_monat|monatlich"
        " year:pro_jahr|im_jahr|jährlich tonne:pro_tonne|je_tonne"
        " litre:pro_liter|je_liter person:pro_kopf|pro_person"
        " kg:pro_kilo|pro_kilogramm|je_kilogramm barrel:pro_barrel|je_barrel"
    ),
    approximators=approximators(
        about="rund|etwa|ungefähr|circa|ca|ca .|knapp|fast|zirka|gut|schätzungsweise",
        more_than="mehr als|über",
        at_least="mindestens|wenigstens",
        less_than="weniger als|unter",
        at_most="bis zu|höchstens|maximal",
    ),
    between=phrases("zwischen"),
    links=phrases("und"),
    rising=words(
        "erhöhen erhöhten angehoben hebt anzuheben verteuern stieg stiegen zulegte"
        " zulegten verteuerte verteuerten verdoppelt kletterten steigerte gestiegen"
        " steigt steigen steigern wuchs wuchsen gewachsen wächst wachsen zunahm"
        " zugenommen erhöhte erhöht legte legten kletterte"
    ),
    falling=words(
        "zurück kürzen gekürzt sinken reduzieren reduziert senkt senken kürzt kürzte"
        " verlor verloren verlieren verliert sank sanken gesunken sinkt fiel fielen"
        " gefallen fällt fallen schrumpfte schrumpften geschrumpft sackte sackten"
        " verringerte verringerten reduzierte brach senkte gesenkt zurückging"
        " zurückgegangen"
    ),
    by=phrases("um"),
    months=months(
        "januar|jänner februar märz april mai juni juli august september oktober"
        " november dezember"
    ),
    parts=parts(end="ende", start="beginn", early="anfang", mid="mitte"),
    ordinal_parts=ordinal_parts(
        "ersten|erste|erstes zweiten|zweite|zweites dritten|dritte|drittes"
        " vierten|vierte|viertes",
        quarter="quartal|vierteljahr",
        half="halbjahr|jahreshälfte",
    ),
    relations=relations(
        since="seit|ab",
        before="vor",
        after="nach",
        by="bis|bis zum|spätestens",
        at="im|in|am|jahr|im jahr|jahre",
        during="während",
    ),
    people=words(
        "fans teenager teenagern bürgerinnen deutsche deutschen franzosen briten polen"
        " ukrainer ukrainern russen syrer syrern afghanen türken amerikaner europäer"
        " österreicher schweizer italiener spanier griechen iraker iraner menschen"
        " personen soldaten flüchtlinge flüchtlingen einwohner einwohnern tote toten"
        " verletzte verletzten schüler schülern frauen männer kinder kindern polizisten"
        " ärzte lehrer beamte mitarbeiter beschäftigte arbeiter wähler patienten"
        " migranten demonstranten abgeordnete bürger zivilisten besucher bewohner"
        " bewohnern rentner rentnern fischer fischern bauern landwirte landwirten"
        " pfleger pflegern fahrer fahrern spieler spielern sportler künstler künstlern"
        " händler händlern forscher forschern wissenschaftler wissenschaftlern"
        " politiker politikern techniker bäcker handwerker handwerkern anwälte richter"
        " richtern täter opfer opfern zeugen geiseln gefangene gefangenen verdächtige"
        " verdächtigen angreifer kämpfer kämpfern rebellen söldner matrosen passagiere"
        " passagieren reisende reisenden pendler touristen gäste gästen kunden nutzer"
        " nutzern leser lesern zuschauer zuschauern teilnehmer teilnehmern mitglieder"
        " mitgliedern helfer helfern retter sanitäter hebammen krankenschwestern eltern"
        " väter mütter brüder schwestern söhne töchter geschwister babys jugendliche"
        " jugendlichen erwachsene erwachsenen senioren mädchen jungen studierende"
        " studierenden auszubildende angestellte angestellten beschäftigten arbeitslose"
        " arbeitslosen obdachlose vertriebene vertriebenen vermisste vermissten"
        " festgenommene minister bürgermeister senatoren delegierte delegierten"
        " beobachter reporter befragte befragten beamten lehrern bürgern männern"
        " besuchern arbeitern wählern mitarbeitern zivilpersonen piloten häftlinge"
        " chirurgen schreiner maler winzer winzern jäger förster taucher bergsteiger"
        " wanderer pilger gläubige priester nonnen mönche wehrpflichtige reservisten"
        " offiziere generäle unternehmer manager anleger aktionäre mieter vermieter"
        " eigentümer betreuer erzieher trainer musiker sänger tänzer schauspieler"
        " autoren redakteure zwillinge waisen witwen enkel nachbarn freunde kollegen"
        " gegner anhänger aktivisten"
    ),
    people_endings=sequence(
        "opfer opfern leute leuten innen isten arbeiter arbeitern kräfte kräften"
        " gänger häftlinge linge suchende suchenden fahrer fahrern nehmer nehmern geber"
        " spieler spielern händler forscher kämpfer schützer lehrer lehrern macher"
        " helfer helfern beamte beamten soldaten schüler schülern kinder kindern"
        " mitglieder bewohner bewohnern bauern pfleger sportler schaftler politiker"
        " piloten gäste kunden gegner anhänger wilderer lingen ärzte ärzten eure euren"
        " anten enten ologen bürger männer frauen"
    ),
    things=words(
        "sekunden mauern schmetterlinge kisten listen pisten küsten varianten"
        " elefanten diamanten quanten komponenten dokumenten elementen kontinenten"
        " prozenten rinnen innen frühlinge restaurants argumenten instrumenten momenten"
        " segmenten talenten renten enten kanten tanten giganten medikamenten akzenten"
        " fundamenten"
    ),
    skipped=words("der des von an den dem"),
    labels=words(
        "paragraf paragraph artikel kapitel seite absatz abschnitt nummer nr zimmer"
        " raum saal gleis linie halle haus hausnummer gate flug ausgabe platz telefon"
        " film roman album serie song lied band staffel folge typ stufe phase klasse"
        " kategorie resolution bahn bus zug"
    ),
    articles=words("der die das ein eine dieser diese dieses sein seine ihr ihre"),
    places=words(
        "ukraine türkei schweiz slowakei mongolei irak iran jemen libanon sudan niger"
        " kongo tschad senegal usa niederlanden niederlande philippinen emirate"
        " emiraten vereinigten kosovo gazastreifen westjordanland mittelmeer ärmelkanal"
        " saarland ruhrgebiet donbass vatikan"
    ),
    heads=words("zahl anzahl anteil"),
    clocks=phrases("uhr"),
)
