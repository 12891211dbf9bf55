"""Reads how much and how many in a Chinese text: 三成, 五分之三, 3倍, 数十家, 约499平方公里, 5至8亿元."""

import re
from dataclasses import replace
from fractions import Fraction

from sitegen.numbers_in_text import units
from sitegen.numbers_in_text.chinese.numerals import DIGITS, NUMERAL, ONES, number
from sitegen.numbers_in_text.quantity import (
    PERHAPS_AT_MOST,
    PERHAPS_NEARLY,
    Bound,
    Kind,
    Quantity,
    Unit,
)
from sitegen.numbers_in_text.reader import Found, Reader

UNITS = {
    "平方公里": units.SQUARE_KILOMETER, "平方千米": units.SQUARE_KILOMETER, "平方米": units.SQUARE_METER,
    "公顷": units.HECTARE, "亩": units.MU, "立方米": units.CUBIC_METER, "升": units.LITER,
    "公里": units.KILOMETER, "千米": units.KILOMETER, "厘米": units.CENTIMETER, "毫米": units.MILLIMETER,
    "米": units.METER, "华里": units.LI, "公斤": units.KILOGRAM, "千克": units.KILOGRAM, "斤": units.JIN,
    "克": units.GRAM, "吨": units.TONNE, "千瓦时": units.KILOWATT_HOUR, "度电": units.KILOWATT_HOUR,
    "千瓦": units.KILOWATT, "兆瓦": units.MEGAWATT, "吉瓦": units.GIGAWATT, "摄氏度": units.DEGREE_CELSIUS,
    "℃": units.DEGREE_CELSIUS, "美元": units.US_DOLLAR, "欧元": units.EURO, "港元": units.HONG_KONG_DOLLAR,
    "英镑": units.POUND, "日元": units.YEN, "人民币": units.YUAN, "元": units.YUAN, "块钱": units.YUAN,
    "周岁": units.YEAR, "年": units.YEAR, "岁": units.YEAR, "月": units.MONTH, "星期": units.WEEK, "周": units.WEEK,
    "工作日": units.WORKING_DAY, "小时": units.HOUR, "钟头": units.HOUR, "分钟": units.MINUTE, "秒": units.SECOND,
    "天": units.DAY, "日": units.DAY, "km": units.KILOMETER, "kg": units.KILOGRAM, "亿千瓦时": units.KILOWATT_HOUR,
}  # fmt: skip
# Measure words: a numeral before one of them counts; before any other word it may be part of a name (三区, 六双).
_MEASURE = (
    "个项条座家类种次批名位人户台辆件套所处块片张幅首部本册栋幢间层颗只头棵株根支枝艘架列班趟场轮段份笔宗门道期款"
    "艘口盏杆面方省市县区域村镇城校院厂站线路页步句字大重级星杯席届例倍维卷集幕声餐顿桌"
)
_LOOSE_MEASURE = "方省市县区域村镇城校院厂站线路字级星维声"
_BEFORE = {
    "不少于": Bound.AT_LEAST, "不低于": Bound.AT_LEAST, "至少": Bound.AT_LEAST, "最少": Bound.AT_LEAST,
    "超过": Bound.AT_LEAST, "超出": Bound.AT_LEAST, "突破": Bound.AT_LEAST, "高于": Bound.AT_LEAST,
    "多于": Bound.AT_LEAST, "大于": Bound.AT_LEAST, "高出": Bound.EXACTLY, "逾": Bound.AT_LEAST,
    "不超过": Bound.AT_MOST, "不多于": Bound.AT_MOST, "不高于": Bound.AT_MOST, "至多": Bound.AT_MOST,
    "最多": Bound.AT_MOST, "低于": Bound.AT_MOST, "少于": Bound.AT_MOST, "小于": Bound.AT_MOST, "不足": Bound.AT_MOST,
    "不到": Bound.AT_MOST, "不满": Bound.AT_MOST, "接近": Bound.NEARLY, "将近": Bound.NEARLY, "近": Bound.NEARLY,
    "大约": Bound.ABOUT, "约": Bound.ABOUT, "大概": Bound.ABOUT, "约为": Bound.ABOUT, "超": Bound.AT_LEAST,
}  # fmt: skip
_AFTER = {
    "及以上": Bound.AT_LEAST, "以上": Bound.AT_LEAST, "有余": Bound.AT_LEAST, "余": Bound.AT_LEAST, "+": Bound.AT_LEAST,
    "多": Bound.AT_LEAST,
    "及以下": Bound.AT_MOST, "以下": Bound.AT_MOST, "以内": Bound.AT_MOST, "之内": Bound.AT_MOST, "内": Bound.AT_MOST,
    "左右": Bound.ABOUT, "上下": Bound.ABOUT, "前后": Bound.ABOUT,
}  # fmt: skip


