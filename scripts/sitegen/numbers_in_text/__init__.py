"""The numbers that a free text states, in a form that is the same in every language, and their comparison.

A language has a reader or none. To have one it needs a module that turns its number words, dates and units into
`Quantity` objects, entered in `_READERS`. A language without a reader is compared by the years it writes in digits
only: whether “5” is spelled out, and what a comma in a number means, differs from language to language.
docs-dev/numbers.md tells how texts are read, what was tried and how well it works.
"""

import re
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

from sitegen.numbers_in_text.chinese import read_chinese
from sitegen.numbers_in_text.comparison import unanswered
from sitegen.numbers_in_text.english import read_english
from sitegen.numbers_in_text.quantity import Bound, Kind, Quantity, Unit
from sitegen.numbers_in_text.tallies import is_tally, list_sizes

__all__ = ["Bound", "Kind", "Quantity", "Unit", "differences", "quantities"]

_READERS: dict[str, Callable[[str], list[Quantity]]] = {"zh": read_chinese, "en": read_english}
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)")


@lru_cache(maxsize=20_000)  # a preview checks the same texts after every change
def quantities(text: str, locale: str) -> tuple[Quantity, ...]:
    """Return the quantities that a text states, in its order; without a reader for its language, its years."""
    reader = _READERS.get(_language(locale))
    return tuple(reader(text) if reader else _years(text))


def differences(one: str, one_locale: str, other: str, other_locale: str) -> tuple[list[Quantity], list[Quantity]]:
    """Return the quantities of each of two texts that the other does not state."""
    if {_language(one_locale), _language(other_locale)} <= _READERS.keys():
        left = unanswered(quantities(one, one_locale), quantities(other, other_locale))
        sizes = list_sizes(one) | list_sizes(other) if any(left) else set()
        return tuple([quantity for quantity in side if not is_tally(quantity, sizes)] for side in left)
    first, second = _years(one), _years(other)
    # A language may count years from another beginning, or write them in words.
    return unanswered(first, second) if first and second else ([], [])


def _language(locale: str) -> str:
    return locale.partition("-")[0]


def _years(text: str) -> list[Quantity]:
    return [Quantity(Kind.YEAR, Fraction(match[0]), match[0]) for match in _YEAR.finditer(text)]
