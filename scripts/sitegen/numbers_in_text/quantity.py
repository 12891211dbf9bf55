"""A number that a text states, in a form that is the same in every language."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


class Kind(Enum):
    """What a number says.

    A bare NUMBER (“Line 2”, “二期”) may be a count, an ordinal or a year. A MULTIPLE tells how many times what it was
    something becomes. A RATE is the unit that an amount is per (a mu, a month), a SECTOR one of an economy’s three. A
    MARKER counts the members of a list: (2).
    """

    NUMBER = "number"
    COUNT = "count"
    ORDINAL = "ordinal"
    YEAR = "year"
    DECADE = "decade"
    HALF_YEAR = "half-year"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"
    CLOCK = "clock"
    RATIO = "ratio"
    MULTIPLE = "multiple"
    POINTS = "points"
    VAGUE = "vague"
    RATE = "rate"
    SECTOR = "sector"
    MARKER = "marker"
    LABEL = "label"


class Bound(Enum):
    """How a number limits what it counts."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    NEARLY = "nearly"
    ABOUT = "about"


# The value of a year that is only told from the year of the text: last year.
RELATIVE = "relative"
EXACT = frozenset({Bound.EXACTLY})
# Words that may limit a number or not: “近三年” is nearly three years or the past three, “up to 500” may just be 500.
PERHAPS_NEARLY = frozenset({Bound.EXACTLY, Bound.NEARLY})
PERHAPS_AT_LEAST = frozenset({Bound.EXACTLY, Bound.AT_LEAST})
PERHAPS_AT_MOST = frozenset({Bound.EXACTLY, Bound.AT_MOST})


@dataclass(frozen=True)
class Unit:
    """A unit: what it measures, and how many of that dimension's smallest unit it is."""

    dimension: str
    size: Fraction = Fraction(1)


@dataclass(frozen=True)
class Quantity:
    """A number as a text states it.

    `text` is how it is written. `also` are values it may have as well: 9:30 without a.m. or p.m. A quantity that is
    not `required` is often idiom (one of, both, 一批): it may answer a number of the other text, but needs no answer.
    It falls into its `parts` where the other text does not say it in one: “seven out of ten”. A
    numeral `in_slogan` (“三个五”, “四不两直”) needs an answer only if the other text has such a slogan, too.
    """

    kind: Kind
    value: Fraction | str
    text: str
    unit: Unit | None = None
    bounds: frozenset[Bound] = EXACT
    required: bool = True
    also: tuple[Fraction, ...] = ()
    in_slogan: bool = False
    parts: tuple["Quantity", ...] = ()

    @property
    def values(self) -> frozenset[Fraction | str]:
        """All values it may have."""
        return frozenset({self.value, *self.also})
