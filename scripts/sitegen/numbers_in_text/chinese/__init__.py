"""Reads the numbers of a Chinese text: numerals, percent, dates, ordinals, labels, with units and limiting words."""

import re
from collections.abc import Iterator
from fractions import Fraction

from sitegen.numbers_in_text import units
from sitegen.numbers_in_text.chinese.amounts import read_amounts
from sitegen.numbers_in_text.chinese.numerals import DIGITS, NUMERAL, ONES, number
from sitegen.numbers_in_text.labels import read_labels
from sitegen.numbers_in_text.quantity import Kind, Quantity
from sitegen.numbers_in_text.reader import Found, Reader

# Words in which a numeral counts nothing; only those that would else be read as a count.
_IDIOM = re.compile(
    r"四面八方|三番[五两]次|四通八达|五花八门|千[家方]万|百[计户]|千[头军]万|七嘴八舌|五大连池|七台河|九台|二道区|二道(?=[、和与])|"
    r"四平|三门峡|二维码|二氧化碳|五一(?=假|劳|黄金|期间|节|小长)|十一(?=假|黄金|长假)|“五一”|“十一”|“双十一”|六一(?=儿童|国际)|"
    r"7[×x*]24小时|24小时不打烊|全天候|(?<![十\d])[五5]年(?=规划|计划)|五谷|三重一大|百分百|一点一[点滴]"
)
# Most texts have no number at all; this tells at once.
_HINT = re.compile(rf"[\d{ONES}十百千万亿双半周番期]")
_FIVE_YEAR_PLAN = re.compile(r"第?(十[一二三四五六七])(?:五(?!十)|个五年规划)")
_CONGRESS = re.compile(r"(十[五六七八九]|二十[一]?)大(?![类个项件])")
_PLENUM = re.compile(r"([一二三四五六七])中全会")
_HALF_YEAR = re.compile(r"([上下前后])半年")
_QUARTERS = re.compile(r"前([一二三123])个?季度")
_QUARTER = re.compile(r"(?:第)?([一二三四1-4])季度")
_DECADE = re.compile(rf"(?:{NUMERAL}世纪|\d\d)?(\d\d|[{ONES[2:]}]十)年代")
_CENTURY = re.compile(rf"({NUMERAL})世纪")
_CLOCK = re.compile(
    r"(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|早|晚)?(\d{1,2}|[一二三四五六七八九十]{1,3})"
    r"(?::(\d\d)|[点时](?:(\d{1,2}|[一二三四五六七八九十]{1,3})分|(半)|(整|钟))?)"
)
_AFTERNOON = {"下午", "傍晚", "晚上", "晚间", "晚"}
_TO = r"(?:[-—–~～至到、和]|(?:和|至)(?=\d))"
_YEARS = re.compile(rf"(\d{{4}}|[{ONES}]{{4}})年?{_TO}+(\d{{4}}|[{ONES}]{{4}})年(?!代)")
_YEAR = re.compile(rf"(\d{{4}}|[〇零{ONES}]{{4}})年(?!代)")
_MONTHS = re.compile(rf"(?<![\d个])(\d{{1,2}})月?{_TO}(\d{{1,2}})月")
_MONTH = re.compile(r"(?<![\d个])(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?")
_DAYS = re.compile(rf"(?<!\d)(\d{{1,2}})[日号]?{_TO}(\d{{1,2}})[日号](?![内元])")
_DAY = re.compile(r"(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,3})日(?![内元]|之内|以内|以上)")
_DAY_AFTER_MONTH = re.compile(r"(?<=\x00)(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]")
_WEEKDAY = re.compile(rf"(?<![{ONES}十\d])(?:周|星期|礼拜)([一二三四五六日天])(?![个次天名项场届小])")
_ORDINAL = re.compile(rf"第({NUMERAL})(?![分成])")
_BARE_ORDINAL = re.compile(rf"(?<![余多分])({NUMERAL})(期(?![限间])|届|号线|号|级|版|等奖)(?!以上)")
_VERSION = re.compile(r"(?<![\d.])(\d+\.\d+)版")


