"""Italian."""

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

ITALIAN = Locale(
    decimal=",",
    numbers=counting.ITALIAN,
    rounds=counting.ITALIAN_ROUNDS,
    magnitudes={"mila": 3, "milione": 6, "milioni": 6, "miliardo": 9, "miliardi": 9},
    spreads=approximators(
        dozens="decine",
        hundreds="centinaia",
        thousands="migliaia",
        tens_of_thousands="decine di migliaia",
        hundreds_of_thousands="centinaia di migliaia",
        millions="milioni",
    ),
    shares=shares(
        half="la metà|metà",
        third="un terzo",
        two_thirds="due terzi",
        quarter="un quarto",
        three_quarters="tre quarti",
    ),
    percents=phrases("per cento|percento"),
    points=phrases("punti percentuali"),
    units=units(
        "points:punto|punti"
        " km:chilometro|chilometri m:metro|metri cm:centimetri mm:millimetri"
        " miles:miglia nautical_miles:miglia_nautiche kg:chilo|chili|chilogrammi"
        " g:grammi mg:milligrammi tonnes:tonnellata|tonnellate litres:litro|litri"
        " ml:millilitri hectares:ettaro|ettari square_km:chilometri_quadrati"
        " square_m:metri_quadrati cubic_m:metri_cubi degrees:grado|gradi"
        " barrels:barile|barili kW:kilowatt|chilowatt MW:megawatt GW:gigawatt"
        " kWh:kilowattora MWh:megawattora GWh:gigawattora seconds:secondi"
        " minutes:minuti hours:ora|ore days:giorno|giorni weeks:settimana|settimane"
        " months:mese|mesi years:anno|anni times:volte"
    ),
    money={"euro": "EUR", "dollari": "USD", "sterline": "GBP"},
    rates=units(
        "hour:all'ora|all’ora day:al_giorno week:alla_settimana month:al_mese"
        " year:all'anno|all’anno|l'anno|l’anno tonne:a_tonnellata litre:al_litro"
        " person:a_persona barrel:al_barile"
    ),
    in_each=phrases("su"),
    approximators=approximators(
        about="circa|circa il|quasi|quasi il|intorno a|intorno al",
        more_than="più di|più del|più della|più dei|oltre|oltre il",
        at_least="almeno|almeno il",
        less_than="meno di|meno del|meno della",
        at_most="fino a",
    ),
    between=phrases("tra|fra"),
    links=phrases("e"),
    rising=words(
        "aumenterà aumenteranno crescerà cresceranno salirà aumentato aumentata"
        " aumentati aumentate salito salita saliti salite cresciuto cresciuta cresciuti"
        " cresciute aumentano salgono crescono cresce sale aumenta"
    ),
    falling=words(
        "calerà caleranno scenderà scenderanno diminuirà tagliato calato calata calati"
        " calate sceso scesa scesi scese diminuito diminuita diminuiti diminuite"
        " ridotto ridotta ridotti ridotte crollato crollata crollati crollate calano"
        " scendono cala scende"
    ),
    by=phrases("del|di|dello|della|dell'|dell’"),
    months=months(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre"
        " novembre dicembre"
    ),
    parts=parts(
        end="fine|la fine del|fine del",
        early="inizio|l'inizio del|l’inizio del",
        mid="metà",
    ),
    ordinal_parts=ordinal_parts(
        "primo secondo terzo quarto",
        quarter="trimestre",
        half="semestre",
    ),
    relations=relations(
        since="dal|da|dalla",
        at="nel|in|il|a|nell'|nell’",
        after="dopo|dopo il",
        before="prima|prima del|fino al",
        by="entro|entro il|entro la",
    ),
    people=words(
        "sospetti sospettati indagati italiani italiane tedeschi francesi ucraini"
        " russi stranieri arrestati imputati giornalisti professori insegnanti persone"
        " soldati abitanti morti feriti migranti donne uomini bambini fratelli sorelle"
        " cugini figli figlie genitori madri padri nonni nipoti adolescenti adulti"
        " neonati minori anziani ragazzi ragazze giovani pazienti clienti agenti"
        " giudici avvocati ministri deputati senatori sindaci candidati delegati"
        " infermiere maestri medici operai operaie contadini pescatori commercianti"
        " pensionati disoccupati volontari membri turisti passeggeri visitatori"
        " spettatori partecipanti utenti ingegneri scienziati piloti marinai guardie"
        " detenuti prigionieri poliziotti elettori inquilini proprietari studenti"
        " alunni profughi rifugiati sfollati dispersi superstiti vittime ostaggi"
        " testimoni civili militari ribelli combattenti residenti cittadini dipendenti"
        " impiegati vigili sacerdoti suore monaci attivisti minatori"
    ),
    people_endings=("tori", "trici", "isti", "ieri", "anti"),
    things=words(
        "motori settori fattori trattori reattori territori generatori calcolatori"
        " visti acquisti misti previsti quartieri cantieri mestieri sentieri bicchieri"
        " pensieri ristoranti elefanti quanti tanti contanti impianti importanti"
        " istanti diamanti vagoni ieri interi"
    ),
    skipped=words("di dei degli delle del della"),
    labels=words(
        "articolo capitolo pagina numero stanza linea romanzo film album serie canzone"
        " volo tipo livello fase classe categoria risoluzione legge comma binario"
        " telefono"
    ),
    articles=words("il lo la i gli le un uno una questo questa"),
    heads=words("numero totale"),
    within=words("in a ad nel nella nei"),
)
