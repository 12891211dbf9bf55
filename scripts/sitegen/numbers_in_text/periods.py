"""Periods that texts name in several ways: 1至6月, January to June, the first six months, 上半年."""

from fractions import Fraction

from sitegen.numbers_in_text import units
from sitegen.numbers_in_text.quantity import Kind, Quantity


def first_months(count: Fraction, text: str) -> Quantity:
    """Return the months of a year from January to the one of a number: three are its first quarter, six a half."""
    if count == 3:
        return Quantity(Kind.ORDINAL, Fraction(1), text)
    if count == 6:
        return Quantity(Kind.HALF_YEAR, Fraction(1), text)
    ends = tuple(Quantity(Kind.MONTH, Fraction(month), text) for month in (1, count))  # January and February
    return Quantity(Kind.COUNT, count, text, units.MONTH, parts=ends)