def _any(words) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


# 上 and 过 limit only a round figure: 上百家, 过万人.
_LIMITED = rf"(?:(?P<before>{_any(_BEFORE)}|[上过](?=[百千万亿]))(?:了|到|为|达|有|在|合|计|人民币)?)?"
_LIMIT = rf"(?P<after>{_any(map(re.escape, _AFTER))})?"
_FRACTION = re.compile(rf"{_LIMITED}(?P<whole>百|千|万|{NUMERAL})分之(?P<part>{NUMERAL})(?P<rest>强)?{_LIMIT}")
_ONE_IN = re.compile(rf"每({NUMERAL})[{_MEASURE}人].{{0,8}}?有({NUMERAL})[{_MEASURE}人]")
_SHARE = re.compile(rf"{_LIMITED}(?P<part>\d+(?:\.\d+)?)(?P<sign>[%‰]){_LIMIT}")
_SLASH = re.compile(rf"{_LIMITED}(?<![\d/])(?P<part>\d{{1,2}})/(?P<whole>[1-9]\d{{0,2}})(?![\d/]){_LIMIT}")
_POINTS = re.compile(rf"{_LIMITED}(?P<part>{NUMERAL})(?P<sign>个百分点){_LIMIT}")
_RANGE = re.compile(rf"({NUMERAL})([%‰]?)([-—–~～至到]+)(?={NUMERAL}(%|‰|个百分点|[万亿]+|成))")
_TENTHS = re.compile(
    rf"{_LIMITED}(?P<part>[{ONES[2:]}]|\d)成(?P<half>[{ONES[2:]}])?(?![立为本果效功员绩品交长熟就分套都形]){_LIMIT}"
)
_HALF = re.compile(rf"(?P<before>超|过|近|逾|大|约|多)?(?:一半|半数|(?<=[超过近逾大约多])半){_LIMIT}")
_HALF_TIME = re.compile(r"半个?(年|小时|钟头|月|天|日)")
_SOME_HALF = re.compile("半")
_DOUBLED = re.compile(rf"翻(?:了)?([{ONES}])?番")
_TIMES = re.compile(rf"({NUMERAL})倍")
_VAGUE = re.compile(r"(?:好几|数|几)([十百千万亿]+)")
_CROWDS = re.compile(r"成([百千])上([千万])")
_TEEN = re.compile(rf"([{ONES}]?十)几")
_ESTIMATE = re.compile(rf"(?<![{ONES}])([一二三四五六七八九两])([一二三四五六七八九两])(?=[{_MEASURE}年天])")
_AMOUNT = re.compile(
    rf"{_LIMITED}(?P<number>{NUMERAL})(?P<over>[余多来几])?(?P<scale>[万亿]+)?(?P<rest>[余多])?"
    rf"(?P<half>个?半)?(?P<item>个)?(?P<unit>{_any(UNITS)})?(?P<measure>[{_MEASURE}])?(?P<half_after>半)?"
    rf"(?P<level>级)?[人次]?{_LIMIT}"
)
_DOUBLE = re.compile(r"双|两")


def read_amounts(reader: Reader) -> None:
    """Read shares, multiples, estimates and counts."""
    reader.text = _complete_ranges(reader.text)
    reader.take(_FRACTION, _fraction)
    reader.take(_SLASH, _fraction)
    reader.take(_ONE_IN, _one_in)
    reader.take(_SHARE, _share)
    reader.take(_POINTS, _share)
    reader.take(_TENTHS, _tenths)
    reader.take(_DOUBLED, _doubled)
    reader.take(_TIMES, _times)
    reader.take(_VAGUE, _vague)
    reader.take(_CROWDS, _crowds)
    reader.take(_TEEN, _teen)
    reader.take(_ESTIMATE, _estimate)
    reader.take(_HALF, _half)
    reader.take(_AMOUNT, _amount)
    reader.take(_HALF_TIME, _half_time)
    reader.take(_SOME_HALF, lambda match: Quantity(Kind.RATIO, Fraction(1, 2), match[0], required=False))
    reader.take(_DOUBLE, lambda match: Quantity(Kind.COUNT, Fraction(2), match[0], required=False))


def _complete_ranges(text: str) -> str:
    """Give the beginning of a range what only its end has: “3至5亿” is “3亿至5亿”."""

    def complete(match: re.Match) -> str:
        first, sign, to, ending = match.groups()
        has_own = sign or first[-1] in "万亿"
        return match[0] if has_own else f"{first}{ending}{to}"

    return _RANGE.sub(complete, text)


