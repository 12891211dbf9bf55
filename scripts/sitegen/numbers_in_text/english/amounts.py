"""Reads how much and how many in an English text: about 499 square kilometers, two to three million, dozens, a mu."""

import re
from dataclasses import replace
from fractions import Fraction

from sitegen.numbers_in_text import units
from sitegen.numbers_in_text.english.limits import LIMIT, bounds, limited
from sitegen.numbers_in_text.english.numerals import NUMERAL, SCALE, TENS, number
from sitegen.numbers_in_text.english.shares import read_rest_of_halves, read_shares
from sitegen.numbers_in_text.english.units import RATE, SIGN, SIGNS, UNIT, rate_of, unit_of
from sitegen.numbers_in_text.quantity import EXACT, Bound, Kind, Quantity, Unit
from sitegen.numbers_in_text.reader import Found, Reader

_WORDS_OF_TIME = {
    "hour": units.HOUR, "day": units.DAY, "week": units.WEEK, "month": units.MONTH, "year": units.YEAR,
    "decade": units.DECADE, "century": units.CENTURY,
}  # fmt: skip
_TIME = "|".join(_WORDS_OF_TIME)
_HALF_SCALE = limited(rf"\bhalf an? (?P<scale>{SCALE})")
_HALF_TIME = re.compile(rf"\b(?:half (?:the |of the )?|half-)({_TIME})\b", re.I)
_QUARTERS_OF = re.compile(r"\b(?:a|(three)) quarters?(?: of an? |-)(hour|century)\b", re.I)
_HALF_UNIT = limited(rf"\bhalf an? (?:{UNIT})\b")
_AND_A_HALF = limited(rf"\b(?P<number>{NUMERAL}|an?) ({_TIME})s? and a half\b")
_RANGE = re.compile(
    rf"\b({NUMERAL})(?! ?%|[- ]percent)( ?(?:to|[-–—]) ?)"
    rf"(?=(?:(?:more|less) than |over |under |nearly |almost |about |at least )?({NUMERAL})[- ]?"
    r"(%|percentage points?|percent|per cent))",
    re.I,
)
_SHARES = re.compile(
    rf"(?<![\w.,])(?!(?:19|20)\d\d\b)({NUMERAL})(,? and |, )(?=(?:{NUMERAL})[- ]?(%|percent\b|per cent\b))", re.I
)
_END = re.compile(rf"({NUMERAL})", re.I)
_BETWEEN = re.compile(rf"\b(between (?:{SIGN})?(?:{NUMERAL})) and (?=(?:{SIGN})?(?:{NUMERAL}))", re.I)
_SCALED_RANGE = re.compile(rf"(?<![\w.,])(\d+(?:\.\d+)?|[a-z]+)( ?(?:to|[-–—]) ?)(?=(?:{NUMERAL}) ?)", re.I)
_ENDS_IN_TENS = re.compile(rf"\b(?:{'|'.join(TENS)})$", re.I)
_VAGUE = re.compile(
    r"\b(?P<words>(?:(?:tens|dozens|scores|hundreds) of )?"
    r"(?:dozens|scores(?= of\b)|tens|hundreds|thousands|millions|billions|trillions))\b(?: upon \w+)?"
    r"(?P<even>, (?:even|if not) (?P<next>hundreds|thousands|millions)\b| and (?P<and>thousands)\b)?",
    re.I,
)
_DECADES = re.compile(r"\bdecades\b", re.I)
_SEVERAL = re.compile(rf"\b(?:several|a few) (hundred|dozen|{SCALE})\b", re.I)
_VAGUE_SIZES = {
    "dozen": 10, "dozens": 10, "scores": 10, "tens": 10, "hundreds": 100, "thousands": 1000, "millions": 10**6,
    "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
_AGE = re.compile(
    rf"\b(?:his|her|their|its|the) (?:early |mid-?|late )?(?:({'|'.join(ten[:-1] for ten in TENS)})ies|(\d0)s)\b", re.I
)
_DOZEN = limited(rf"\b(?P<number>a|one|half a|{NUMERAL}) dozen\b|\bdozen\b")
_GROUPS = {
    "both": 2, "twin": 2, "pair": 2, "pairs": 2, "paired": 2, "couple": 2, "dual": 2, "bilateral": 2, "two-way": 2,
    "either": 2, "neither": 2, "duplicate": 2, "semiannual": 2, "biannual": 2, "trio": 3, "trilateral": 3,
    "tripartite": 3, "triplicate": 3, "quartet": 4, "centenary": 100, "centennial": 100,
}  # fmt: skip
_GROUP = re.compile(rf"\b(?:{'|'.join(_GROUPS)})\b", re.I)
_IN_TWOS = re.compile(r"\btwos and threes\b", re.I)
_EVERY_OTHER = re.compile(
    rf"\bevery (?:other|second) ({_TIME})\b|\bbiennial(?:ly)?\b|\b(?:a |every )?(?P<weeks>fortnight(?:ly)?)\b", re.I
)
_SPAN = limited(r"\b(?:a|the|last|past|next) (?:past |last |next )?(decade|century)\b|\b(century)\b")
_AMOUNT = limited(
    rf"(?P<sign>{SIGN})? ?(?<![\d.])(?P<number>{NUMERAL})"
    rf"(?P<short>m|M|k)?(?P<half> and a half)?(?P<ending>s\b)?"
    rf"(?:(?:[- ](?:or so )?|)(?:{UNIT})(?![\w]))?{LIMIT}"
)
# “Four years in a row” may be “the fourth year in a row”.
_IN_A_ROW = re.compile(r"[- ](?:\w+ )?(?:in a row|running|in succession|consecutive|straight)\b", re.I)
_SHORT = {"k": 1000, "m": 10**6}
_BARE_SCALE = re.compile(r"\b(hundred|thousand|million|billion|trillion)\b", re.I)


def read_amounts(reader: Reader) -> None:
    """Read shares, multiples, estimates, rates and counts."""
    reader.text = _complete_ranges(reader.text)
    reader.take(_VAGUE, _vague)
    reader.take(_SEVERAL, _several)
    reader.take(_AGE, _age)
    reader.take(_HALF_SCALE, lambda match: _count(match, number(match["scale"]) / 2))
    reader.take(_DOZEN, _dozen)
    reader.take(_HALF_TIME, _half_time)
    reader.take(_QUARTERS_OF, _quarters_of)
    reader.take(_HALF_UNIT, lambda match: _count(match, Fraction(1, 2), unit_of(match)))
    reader.take(_AND_A_HALF, _and_a_half)
    reader.take(_IN_TWOS)
    reader.take(_EVERY_OTHER, _every_other)
    read_shares(reader)
    reader.take(_SPAN, _span)
    reader.take(RATE, _rate)
    reader.take(_AMOUNT, _amount)
    read_rest_of_halves(reader)
    reader.take(_GROUP, lambda match: _count(match, Fraction(_GROUPS[match[0].lower()]), required=False))
    reader.take(_DECADES, lambda match: Quantity(Kind.VAGUE, Fraction(10), match[0], required=False))
    reader.take(_BARE_SCALE, lambda match: _count(match, number(match[1]), required=False))


def _complete_ranges(text: str) -> str:
    """Give the beginning of a range what only its end has: “3 to 5 percent”, “two to three million”."""

    def is_one_numeral(match: re.Match) -> bool:
        return match[2] == "-" and _ENDS_IN_TENS.search(match[1]) is not None  # thirty-five

    def complete(match: re.Match) -> str:
        return match[0] if is_one_numeral(match) else f"{match[1]} {match[4]}{match[2]}"

    def scale_up(match: re.Match) -> str:
        end = _END.match(match.string, match.end())
        scale = re.search(rf"[- ]({SCALE})$", end[1], re.I)
        is_year = match[1].isdigit() and len(match[1]) == 4
        starts = _END.fullmatch(match[1]) is not None and not is_one_numeral(match)
        return f"{match[1]} {scale[1]}{match[2]}" if scale and starts and not is_year else match[0]

    text = _RANGE.sub(complete, _BETWEEN.sub(r"\1 to ", text))
    while (listed := _SHARES.sub(lambda match: f"{match[1]} {match[3]}{match[2]}", text)) != text:
        text = listed
    return _SCALED_RANGE.sub(scale_up, text)


def _count(match: re.Match, value: Fraction, unit: Unit | None = None, required: bool = True) -> Quantity:
    return Quantity(Kind.COUNT, value, match[0], unit, bounds(match, unit), required)


def _vague(match: re.Match) -> Quantity:
    size = Fraction(1)
    for word in match["words"].lower().replace(" of ", " ").split():
        size *= _VAGUE_SIZES[word]
    more = match["next"] or match["and"]
    also = (Fraction(_VAGUE_SIZES[more.lower()]),) if more else ()
    return Quantity(Kind.VAGUE, size, match[0], also=also)


def _several(match: re.Match) -> Quantity:
    word = match[1].lower()
    return Quantity(Kind.VAGUE, Fraction(_VAGUE_SIZES.get(word) or number(word)), match[0])


def _age(match: re.Match) -> Quantity:
    value = number(f"{match[1]}y") if match[1] else number(match[2])
    return Quantity(Kind.COUNT, value, match[0], units.YEAR, frozenset(Bound) - {Bound.AT_MOST})


def _half_time(match: re.Match) -> Quantity:
    """“Half the year” is six months or just a half."""
    ratio = Quantity(Kind.RATIO, Fraction(1, 2), match[0])
    parts = (ratio,) if "the" in match[0].lower().split() else ()
    return replace(_count(match, Fraction(1, 2), _WORDS_OF_TIME[match[1].lower()]), parts=parts)


def _and_a_half(match: re.Match) -> Quantity:
    value = (number(match["number"]) or 1) + Fraction(1, 2)
    return _count(match, value, _WORDS_OF_TIME[match[match.lastindex].lower()])


def _dozen(match: re.Match) -> Quantity:
    """“A dozen” is twelve or, as often, some ten; the word alone may be either or neither."""
    many = (match["number"] or "").lower()
    if many == "half a":
        return _count(match, Fraction(6))
    dozens = number(many) or 1
    also = (Fraction(10),) if dozens == 1 else ()
    return Quantity(Kind.COUNT, 12 * dozens, match[0], bounds=bounds(match), required=bool(many), also=also)


def _every_other(match: re.Match) -> Quantity:
    if match["weeks"]:
        return _count(match, Fraction(2), units.WEEK, required=False)
    return _count(match, Fraction(2), _WORDS_OF_TIME[match[1].lower()] if match[1] else units.YEAR, required=False)


def _quarters_of(match: re.Match) -> Quantity:
    return _count(match, Fraction(3 if match[1] else 1, 4), _WORDS_OF_TIME[match[2].lower()])


def _span(match: re.Match) -> Quantity:
    return _count(match, Fraction(1), _WORDS_OF_TIME[match[match.lastindex].lower()], required=False)


def _rate(match: re.Match) -> Found:
    unit = rate_of(match)
    return None if unit is None else Quantity(Kind.RATE, Fraction(1), match[0], unit, required=False)


def _amount(match: re.Match) -> Found:
    value = number(match["number"])
    if match["short"]:
        value *= _SHORT[match["short"].lower()]
    if match["half"]:
        value += Fraction(1, 2)
    unit = unit_of(match) or SIGNS.get((match["sign"] or "").upper())
    limits = bounds(match, unit) | EXACT if _is_moment(match) else bounds(match, unit)
    digits = match["number"].isdigit() and not match["sign"]
    may_be_year = unit in (None, units.PERSON, units.HOUSEHOLD)  # “in 2020 households …”
    is_bare = may_be_year and (digits or "." in match["number"])
    kind = Kind.NUMBER if is_bare or _IN_A_ROW.match(match.string, match.end()) else Kind.COUNT
    is_round_the_clock = value == 24 and unit is units.HOUR
    is_needless = value in (0, 1) or is_round_the_clock or match["ending"] or _is_conversion(match, unit)
    return Quantity(kind, value, match[0].strip(), unit, limits, not is_needless)


def _is_conversion(match: re.Match, unit: Unit | None) -> bool:
    """Tell whether an amount is given again for readers abroad: “50 yuan ($7)”, “500 mu, or 33 hectares”."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    return unit is not None and ((before.endswith("(") and after.startswith(")")) or before.endswith(", or "))


def _is_moment(match: re.Match) -> bool:
    """Tell whether a number says since when, which “higher than five years ago” need not limit."""
    compares = (match["least"] or match["most"] or "").lower().endswith(" than")
    return compares and match.string[match.end() :].startswith((" ago", " earlier", " before"))
