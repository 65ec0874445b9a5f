"""Spanish."""

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

SPANISH = Locale(
    decimal=",",
    numbers=counting.SPANISH,
    rounds=counting.SPANISH_ROUNDS,
    magnitudes={"mil": 3, "millón": 6, "millones": 6, "billón": 12, "billones": 12},
    spreads=approximators(
        dozens="decenas|docenas",
        hundreds="cientos|centenares",
        thousands="miles|millares",
        tens_of_thousands="decenas de miles",
        hundreds_of_thousands="cientos de miles",
        millions="millones",
        tens_of_millions="decenas de millones",
        hundreds_of_millions="cientos de millones",
    ),
    shares=shares(
        half="la mitad",
        third="un tercio",
        two_thirds="dos tercios",
        quarter="un cuarto|una cuarta parte|la cuarta parte",
        three_quarters="tres cuartos|tres cuartas partes",
        fifth="un quinto|una quinta parte",
        tenth="un décimo|una décima parte",
    ),
    percents=phrases("por ciento"),
    points=phrases("puntos porcentuales|punto porcentual"),
    units=units(
        "points:punto|puntos"
        " km:kilómetro|kilómetros m:metro|metros cm:centímetro|centímetros"
        " mm:milímetro|milímetros miles:millas nautical_miles:millas_náuticas"
        " kg:kilo|kilos|kilogramos g:gramos mg:miligramos tonnes:tonelada|toneladas"
        " litres:litro|litros ml:mililitros hectares:hectárea|hectáreas"
        " square_km:kilómetros_cuadrados square_m:metros_cuadrados"
        " cubic_m:metros_cúbicos degrees:grado|grados barrels:barril|barriles"
        " kW:kilovatios MW:megavatios GW:gigavatios MWh:megavatios_hora"
        " GWh:gigavatios_hora seconds:segundos minutes:minutos hours:hora|horas"
        " days:día|días weeks:semana|semanas months:mes|meses years:año|años"
        " times:veces"
    ),
    money={"euro": "EUR", "euros": "EUR", "dólares": "USD", "pesos": "pesos"}
    | {"libras": "GBP"},
    rates=units(
        "hour:por_hora day:por_día|al_día|diarios|diarias week:por_semana|a_la_semana"
        " month:por_mes|al_mes|mensuales year:por_año|al_año|anuales tonne:por_tonelada"
        " litre:por_litro|el_litro person:por_persona barrel:por_barril"
    ),
    in_each=phrases("de cada"),
    approximators=approximators(
        about="unos|unas|cerca de|cerca del|alrededor de|alrededor del|en torno a|en"
        " torno al|aproximadamente|casi",
        more_than="más de|más del|más de un",
        at_least="al menos|por lo menos|como mínimo",
        less_than="menos de|menos del|menos de un",
        at_most="hasta|como máximo",
    ),
    between=phrases("entre"),
    links=phrases("y"),
    rising=words(
        "aumentará aumentarán subirá subirán crecerá crecerán encareció encarecieron"
        " escaló aumentó aumentaron avanzó avanzaron repuntó incrementó incrementaron"
        " aumentan suben crecen aumentado aumenta subió subieron subido sube creció"
        " crecieron crecido crece alza"
    ),
    falling=words(
        "caerá caerán bajará bajarán reducirá reducirán abarató recortó recortaron"
        " bajó bajaron retrocedió retrocedieron perdió perdieron desplomó redujeron"
        " cayendo bajado baja cayó cayeron caído cae descendió descendieron disminuyó"
        " disminuyeron redujo reducido"
    ),
    by=phrases("un|en|del|por"),
    months=months(
        "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre"
        " noviembre diciembre"
    ),
    parts=parts(
        end="fin de|el fin de|el final de",
        start="el comienzo de",
        early="principios de|comienzos de|inicios de",
        mid="mediados de",
        late="finales de|fines de",
    ),
    ordinal_parts=ordinal_parts(
        "primer segundo tercer cuarto",
        quarter="trimestre",
        half="semestre",
    ),
    relations=relations(
        since="desde|a partir de",
        at="en|el|a",
        after="tras|después de",
        before="antes de|hasta",
        by="para",
        during="durante",
    ),
    people=words(
        "personas soldados habitantes muertos heridos refugiados migrantes médicos"
        " mujeres hombres niños civiles policías militares votantes alumnos estudiantes"
        " trabajadores empleados manifestantes víctimas presos detenidos ciudadanos"
        " profesores jóvenes hermanos hermanas primos primas hijos hijas padres madres"
        " abuelos nietos adolescentes adultos bebés menores ancianos pacientes clientes"
        " agentes jueces fiscales abogados ministros diputados senadores alcaldes"
        " concejales candidatos delegados enfermeros enfermeras maestros maestras"
        " rebeldes combatientes guerrilleros rehenes sospechosos testigos"
        " sobrevivientes supervivientes desaparecidos fallecidos desplazados"
        " inmigrantes campesinos pescadores ganaderos comerciantes jubilados"
        " pensionistas desempleados parados voluntarios miembros socios turistas"
        " pasajeros visitantes espectadores asistentes participantes usuarios"
        " suscriptores ingenieros científicos pilotos marineros guardias reclusos"
        " internos electores inquilinos propietarios familiares vecinos jornaleros"
        " sacerdotes monjas monjes periodistas activistas estudiante mineros indígenas"
    ),
    people_endings=("ores", "oras", "istas", "antes", "eros", "arios"),
    things=words(
        "motores sectores factores valores colores flores errores tractores reactores"
        " ordenadores dolores temblores sensores mayores mejores peores tambores"
        " generadores transformadores contenedores ascensores tumores temores"
        " exteriores interiores anteriores horas obras listas pistas vistas revistas"
        " conquistas entrevistas restaurantes elefantes diamantes instantes volantes"
        " variantes importantes antes números ceros aguaceros petroleros enteros"
        " primeros terceros tableros dineros eneros aceros senderos cruceros horarios"
        " salarios escenarios diarios comentarios formularios calendarios necesarios"
        " varios demoras computadoras impresoras lavadoras mejoras señores"
    ),
    skipped=words("de del los las la el"),
    labels=words(
        "artículo capítulo sección página número sala habitación línea puerta vuelo"
        " párrafo andén ley novela película álbum serie canción grupo tipo nivel fase"
        " clase categoría resolución teléfono"
    ),
    articles=words("el la los las un una unos unas este esta su sus"),
    heads=words("número cifra total cantidad"),
    clocks=phrases("h"),
    within=words("en"),
    places=words(
        "líbano india congo sáhara amazonía mediterráneo pacífico atlántico perú"
        " salvador ecuador yemen reino cáucaso"
    ),
)
