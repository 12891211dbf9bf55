"""Reads when something is in a Chinese text: dates, times of day, quarters, decades, holidays."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from sitegen.numbers_in_text import units
from sitegen.numbers_in_text.chinese.numerals import DIGITS, NUMERAL, ONES, number
from sitegen.numbers_in_text.periods import first_months
from sitegen.numbers_in_text.quantity import RELATIVE, Kind, Quantity
from sitegen.numbers_in_text.reader import Found, Reader

_SMALL = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
_TO = r"(?:[-—–~～至到、和]|(?:和|至)(?=\d))"
# Holidays named by their dates, which English calls by a name as often.
_HOLIDAYS = {
    "三八": (3, 8), "五一": (5, 1), "五四": (5, 4), "六一": (6, 1), "七一": (7, 1), "八一": (8, 1), "九三": (9, 3),
    "九一八": (9, 18), "十一": (10, 1), "双十一": (11, 11), "双11": (11, 11), "双十二": (12, 12), "双12": (12, 12),
    "618": (6, 18),
}  # fmt: skip
_HOLIDAY = re.compile(
    rf"“({'|'.join(_HOLIDAYS)})”|(三八)(?=妇女|国际)|([五十]一)(?=假|劳|黄金|期间|小长|国际|前[后夕])|(五四)(?=青年|运动|精神)|"
    r"(六一)(?=儿童|国际)|([七八]一)(?=建[党军]|勋章|前夕)|(双(?:11|12|十一|十二))"
)
# Days that are known by their dates: “3·15”.
_KNOWN_DAY = re.compile(r"(?<![\d.])(\d{1,2})[·•](\d{1,2})(?![\d.])")
# A written day without 日 is one of the old calendar: 八月十五, 五月初五.
_WRITTEN = "[一二三四五六七八九十]{1,3}"
_LUNAR = re.compile(
    rf"(?:[农阴]历({_SMALL})月|(正月)|(腊月)|({_WRITTEN})月(?=初|{_WRITTEN}(?![日号])))(?:初?({_WRITTEN}))?"
)
_HALF_YEAR = re.compile(r"([上下前后])半年")
_QUARTERS = re.compile(rf"(?:前|[一1]{_TO})([一二三四1234])个?季度")
# “一季度一调度” is every quarter.
_EACH = re.compile(r"一(?:季度|季|月|年|周|天|日)一(?=[一-龥])|每周一(?=[一-龥]{2}[、，]每[旬月季年]一)")
_FIRST_QUARTER = re.compile("首季")
_QUARTER = re.compile(r"(?:第)?([一二三四1-4])季度")
_DECADE = re.compile(rf"(?:{NUMERAL}世纪|\d\d)?(\d\d|[{ONES[2:]}]十)年代")
_BORN = re.compile(r"(?<!\d)([05-9]0)(?=、[05-9]0后|后(?![来续期勤]))")
_CENTURY = re.compile(rf"({NUMERAL})世纪")
_PART = r"凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|午夜|半夜|深夜|早|晚"
_CLOCK = re.compile(
    rf"({_PART})?({_SMALL})(?::(\d\d)|(?:点|(?<!一)(时)(?![间段代候期速]))(?:({_SMALL})分|(半|[一三]刻)|(整|钟))?)"
)
# What follows a time of day is one as well: 晚8点至10点.
_CLOCK_END = re.compile(rf"(?<=\x00)[-—–~～至到]({_SMALL})[点时](?:({_SMALL})分|(半|[一三]刻)|整|钟)?")
_MIDNIGHT = re.compile(rf"(?<!\d)(?:零|0|24)[时点](?![\d{ONES}])")
_NIGHT = {"晚上", "晚间", "晚", "午夜", "半夜", "深夜"}
_AFTERNOON = {"下午", "傍晚"} | _NIGHT
_WEEKEND = re.compile("周末|双休日")
_RELATIVE_YEAR = re.compile("[今去明前后当同本上次翌]年(?![轻龄级])")
_YEARS = re.compile(rf"(\d{{4}}|[{ONES}]{{4}})年?{_TO}+(\d{{4}}|[{ONES}]{{4}})年(?!代)")
# “约1500年” and “7500年” are spans of time.
_YEAR = re.compile(rf"(?<![约近逾])(1\d{{3}}|20\d\d|[〇零{ONES}]{{4}})年(?!代|历史|的历史)")
_FIRST_MONTHS = re.compile(rf"(?<![\d个十])(?:[1一]月?[-—–~～至到]({_SMALL})月(?!\d)|前({_SMALL})个?月)份?")
_MONTHS = re.compile(rf"(?<![\d个])(\d{{1,2}})月?{_TO}(\d{{1,2}})月")
_MONTH_DAY = re.compile(rf"(?<![\d个])({_SMALL})月({_SMALL})[日号]")
_MONTH = re.compile(rf"(?<![\d个])({_SMALL})月(?:份)?")
_DAYS = re.compile(rf"(?<!\d)(\d{{1,2}})[日号]?{_TO}(\d{{1,2}})[日号](?![内元])")
_DAY = re.compile(rf"(?<!\d)({_SMALL})日(?![内元]|之内|以内|以上)")
_WEEKDAY = re.compile(rf"(?<![{ONES}十\d])(?:周|星期|礼拜)([一二三四五六日天])(?![个次天名项场届小])")
# The days of a list have the word for week once: 周五、六晚.
_WEEKDAY_AFTER = re.compile(r"(?<=\x00)[、和]([一二三四五六日])(?![^\x00晚早上下，。、])")


def read_dates(reader: Reader) -> None:
    """Read dates, times of day and the parts of years and centuries."""
    for pattern, make in _STEPS:
        reader.take(pattern, make)


def digits_of(kind: Kind, modulus: int = 10_000, required: bool = True):
    """Make quantities of a kind from the numerals that a pattern has as its groups."""

    def make(match: re.Match) -> Iterator[Quantity] | None:
        values = [number(group) for group in match.groups() if group]
        if None in values:
            return None
        return [Quantity(kind, Fraction(value) % modulus, match[0], required=required) for value in values]

    return make


def _holiday(match: re.Match) -> list[Quantity]:
    month, day = _HOLIDAYS[match[match.lastindex]]
    return [
        Quantity(Kind.MONTH, Fraction(month), match[0], required=False),
        Quantity(Kind.DAY, Fraction(day), match[0], required=False),
    ]


def _known_day(match: re.Match) -> list[Quantity]:
    values = zip((Kind.MONTH, Kind.DAY), map(number, match.groups()), strict=True)
    return [Quantity(kind, value, match[0], required=False) for kind, value in values]


def _lunar(match: re.Match) -> list[Quantity]:
    month, first, last, unnamed, day = match.groups()
    written = [month or unnamed or (first and "一") or (last and "十二"), day]
    return [Quantity(Kind.NUMBER, number(part), match[0], required=False) for part in written if part]


def _half_year(match: re.Match) -> Quantity:
    return Quantity(Kind.HALF_YEAR, Fraction(1 if match[1] in "上前" else 2), match[0])


def _weekday(match: re.Match) -> Quantity:
    return Quantity(Kind.WEEKDAY, Fraction(DIGITS.get(match[1], 7)), match[0])


def _weekend(match: re.Match) -> list[Quantity]:
    return [Quantity(Kind.WEEKDAY, Fraction(day), match[0], required=False) for day in (6, 7)]


def _clock(match: re.Match) -> Found:
    """A time of day; “三点” alone may be three points of a list, as may “3点”."""
    part, hour, digits, is_hour, minutes, half, sharp = match.groups()
    found = _time(match, part, hour, digits or minutes, half)
    if part or digits or is_hour or minutes or half or sharp:
        return found
    if not found or not hour.isdigit():
        return None
    return replace(found, parts=(Quantity(Kind.NUMBER, number(hour), match[0]),))


def _clock_end(match: re.Match) -> Found:
    return _time(match, None, *match.groups())


def _time(match: re.Match, part: str | None, hour: str, minutes: str | None, half: str | None) -> Quantity | None:
    hours, rest = number(hour), number(minutes or "零")
    if hours is None or rest is None or hours > 24:
        return None
    total = hours * 60 + rest + {"半": 30, "一刻": 15, "三刻": 45}.get(half, 0)
    if part in _AFTERNOON and hours < 12:
        total += 720
    if part in _NIGHT and hours == 12:
        return _midnight(match)
    also = (total + 720,) if not part and hours <= 12 else ()
    return Quantity(Kind.CLOCK, total, match[0], also=also)


def _midnight(match: re.Match) -> Quantity:
    return Quantity(Kind.CLOCK, Fraction(0), match[0], also=(Fraction(24 * 60),))


def _first_months(match: re.Match) -> Found:
    months = number(match[1] or match[2])
    return first_months(months, match[0]) if months else None


def _month_day(match: re.Match) -> Found:
    values = zip((Kind.MONTH, Kind.DAY), map(number, match.groups()), strict=True)
    return [Quantity(kind, value, match[0]) for kind, value in values if value is not None]


def _day(match: re.Match) -> Found:
    """“5日” without a month may be a day of one or five days."""
    value = number(match[1])
    return None if value is None else Quantity(Kind.NUMBER, value, match[0], units.DAY, required=value != 1)


def _quarters(match: re.Match) -> Quantity:
    return first_months(3 * number(match[1]), match[0])


_STEPS = (
    (_HOLIDAY, _holiday),
    (_KNOWN_DAY, _known_day),
    (_LUNAR, _lunar),
    (_EACH, lambda _: ()),
    (_HALF_YEAR, _half_year),
    (_QUARTERS, _quarters),
    (_FIRST_QUARTER, lambda match: Quantity(Kind.ORDINAL, Fraction(1), match[0], required=False)),
    (_QUARTER, digits_of(Kind.ORDINAL)),
    (_DECADE, digits_of(Kind.DECADE, 100)),
    (_BORN, digits_of(Kind.DECADE, required=False)),
    (_CENTURY, digits_of(Kind.NUMBER)),
    (_MIDNIGHT, _midnight),
    (_CLOCK, _clock),
    (_CLOCK_END, _clock_end),
    (_RELATIVE_YEAR, lambda match: Quantity(Kind.YEAR, RELATIVE, match[0], required=False)),
    (_YEARS, digits_of(Kind.YEAR)),
    (_YEAR, digits_of(Kind.YEAR)),
    (_FIRST_MONTHS, _first_months),
    (_MONTHS, digits_of(Kind.MONTH)),
    (_MONTH_DAY, _month_day),
    (_MONTH, digits_of(Kind.MONTH)),
    (_DAYS, digits_of(Kind.DAY)),
    (_DAY, _day),
    (_WEEKEND, _weekend),
    (_WEEKDAY, _weekday),
    (_WEEKDAY_AFTER, _weekday),
)
