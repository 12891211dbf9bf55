"""Chinese numerals: 三千二百, 1.2亿, 十亿, 二〇二四, 三点五万."""

from fractions import Fraction

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SCALES = {"亿": 10**8, "万": 10**4, "千": 1000, "百": 100, "十": 10}
ONES = "零〇一二两三四五六七八九"
# 千 may begin a unit (千瓦), 百 a fraction (百分之), 十 an adverb (十分重要).
_PLACES = r"(?:亿|万|千(?![瓦米克伏卡赫牛帕安焦])|百(?!分)|十(?!分(?!钟|之)))"
_ARABIC = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?{_PLACES}*"
_MIXED = rf"{_ARABIC}(?:(?<=[万亿千百])\d+{_PLACES})*"
_WRITTEN = rf"(?:[{ONES}]|{_PLACES})+(?:点[{ONES}]+{_PLACES}*)?"
NUMERAL = rf"(?:{_MIXED}|{_WRITTEN})"


def number(numeral: str) -> Fraction | None:
    """Return the value of a numeral; None for two digits side by side (七八个), which are an estimate."""
    numeral = numeral.replace(",", "")
    written = [char for char in numeral if char in DIGITS]
    if len(numeral) > 1 and len(written) == len(numeral):
        return _digit_by_digit(numeral)
    for scale, size in _SCALES.items():
        high, found, low = numeral.rpartition(scale)
        if found:
            return _scaled(high, size, low)
    return _plain(numeral)


def _digit_by_digit(numeral: str) -> Fraction | None:
    """Years are written digit by digit; any other row of digits counts nothing exactly."""
    if len(numeral) < 4 and not set(numeral) & {"零", "〇"}:
        return None
    return Fraction("".join(str(DIGITS[char]) for char in numeral))


def _scaled(high: str, size: int, low: str) -> Fraction | None:
    above = number(high.lstrip("零〇")) if high.lstrip("零〇") else Fraction(1)
    below = number(low.lstrip("零〇")) if low.lstrip("零〇") else Fraction(0)
    if above is None or below is None:
        return None
    # “两千三” is short for 两千三百.
    if len(low) == 1 and low in DIGITS and size > 10:
        below *= Fraction(size, 10)
    return above * size + below


def _plain(numeral: str) -> Fraction | None:
    whole, point, part = numeral.partition("点")
    if point:
        numeral = f"{number(whole)}.{''.join(str(DIGITS[char]) for char in part)}"
    return Fraction(DIGITS[numeral]) if numeral in DIGITS else Fraction(numeral)
