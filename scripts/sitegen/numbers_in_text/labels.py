"""Numbers that are names in any language: “2+5+10”, 5G, 4A, PM2.5, ISO dates; and proportions such as 1:15."""

import re
from fractions import Fraction

from sitegen.numbers_in_text.quantity import Kind, Quantity
from sitegen.numbers_in_text.reader import Found, Reader

_SUM = re.compile(r"(?<![\w.])\w*\d\w*(?: ?\+ ?[\dA-Za-z]+)+(?![\w+])", re.ASCII)
_QUARTER = re.compile(r"(?<![A-Za-z\d])Q([1-4])(?![A-Za-z\d])")
_DATE = re.compile(r"(?<!\d)(\d{4})-(\d\d)(?:-(\d\d))?(?!\d)")
# A member of a series may have its number without a hyphen, or in words: Jilin-1, “吉林一号”.
_MEMBER = re.compile(r"(?<![A-Za-z\d])[A-Z][a-z’']+[a-z]-(\d+)(?![\w.-])")
# Letters and digits in one: capitals only, since “5km” is an amount.
_LETTERED = re.compile(r"(?<![A-Za-z\d.$])(?:[A-Z][A-Za-z]*-?\d+(?:\.\d+)?|\d+(?!MW|GW|KM)[A-Z]+)(?![A-Za-z\d$])")
# Two digits after the colon make a time of day, unless the text speaks of a proportion.
_PROPORTION = re.compile(r"(?<![\d:.])(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)(?![\d:])")
_PROPORTION_BEFORE = re.compile(r"(?:比例|配比|比分|之比|比[为是]|ratio|proportion|score)[^，。；,;]*$", re.IGNORECASE)
# Names that a language may write without their number: 新冠, 二氧化碳.
_OPTIONAL = {"covid-19", "co2"}
_CURRENCIES = ("RMB", "CNY", "USD", "US", "HK", "EUR", "GBP", "JPY", "NT", "NO")


def read_labels(reader: Reader) -> None:
    """Read the numbers that are names."""
    reader.take(_DATE, _date)
    reader.take(_PROPORTION, _proportion)
    reader.take(_SUM, lambda match: _label(match[0].replace(" ", ""), match[0]))
    reader.take(_QUARTER, lambda match: Quantity(Kind.ORDINAL, Fraction(match[1]), match[0]))
    reader.take(_MEMBER, lambda match: _number(match[1], match[0]))
    reader.take(_LETTERED, _lettered)


def _label(name: str, text: str) -> Quantity:
    return Quantity(Kind.LABEL, name.lower(), text, required=name.lower() not in _OPTIONAL)


def _number(digits: str, text: str) -> Quantity:
    return Quantity(Kind.NUMBER, Fraction(digits), text, required=Fraction(digits) != 1)


def _lettered(match: re.Match) -> Found:
    return None if match[0].startswith(_CURRENCIES) else _label(match[0], match[0])


def _proportion(match: re.Match) -> Found:
    is_time = len(match[2]) == 2 and not _PROPORTION_BEFORE.search(match.string[: match.start()])
    return None if is_time else [_number(part, match[0]) for part in match.groups()]


def _date(match: re.Match) -> list[Quantity]:
    kinds = (Kind.YEAR, Kind.MONTH, Kind.DAY)
    return [Quantity(kind, Fraction(part), match[0]) for kind, part in zip(kinds, match.groups(), strict=True) if part]
