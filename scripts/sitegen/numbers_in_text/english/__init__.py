"""Reads the numbers of an English text: dates, ordinals, shares, labels and amounts, with units and limiting words."""

import re
from fractions import Fraction

from sitegen.numbers_in_text.english.amounts import read_amounts
from sitegen.numbers_in_text.english.dates import read_dates
from sitegen.numbers_in_text.english.limits import DETACHED, bounds
from sitegen.numbers_in_text.english.numerals import LARGE_ORDINALS, NUMERAL, ORDINAL, number, ordinal
from sitegen.numbers_in_text.labels import read_labels
from sitegen.numbers_in_text.quantity import Kind, Quantity
from sitegen.numbers_in_text.reader import Reader

# Single letters, which are numbers after some words only.
_ROMAN = {"I": 1, "V": 5, "X": 10}
_SECTORS = {"primary": 1, "secondary": 2, "tertiary": 3}

_IDIOM = re.compile(
    r"\b(?:five|5)-year (?=plan|period)|\b24/7\b|\bthree-dimensional\b|\bone plus one (?:\w+ ){1,4}than two\b|"
    r"\bno one\b|\bsecond to none\b|\bsecond-hand\b|\bfour corners\b|\bone hundred percent\b|\bMay Day\b|"
    r"\bthird[- ]part(?:y|ies)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:No\.|Number|page|paragraph|phase|stage|step|chapter|article|section|line|lines|version|level|grade|tier|"
    r"class|route|highway|building|room|block|gate|platform|exit|terminal|group|district) ?(\d+(?:\.\d+)?)"
    r"(?![\d,]|%| percent)",
    re.I,
)
_ROMAN_NUMBER = re.compile(
    r"\b(?:[Pp]hase|[Ss]tage|[Pp]art|[Tt]ier|[Tt]ype|[Cc]lass|[Ll]evel|[Vv]olume|[Cc]hapter|[Aa]rticle|[Ss]ection|"
    r"War|National|China|Euro) "
    rf"({'|'.join(_ROMAN)})\b"
)
_PHASE_WORD = re.compile(
    r"\b(?:phase|stage|step|line|level|grade|chapter|part) (two|three|four|five|six|seven|eight|nine|ten)\b", re.I
)
_LEADS_TO_ORDINAL = (
    r"\b(?:the|its|their|this|his|her|our|a|every|rank(?:s|ed|ing)?|c[ao]mes?|plac(?:es?|ed|ing)|finish(?:ed)?) |[’']s "
)
_ORDINAL = re.compile(rf"((?:{_LEADS_TO_ORDINAL})?)({ORDINAL})(?![- ]?(?:hundred|thousand))", re.I)
_BEGINNING = re.compile(r"(?:^|[.:;,] (?:and )?)$")
_LARGE_ORDINAL = re.compile(rf"()({NUMERAL}[- ](?:{'|'.join(LARGE_ORDINALS)}))\b", re.I)
_ANOTHER = re.compile(r"\banother\b", re.I)
_SECTOR = re.compile(rf"\b({'|'.join(_SECTORS)}) (?:industr(?:y|ies)|sectors?)\b", re.I)
_RANKED = re.compile(rf"\b({'|'.join(_SECTORS)})\b", re.I)


def read_english(text: str) -> list[Quantity]:
    """Return the quantities that an English text states, in its order."""
    reader = Reader(text)
    reader.take(_IDIOM)
    read_labels(reader)
    read_dates(reader)
    reader.take(_NUMBERED, _numbered)
    reader.take(_ROMAN_NUMBER, _roman)
    reader.take(_PHASE_WORD, _numbered)
    reader.take(_SECTOR, lambda match: _sector(match, Kind.SECTOR))
    reader.take(_RANKED, lambda match: _sector(match, Kind.ORDINAL))
    if any(word in text for word in LARGE_ORDINALS):  # the search is slow, and these words are rare
        reader.take(_LARGE_ORDINAL, _ordinal)
    read_amounts(reader)
    reader.take(_ORDINAL, _ordinal)
    reader.take(_ANOTHER, lambda match: Quantity(Kind.ORDINAL, Fraction(2), match[0], required=False))
    reader.loosen(DETACHED, bounds)
    return reader.found


def _numbered(match: re.Match) -> Quantity:
    return Quantity(Kind.NUMBER, number(match[1]), match[0], required=number(match[1]) != 1)


def _roman(match: re.Match) -> Quantity:
    return Quantity(Kind.NUMBER, Fraction(_ROMAN[match[1]]), match[0], required=match[1] != "I")


def _ordinal(match: re.Match) -> Quantity:
    """“The second” counts; “a second service” is one more, “Third, …” a list, “first” in too many set phrases."""
    value, before, after = ordinal(match[2]), match[1].strip().lower(), match.string[match.end() :]
    counts = value > 2 or (value == 2 and before not in ("", "a", "every") and not after.startswith(" only to"))
    begins = not before and after.startswith(",") and _BEGINNING.search(match.string[: match.start()])
    required = counts and not begins
    return Quantity(Kind.ORDINAL, value, match[0], required=required)


def _sector(match: re.Match, kind: Kind) -> Quantity:
    return Quantity(kind, Fraction(_SECTORS[match[1].lower()]), match[0], required=False)
