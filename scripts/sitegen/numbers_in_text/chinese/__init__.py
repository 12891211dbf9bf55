"""Reads the numbers of a Chinese text: numerals, percent, dates, ordinals, labels, with units and limiting words."""

import re
from fractions import Fraction

from sitegen.numbers_in_text.chinese.amounts import read_amounts
from sitegen.numbers_in_text.chinese.dates import digits_of, read_dates
from sitegen.numbers_in_text.chinese.numerals import DIGITS, NUMERAL, ONES, number
from sitegen.numbers_in_text.labels import read_labels
from sitegen.numbers_in_text.quantity import Kind, Quantity
from sitegen.numbers_in_text.reader import Found, Reader

# Words in which a numeral counts nothing; only those that would else be read as a count.
_IDIOM = re.compile(
    r"四面八方|三番[五两]次|四通八达|五花八门|千[家方]万|百[计户]|千[头军]万|七[上嘴拼零手]八[下舌凑落脚]|三三两两|三天两头|"
    r"一日三餐|半九十|三步并作两步|两张皮|[昨今明][今明后]两[天日年]|五谷|三重一大|第二课堂|全天候|百分百|一点一[点滴]|1\+1>2|"
    r"7[×x*]24小时|24小时不打烊|(?<![十\d])[五5]年(?=规划|计划)|二维码|二氧化碳|"
    # places
    r"五大连池|七台河|九台|二道区|二道(?=[、和与])|四平|三门峡|六盘水|[长珠]三角|三角(?=[洲形])"
)
# Most texts have no number at all; this tells at once.
_HINT = re.compile(rf"[\d{ONES}十百千万亿双半周番期折倍每均军]")
_FIVE_YEAR_PLAN = re.compile(r"第?(十[一二三四五六七])(?:五(?!十)|个五年规划)")
_CONGRESS = re.compile(r"(十[五六七八九]|二十[一]?)大(?![类个项件])")
_SESSION = re.compile(r"(?<=[大协会届])([一二三四五六七八九十]{1,2})次(?=全会|全体会|会议)")
_PLENUM = re.compile(r"([一二三四五六七])中全会")
_MEDALS = {"亚": 2, "季": 3}
_MEDAL = re.compile("亚(?=季?军)|季(?=军)")
_SECTOR = re.compile(r"第([一二三])产业")
_ORDINAL = re.compile(rf"第({NUMERAL})(?![分成])")
# “第一、二、三批” are 第一批, 第二批 and 第三批.
_ORDINALS = re.compile(r"第[一二三四五六七八九](?:、[一二三四五六七八九](?!个?[十百千万亿]))+")
_BARE_ORDINAL = re.compile(rf"(?<![余多分])({NUMERAL})(期(?![限间])|届|号线|号|级|版|等奖)(?!以上)")
_VERSION = re.compile(r"(?<![\d.])(\d+\.\d+)版")


def read_chinese(text: str) -> list[Quantity]:
    """Return the quantities that a Chinese text states, in its order."""
    if not _HINT.search(text):
        return []
    reader = Reader(_ORDINALS.sub(lambda match: match[0].replace("、", "、第"), text))
    reader.take(_IDIOM)
    read_labels(reader)
    for pattern in (_FIVE_YEAR_PLAN, _CONGRESS, _SESSION, _PLENUM):
        reader.take(pattern, digits_of(Kind.ORDINAL))
    read_dates(reader)
    reader.take(_VERSION, digits_of(Kind.NUMBER))
    reader.take(_SECTOR, _sector)
    reader.take(_MEDAL, _medal)
    reader.take(_ORDINAL, _ordinal)
    reader.take(_BARE_ORDINAL, _bare_ordinal)
    read_amounts(reader)
    return reader.found


def _sector(match: re.Match) -> Quantity:
    return Quantity(Kind.SECTOR, Fraction(DIGITS[match[1]]), match[0], required=False)


def _medal(match: re.Match) -> Quantity:
    return Quantity(Kind.ORDINAL, Fraction(_MEDALS[match[0]]), match[0], required=False)


def _ordinal(match: re.Match) -> Found:
    value = number(match[1])
    return None if value is None else Quantity(Kind.ORDINAL, value, match[0], required=value != 1)


def _bare_ordinal(match: re.Match) -> Found:
    value = number(match[1])
    return None if value is None else Quantity(Kind.NUMBER, value, match[0], required=value > 1)
