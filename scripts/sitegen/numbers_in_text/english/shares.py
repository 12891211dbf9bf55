"""Reads parts and multiples of a whole in an English text: two thirds, 5–8 percent, one in ten, threefold, doubled."""

import re
from fractions import Fraction

from sitegen.numbers_in_text.english.limits import LIMIT, LIMITED, bounds
from sitegen.numbers_in_text.english.numerals import NUMERAL, number, ordinal
from sitegen.numbers_in_text.quantity import EXACT, Kind, Quantity
from sitegen.numbers_in_text.reader import Found, Reader

_WORDS = r"half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?"
_PARTS = r"one|two|three|four|five|six|seven|eight|nine|an?"
_FRACTION = re.compile(
    rf"{LIMITED}\b(?:(?P<parts>{_PARTS})[- ](?P<whole>{_WORDS})\b)(?![- ](?:hours?|years?|days?|months?|party|time))",
    re.I,
)
_BARE_FRACTION = re.compile(rf"{LIMITED}(?<![\w-])(?P<whole>half|quarter|third)(?= of\b| as much)", re.I)
_HALF = re.compile(rf"{LIMITED}\bhalf\b", re.I)
_SIZES = {"half": 2, "halve": 2, "quarter": 4, "fourth": 4, "hundredth": 100}
_HALVED = re.compile(r"\bhalv(?:ed|es|ing)\b", re.I)
_IN = re.compile(
    rf"{LIMITED}\b(?P<part>{NUMERAL}) (?:in|out of)(?: every)? (?P<whole>{NUMERAL})(?! (?:percent|million|billion))\b",
    re.I,
)
_SLASH = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,3})(?![\d/])")
_POINTS = r"percentage[- ]points?|percent points?|basis[- ]points?"
_SHARE = re.compile(
    rf"{LIMITED}(?P<part>{NUMERAL})(?:[- ]?(?P<points>{_POINTS})|"
    r"[- ]?(?P<percent>%|percent|per cent)| ?(?P<mille>‰|per mille|per thousand))",
    re.I,
)
_FOLDS = r"two|three|four|five|six|seven|eight|nine|ten|\d+"
_TIMES = re.compile(rf"{LIMITED}\b(?:(?P<number>{NUMERAL}) times|(?P<fold>{_FOLDS})-?fold)\b{LIMIT}", re.I)
_GREW = re.compile(
    r"\b(?:gr[eo]w\w*|increas\w+|ris(?:e|es|en|ing)|rose|expand\w*|up|climb\w*|surg\w+|jump\w*|soar\w*)\b(?!.*\bto\b)"
    r"[^,;.]{0,40}$",
    re.I,
)
_COMPARED = re.compile(r" (?:more|higher|larger|greater|faster|increase|rise|growth|jump|gain)\b", re.I)
_MULTIPLES = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5}
_MULTIPLIED = re.compile(
    rf"{LIMITED}\b(?P<stem>{'|'.join(_MULTIPLES)})(?P<ending>es|ed|ing|e)\b(?!-?(?: down\b|[“”\d]))", re.I
)
# Before “double”, these make it a verb.
_VERB_BEFORE = re.compile(r"\b(?:to|will|would|can|could|should|must|may) (?:\w+ly )?$", re.I)
_TWICE = re.compile(rf"{LIMITED}\btwice\b", re.I)


def read_shares(reader: Reader) -> None:
    """Read fractions, shares, percentage points and multiples."""
    reader.take(_SHARE, _share)
    reader.take(_FRACTION, _fraction)
    reader.take(_BARE_FRACTION, _fraction)
    reader.take(_SLASH, lambda match: Quantity(Kind.RATIO, Fraction(int(match[1]), int(match[2]) or 1), match[0]))
    reader.take(_IN, _one_in)
    reader.take(_TIMES, _times)
    reader.take(_MULTIPLIED, _multiplied)
    reader.take(_TWICE, lambda match: Quantity(Kind.MULTIPLE, Fraction(2), match[0], bounds=bounds(match)))
    reader.take(_HALVED, lambda match: Quantity(Kind.RATIO, Fraction(1, 2), match[0]))


def read_rest_of_halves(reader: Reader) -> None:
    """Read the “half” that no amount has taken."""
    reader.take(_HALF, _half)


def _share(match: re.Match) -> Quantity:
    part = number(match["part"])
    if match["points"]:
        value = part / (100 if match["points"].lower().startswith("basis") else 1)
        return Quantity(Kind.POINTS, value, match[0], bounds=bounds(match))
    value = part / (100 if match["percent"] else 1000)
    # A whole of 100 percent is as often “all”.
    return Quantity(Kind.RATIO, value, match[0], bounds=bounds(match), required=value != 1)


def _fraction(match: re.Match) -> Found:
    whole = match["whole"].lower().rstrip("s")
    size = _SIZES.get(whole) or ordinal(whole)
    parts = (match.groupdict().get("parts") or "a").lower()
    if (number(parts) or 1) >= size:
        return None  # “four quarters” of a year
    after = match.string[match.end() : match.end() + 6]
    if parts in ("a", "an") and size not in (2, 4) and not re.match(r" of |[.,;:]|$| less| more| to", after):
        return None  # “a third line”
    return Quantity(Kind.RATIO, (number(parts) or Fraction(1)) / size, match[0], bounds=bounds(match))


def _one_in(match: re.Match) -> Found:
    part, whole = number(match["part"]), number(match["whole"])
    is_year = 1900 <= whole < 2100 and match["whole"].isdigit()
    return (
        None if is_year or not 0 < part < whole else Quantity(Kind.RATIO, part / whole, match[0], bounds=bounds(match))
    )


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


def _half(match: re.Match) -> Quantity:
    limits = bounds(match)
    required = limits != EXACT or match.string[: match.start()].endswith("by ")  # “up by half”
    return Quantity(Kind.RATIO, Fraction(1, 2), match[0], bounds=limits, required=required)
