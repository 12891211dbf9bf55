"""Reads how much and how many in an English text: two thirds, 5–8 percent, about 499 square kilometers, dozens."""

import re
from fractions import Fraction

from sitegen.numbers_in_text import units
from sitegen.numbers_in_text.english.numerals import NUMERAL, SCALE, number, ordinal
from sitegen.numbers_in_text.quantity import (
    EXACT,
    PERHAPS_AT_LEAST,
    PERHAPS_AT_MOST,
    Bound,
    Kind,
    Quantity,
    Unit,
)
from sitegen.numbers_in_text.reader import Found, Reader

# Patterns of the words for each unit.
_UNITS = {
    r"(?:square kilomet(?:er|re)s?|sq\.? ?km|km²|km2)": units.SQUARE_KILOMETER,
    r"(?:square met(?:er|re)s?|sq\.? ?m|m²|m2)": units.SQUARE_METER,
    r"(?:cubic met(?:er|re)s?|m³|m3)": units.CUBIC_METER,
    r"hectares?|ha": units.HECTARE,
    r"mu": units.MU,
    r"kilomet(?:er|re)s?|km": units.KILOMETER,
    r"centimet(?:er|re)s?|cm": units.CENTIMETER,
    r"millimet(?:er|re)s?|mm": units.MILLIMETER,
    r"met(?:er|re)s?|m": units.METER,
    r"(?:metric )?ton(?:ne)?s?": units.TONNE,
    r"kilograms?|kg": units.KILOGRAM,
    r"jin": units.JIN,
    r"grams?": units.GRAM,
    r"lit(?:er|re)s?": units.LITER,
    r"kilowatt[- ]hours?|kWh": units.KILOWATT_HOUR,
    r"kilowatts?|kW": units.KILOWATT,
    r"megawatts?|MW": units.MEGAWATT,
    r"gigawatts?|GW": units.GIGAWATT,
    r"degrees? celsius|°C|degrees?": units.DEGREE_CELSIUS,
    r"years?": units.YEAR,
    r"decades?": units.DECADE,
    r"months?": units.MONTH,
    r"weeks?": units.WEEK,
    r"(?:working|business|work) days?|workdays?": units.WORKING_DAY,
    r"(?:calendar )?days?": units.DAY,
    r"hours?": units.HOUR,
    r"minutes?": units.MINUTE,
    r"seconds?": units.SECOND,
    r"yuan|RMB|renminbi|CNY": units.YUAN,
    r"(?:US|U\.S\.|American) ?(?:dollars?|\$)|dollars?|USD": units.US_DOLLAR,
    r"Hong Kong dollars?|HKD": units.HONG_KONG_DOLLAR,
    r"euros?|EUR": units.EURO,
    r"pounds?": units.POUND,
    r"(?:Japanese )?yen": units.YEN,
}
_SIGNS = {
    "RMB": units.YUAN, "CNY": units.YUAN, "¥": units.YUAN, "US$": units.US_DOLLAR, "USD": units.US_DOLLAR,
    "$": units.US_DOLLAR, "HK$": units.HONG_KONG_DOLLAR, "€": units.EURO, "EUR": units.EURO, "£": units.POUND,
}  # fmt: skip
_AT_LEAST = (
    r"more than|over|above|at least|no less than|not less than|no fewer than|not fewer than|no lower than|"
    r"not lower than|not below|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|pass(?:es|ed|ing)?|top(?:s|ped|ping)|"
    r"in excess of|upwards? of|a minimum of|greater than|higher than|beyond|break(?:s|ing)? through|well over"
)
_AT_MOST = (
    r"less than|fewer than|under|below|at most|no more than|not more than|not over|no higher than|not higher than|"
    r"a maximum of|not exceed(?:ing)?|not to exceed|must not exceed|lower than|short of|no longer than"
)
_NEARLY = r"nearly|almost|close to|approaching|just under|just short of|nearing|some way short of"
_ABOUT = r"about|around|roughly|approximately|some|circa|approx\.|or so"
_PERHAPS_AT_MOST = r"within|up to|inside|in under"
_BEFORE = (
    rf"(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST})|(?P<near>{_NEARLY})|(?P<about>{_ABOUT})|"
    rf"(?P<within>{_PERHAPS_AT_MOST})"
)
_AFTER = (
    r"(?P<least_after> ?\+|-plus\b| plus\b)|"
    r"(?P<word_after>(?: [a-z]+){0,2}?,? (?:or|and) "
    r"(?P<word>more|above|over|older|up|upwards?|higher|less|fewer|below|under|so)\b(?! than))"
)
_LIMITED = rf"(?:\b(?:{_BEFORE}) (?:the |an? (?=half|quarter|third|f[io]|s[ie]|e|n|te)|a total of )?)?"
_LIMIT = rf"(?:{_AFTER})?"
_FRACTION_WORD = (
    r"half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?"
)
_PARTS = r"one|two|three|four|five|six|seven|eight|nine|an?"
_FRACTION = re.compile(
    rf"{_LIMITED}\b(?:(?P<parts>{_PARTS})[- ](?P<whole>{_FRACTION_WORD})\b)"
    r"(?![- ](?:hours?|years?|days?|months?|party|time))",
    re.I,
)
_BARE_FRACTION = re.compile(rf"{_LIMITED}(?<![\w-])(?P<whole>half|quarter|third)(?= of\b| as much)", re.I)
_HALF = re.compile(rf"{_LIMITED}\bhalf\b", re.I)
_HALF_SCALE = re.compile(rf"{_LIMITED}\bhalf an? (?P<scale>{SCALE})", re.I)
_HALF_TIME = re.compile(r"\b(?:half an? |half-)(hour|day|year|month|century|decade)\b", re.I)
_AND_A_HALF = re.compile(rf"\b(?P<number>{NUMERAL}|an?) (hour|day|year|month)s? and a half\b", re.I)
_IN = re.compile(
    rf"{_LIMITED}\b(?P<part>{NUMERAL}) (?:in|out of)(?: every)? (?P<whole>{NUMERAL})(?! (?:percent|million|billion))\b",
    re.I,
)
_SLASH = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,3})(?![\d/])")
_SHARE = re.compile(
    rf"{_LIMITED}(?P<part>{NUMERAL})[- ]?"
    r"(?P<sign>%|percentage[- ]points?|percent(?! points?)|per cent|percent points?)",
    re.I,
)
_RANGE = re.compile(
    rf"\b({NUMERAL})(?! ?%|[- ]percent)( ?(?:to|[-–—]) ?)"
    rf"(?=({NUMERAL})[- ]?(%|percentage points?|percent|per cent))",
    re.I,
)
_SHARES = re.compile(
    rf"(?<![\w.,])(?!(?:19|20)\d\d\b)({NUMERAL})(,? and |, )(?=(?:{NUMERAL})[- ]?(%|percent\b|per cent\b))", re.I
)
_END = re.compile(rf"({NUMERAL})", re.I)
_SCALED_RANGE = re.compile(rf"\b(\d+(?:\.\d+)?|[a-z]+)( ?(?:to|[-–—]) ?)(?=(?:{NUMERAL}) ?)", re.I)
_VAGUE = re.compile(
    r"\b(?P<words>(?:(?:tens|hundreds) of )?"
    r"(?:dozens|tens|hundreds|thousands|millions|billions|trillions))\b(?: upon \w+)?",
    re.I,
)
_SEVERAL = re.compile(rf"\b(?:several|a few) (hundred|{SCALE})\b", re.I)
_VAGUE_SIZES = {
    "dozens": 10, "tens": 10, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9,
    "trillions": 10**12,
}  # fmt: skip
_FOLD = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|\d+)-?fold\b", re.I)
_MULTIPLE = re.compile(
    r"\b(tripl(?:e|es|ed|ing)|trebl(?:e|ed|ing)|quadrupl(?:e|es|ed|ing)|quintupl(?:e|ed|ing))\b", re.I
)
_MULTIPLES = {"tri": 3, "tre": 3, "qua": 4, "qui": 5}
_DOZEN = re.compile(rf"{_LIMITED}\b(?:a|one) dozen\b|\bdozen\b", re.I)
_PAIR = re.compile(
    r"\b(both|twin|pairs?|paired|couple|dual|doubl(?:e|es|ed|ing)|twice|bilateral|two-way|either|neither)\b", re.I
)
_SPAN = re.compile(
    rf"{_LIMITED}\b(?:a|the|last|past|next) (?:past |last |next )?(decade|century)\b|\b(century)\b", re.I
)
_SPANS = {"decade": units.DECADE, "century": units.CENTURY}
_SIGN = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_ANY_UNIT = "|".join(rf"(?P<u{place}>{words})" for place, words in enumerate(_UNITS))
_UNIT_BY_GROUP = {f"u{place}": unit for place, unit in enumerate(_UNITS.values())}
_AMOUNT = re.compile(
    rf"{_LIMITED}(?P<sign>{_SIGN})? ?(?<![\d.])(?P<number>{NUMERAL})"
    rf"(?P<short>m|M|k)?(?P<half> and a half)?(?P<ending>s\b)?"
    rf"(?:(?:[- ](?:or so )?|)(?:{_ANY_UNIT})(?![\w]))?{_LIMIT}",
    re.I,
)
_BARE_SCALE = re.compile(r"\b(hundred|thousand|million|billion|trillion)\b", re.I)


