"""Reads when something is in an English text: dates, times of day, quarters, decades."""

import re
from fractions import Fraction

from babel.dates import get_day_names, get_month_names

from sitegen.numbers_in_text.english.numerals import NUMERAL, ORDINAL, number, ordinal
from sitegen.numbers_in_text.periods import first_months
from sitegen.numbers_in_text.quantity import RELATIVE, Kind, Quantity
from sitegen.numbers_in_text.reader import Found, Reader

_LANGUAGE = "en"


def _names(by_number: dict[int, str], first: int) -> dict[str, int]:
    return {name.lower().rstrip("."): number + first for number, name in by_number.items()}


_MONTHS = _names(get_month_names("abbreviated", locale=_LANGUAGE), 0) | _names(
    get_month_names("wide", locale=_LANGUAGE), 0
)
_MONTHS["sept"] = 9
_WEEKDAYS = _names(get_day_names("wide", locale=_LANGUAGE), 1)
_SHORT_WEEKDAYS = _names(get_day_names("abbreviated", locale=_LANGUAGE), 1)
_LAST_QUARTER = 4

_HOUR = r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_CLOCK = re.compile(r"(?<![\d.])(\d{1,2})(?:[:.](\d\d))?(?:\s?([ap])\.?\s?m\b\.?)|(?<![\d.])(\d{1,2}):(\d\d)", re.I)
# The beginning of a span that has a.m. or p.m. at its end only: 8 to 10 p.m.
_CLOCK_START = re.compile(
    r"(?<![\d.,$])(\d{1,2})(?::(\d\d))?(?=\s?(?:to|and|until|till|[-–—])\s?\d{1,2}(?::\d\d)?\s?[ap]\.?\s?m\b)", re.I
)
_OCLOCK = re.compile(
    rf"\b(?:(?P<half>half past )|(?:a )?quarter (?P<quarter>past|to) )?(?P<hour>{_HOUR})(?P<clock> o[’']clock)?"
    r"(?P<part> in the morning| in the afternoon| in the evening| at night)?\b",
    re.I,
)
_NOON = re.compile(r"\b(?:12 )?(noon|midnight)\b", re.I)
_M = "|".join(sorted(_MONTHS, key=len, reverse=True))
_D = r"\d{1,2}(?:st|nd|rd|th)?"
_TO = r"\s?(?:[-–—,]|to|and|through|until)\s?"
_YEAR = r"(?:,? ((?:19|20)\d\d)\b)?"
_MONTH_DAY = re.compile(
    rf"\b(?<!Long )({_M})\.? ({_D})\b(?!,\d|[,.]?\d*%| percent)(?:{_TO}({_D})\b(?!\d|,\d)(?! (?:{_M})))?{_YEAR}", re.I
)
_DAY_MONTH = re.compile(rf"\b({_D})(?:{_TO}({_D}))? (?:of )?({_M})\b{_YEAR}", re.I)
_FIRST_MONTHS = re.compile(
    rf"\bfirst ({NUMERAL}) months\b|\bJan(?:uary|\.)?(?: to |\s?[-–—]\s?| through | and )({_M})\b(?!\.? \d)",
    re.I,
)
# “may” and “march” are verbs, too: the month has a capital and, in May’s case, a word or hyphen before it.
_MONTH = re.compile(
    rf"\b(?<!Long )(?!may\b|mar\b|march\b)((?i:{_M}))\b\.?(?= ?\d|[ ,.;:)–-]|’s|$)|\b(?<!Long )(March)\b|"
    r"(?<=[a-z,–-] )(May)\b(?! \w+ly)|(?<=-)(May)\b"
)
_DECADE = re.compile(r"\b(?:19|20)?(\d0)’?'?s\b")
_HALF_YEAR = re.compile(r"\b(first|second|latter)[- ]half\b(?![- ]hour)|\blast six months\b", re.I)
_WEEKDAYS_OR_WEEKEND = re.compile(r"\bweek(day|end)s?\b", re.I)
_SCHOOL_YEARS = re.compile(r"(?<![\d.,-])((?:19|20)(\d\d))[-–—/](\d\d)(?![\d.,-]*\d)")
_RELATIVE_YEAR = re.compile(r"\b(?:this|last|next|that|same|previous|following) year\b", re.I)
_QUARTERS = re.compile(r"\bfirst (two|three|2|3) quarters\b", re.I)
_QUARTER = re.compile(r"\b(first|second|third|fourth|last|final)[- ]quarters?\b", re.I)
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})s?\b", re.I)
# Short names are words, too: Sun, sat.
_SHORT_WEEKDAY = re.compile(rf"\b({'|'.join(name.title() for name in _SHORT_WEEKDAYS)})\b")
_CENTURY = re.compile(rf"\b({ORDINAL})[- ]centur(?:y|ies)\b", re.I)


