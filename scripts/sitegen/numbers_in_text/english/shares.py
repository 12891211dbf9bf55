"""Reads parts and multiples of a whole in an English text: two thirds, 5–8 percent, one in ten, threefold, doubled."""

import re
from fractions import Fraction

from sitegen.numbers_in_text.english.limits import LIMIT, bounds, limited
from sitegen.numbers_in_text.english.numerals import NUMERAL, number, ordinal
from sitegen.numbers_in_text.quantity import EXACT, Kind, Quantity
from sitegen.numbers_in_text.reader import Found, Reader

_WORDS = r"half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?"
_PARTS = r"one|two|three|four|five|six|seven|eight|nine|an?"
_FRACTION = limited(
    rf"\b(?<!once )(?<!twice )(?<!times )(?:(?P<parts>{_PARTS})[- ](?P<whole>{_WORDS})\b)"
    r"(?![- ](?:hours?|years?|days?|months?|time|prizes?|places?))"
)
_BARE_FRACTION = limited(
    r"(?<![\w-])(?<!once a )(?<!twice a )(?<!times a )(?P<whole>half|quarter|third)(?= of\b| as much)"
)
_HALF = limited(r"\bhalf\b")
_SIZES = {"half": 2, "halve": 2, "quarter": 4, "fourth": 4, "hundredth": 100}
_HALVED = re.compile(r"\bhalv(?:ed|es|ing)\b", re.I)
_IN = limited(
    rf"\b(?P<part>{NUMERAL})(?: times)? (?:in|out of)(?: every)? (?P<whole>{NUMERAL})"
    r"(?! (?:percent|million|billion))\b"
)
_EVENLY = re.compile(r"\b(?:equally|evenly|fifty-fifty|50[-–/]50)\b", re.I)
_MAJORITY = re.compile(r"\bmajority\b", re.I)
_SLASH = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,3})(?![\d/])")
_POINTS = r"percentage[- ]points?|percent points?|ppt?\b|pps\b|basis[- ]points?|bps?\b"
_SHARE = limited(
    rf"(?P<part>{NUMERAL})(?:[- ]?(?P<points>{_POINTS})|"
    rf"[- ]?(?P<percent>%|percent|per cent|pct\b)| ?(?P<mille>‰|per mille|per thousand)){LIMIT}"
)
_BARE_POINTS = limited(rf"(?P<part>{NUMERAL})[- ]points?\b")
_PER = limited(rf"(?P<part>{NUMERAL}) per (?P<whole>10{{1,2}},000|million|hundred thousand)\b")
_HALF_POINT = limited(rf"\bhalf an? (?:{_POINTS})")
_FOLDS = r"two|three|four|five|six|seven|eight|nine|ten|\d+"
_TIMES = limited(rf"\b(?:(?P<number>{NUMERAL}) times|(?P<fold>{_FOLDS})-?fold)\b{LIMIT}")
_GREW = re.compile(
    r"\b(?:gr[eo]w\w*|increas\w+|ris(?:e|es|en|ing)|rose|expand\w*|up|climb\w*|surg\w+|jump\w*|soar\w*)\b(?!.*\bto\b)"
    r"[^,;.]{0,40}$",
    re.I,
)
_COMPARED = re.compile(r" (?:more|higher|larger|greater|faster|increase|rise|growth|jump|gain)\b", re.I)
_MULTIPLES = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5}
_MULTIPLIED = limited(rf"\b(?P<stem>{'|'.join(_MULTIPLES)})(?P<ending>es|ed|ing|e)\b(?!-?(?: down\b|[“”\d]))")
# Before “double”, these make it a verb.
_VERB_BEFORE = re.compile(r"\b(?:to|will|would|can|could|should|must|may) (?:\w+ly )?$", re.I)
_TWICE = limited(r"\btwice\b")


def read_shares(reader: Reader) -> None:
    """Read fractions, shares, percentage points and multiples."""
    reader.take(_PER, lambda match: _part_of(match, number(match["part"]), number(match["whole"])))
    reader.take(_EVENLY, _some_half)
    reader.take(_MAJORITY, _some_half)
    reader.take(_SHARE, _share)
    reader.take(_HALF_POINT, lambda match: Quantity(Kind.POINTS, Fraction(1, 2), match[0], bounds=bounds(match)))
    reader.take(_BARE_POINTS, _bare_points)
    reader.take(_FRACTION, _fraction)
    reader.take(_BARE_FRACTION, _fraction)
    reader.take(_SLASH, _slash)
    reader.take(_IN, _one_in)
    reader.take(_TIMES, _times)
    reader.take(_MULTIPLIED, _multiplied)
    reader.take(_TWICE, _twice)
    reader.take(_HALVED, lambda match: Quantity(Kind.RATIO, Fraction(1, 2), match[0]))