def read_amounts(reader: Reader) -> None:
    """Read shares, multiples, estimates and counts."""
    reader.text = _complete_ranges(reader.text)
    reader.take(_VAGUE, _vague)
    reader.take(_SEVERAL, lambda match: Quantity(Kind.VAGUE, number(match[1]), match[0]))
    reader.take(_SHARE, _share)
    reader.take(_HALF_SCALE, lambda match: _count(match, number(match["scale"]) / 2))
    reader.take(_HALF_TIME, _half_time)
    reader.take(_AND_A_HALF, _and_a_half)
    reader.take(_FRACTION, _fraction)
    reader.take(_BARE_FRACTION, _fraction)
    reader.take(_SLASH, lambda match: Quantity(Kind.RATIO, Fraction(int(match[1]), int(match[2]) or 1), match[0]))
    reader.take(_IN, _one_in)
    reader.take(_FOLD, lambda match: _count(match, number(match[1])))
    reader.take(_MULTIPLE, lambda match: _count(match, Fraction(_MULTIPLES[match[1][:3].lower()])))
    reader.take(_DOZEN, _dozen)
    reader.take(_SPAN, _span)
    reader.take(_AMOUNT, _amount)
    reader.take(_HALF, _half)
    reader.take(_PAIR, lambda match: Quantity(Kind.COUNT, Fraction(2), match[0], required=False))
    reader.take(_BARE_SCALE, lambda match: Quantity(Kind.COUNT, number(match[1]), match[0], required=False))


