"""Numbers that are names in any language: “2+5+10”, 5G, 4A, PM2.5, ISO dates."""

import re
from fractions import Fraction

from sitegen.numbers_in_text.quantity import Kind, Quantity
from sitegen.numbers_in_text.reader import Reader

_SUM = re.compile(r"(?<![\w.])\w*\d\w*(?: ?\+ ?[\dA-Za-z]+)+(?![\w+])", re.ASCII)
_QUARTER = re.compile(r"(?<![A-Za-z\d])Q([1-4])(?![A-Za-z\d])")
_DATE = re.compile(r"(?<!\d)(\d{4})-(\d\d)(?:-(\d\d))?(?!\d)")
# Letters and digits in one: capitals only, since “5km” is an amount.
_LETTERED = re.compile(r"(?<![A-Za-z\d.$])(?:[A-Z][A-Za-z]*-?\d+(?:\.\d+)?|\d+(?!MW|GW|KM)[A-Z]+)(?![A-Za-z\d$])")
# Names that a language may write without their number: 新冠, 二氧化碳.
_OPTIONAL = {"covid-19", "co2"}
_CURRENCIES = ("RMB", "CNY", "USD", "US", "HK", "EUR", "GBP", "JPY", "NT", "NO")


def read_labels(reader: Reader) -> None:
    """Read the numbers that are names."""
    reader.take(_DATE, _date)
    reader.take(_SUM, lambda match: _label(match[0].replace(" ", ""), match[0]))
    reader.take(_QUARTER, lambda match: Quantity(Kind.ORDINAL, Fraction(match[1]), match[0]))
    reader.take(_LETTERED, _lettered)


def _label(name: str, text: str) -> Quantity:
    return Quantity(Kind.LABEL, name.lower(), text, required=name.lower() not in _OPTIONAL)


def _lettered(match: re.Match) -> Quantity | None:
    return None if match[0].startswith(_CURRENCIES) else _label(match[0], match[0])


def _date(match: re.Match) -> list[Quantity]:
    kinds = (Kind.YEAR, Kind.MONTH, Kind.DAY)
    return [Quantity(kind, Fraction(part), match[0]) for kind, part in zip(kinds, match.groups(), strict=True) if part]
