"""Portuguese."""

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

PORTUGUESE = Locale(
    decimal=",",
    numbers=counting.PORTUGUESE,
    rounds=counting.PORTUGUESE_ROUNDS,
    magnitudes={"mil": 3, "milhão": 6, "milhões": 6, "bilhão": 9, "bilhões": 9},
    spreads=approximators(
        dozens="dezenas",
        hundreds="centenas",
        thousands="milhares",
        tens_of_thousands="dezenas de milhares",
        hundreds_of_thousands="centenas de milhares",
        millions="milhões",
    ),
    shares=shares(
        half="metade|a metade",
        third="um terço",
        two_thirds="dois terços",
        quarter="um quarto",
        three_quarters="três quartos",
    ),
    percents=phrases("por cento"),
    points=phrases("pontos percentuais"),
    units=units(
        "points:ponto|pontos km:quilômetro|quilômetros|quilómetro|quilómetros"
        " m:metro|metros cm:centímetros"
        " mm:milímetros miles:milhas nautical_miles:milhas_náuticas"
        " kg:quilo|quilos|quilogramas g:gramas mg:miligramas tonnes:tonelada|toneladas"
        " litres:litro|litros ml:mililitros hectares:hectare|hectares"
        " square_km:quilômetros_quadrados|quilómetros_quadrados"
        " square_m:metros_quadrados cubic_m:metros_cúbicos degrees:grau|graus"
        " barrels:barril|barris kW:quilowatts MW:megawatts GW:gigawatts"
        " MWh:megawatts-hora seconds:segundos minutes:minutos hours:hora|horas"
        " days:dia|dias weeks:semana|semanas months:mês|meses years:ano|anos"
        " times:vezes"
    ),
    money={"euros": "EUR", "reais": "BRL", "dólares": "USD"},
    rates=units(
        "hour:por_hora day:por_dia|ao_dia week:por_semana month:por_mês|ao_mês|mensais"
        " year:por_ano|ao_ano|anuais tonne:por_tonelada litre:por_litro"
        " person:por_pessoa barrel:por_barril"
    ),
    in_each=phrases("em cada"),
    approximators=approximators(
        about="cerca de|aproximadamente|quase",
        more_than="mais de|mais do|mais da|mais dos|mais das",
        at_least="pelo menos",
        less_than="menos de|menos do|menos da|menos dos",
        at_most="até",
    ),
    between=phrases("entre"),
    links=phrases("e"),
    rising=words(
        "aumentará aumentarão subirá crescerá crescerão avançou avançaram sobe sobem"
        " cresce crescem disparou subiu subiram aumentou aumentaram cresceu cresceram"
    ),
    falling=words(
        "cairá cairão reduzirá baixará recuou recuaram encolheu reduziu reduziram cai"
        " caem caiu caíram diminuiu diminuíram desceu desceram"
    ),
    by=phrases("em|de"),
    months=months(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro"
        " novembro dezembro"
    ),
    parts=parts(
        end="fim de|o fim de|final de",
        early="início de|o início de",
        mid="meados de",
    ),
    ordinal_parts=ordinal_parts(
        "primeiro segundo terceiro quarto",
        quarter="trimestre",
        half="semestre",
    ),
    relations=relations(
        since="desde", at="em", after="após", before="antes de", by="até"
    ),
    people=words(
        "pessoas soldados habitantes mortos feridos migrantes mulheres irmãos irmãs"
        " primos filhos filhas pais mães avós netos adolescentes adultos bebês crianças"
        " menores idosos rapazes meninas meninos jovens homens pacientes clientes"
        " agentes juízes advogados ministros deputados senadores prefeitos candidatos"
        " delegados enfermeiras médicos operários camponeses pescadores comerciantes"
        " aposentados desempregados voluntários membros turistas passageiros visitantes"
        " espectadores participantes usuários cientistas pilotos marinheiros guardas"
        " detentos presos prisioneiros policiais polícias militares civis eleitores"
        " inquilinos proprietários estudantes alunos refugiados deslocados"
        " desaparecidos vítimas reféns testemunhas sobreviventes rebeldes combatentes"
        " residentes moradores cidadãos empregados trabalhadores indígenas padres"
        " suspeitos acusados feridas mortas brasileiros brasileiras portugueses"
        " indivíduos jornalistas professores alunas estrangeiros militantes freiras"
        " manifestantes imigrantes"
    ),
    people_endings=("ores", "oras", "istas", "antes", "eiros", "ários"),
    things=words(
        "motores setores fatores valores cores flores erros tratores reatores"
        " computadores maiores menores melhores piores tremores sensores geradores"
        " horas listas pistas vistas revistas entrevistas restaurantes elefantes"
        " diamantes instantes importantes antes dinheiros janeiros primeiros banheiros"
        " terceiros inteiros tabuleiros canteiros cruzeiros petroleiros horários"
        " salários cenários comentários vários necessários aquários obras"
    ),
    skipped=words("de do da dos das"),
    labels=words(
        "artigo capítulo página número sala linha romance filme álbum série canção"
        " tipo nível fase classe categoria resolução lei voo telefone"
    ),
    articles=words("o a os as um uma este esta seu sua"),
    heads=words("número total"),
    clocks=phrases("h"),
    within=words("em no na nos nas"),
)
