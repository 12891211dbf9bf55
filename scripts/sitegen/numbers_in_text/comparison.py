"""Which numbers of two texts have no counterpart in the other."""

from collections.abc import Sequence
from fractions import Fraction

from sitegen.numbers_in_text import units
from sitegen.numbers_in_text.quantity import RELATIVE, Bound, Kind, Quantity

# What a bare number may turn out to be.
_NUMBER_LIKE = {Kind.NUMBER, Kind.COUNT, Kind.ORDINAL, Kind.YEAR, Kind.MULTIPLE}
# Pairs of kinds that say the same: “the 15th” of a month is its day 15, “three times” are three occasions or threefold.
_ALIKE = (
    {Kind.ORDINAL, Kind.DAY},
    {Kind.NUMBER, Kind.DAY},
    {Kind.COUNT, Kind.MULTIPLE},
    {Kind.NUMBER, Kind.LABEL},
    {Kind.COUNT, Kind.LABEL},
    {Kind.NUMBER, Kind.MARKER},
    {Kind.COUNT, Kind.MARKER},
)
_BOUNDED = {Kind.NUMBER, Kind.COUNT, Kind.RATIO, Kind.POINTS, Kind.MULTIPLE}
# What a text may leave out or say without a number (“services”, “日产”), but two texts must not say differently.
_COMPARED_IF_IN_BOTH = {Kind.RATE, Kind.SECTOR, Kind.MARKER}
# How far a measure may be off that was rounded when it was converted: 500 mu, 33 hectares. Times and money convert
# without a rest.
_ROUNDING = Fraction(3, 100)
_ROUNDED = {"length", "area", "volume", "mass"}


def unanswered(one: Sequence[Quantity], other: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Return the required quantities of each text that the other does not state, however often it does."""
    first, second = _in_terms_of(one, other), _in_terms_of(other, one)
    return _left(first, second), _left(second, first)


def _in_terms_of(texts: Sequence[Quantity], other: Sequence[Quantity]) -> list[Quantity]:
    """Take apart what the other text does not say in one: “seven out of ten” may be a share or two counts."""
    return [
        part
        for quantity in texts
        for part in ((quantity,) if _is_said(quantity, other) else quantity.parts or (quantity,))
    ]


def agree(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities of different texts say the same."""
    if {one.kind, other.kind} == {Kind.MULTIPLE, Kind.RATIO}:
        return bool(one.bounds & other.bounds) and _is_in_percent(one, other)
    if one.kind is Kind.LABEL is other.kind:
        return one.value == other.value
    if not _are_kin(one.kind, other.kind):
        return False
    if {one.kind, other.kind} <= _BOUNDED and one.required and other.required and not _limits_agree(one, other):
        return False
    if one.unit is None or other.unit is None:
        return bool(one.values & other.values)
    return one.unit.dimension == other.unit.dimension and _measures_alike(one, other)


def _limits_agree(one: Quantity, other: Quantity) -> bool:
    """“About” may be added to a number or left out: it tells of no side to which the number is off."""
    is_about = any(
        Bound.ABOUT in some.bounds and Bound.EXACTLY in rest.bounds for some, rest in ((one, other), (other, one))
    )
    return is_about or bool(one.bounds & other.bounds)


def _are_kin(one: Kind, other: Kind) -> bool:
    if one is other or {one, other} in _ALIKE:
        return True
    return Kind.NUMBER in (one, other) and {one, other} <= _NUMBER_LIKE


def _is_in_percent(one: Quantity, other: Quantity) -> bool:
    """Percent may state what a multiple is or by how much something grew: 200 percent, or 100 percent more."""
    multiple, ratio = (one, other) if one.kind is Kind.MULTIPLE else (other, one)
    return any({value, value - 1} & ratio.values for value in multiple.values)


def _measures_alike(one: Quantity, other: Quantity) -> bool:
    if one.unit == other.unit:
        return bool(one.values & other.values)
    rounding = _ROUNDING if one.unit.dimension in _ROUNDED else 0
    return any(
        abs(first * one.unit.size - second * other.unit.size) <= rounding * first * one.unit.size
        for first in one.values
        for second in other.values
    )


def _left(texts: Sequence[Quantity], other: Sequence[Quantity]) -> list[Quantity]:
    return [quantity for quantity in texts if _lacks_an_answer(quantity, texts, other)]


def _lacks_an_answer(quantity: Quantity, own: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    if quantity.kind in _COMPARED_IF_IN_BOTH:
        return _is_contradicted(quantity, own, other)
    if quantity.in_slogan and not any(answer.in_slogan for answer in other):
        return False
    if _may_be_year(quantity) and _tells_relative_year(other) and not _tells_relative_year(own):
        return False
    return quantity.required and not _is_said(quantity, other)


def _is_contradicted(quantity: Quantity, own: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    mine = [rival for rival in own if _are_rivals(rival, quantity)]
    theirs = [rival for rival in other if _are_rivals(rival, quantity)]
    return bool(theirs) and not any(agree(one, two) for one in mine for two in theirs)


def _are_rivals(one: Quantity, other: Quantity) -> bool:
    """What something is per is either a time or an amount; what is per one of them does not contradict the other."""
    return one.kind is other.kind and (one.unit in units.TIMES) == (other.unit in units.TIMES)


def _may_be_year(quantity: Quantity) -> bool:
    is_bare = quantity.kind is Kind.NUMBER and quantity.unit is None
    return quantity.kind is Kind.YEAR or (is_bare and 1900 <= quantity.value < 2100)


def _tells_relative_year(texts: Sequence[Quantity]) -> bool:
    """“今年” may be “in 2024”, as long as the other text does not say “this year”, too."""
    return any(quantity.kind is Kind.YEAR and quantity.value == RELATIVE for quantity in texts)


def _is_said(quantity: Quantity, other: Sequence[Quantity]) -> bool:
    return any(agree(quantity, answer) for answer in other)
