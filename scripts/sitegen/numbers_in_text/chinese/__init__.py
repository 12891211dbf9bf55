"""Reads the numbers of a Chinese text: numerals, percent, dates, ordinals, labels, with units and limiting words."""

import re
from fractions import Fraction

from sitegen.numbers_in_text.chinese.amounts import read_amounts
from sitegen.numbers_in_text.chinese.dates import digits_of, read_dates
from sitegen.numbers_in_text.chinese.limits import DETACHED, bounds
from sitegen.numbers_in_text.chinese.numerals import DIGITS, NUMERAL, ONES, number
from sitegen.numbers_in_text.chinese.phrases import SET_PHRASE
from sitegen.numbers_in_text.labels import read_labels
from sitegen.numbers_in_text.quantity import Kind, Quantity
from sitegen.numbers_in_text.reader import Found, Reader

# Most texts have no number at all; this tells at once.
_HINT = re.compile(rf"[\d{ONES}十百千万亿双半周番期折倍每均军廿卅IVⅠ-Ⅹ①-⑩俩仨旬]|花甲|古稀|耄耋|而立|不惑|对折|首季")
_SHORT = str.maketrans({"廿": "二十", "卅": "三十", "俩": "两个", "仨": "三个"})
_FIVE_YEAR_PLAN = re.compile(r"第?(十[一二三四五六七])(?:五(?!十)|个五年规划)")
_CONGRESS = re.compile(r"(十[五六七八九]|二十[一]?)大(?![类个项件])")
_SESSION = re.compile(r"(?<=[大协会届])([一二三四五六七八九十]{1,2})次(?=全会|全体会|会议)")
_PLENUM = re.compile(r"([一二三四五六七])中全会")
_MEDALS = {"亚": 2, "季": 3}
_MEDAL = re.compile("亚(?=季?军)|季(?=军)")
_SECTORS = re.compile("三次产业")
_SECTOR = re.compile(r"第([一二三])产业")
_ORDINAL = re.compile(rf"第({NUMERAL})(?![分成])")
# “第一、二、三批” are 第一批, 第二批 and 第三批.
_ORDINALS = re.compile(r"第[一二三四五六七八九](?:、[一二三四五六七八九](?!个?[十百千万亿]))+")
_BARE_ORDINAL = re.compile(rf"(?<![余多分])({NUMERAL})(期(?![限间])|届|周年|年级|号线|号|级|版|等奖)(?!以上)")
_MARKER = re.compile(rf"[（(]([{ONES}十]{{1,3}})[）)]")
_VERSION = re.compile(r"(?<![\d.])(\d+\.\d+)版")


def read_chinese(text: str) -> list[Quantity]:
    """Return the quantities that a Chinese text states, in its order."""
    if not _HINT.search(text):
        return []
    reader = Reader(_ORDINALS.sub(lambda match: match[0].replace("、", "、第"), text).translate(_SHORT))
    reader.take(SET_PHRASE)
    read_labels(reader)
    reader.take(_FIVE_YEAR_PLAN, _five_year_plan)
    for pattern in (_CONGRESS, _SESSION, _PLENUM):
        reader.take(pattern, digits_of(Kind.ORDINAL))
    read_dates(reader)
    reader.take(_MARKER, digits_of(Kind.MARKER, required=False))
    reader.take(_VERSION, digits_of(Kind.NUMBER))
    reader.take(_SECTORS, lambda match: Quantity(Kind.COUNT, Fraction(3), match[0], required=False))
    reader.take(_SECTOR, _sector)
    reader.take(_MEDAL, _medal)
    reader.take(_ORDINAL, _ordinal)
    reader.take(_BARE_ORDINAL, _bare_ordinal)
    read_amounts(reader)
    reader.loosen(DETACHED, bounds)
    return reader.found


def _five_year_plan(match: re.Match) -> Quantity:
    """“十四五”, or the years from 2021 to 2025."""
    plan = number(match[1])
    ends = (2021 + 5 * (plan - 14), 2025 + 5 * (plan - 14))
    years = tuple(Quantity(Kind.YEAR, Fraction(year), match[0]) for year in ends)
    return Quantity(Kind.ORDINAL, plan, match[0], parts=years)


def _sector(match: re.Match) -> Quantity:
    return Quantity(Kind.SECTOR, Fraction(DIGITS[match[1]]), match[0], required=False)


def _medal(match: re.Match) -> Quantity:
    return Quantity(Kind.ORDINAL, Fraction(_MEDALS[match[0]]), match[0], required=False)


def _ordinal(match: re.Match) -> Found:
    """“第三，……” at the beginning of a clause numbers a list."""
    value = number(match[1])
    if value is None:
        return None
    begins = match.start() == 0 or match.string[match.start() - 1] in "。；：，"
    is_list = begins and match.string[match.end() : match.end() + 1] in ("，", "、", "：")
    return Quantity(Kind.ORDINAL, value, match[0], required=value != 1 and not is_list)


def _bare_ordinal(match: re.Match) -> Found:
    value = number(match[1])
    return None if value is None else Quantity(Kind.NUMBER, value, match[0], required=value > 1)
