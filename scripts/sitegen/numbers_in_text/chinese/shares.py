"""Reads parts and multiples of a whole in a Chinese text: 三成, 五分之三, 过半, 八折, 0.5个百分点, 3倍, 翻两番."""

import re
from fractions import Fraction

from sitegen.numbers_in_text.chinese.limits import LIMIT, LIMITED, bounds, limited
from sitegen.numbers_in_text.chinese.numerals import DIGITS, NUMERAL, ONES, number
from sitegen.numbers_in_text.chinese.units import MEASURE
from sitegen.numbers_in_text.quantity import EXACT, Bound, Kind, Quantity
from sitegen.numbers_in_text.reader import Found, Reader

_FRACTION = limited(rf"(?P<whole>百|千|万|{NUMERAL})分之(?P<part>{NUMERAL})(?P<rest>强)?{LIMIT}")
_ONE_IN = re.compile(rf"每({NUMERAL})[{MEASURE}人].{{0,8}}?有({NUMERAL})[{MEASURE}人]")
_SIZES = {"%": Fraction(1, 100), "‰": Fraction(1, 1000)}
_SHARE = limited(rf"(?P<part>\d+(?:\.\d+)?)(?P<sign>[%‰]){LIMIT}")
_SLASH = limited(rf"(?<![\d/])(?P<part>\d{{1,2}})/(?P<whole>[1-9]\d{{0,2}})(?![\d/]){LIMIT}")
_POINTS = limited(rf"(?P<part>{NUMERAL}|半)(?P<sign>个百分点|个基点){LIMIT}")
_TENTHS = limited(
    rf"(?P<part>[{ONES[2:]}]|\d)成(?P<half>[{ONES[2:]}])?(?P<rest>多)?"
    rf"(?![立为本果效功员绩品交长熟就分套都形]){LIMIT}"
)
_POINTS_OR_SHARE = re.compile(rf"({NUMERAL})个(?:多)?点(?![位子])")
_SOME_TENTHS = re.compile(rf"([{ONES[2:]}])([{ONES[2:]}])成")
_NINE_IN_TEN = re.compile("十[有之]八九")
_DISCOUNT = re.compile(rf"(\d(?:\.\d)?|[{ONES[2:]}])([{ONES[2:]}])?折(?![叠扣算射旧线中返损腾合页])")
_HALF = re.compile(
    rf"(?P<over>超|过|逾|大|多)?{LIMITED}(?:一半|半数|(?<=[超过近逾大约多])半(?!个?[年天日月小钟])){LIMIT}"
)
_SOME_HALF = re.compile("半|对折")
_DOUBLED = limited(rf"翻(?:了)?(?P<before_times>近|超|约)?(?P<times>[{ONES}])?番(?P<rest>多)?{LIMIT}")
_TIMES = limited(rf"(?P<number>{NUMERAL})(?P<over>[余多来几])?倍(?P<rest>[余多])?{LIMIT}")
_MANIFOLD = re.compile("倍增|成倍|加倍|翻倍")
# “增长2倍” makes three of one, “增长到2倍” and “是2倍” make two.
_GROWTH = re.compile(r"(?:增|多|涨|升|扩大|高|快|超出)[^，。；至到为是的]{0,5}$")


def read_shares(reader: Reader) -> None:
    """Read fractions, shares, percentage points and multiples."""
    reader.take(_FRACTION, _fraction)
    reader.take(_SLASH, _slash)
    reader.take(_ONE_IN, _one_in)
    reader.take(_SHARE, _share)
    reader.take(_POINTS, _points)
    reader.take(_POINTS_OR_SHARE, _points_or_share)
    reader.take(_NINE_IN_TEN, lambda match: Quantity(Kind.RATIO, Fraction(9, 10), match[0], required=False))
    reader.take(_SOME_TENTHS, _some_tenths)
    reader.take(_TENTHS, _tenths)
    reader.take(_DISCOUNT, _discount)
    reader.take(_DOUBLED, _doubled)
    reader.take(_MANIFOLD, lambda match: Quantity(Kind.MULTIPLE, Fraction(2), match[0], required=False))
    reader.take(_TIMES, _times)
    reader.take(_HALF, _half)


