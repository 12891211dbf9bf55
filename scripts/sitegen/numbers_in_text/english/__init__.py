"""Reads the numbers of an English text: dates, ordinals, shares, labels; amounts are read by `english_amounts`."""

import re
from fractions import Fraction

from babel.dates import get_day_names, get_month_names

from sitegen.numbers_in_text.english.amounts import read_amounts
from sitegen.numbers_in_text.english.numerals import ORDINAL, number, ordinal
from sitegen.numbers_in_text.labels import read_labels
from sitegen.numbers_in_text.quantity import Kind, Quantity
from sitegen.numbers_in_text.reader import Found, Reader

_LANGUAGE = "en"


def _names(by_number: dict[int, str], first: int) -> dict[str, int]:
    return {name.lower().rstrip("."): number + first for number, name in by_number.items()}


_MONTHS = _names(get_month_names("abbreviated", locale=_LANGUAGE), 0) | _names(
    get_month_names("wide", locale=_LANGUAGE), 0
)
_MONTHS["sept"] = 9
_WEEKDAYS = _names(get_day_names("wide", locale=_LANGUAGE), 1)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_ALIASES = {"latter": 2, "last": 4, "primary": 1, "secondary": 2, "tertiary": 3}

_IDIOM = re.compile(
    r"\b(?:five|5)-year (?=plan|period)|\b24/7\b|\bthree-dimensional\b|"
    r"\bno one\b|\bsecond to none\b|\bsecond-hand\b|\bfour corners\b|\bone hundred percent\b|\bMay Day\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?<![\d.])(\d{1,2})(?:[:.](\d\d))?(?:\s?([ap])\.?\s?m\b\.?)|(?<![\d.])(\d{1,2}):(\d\d)", re.I)
_NOON = re.compile(r"\b(?:12 )?(noon|midnight)\b", re.I)
_M = "|".join(sorted(_MONTHS, key=len, reverse=True))
_D = r"\d{1,2}(?:st|nd|rd|th)?"
_TO = r"\s?(?:[-–—,]|to|and|through|until)\s?"
_YEAR = r"(?:,? ((?:19|20)\d\d)\b)?"
_MONTH_DAY = re.compile(
    rf"\b({_M})\.? ({_D})\b(?!,\d|[,.]?\d*%| percent)(?:{_TO}({_D})\b(?!\d|,\d)(?! (?:{_M})))?{_YEAR}", re.I
)
_DAY_MONTH = re.compile(rf"\b({_D})(?:{_TO}({_D}))? (?:of )?({_M})\b{_YEAR}", re.I)
# “may” and “march” are verbs, too: the month has a capital and, in May’s case, a word or hyphen before it.
_MONTH = re.compile(
    rf"\b(?!may\b|mar\b|march\b)((?i:{_M}))\b\.?(?= ?\d|[ ,.;:)–-]|’s|$)|\b(March)\b|"
    r"(?<=[a-z,–-] )(May)\b(?! \w+ly)|(?<=-)(May)\b"
)
_DECADE = re.compile(r"\b(?:19|20)?(\d0)’?'?s\b")
_HALF_YEAR = re.compile(r"\b(first|second|latter) half\b|\b(?:first|last) six months\b|\bH([12])\b", re.I)
_QUARTERS = re.compile(r"\bfirst (two|three|2|3) quarters\b", re.I)
_QUARTER = re.compile(r"\b(first|second|third|fourth|last)[- ]quarters?\b", re.I)
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})s?\b", re.I)
_CENTURY = re.compile(rf"\b({ORDINAL})[- ]centur(?:y|ies)\b", re.I)
_NUMBERED = re.compile(
    r"\b(?:No\.|Number|page|paragraph|phase|stage|step|chapter|article|section|line|lines|version|level|grade|tier|"
    r"class|route|highway|building|room|block|gate|platform|exit|terminal|group|district) ?(\d+(?:\.\d+)?)"
    r"(?![\d,]|%| percent)",
    re.I,
)
_ROMAN_NUMBER = re.compile(
    rf"\b(?:[Pp]hase|[Ss]tage|[Pp]art|[Tt]ier|[Tt]ype|[Cc]lass|[Ll]evel|[Vv]olume) ({'|'.join(reversed(_ROMAN))})\b"
)
_PHASE_WORD = re.compile(
    r"\b(?:phase|stage|step|line|level|grade|chapter|part) (two|three|four|five|six|seven|eight|nine|ten)\b", re.I
)
_ORDINAL = re.compile(
    rf"((?:\b(?:the|its|their|this|his|her|our|a|every)\b )?)({ORDINAL})(?![- ]?(?:hundred|thousand))", re.I
)
_SECTOR = re.compile(r"\b(primary|secondary|tertiary)\b", re.I)