def read_dates(reader: Reader) -> None:
    """Read dates, times of day and the parts of years and centuries."""
    for pattern, make in _STEPS:
        reader.take(pattern, make)


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


def _first_months(match: re.Match) -> Quantity:
    months = number(match[1]) if match[1] else Fraction(_MONTHS[match[2].lower()])
    return first_months(months, match[0])


def _month(match: re.Match) -> Found:
    name = next(group for group in match.groups() if group)
    return Quantity(Kind.MONTH, Fraction(_MONTHS[name.lower()]), match[0]) if name[0].isupper() else None


def _clock(match: re.Match) -> Found:
    hour, minute, half, plain_hour, plain_minute = match.groups()
    return _time(match, int(hour or plain_hour), int(minute or plain_minute or 0), half)


def _clock_start(match: re.Match) -> Found:
    return _time(match, int(match[1]), int(match[2] or 0), None)


def _oclock(match: re.Match) -> Found:
    if not (match["half"] or match["quarter"] or match["clock"] or match["part"]):
        return None
    minutes = {"past": 15, "to": -15}.get((match["quarter"] or "").lower(), 30 if match["half"] else 0)
    half = match["part"] and ("a" if match["part"].lower().endswith("morning") else "p")
    return _time(match, int(number(match["hour"])), minutes, half)


def _time(match: re.Match, hours: int, minutes: int, half: str | None) -> Found:
    """`half` is the a of a.m. or the p of p.m.; without it, an hour up to twelve may be in either half of the day."""
    if hours > 24:
        return None
    if half:
        hours = hours % 12 + (12 if half.lower() == "p" else 0)
    total = Fraction(hours * 60 + minutes)
    return Quantity(Kind.CLOCK, total, match[0], also=() if half or hours > 12 else (total + 720,))


def _noon(match: re.Match) -> Quantity:
    is_noon = match[1].lower() == "noon"
    also = () if is_noon else (Fraction(24 * 60),)
    return Quantity(Kind.CLOCK, Fraction(720 if is_noon else 0), match[0], required=False, also=also)


def _half_year(match: re.Match) -> Quantity:
    is_first = (match[1] or "").lower() == "first"
    return Quantity(Kind.HALF_YEAR, Fraction(1 if is_first else 2), match[0])


def _quarter(match: re.Match) -> Quantity:
    word = match[1].lower()
    return Quantity(Kind.ORDINAL, Fraction(_LAST_QUARTER if word in ("last", "final") else ordinal(word)), match[0])


def _weekdays_or_weekend(match: re.Match) -> list[Quantity]:
    days = (1, 5) if match[1].lower() == "day" else (6, 7)
    return [Quantity(Kind.WEEKDAY, Fraction(day), match[0], required=False) for day in days]


def _school_years(match: re.Match) -> Found:
    year, first, last = match.groups()
    if last <= first:
        return None
    return [Quantity(Kind.YEAR, Fraction(written), match[0]) for written in (year, year[:2] + last)]


def _weekday(match: re.Match) -> Quantity:
    return Quantity(Kind.WEEKDAY, Fraction(_WEEKDAYS[match[1].lower()]), match[0])


def _short_weekday(match: re.Match) -> Quantity:
    return Quantity(Kind.WEEKDAY, Fraction(_SHORT_WEEKDAYS[match[1].lower()]), match[0], required=False)


_STEPS = (
    (_CLOCK_START, _clock_start),
    (_CLOCK, _clock),
    (_OCLOCK, _oclock),
    (_NOON, _noon),
    (_SCHOOL_YEARS, _school_years),
    (_MONTH_DAY, _month_day),
    (_DAY_MONTH, _day_month),
    (_FIRST_MONTHS, _first_months),
    (_MONTH, _month),
    (_DECADE, lambda match: Quantity(Kind.DECADE, Fraction(match[1]), match[0])),
    (_HALF_YEAR, _half_year),
    (_RELATIVE_YEAR, lambda match: Quantity(Kind.YEAR, RELATIVE, match[0], required=False)),
    (_QUARTERS, lambda match: first_months(3 * number(match[1]), match[0])),
    (_QUARTER, _quarter),
    (_WEEKDAYS_OR_WEEKEND, _weekdays_or_weekend),
    (_WEEKDAY, _weekday),
    (_SHORT_WEEKDAY, _short_weekday),
    (_CENTURY, lambda match: Quantity(Kind.NUMBER, ordinal(match[1]), match[0])),
)