def read_rest_of_halves(reader: Reader) -> None:
    """Read the 半 that no amount has taken."""
    reader.take(_SOME_HALF, lambda match: Quantity(Kind.RATIO, Fraction(1, 2), match[0], required=False))


def _ratio(match: re.Match, value: Fraction) -> Quantity:
    """A whole of 100 percent is as often “all”."""
    return Quantity(Kind.RATIO, value, match[0], bounds=bounds(match), required=value != 1)


def _fraction(match: re.Match) -> Found:
    whole, part = number(match["whole"]), number(match["part"])
    return None if whole is None or part is None else _ratio(match, part / whole)


def _one_in(match: re.Match) -> Found:
    whole, part = number(match[1]), number(match[2])
    if not whole or not part or part >= whole:
        return None
    return _part_of(match, part, whole)


def _slash(match: re.Match) -> Quantity:
    return _part_of(match, number(match["part"]), number(match["whole"]))


def _part_of(match: re.Match, part: Fraction, whole: Fraction) -> Quantity:
    limits = bounds(match)
    counts = tuple(Quantity(Kind.NUMBER, value, match[0], bounds=limits) for value in (part, whole))
    return Quantity(Kind.RATIO, part / whole, match[0], bounds=limits, parts=counts)


def _share(match: re.Match) -> Quantity:
    return _ratio(match, number(match["part"]) * _SIZES[match["sign"]])


def _points(match: re.Match) -> Found:
    value = Fraction(1, 2) if match["part"] == "半" else number(match["part"])
    if value is None:
        return None
    return Quantity(Kind.POINTS, value / (100 if match["sign"] == "个基点" else 1), match[0], bounds=bounds(match))


def _points_or_share(match: re.Match) -> Found:
    """“20个点” are percentage points or percent."""
    value = number(match[1])
    if value is None:
        return None
    shares = ((Kind.POINTS, value), (Kind.RATIO, value / 100))
    return [Quantity(kind, share, match[0], required=False) for kind, share in shares]


def _tenths(match: re.Match) -> Quantity:
    return _ratio(match, (number(match["part"]) + Fraction(DIGITS.get(match["half"], 0), 10)) / 10)


def _some_tenths(match: re.Match) -> list[Quantity]:
    return [Quantity(Kind.RATIO, Fraction(DIGITS[digit], 10), match[0], required=False) for digit in match.groups()]


def _discount(match: re.Match) -> Quantity:
    """The price after the discount, or the discount."""
    price = (number(match[1]) + Fraction(DIGITS.get(match[2], 0), 10)) / 10
    return Quantity(Kind.RATIO, price, match[0], also=(1 - price,))


def _half(match: re.Match) -> Quantity:
    limits = frozenset({Bound.AT_LEAST}) if match["over"] else bounds(match)
    is_most = match["over"] in ("大", "多")
    return Quantity(Kind.RATIO, Fraction(1, 2), match[0], bounds=limits, required=not is_most)


def _doubled(match: re.Match) -> Quantity:
    limits = bounds(match)
    if match["before_times"]:
        limits = {"近": frozenset({Bound.NEARLY}), "超": frozenset({Bound.AT_LEAST})}.get(match["before_times"], EXACT)
    return Quantity(Kind.MULTIPLE, Fraction(2) ** DIGITS.get(match["times"] or "一", 1), match[0], bounds=limits)


def _times(match: re.Match) -> Found:
    value = number(match["number"])
    if value is None:
        return None
    grows = value == 1 or _GROWTH.search(match.string[: match.start()])
    return Quantity(Kind.MULTIPLE, value + 1 if grows else value, match[0], bounds=bounds(match))