def read_english(text: str) -> list[Quantity]:
    """Return the quantities that an English text states, in its order."""
    reader = Reader(text)
    reader.take(_IDIOM)
    read_labels(reader)
    for pattern, make in _STEPS:
        reader.take(pattern, make)
    read_amounts(reader)
    reader.take(_ORDINAL, _ordinal)
    return reader.found


def _day(text: str) -> Fraction:
    return Fraction(re.match(r"\d+", text)[0])


def _date(match: re.Match, month: str, days: tuple[str | None, ...], year: str | None) -> list[Quantity]:
    found = [Quantity(Kind.MONTH, Fraction(_MONTHS[month.lower()]), match[0])]
    found += [Quantity(Kind.DAY, _day(day), match[0]) for day in days if day]
    return found + ([Quantity(Kind.YEAR, Fraction(year), match[0])] if year else [])


def _month_day(match: re.Match) -> Found:
    month, first, last, year = match.groups()
    return _date(match, month, (first, last), year)


def _day_month(match: re.Match) -> Found:
    first, last, month, year = match.groups()
    return _date(match, month, (first, last), year)


def _month(match: re.Match) -> Found:
    name = next(group for group in match.groups() if group)
    return Quantity(Kind.MONTH, Fraction(_MONTHS[name.lower()]), match[0]) if name[0].isupper() else None


def _clock(match: re.Match) -> Found:
    hour, minute, half, plain_hour, plain_minute = match.groups()
    hours, minutes = int(hour or plain_hour), int(minute or plain_minute or 0)
    if hours > 24:
        return None
    if half:
        hours = hours % 12 + (12 if half.lower() == "p" else 0)
    total = Fraction(hours * 60 + minutes)
    return Quantity(Kind.CLOCK, total, match[0], also=() if half or hours > 12 else (total + 720,))


def _noon(match: re.Match) -> Quantity:
    return Quantity(Kind.CLOCK, Fraction(720 if match[1].lower() == "noon" else 0), match[0], required=False)


def _half_year(match: re.Match) -> Quantity:
    second = (match[1] or "").lower() in ("second", "latter") or match[2] == "2" or match[0].lower().startswith("last")
    return Quantity(Kind.HALF_YEAR, Fraction(2 if second else 1), match[0])


def _quarter(match: re.Match) -> Quantity:
    word = match[1].lower()
    return Quantity(Kind.ORDINAL, Fraction(_ALIASES.get(word) or ordinal(word)), match[0])


def _weekday(match: re.Match) -> Quantity:
    return Quantity(Kind.WEEKDAY, Fraction(_WEEKDAYS[match[1].lower()]), match[0])


def _numbered(match: re.Match) -> Quantity:
    return Quantity(Kind.NUMBER, number(match[1]), match[0], required=number(match[1]) != 1)


def _roman(match: re.Match) -> Quantity:
    return Quantity(Kind.NUMBER, Fraction(_ROMAN[match[1]]), match[0], required=match[1] != "I")


def _ordinal(match: re.Match) -> Quantity:
    """“The second” counts; “a second service” is one more, and “first” is in too many set phrases."""
    value, before = ordinal(match[2]), match[1].strip().lower()
    required = value > 2 or (value == 2 and before not in ("", "a", "every"))
    return Quantity(Kind.ORDINAL, value, match[0], required=required)


def _sector(match: re.Match) -> Quantity:
    return Quantity(Kind.ORDINAL, Fraction(_ALIASES[match[1].lower()]), match[0], required=False)


_STEPS = (
    (_CLOCK, _clock),
    (_NOON, _noon),
    (_MONTH_DAY, _month_day),
    (_DAY_MONTH, _day_month),
    (_MONTH, _month),
    (_DECADE, lambda match: Quantity(Kind.DECADE, Fraction(match[1]), match[0])),
    (_HALF_YEAR, _half_year),
    (_QUARTERS, lambda match: Quantity(Kind.COUNT, number(match[1]), match[0])),
    (_QUARTER, _quarter),
    (_WEEKDAY, _weekday),
    (_CENTURY, lambda match: Quantity(Kind.NUMBER, ordinal(match[1]), match[0])),
    (_NUMBERED, _numbered),
    (_ROMAN_NUMBER, _roman),
    (_PHASE_WORD, _numbered),
    (_SECTOR, _sector),
)
