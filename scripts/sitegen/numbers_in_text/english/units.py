"""English words and signs for units."""

import re

from sitegen.numbers_in_text import units
from sitegen.numbers_in_text.quantity import Unit

# Patterns of the words for each unit.
_WORDS: dict[str, Unit] = {
    r"(?:square kilomet(?:er|re)s?|sq\.? ?km|km²|km2)": units.SQUARE_KILOMETER,
    r"(?:square met(?:er|re)s?|sq\.? ?m|m²|m2)": units.SQUARE_METER,
    r"(?:square (?:foot|feet)|sq\.? ?ft)": units.SQUARE_FOOT,
    r"square miles?": units.SQUARE_MILE,
    r"(?:cubic met(?:er|re)s?|m³|m3)": units.CUBIC_METER,
    r"hectares?|ha": units.HECTARE,
    r"acres?": units.ACRE,
    r"mu": units.MU,
    r"kilomet(?:er|re)s?|km": units.KILOMETER,
    r"centimet(?:er|re)s?|cm": units.CENTIMETER,
    r"millimet(?:er|re)s?|mm": units.MILLIMETER,
    r"micromet(?:er|re)s?|microns?|μm": units.MICROMETER,
    r"nanomet(?:er|re)s?|nm": units.NANOMETER,
    r"nautical miles?": units.NAUTICAL_MILE,
    r"miles?": units.MILE,
    r"foot|feet|ft": units.FOOT,
    r"inch(?:es)?": units.INCH,
    r"li": units.LI,
    r"met(?:er|re)s?|m": units.METER,
    r"(?:metric )?ton(?:ne)?s?": units.TONNE,
    r"kilograms?|kg": units.KILOGRAM,
    r"milligrams?|mg": units.MILLIGRAM,
    r"micrograms?|μg": units.MICROGRAM,
    r"jin": units.JIN,
    r"grams?": units.GRAM,
    r"lit(?:er|re)s?": units.LITER,
    r"millilit(?:er|re)s?|ml": units.MILLILITER,
    r"gallons?": units.GALLON,
    r"kilowatt[- ]hours?|kWh": units.KILOWATT_HOUR,
    r"megawatt[- ]hours?|MWh": units.MEGAWATT_HOUR,
    r"gigawatt[- ]hours?|GWh": units.GIGAWATT_HOUR,
    r"watts?": units.WATT,
    r"kilowatts?|kW": units.KILOWATT,
    r"megawatts?|MW": units.MEGAWATT,
    r"gigawatts?|GW": units.GIGAWATT,
    r"kilovolts?|kV": units.KILOVOLT,
    r"degrees? fahrenheit|°F": units.DEGREE_FAHRENHEIT,
    r"degrees? celsius|°C|℃|degrees?": units.DEGREE_CELSIUS,
    r"years?": units.YEAR,
    r"decades?": units.DECADE,
    r"millenni(?:a|ums?)": units.MILLENNIUM,
    r"months?": units.MONTH,
    r"quarters?": units.QUARTER,
    r"weeks?": units.WEEK,
    r"(?:working|business|work) days?|workdays?": units.WORKING_DAY,
    r"(?:calendar )?days?": units.DAY,
    r"hours?": units.HOUR,
    r"minutes?": units.MINUTE,
    r"seconds|(?<=-)second": units.SECOND,  # not “three second prizes”
    r"yuan|RMB|renminbi|CNY": units.YUAN,
    r"jiao": units.JIAO,
    r"fen": units.FEN,
    r"(?:US|U\.S\.|American) ?(?:dollars?|\$)|dollars?|USD": units.US_DOLLAR,
    r"(?:US )?cents?": units.CENT,
    r"Hong Kong dollars?|HKD": units.HONG_KONG_DOLLAR,
    r"euros?|EUR": units.EURO,
    r"(?:British )?pounds?(?: sterling)?": units.POUND,
    r"(?:Japanese )?yen": units.YEN,
    r"(?:(?:South )?Korean )?won": units.WON,
    r"r(?:o)?ubles?": units.RUBLE,
    r"households": units.HOUSEHOLD,
    r"people|persons?": units.PERSON,
}
SIGNS = {
    "RMB": units.YUAN, "CNY": units.YUAN, "¥": units.YUAN, "US$": units.US_DOLLAR, "USD": units.US_DOLLAR,
    "$": units.US_DOLLAR, "HK$": units.HONG_KONG_DOLLAR, "€": units.EURO, "EUR": units.EURO, "£": units.POUND,
}  # fmt: skip
SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
# One group for each unit, so that a match tells which it is.
UNIT = "|".join(rf"(?P<u{place}>{words})" for place, words in enumerate(_WORDS))
_BY_GROUP = {f"u{place}": unit for place, unit in enumerate(_WORDS.values())}
_ADVERBS = {
    "hourly": units.HOUR, "daily": units.DAY, "weekly": units.WEEK, "monthly": units.MONTH, "quarterly": units.QUARTER,
    "annual": units.YEAR, "annually": units.YEAR, "yearly": units.YEAR, "per annum": units.YEAR,
    "around the clock": units.DAY,
}  # fmt: skip
RATE = re.compile(rf"\b(?:(?:per|an?|each|every) |(?<=\w)/)(?:{UNIT})\b|\b(?P<adverb>{'|'.join(_ADVERBS)})\b", re.I)


def unit_of(match: re.Match) -> Unit | None:
    """Return the unit that a match of `UNIT` names."""
    return next((unit for group, unit in _BY_GROUP.items() if match[group]), None)


def rate_of(match: re.Match) -> Unit | None:
    """Return the unit that a match of `RATE` names; a person or a sum of money is seldom what something is per."""
    unit = _ADVERBS.get((match["adverb"] or "").lower()) or unit_of(match)
    return None if unit in (units.PERSON, units.HOUSEHOLD, units.YUAN) else unit
