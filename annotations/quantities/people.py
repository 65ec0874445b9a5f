"""Nouns that count people: their unit is "people"."""

import re

from annotations.quantities.locales import Locale
from annotations.quantities.wordlists import words

_PEOPLE = words(
    "people persons person men women man woman children child boys girls adults"
    " civilians troops soldiers marines sailors fighters militants rebels insurgents"
    " contractors officers guards police policemen firefighters medics personnel"
    " advisers advisors trainers commandos paratroopers reservists recruits veterans"
    " students pupils teachers professors nurses doctors patients workers employees"
    " staff staffers miners farmers drivers pilots engineers scientists researchers"
    " journalists reporters lawyers judges prosecutors lawmakers senators deputies mps"
    " ministers mayors councillors officials diplomats delegates observers inspectors"
    " voters citizens residents inhabitants villagers refugees migrants immigrants"
    " asylum-seekers evacuees protesters demonstrators activists supporters opponents"
    " visitors tourists passengers guests customers users subscribers spectators"
    " viewers readers listeners consumers taxpayers pensioners claimants applicants"
    " prisoners detainees inmates hostages suspects victims survivors casualties dead"
    " wounded injured members volunteers players athletes competitors pilgrims"
    " families' parents mothers fathers infants babies toddlers teenagers youths"
    " youngsters newborns widows orphans jobseekers graduates apprentices trainees"
    " academics experts economists peacekeepers combatants servicemen servicewomen"
    " gunmen attackers terrorists criminals offenders smugglers traffickers fishermen"
    " businessmen smokers drinkers cyclists pedestrians motorists commuters tenants"
    " homeowners landlords shareholders investors signatories respondents participants"
    " attendees speakers dockers sleepers islanders townspeople shoppers couriers"
    " carers"
    " settlers dissidents defectors conscripts crew lodgers bystanders"
    " rescuers cleaners welders weavers dealers bankers traders"
    " brokers signers donors recipients addicts twins"
    " townsfolk aides envoys ambassadors cadets squatters hikers climbers skiers"
    " runners"
    " surfers divers swimmers worshippers clergy priests nuns monks imams rabbis"
    " bishops believers faithful loyalists separatists clerics deserters"
)
_NATIONS = words(
    "Poles Swedes Danes Turks Kurds Arabs Finns Greeks Czechs Slovaks Croats Serbs"
    " Scots"
    " Afghans Uzbeks Tajiks Thais Jews Muslims Sikhs Hindus Spaniards Filipinos Swiss"
    " Dutch French Welsh Druze Tutsis Hutus Roma Uyghurs"
)
_MARKS = re.compile("[\u064b-\u0652\u0670]")
"""Arabic vowel signs, which most writers leave out."""
_NATIONAL_ENDINGS = ("ians", "ans", "ons", "ese", "is", "ish", "ns")
_ROLE_ENDINGS = ("ists", "workers", "keepers", "women", "men", "folk", "seekers")


def is_people(word: str, locale: Locale) -> bool:
    """Whether the noun (lower case) counts people."""
    if not locale.is_english:
        plain = _MARKS.sub("", word)
        return plain in locale.people or plain.removeprefix("ال") in locale.people
    return word in _PEOPLE or (len(word) > 4 and word.endswith(_ROLE_ENDINGS))


def is_nation(text: str) -> bool:
    """Whether a capitalised plural names a people ("Syrians", "Iraqis")."""
    if text in _NATIONS:
        return True
    return text[:1].isupper() and text.endswith(_NATIONAL_ENDINGS) and len(text) > 4