def _complete_ranges(text: str) -> str:
    """Give the beginning of a range what only its end has: “3 to 5 percent”, “two to three million”."""
    text = _RANGE.sub(lambda match: f"{match[1]} {match[4]}{match[2]}", text)
    while (listed := _SHARES.sub(lambda match: f"{match[1]} {match[3]}{match[2]}", text)) != text:
        text = listed

    def complete(match: re.Match) -> str:
        end = _END.match(match.string, match.end())
        scale = re.search(rf"[- ]({SCALE})$", end[1], re.I)
        is_year = match[1].isdigit() and len(match[1]) == 4
        is_one_word = match[2] == "-" and match[1].lower().endswith("ty")  # thirty-five
        starts = _END.fullmatch(match[1]) is not None and not is_one_word
        return f"{match[1]} {scale[1]}{match[2]}" if scale and starts and not is_year else match[0]

    return _SCALED_RANGE.sub(complete, text)


def _bounds(match: re.Match, unit: Unit | None = None) -> frozenset[Bound]:
    group = {name for name, text in match.groupdict().items() if text}
    word = (match.groupdict().get("word") or "").lower()
    if "least_after" in group or (word and word not in ("less", "fewer", "below", "under", "so")):
        return frozenset({Bound.AT_LEAST})
    if word:
        return frozenset({Bound.ABOUT if word == "so" else Bound.AT_MOST})
    if "within" in group:
        return PERHAPS_AT_MOST
    if "least" in group:
        over_a_time = unit in units.TIMES and match["least"].lower() == "over"
        return PERHAPS_AT_LEAST if over_a_time else frozenset({Bound.AT_LEAST})
    named = {"most": Bound.AT_MOST, "near": Bound.NEARLY, "about": Bound.ABOUT}
    return frozenset({next((bound for name, bound in named.items() if name in group), Bound.EXACTLY)})


