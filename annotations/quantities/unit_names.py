"""English names of units, written out and short, and how they are kept."""

_PREFIXES = {"milli": "m", "centi": "c", "kilo": "k", "mega": "M", "giga": "G"} | {
    "tera": "T",
    "micro": "µ",
    "nano": "n",
}
_BASES = {"metre": "m", "meter": "m", "gram": "g", "gramme": "g", "litre": "l"} | {
    "liter": "l",
    "watt": "W",
    "watt-hour": "Wh",
    "byte": "B",
    "bit": "bit",
    "hertz": "Hz",
    "volt": "V",
    "joule": "J",
    "calorie": "cal",
    "pascal": "Pa",
    "sievert": "Sv",
    "second": "s",
    "ampere": "A",
}
_PREFIXED = {
    prefix + base: short + unit
    for prefix, short in _PREFIXES.items()
    for base, unit in _BASES.items()
}
"""Every prefix with every base: the ones that nobody writes do no harm."""
_SYMBOLS = {
    unit.lower(): unit
    for unit in (
        *("km", "cm", "mm", "kg", "mg", "µg", "ml", "cl", "kW", "MW", "GW", "TW"),
        *("kWh", "MWh", "GWh", "TWh", "kB", "MB", "GB", "TB", "Hz", "kHz", "MHz"),
        *("GHz", "kV", "kJ", "kcal", "hPa", "mph", "ppm"),
    )
}
LENGTHS = {"kilometre": "km", "kilometer": "km", "mile": "miles", "m": "m"} | {
    "metre": "m",
    "meter": "m",
    "foot": "feet",
    "feet": "feet",
    "inch": "inches",
    "inches": "inches",
    "mi": "miles",
    "km²": "square km",
    "m²": "square m",
    "km³": "cubic km",
    "m³": "cubic m",
    "yard": "yards",
    "fathom": "fathoms",
    "light-year": "light years",
}
OTHERS = {"kilo": "kg", "tonne": "tonnes", "gram": "g", "gramme": "g", "g": "g"} | {
    "bushel": "bushels",
    "ton": "tons",
    "kiloton": "kilotons",
    "kilotonne": "kilotonnes",
    "megaton": "megatons",
    "megatonne": "megatonnes",
    "litre": "litres",
    "liter": "litres",
    "pint": "pints",
    "quart": "quarts",
    "gallon": "gallons",
    "barrel": "barrels",
    "hectare": "hectares",
    "acre": "acres",
    "degree": "degrees",
    "°c": "°C",
    "°f": "°F",
    "watt": "W",
    "ounce": "ounces",
    "carat": "carats",
    "lb": "lb",
    "knot": "knots",
    "volt": "V",
    "hertz": "Hz",
    "joule": "J",
    "calorie": "calories",
    "horsepower": "hp",
    "decibel": "dB",
}
NAMES = _PREFIXED | _SYMBOLS | OTHERS | LENGTHS
PHRASES = {
    f"{power} {name}": f"{word} {unit}"
    for power, word in {"square": "square", "sq": "square", "cubic": "cubic"}.items()
    for name, unit in NAMES.items()
}
PHRASES |= {"nautical mile": "nautical miles", "metric ton": "tonnes"} | {
    "metric tonne": "tonnes",
    "short ton": "tons",
    "long ton": "tons",
    "troy ounce": "ounces",
    "fluid ounce": "fluid ounces",
    "light year": "light years",
    "acre foot": "acre-feet",
    "acre feet": "acre-feet",
}
PHRASES |= {f"{prefix}watt hour": f"{short}Wh" for prefix, short in _PREFIXES.items()}
"""Units of two words, singular: "nautical miles", "gigawatt hours"."""
WEIGHED = frozenset({"weighs", "weighed", "weigh", "weighing"})
"""Behind these a pound is a weight, and no money."""
