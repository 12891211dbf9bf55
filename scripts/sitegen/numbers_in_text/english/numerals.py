"""English number words: thirty-six, one hundred and eight, 1.2 million, fourteenth."""

import re
from fractions import Fraction

_UNITS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12}
_ORDINAL_UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_ORDINAL_UNITS += ["eleventh", "twelfth", *(f"{word}th" for word in _UNITS[12:])]
_ORDINAL_TENS = [f"{ten[:-1]}ieth" for ten in TENS]
VALUES = {word: value for value, word in enumerate(_UNITS, 1)} | {
    word: 10 * value for value, word in enumerate(TENS, 2)
}
ORDINALS = {word: value for value, word in enumerate(_ORDINAL_UNITS, 1)} | {
    word: 10 * value for value, word in enumerate(_ORDINAL_TENS, 2)
}
_ONE_TO_NINE = "|".join(_UNITS[:9])
_BELOW_100 = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{_ONE_TO_NINE})\b)?|(?:{'|'.join(reversed(_UNITS))}))\b"
_BELOW_1000 = rf"(?:(?:{_BELOW_100}|\ban?)[- ]hundred\b(?:(?: and)?[- ]{_BELOW_100})?|{_BELOW_100})"
SCALE = rf"(?:{'|'.join(_SCALES)})\b"
WORDS = rf"(?:\b(?:{_BELOW_1000}|an?(?=[- ]{SCALE}))(?:[- ]{SCALE}(?:,? (?:and )?{_BELOW_1000})?)*)"
DIGITS = rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?:[- ]?(?:hundred\b|{SCALE}))*)"
NUMERAL = rf"(?:{DIGITS}|{WORDS})"
ORDINAL = rf"(?:\d[\d,]*(?:st|nd|rd|th)\b|\b(?:(?:{'|'.join(TENS)})-)?(?:{'|'.join([*ORDINALS])})\b)"
LARGE_ORDINALS = ("hundredth", "thousandth", "millionth", "billionth")
_TOKEN = re.compile(r"[\d.]+|[a-z]+")


def number(numeral: str) -> Fraction:
    """Return the value of digits or number words, with or without words for thousands and more."""
    total, group = Fraction(0), Fraction(0)
    for token in _TOKEN.findall(numeral.lower().replace(",", "")):
        if token in _SCALES:
            total += (group or 1) * _SCALES[token]
            group = Fraction(0)
        elif token == "hundred":
            group = (group or 1) * 100
        elif token[0].isdigit():
            group += Fraction(token)
        else:
            group += VALUES.get(token, 0)  # “a” and “and” add nothing
    return total + group


def ordinal(word: str) -> Fraction:
    """Return the value of an ordinal: third, twenty-first, 14th, 60 millionth."""
    word = word.lower()
    if word[0].isdigit() or word.endswith(LARGE_ORDINALS):
        return number(word[:-2])
    tens, _, last = word.rpartition("-")
    return Fraction(VALUES.get(tens, 0) + ORDINALS[last])