def read_rest_of_halves(reader: Reader) -> None:
    """Read the “half” that no amount has taken."""
    reader.take(_HALF, _half)


def _share(match: re.Match) -> Quantity:
    part = number(match["part"])
    if match["points"]:
        value = part / (100 if match["points"].lower().startswith("b") else 1)
        return Quantity(Kind.POINTS, value, match[0], bounds=bounds(match))
    value = part / (100 if match["percent"] else 1000)
    # A whole of 100 percent is as often “all”.
    return Quantity(Kind.RATIO, value, match[0], bounds=bounds(match), required=value != 1)


def _bare_points(match: re.Match) -> Quantity:
    """“Up 3 points” are percentage points, “three points” of a list are not."""
    value, limits = number(match["part"]), bounds(match)
    count = Quantity(Kind.NUMBER, value, match[0], bounds=limits)
    return Quantity(Kind.POINTS, value, match[0], bounds=limits, parts=(count,))


def _fraction(match: re.Match) -> Found:
    whole = match["whole"].lower().rstrip("s")
    size = _SIZES.get(whole) or ordinal(whole)
    parts = (match.groupdict().get("parts") or "a").lower()
    if (number(parts) or 1) >= size or (parts == "two" and size == 4):
        return None  # “four quarters” of a year
    after = match.string[match.end() : match.end() + 6]
    if parts in ("a", "an") and size not in (2, 4) and not re.match(r" of |[.,;:]|$| less| more| to| as | the ", after):
        return None  # “a third line”
    return Quantity(Kind.RATIO, (number(parts) or Fraction(1)) / size, match[0], bounds=bounds(match))


def _slash(match: re.Match) -> Found:
    part, whole = map(Fraction, match.groups())
    return _part_of(match, part, whole) if whole else None


def _part_of(match: re.Match, part: Fraction, whole: Fraction) -> Quantity:
    limits = bounds(match)
    counts = tuple(Quantity(Kind.NUMBER, value, match[0], bounds=limits) for value in (part, whole))
    return Quantity(Kind.RATIO, part / whole, match[0], bounds=limits, parts=counts)


def _one_in(match: re.Match) -> Found:
    part, whole = number(match["part"]), number(match["whole"])
    is_year = 1900 <= whole < 2100 and match["whole"].isdigit()
    return None if is_year or not 0 < part < whole else _part_of(match, part, whole)


def _times(match: re.Match) -> Quantity:
    """“Grew threefold” makes three of one or, in many texts, four."""
    value = number(match["number"] or match["fold"])
    grows = _GREW.search(match.string[: match.start()]) or _COMPARED.match(match.string[match.end() :])
    return Quantity(Kind.MULTIPLE, value, match[0], bounds=bounds(match), also=(value + 1,) if grows else ())


def _multiplied(match: re.Match) -> Quantity:
    """“Doubled” says how much; “double” may be an adjective (double-digit, double first-class)."""
    limits, is_bare = bounds(match), match["ending"].lower() == "e"
    required = not is_bare or limits != EXACT or bool(_VERB_BEFORE.search(match.string[: match.start()]))
    value = Fraction(_MULTIPLES[match["stem"].lower()])
    return Quantity(Kind.MULTIPLE, value, match[0], bounds=limits, required=required)


def _some_half(match: re.Match) -> Quantity:
    return Quantity(Kind.RATIO, Fraction(1, 2), match[0], required=False)


def _twice(match: re.Match) -> Quantity:
    """Often a figure of speech: “twice the result”, “think twice”."""
    return Quantity(Kind.MULTIPLE, Fraction(2), match[0], bounds=bounds(match), required=False)


def _half(match: re.Match) -> Quantity:
    limits = bounds(match)
    required = limits != EXACT or match.string[: match.start()].endswith("by ")  # “up by half”
    return Quantity(Kind.RATIO, Fraction(1, 2), match[0], bounds=limits, required=required)