def read_chinese(text: str) -> list[Quantity]:
    """Return the quantities that a Chinese text states, in its order."""
    if not _HINT.search(text):
        return []
    reader = Reader(text)
    reader.take(_IDIOM)
    read_labels(reader)
    for pattern, make in _STEPS:
        reader.take(pattern, make)
    read_amounts(reader)
    return reader.found


def _of(kind: Kind):
    """Make quantities of a kind from the numerals that a pattern has as its groups."""

    def make(match: re.Match) -> Found:
        values = [number(group) for group in match.groups() if group]
        if None in values:
            return None
        return [Quantity(kind, value, match[0]) for value in values]

    return make


def _digits(kind: Kind, modulus: int = 10_000):
    """Make quantities from numerals written digit by digit or as 八十."""

    def make(match: re.Match) -> Iterator[Quantity]:
        for group in filter(None, match.groups()):
            yield Quantity(kind, Fraction(number(group)) % modulus, match[0])

    return make


def _half_year(match: re.Match) -> Quantity:
    return Quantity(Kind.HALF_YEAR, Fraction(1 if match[1] in "上前" else 2), match[0])


def _weekday(match: re.Match) -> Quantity:
    return Quantity(Kind.WEEKDAY, Fraction(DIGITS.get(match[1], 7)), match[0])


def _clock(match: re.Match) -> Found:
    """A time of day; “三点” alone may be three points of a list, so it needs a word that makes it a time."""
    part, hour, digits, minutes, half, sharp = match.groups()
    if not (part or digits or minutes or half or sharp):
        return None
    hours, rest = number(hour), number(digits or minutes or "零")
    if hours is None or rest is None or hours > 24:
        return None
    total = hours * 60 + rest + (30 if half else 0)
    if part in _AFTERNOON and hours < 12:
        total += 720
    also = (total + 720,) if part is None and hours <= 12 else ()
    return Quantity(Kind.CLOCK, total, match[0], also=also)


def _ordinal(match: re.Match) -> Found:
    value = number(match[1])
    return None if value is None else Quantity(Kind.ORDINAL, value, match[0], required=value != 1)


def _bare_ordinal(match: re.Match) -> Found:
    value = number(match[1])
    return None if value is None else Quantity(Kind.NUMBER, value, match[0], required=value != 1)


def _day(match: re.Match) -> Found:
    """“5日” without a month may be a day of one or five days."""
    value = number(match[1])
    return None if value is None else Quantity(Kind.NUMBER, value, match[0], units.DAY, required=value != 1)


def _quarters(match: re.Match) -> Quantity:
    return Quantity(Kind.COUNT, number(match[1]), match[0])


_STEPS = (
    (_FIVE_YEAR_PLAN, _of(Kind.ORDINAL)),
    (_CONGRESS, _of(Kind.ORDINAL)),
    (_PLENUM, _of(Kind.ORDINAL)),
    (_HALF_YEAR, _half_year),
    (_QUARTERS, _quarters),
    (_QUARTER, _of(Kind.ORDINAL)),
    (_DECADE, _digits(Kind.DECADE, 100)),
    (_CENTURY, _of(Kind.NUMBER)),
    (_CLOCK, _clock),
    (_YEARS, _digits(Kind.YEAR)),
    (_YEAR, _digits(Kind.YEAR)),
    (_MONTHS, _of(Kind.MONTH)),
    (_MONTH, _of(Kind.MONTH)),
    (_DAYS, _of(Kind.DAY)),
    (_DAY_AFTER_MONTH, _of(Kind.DAY)),
    (_DAY, _day),
    (_WEEKDAY, _weekday),
    (_VERSION, _of(Kind.NUMBER)),
    (_ORDINAL, _ordinal),
    (_BARE_ORDINAL, _bare_ordinal),
)
