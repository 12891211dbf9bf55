"""Reads how much and how many in a Chinese text: 数十家, 约499平方公里, 5至8亿元, 三四天, 每亩."""

import re
from dataclasses import replace
from fractions import Fraction

from sitegen.numbers_in_text import units
from sitegen.numbers_in_text.chinese.limits import LIMIT, bounds, limited
from sitegen.numbers_in_text.chinese.numerals import DIGITS, NUMERAL, ONES, number
from sitegen.numbers_in_text.chinese.shares import read_rest_of_halves, read_shares
from sitegen.numbers_in_text.chinese.units import AVERAGE_RATE, LOOSE_MEASURE, MEASURE, RATE, RATE_UNITS, UNIT, UNITS
from sitegen.numbers_in_text.quantity import Bound, Kind, Quantity, Unit
from sitegen.numbers_in_text.reader import Found, Reader

_RANGE = re.compile(rf"({NUMERAL})([%‰]?)([-—–~～至到]+)(?={NUMERAL}(%|‰|个百分点|[万亿]+|成))")
_FROM_TO = re.compile(rf"以上({NUMERAL}[^，。；、]{{0,4}}?)以下")
_MEASURED = ("length", "area", "volume", "mass", "short time", "months", "working days")
_HALF_UNIT = re.compile(rf"(?<!大)半个?({'|'.join(word for word in UNITS if UNITS[word].dimension in _MEASURED)})")
_QUARTER_HOURS = re.compile(rf"({NUMERAL})刻钟")
_VAGUE = re.compile(r"(?:好几|数以|数|(?<!十)几)([十百千万亿]+)(?:计)?")
_CROWDS = re.compile(r"成([百千])上([千万])")
_MASSES = re.compile("亿万")
_TEEN = re.compile(rf"([{ONES}]?十)几([万亿])?")
_ONE_DIGIT = "[一二两三四五六七八九]"
_ESTIMATE = re.compile(rf"(?<![{ONES}])({_ONE_DIGIT})({_ONE_DIGIT})([十百千万亿]*)(?=[{MEASURE}年天月])")
_AGES = {"而立": 30, "不惑": 40, "半百": 50, "花甲": 60, "古稀": 70, "耄耋": 80}
_AGE = re.compile(
    rf"(?P<tens>[{ONES[2:]}]十|[2-9]0)(?:(?:[多来几余])岁|(?:岁)?(?:出头|开外))|(?P<decades>[{ONES[2:]}])旬|"
    rf"(?P<name>{'|'.join(_AGES)})"
)
_AMOUNT = limited(
    rf"(?P<number>{NUMERAL})(?P<over>[余多来几])?(?P<scale>[万亿]+)?(?P<rest>[余多])?"
    rf"(?P<half>个?半)?(?P<item>个)?(?P<unit>{UNIT})?(?P<measure>[{MEASURE}])?(?P<half_after>半)?"
    rf"(?P<level>级)?(?:大关)?[人次]?{LIMIT}"
)
_TEN_DAYS = re.compile("[上中下]旬")
_DOUBLE = re.compile(r"双|两")


def read_amounts(reader: Reader) -> None:
    """Read shares, multiples, estimates, rates and counts."""
    reader.text = _complete_ranges(reader.text)
    reader.take(RATE, lambda match: _rate(match, match[1]))
    reader.take(AVERAGE_RATE, lambda match: _rate(match, match[1]))
    reader.take(_AGE, _age)
    read_shares(reader)
    reader.take(_VAGUE, _vague)
    reader.take(_MASSES, _masses)
    reader.take(_CROWDS, _crowds)
    reader.take(_QUARTER_HOURS, _quarter_hours)
    reader.take(_TEEN, _teen)
    reader.take(_ESTIMATE, _estimate)
    reader.take(_AMOUNT, _amount)
    reader.take(_TEN_DAYS, lambda match: Quantity(Kind.COUNT, Fraction(10), match[0], units.DAY, required=False))
    reader.take(_HALF_UNIT, _half_unit)
    read_rest_of_halves(reader)
    reader.take(_DOUBLE, lambda match: Quantity(Kind.COUNT, Fraction(2), match[0], required=False))


