"""Nouns that count people: their unit is "people"."""

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
    " attendees speakers"
)
_NATIONAL_ENDINGS = ("ians", "ans", "ons", "ese", "is", "ish", "ns")
_ROLE_ENDINGS = ("ists", "workers", "keepers", "women", "men", "folk", "seekers")


def is_people(word: str, locale: Locale) -> bool:
    """Whether the noun (lower case) counts people."""
    if not locale.is_english:
        return word in locale.people
    return word in _PEOPLE or (len(word) > 4 and word.endswith(_ROLE_ENDINGS))


def is_nation(text: str) -> bool:
    """Whether a capitalised plural names a people ("Syrians", "Iraqis")."""
    return text[:1].isupper() and text.endswith(_NATIONAL_ENDINGS) and len(text) > 4