def _count(match: re.Match, value: Fraction, unit: Unit | None = None, required: bool = True) -> Quantity:
    return Quantity(Kind.COUNT, value, match[0], unit, _bounds(match, unit), required)


def _vague(match: re.Match) -> Quantity:
    size = Fraction(1)
    for word in match["words"].lower().replace(" of ", " ").split():
        size *= _VAGUE_SIZES[word]
    return Quantity(Kind.VAGUE, size, match[0])


def _share(match: re.Match) -> Quantity:
    part, points = number(match["part"]), "point" in match["sign"].lower()
    kind, value = (Kind.POINTS, part) if points else (Kind.RATIO, part / 100)
    return Quantity(kind, value, match[0], bounds=_bounds(match))


def _half_time(match: re.Match) -> Quantity:
    return _count(match, Fraction(1, 2), _WORDS_OF_TIME[match[1].lower()], required=False)


_WORDS_OF_TIME = {
    "hour": units.HOUR, "day": units.DAY, "year": units.YEAR, "month": units.MONTH, "century": units.CENTURY,
    "decade": units.DECADE,
}  # fmt: skip


def _and_a_half(match: re.Match) -> Quantity:
    value = (number(match["number"]) or 1) + Fraction(1, 2)
    return _count(match, value, _WORDS_OF_TIME[match[2].lower()])


def _fraction(match: re.Match) -> Found:
    whole = match["whole"].lower().rstrip("s")
    size = {"half": 2, "halve": 2, "quarter": 4, "fourth": 4, "hundredth": 100}.get(whole) or ordinal(whole)
    parts = (match.groupdict().get("parts") or "a").lower()
    if (number(parts) or 1) >= size:
        return None  # “four quarters” of a year
    after = match.string[match.end() : match.end() + 6]
    if parts in ("a", "an") and size != 2 and size != 4 and not re.match(r" of |[.,;:]|$| less| more| to", after):
        return None  # “a third line”
    return Quantity(Kind.RATIO, (number(parts) or Fraction(1)) / size, match[0], bounds=_bounds(match))


def _one_in(match: re.Match) -> Found:
    part, whole = number(match["part"]), number(match["whole"])
    is_year = 1900 <= whole < 2100 and match["whole"].isdigit()
    return (
        Quantity(Kind.RATIO, part / whole, match[0], bounds=_bounds(match))
        if 0 < part < whole and not is_year
        else None
    )


def _dozen(match: re.Match) -> Quantity:
    return Quantity(
        Kind.COUNT, Fraction(12), match[0], bounds=_bounds(match), required=match[0] != "dozen", also=(Fraction(10),)
    )


def _span(match: re.Match) -> Quantity:
    name = (match[match.lastindex]).lower()
    return _count(match, Fraction(1), _SPANS[name], required=False)


def _half(match: re.Match) -> Quantity:
    bounds = _bounds(match)
    return Quantity(Kind.RATIO, Fraction(1, 2), match[0], bounds=bounds, required=bounds != {Bound.EXACTLY})


def _amount(match: re.Match) -> Found:
    value = number(match["number"])
    if match["short"]:
        value *= 1000 if match["short"].lower() == "k" else 10**6
    if match["half"]:
        value += Fraction(1, 2)
    unit = next((unit for group, unit in _UNIT_BY_GROUP.items() if match[group]), None)
    unit = unit or _SIGNS.get((match["sign"] or "").upper())
    # “higher than five years ago” limits nothing.
    compares = (match["least"] or match["most"] or "").lower().endswith("er than")
    is_moment = compares and match.string[match.end() :].startswith((" ago", " earlier", " before"))
    bounds = EXACT if is_moment else _bounds(match, unit)
    digits = match["number"].isdigit() and not match["sign"]
    kind = Kind.NUMBER if unit is None and (digits or "." in match["number"]) else Kind.COUNT
    if value == 24 and unit is units.HOUR:  # round the clock
        return Quantity(kind, value, match[0].strip(), unit, bounds, required=False)
    required = value > 1 or (value != 1 and value != 0) or (match["number"] == "0")
    return Quantity(kind, value, match[0].strip(), unit, bounds, required and not match["ending"])