def _complete_ranges(text: str) -> str:
    """Give the beginning of a range what only its end has: “3至5亿” is “3亿至5亿”, “3万以上5万以下” the same."""

    def complete(match: re.Match) -> str:
        first, sign, to, ending = match.groups()
        has_own = sign or first[-1] in "万亿"
        return match[0] if has_own else f"{first}{ending}{to}"

    return _RANGE.sub(complete, _FROM_TO.sub(r"起\1止", text))


def _rate(match: re.Match, word: str) -> Quantity:
    return Quantity(Kind.RATE, Fraction(1), match[0], RATE_UNITS[word], required=False)


def _half_unit(match: re.Match) -> Quantity:
    """“半个月” is as often two weeks."""
    unit = UNITS[match[1]]
    weeks = Quantity(Kind.COUNT, Fraction(2), match[0], units.WEEK, also=(Fraction(15, 7),))
    return Quantity(Kind.COUNT, Fraction(1, 2), match[0], unit, parts=(weeks,) if unit is units.MONTH else ())


def _quarter_hours(match: re.Match) -> Found:
    value = number(match[1])
    return None if value is None else Quantity(Kind.COUNT, 15 * value, match[0], units.MINUTE)


def _vague(match: re.Match) -> Found:
    value = number(match[1])
    return None if value is None else Quantity(Kind.VAGUE, value, match[0])


def _crowds(match: re.Match) -> Quantity:
    return Quantity(Kind.VAGUE, number(match[1]), match[0], also=(number(match[2]),))


def _masses(match: re.Match) -> Quantity:
    return Quantity(Kind.VAGUE, Fraction(10**8), match[0], required=False, also=(Fraction(10**6), Fraction(10**9)))


def _teen(match: re.Match) -> Quantity:
    limits = frozenset({Bound.AT_LEAST, Bound.ABOUT, Bound.EXACTLY})
    return Quantity(Kind.COUNT, number(match[1]) * number(match[2] or "一"), match[0], bounds=limits)


def _age(match: re.Match) -> Quantity:
    """“四十多岁” is over forty, about forty or in one’s forties; “花甲” is sixty or just old."""
    value = _AGES.get(match["name"]) or number(match["tens"] or f"{match['decades']}十")
    limits = frozenset(Bound) - {Bound.AT_MOST}
    return Quantity(Kind.COUNT, Fraction(value), match[0], units.YEAR, limits, required=not match["name"])


def _estimate(match: re.Match) -> list[Quantity]:
    scale = number(match[3]) if match[3] else 1
    values = (Fraction(DIGITS[digit]) * scale for digit in match.groups()[:2])
    return [Quantity(Kind.COUNT, value, match[0], required=False) for value in values]


def _amount(match: re.Match) -> Found:
    value = number(match["number"])
    if value is None:
        return ()
    if match["scale"]:
        value *= number(match["scale"])
    if match["half"] or match["half_after"]:
        value += Fraction(1, 2)
    unit = UNITS.get(match["unit"] or "")
    counted = Quantity(Kind.COUNT if _counts(match) else Kind.NUMBER, value, match[0], unit, bounds(match, unit))
    return replace(counted, required=_is_required(match, value, unit))


def _counts(match: re.Match) -> bool:
    if match.string[: match.start()].endswith("连续"):  # “连续四年” may be “the fourth year in a row”
        return False
    return any(match[group] for group in ("unit", "item", "measure", "scale", "over"))


def _is_required(match: re.Match, value: Fraction, unit: Unit | None) -> bool:
    numeral = match["number"]
    if value in (0, 1) or (value == 24 and unit is units.HOUR):  # round the clock
        return False
    if any(match[group] for group in ("before", "after", "over", "rest", "scale")) or numeral[0].isdigit():
        return True
    if numeral[0] in "百千万亿":  # “百项活动” is many; “百亿级” is a figure
        return len(numeral) > 1 and bool(match["unit"] or match["level"] or match["measure"])
    if numeral == "二":  # what counts is 两; 二级 and 二次开发 do not
        return False
    if len(numeral) > 1:
        return True
    is_counted = match["measure"] and match["measure"] not in LOOSE_MEASURE
    return bool(match["unit"] or match["item"] or is_counted or match["half"])