def _bounds(match: re.Match, unit: Unit | None = None) -> frozenset[Bound]:
    groups = match.groupdict()
    before, after = _bound_before(groups.get("before")), _AFTER.get(groups.get("after") or "")
    inside = Bound.AT_LEAST if (groups.get("over") or "") in tuple("余多") or groups.get("rest") else None
    inside = Bound.ABOUT if groups.get("over") == "来" else inside
    bound = inside or after or before or Bound.EXACTLY
    if unit in units.TIMES and groups.get("before") == "近":
        return PERHAPS_NEARLY
    if unit in units.TIMES and groups.get("after") in ("内", "以内", "之内"):
        return PERHAPS_AT_MOST
    return frozenset({bound})


def _bound_before(word: str | None) -> Bound | None:
    return Bound.AT_LEAST if word in ("上", "过") else _BEFORE.get(word or "")


def _fraction(match: re.Match) -> Found:
    whole = number(match["whole"])
    part = number(match["part"])
    if whole is None or part is None:
        return None
    return Quantity(Kind.RATIO, part / whole, match[0], bounds=_bounds(match))


def _one_in(match: re.Match) -> Found:
    whole, part = number(match[1]), number(match[2])
    return Quantity(Kind.RATIO, part / whole, match[0]) if whole and part and part < whole else None


def _share(match: re.Match) -> Found:
    part = number(match["part"])
    if part is None:
        return None
    if match["sign"] == "个百分点":
        return Quantity(Kind.POINTS, part, match[0], bounds=_bounds(match))
    return Quantity(Kind.RATIO, part / (100 if match["sign"] == "%" else 1000), match[0], bounds=_bounds(match))


def _tenths(match: re.Match) -> Quantity:
    tenths = number(match["part"]) + Fraction(DIGITS.get(match["half"] or "零", 0), 10)
    return Quantity(Kind.RATIO, tenths / 10, match[0], bounds=_bounds(match))


def _half(match: re.Match) -> Quantity:
    over = match["before"] in ("超", "过", "逾", "大", "多")
    bounds = frozenset({Bound.AT_LEAST}) if over else _bounds(match)
    return Quantity(Kind.RATIO, Fraction(1, 2), match[0], bounds=bounds)


def _half_time(match: re.Match) -> Quantity:
    return Quantity(Kind.COUNT, Fraction(1, 2), match[0], UNITS[match[1]], required=False)


def _doubled(match: re.Match) -> Quantity:
    return Quantity(Kind.COUNT, Fraction(2) ** DIGITS.get(match[1] or "一", 1), match[0])


def _times(match: re.Match) -> Found:
    """“增长2倍” makes three of one, “是2倍” two, and the two are often confused: both are accepted."""
    value = number(match[1])
    return None if value is None else Quantity(Kind.COUNT, value, match[0], also=(value + 1,))


def _vague(match: re.Match) -> Found:
    value = number(match[1])
    return None if value is None else Quantity(Kind.VAGUE, value, match[0])


def _crowds(match: re.Match) -> Quantity:
    return Quantity(Kind.VAGUE, number(match[1]), match[0], also=(number(match[2]),))


def _teen(match: re.Match) -> Quantity:
    bounds = frozenset({Bound.AT_LEAST, Bound.ABOUT, Bound.EXACTLY})
    return Quantity(Kind.COUNT, number(match[1]), match[0], bounds=bounds)


def _estimate(match: re.Match) -> list[Quantity]:
    values = (Fraction(DIGITS[digit]) for digit in match.groups())
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
    counted = Quantity(Kind.COUNT if _counts(match) else Kind.NUMBER, value, match[0], unit, _bounds(match, unit))
    return replace(counted, required=_is_required(match, value))


def _counts(match: re.Match) -> bool:
    return any(match[group] for group in ("unit", "item", "measure", "scale", "over"))


def _is_required(match: re.Match, value: Fraction) -> bool:
    numeral, limited = match["number"], match["before"] or match["after"] or match["over"] or match["rest"]
    if limited:
        return value > 1
    if value == 1:
        return False
    if numeral[0].isdigit() or match["scale"]:
        return True
    if numeral[0] in "百千万亿":  # “百项活动” is many; “百亿级” is a figure
        return len(numeral) > 1 and bool(match["unit"] or match["level"] or match["measure"])
    if len(numeral) > 1:
        return True
    return bool(
        match["unit"] or match["item"] or (match["measure"] and match["measure"] not in _LOOSE_MEASURE) or match["half"]
    )
