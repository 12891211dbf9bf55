"""Numbers that are names in any language: “2+5+10”, 5G, 4A, PM2.5, ISO dates; and proportions such as 1:15."""

import re
from fractions import Fraction

from sitegen.numbers_in_text.quantity import Kind, Quantity
from sitegen.numbers_in_text.reader import Found, Reader

_SUM = re.compile(r"(?<![\w.])\w*\d\w*(?: ?\+ ?[\dA-Za-z]+)+(?![\w+])", re.ASCII)
_QUARTER = re.compile(r"(?<![A-Za-z\d])Q([1-4])(?![A-Za-z\d])")
_HALF_YEAR = re.compile(r"(?<![A-Za-z\d])H([12])(?![A-Za-z\d])")
_MARKER = re.compile(r"[（(\[](\d{1,2})[）)\]]")
# Single letters are words or names, too.
_ROMAN = {"II": 2, "III": 3, "IV": 4, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_ROMAN_NUMBER = re.compile(rf"(?<![A-Za-z\d])({'|'.join(_ROMAN)})(?![A-Za-z\d])")
_DATE = re.compile(r"(?<![\d.])((?:19|20)\d\d)(?:([-./])(\d{1,2})\2(\d{1,2})|-(0\d|1[0-2]))(?![\d.-]*\d)")
_TELEPHONE = re.compile(r"(?<![\d.])\(?0\d{2,3}\)?[- ]?\d{3,4}[- ]?\d{4}(?!\d)")
# A member of a series may have its number without a hyphen, or in words: Jilin-1, “吉林一号”.
_MEMBER = re.compile(r"(?<![A-Za-z\d])[A-Z][a-z’']+[a-z]-(\d+)(?![\w.-])")
# Letters and digits in one: capitals only, since “5km” is an amount.
_LETTERED = re.compile(
    r"(?<![A-Za-z\d.$])"
    r"(?:[A-Z][A-Za-z]*-?\d+(?:\.\d+)?(?:[A-Z]+\d+)*[A-Z]*|\d+(?!MW|GW|KM)[A-Z]+(?:\d+[A-Z]+)*\d*)"
    r"(?![A-Za-z\d$])"
)
_FIGURE = r"\d+(?:,\d{3})*(?:\.\d+)?"
# Two digits after the colon make a time of day, unless the text speaks of a proportion or has more of them.
_PROPORTION = re.compile(rf"(?<![\d:.]){_FIGURE}(?::{_FIGURE})+(?![\d:])")
_PROPORTION_BEFORE = re.compile(
    r"(?:比例|配比|比分|之比|比[为是]|ratio|proportion|score)[^，。；,;]*$|比$", re.IGNORECASE
)
# Names that a language may write without their number: 新冠, 二氧化碳, additive manufacturing, car dealers.
_OPTIONAL = {"covid-19", "co2", "3d", "4s"}
_CURRENCIES = ("RMB", "CNY", "USD", "US", "HK", "EUR", "GBP", "JPY", "NT", "NO")


def read_labels(reader: Reader) -> None:
    """Read the numbers that are names."""
    reader.take(_DATE, _date)
    reader.take(_MARKER, lambda match: Quantity(Kind.MARKER, Fraction(match[1]), match[0], required=False))
    reader.take(_ROMAN_NUMBER, lambda match: Quantity(Kind.NUMBER, Fraction(_ROMAN[match[1]]), match[0]))
    reader.take(_TELEPHONE, lambda match: _label(re.sub(r"\D", "", match[0]), match[0]))
    reader.take(_PROPORTION, _proportion)
    reader.take(_SUM, lambda match: _label(match[0].replace(" ", ""), match[0]))
    reader.take(_QUARTER, lambda match: Quantity(Kind.ORDINAL, Fraction(match[1]), match[0]))
    reader.take(_HALF_YEAR, lambda match: Quantity(Kind.HALF_YEAR, Fraction(match[1]), match[0]))
    reader.take(_MEMBER, _member)
    reader.take(_LETTERED, _lettered)


def _label(name: str, text: str) -> Quantity:
    """A label with one number may be written with that number alone: G102 is “Highway 102”, 50GB “50 gigabytes”."""
    numbers = re.findall(r"\d+(?:\.\d+)?", name)
    also = (Fraction(numbers[0]),) if len(numbers) == 1 else ()
    return Quantity(Kind.LABEL, name.lower(), text, required=name.lower() not in _OPTIONAL, also=also)


def _member(match: re.Match) -> Quantity:
    return _label(match[0], match[0]) if match[0].lower() in _OPTIONAL else _number(match[1], match[0])


def _number(digits: str, text: str) -> Quantity:
    return Quantity(Kind.NUMBER, Fraction(digits), text, required=Fraction(digits) != 1)


def _lettered(match: re.Match) -> Found:
    return None if match[0].startswith(_CURRENCIES) else _label(match[0], match[0])


def _proportion(match: re.Match) -> Found:
    parts = match[0].replace(",", "").split(":")
    is_time = len(parts) == 2 and len(parts[1]) == 2 and not _PROPORTION_BEFORE.search(match.string[: match.start()])
    return None if is_time else [_number(part, match[0]) for part in parts]


def _date(match: re.Match) -> list[Quantity]:
    year, _, month, day, only_month = match.groups()
    parts = ((Kind.YEAR, year), (Kind.MONTH, month or only_month), (Kind.DAY, day))
    return [Quantity(kind, Fraction(part), match[0]) for kind, part in parts if part]
