"""Which numbers of two texts have no counterpart in the other."""

from collections.abc import Sequence

from sitegen.numbers_in_text import units
from sitegen.numbers_in_text.quantity import Kind, Quantity

# What a bare number may turn out to be.
_NUMBER_LIKE = {Kind.NUMBER, Kind.COUNT, Kind.ORDINAL, Kind.YEAR, Kind.MULTIPLE}
# Pairs of kinds that say the same: “the 15th” of a month is its day 15, “three times” are three occasions or threefold.
_ALIKE = ({Kind.ORDINAL, Kind.DAY}, {Kind.NUMBER, Kind.DAY}, {Kind.COUNT, Kind.MULTIPLE})
_BOUNDED = {Kind.NUMBER, Kind.COUNT, Kind.RATIO, Kind.POINTS, Kind.MULTIPLE}
# What a text may say again where the other says “that year” or nothing.
_REPEATABLE = {Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.ORDINAL, Kind.LABEL, Kind.DECADE, Kind.HALF_YEAR}
# What a text may leave out or say without a number (“services”, “日产”), but two texts must not say differently.
_COMPARED_IF_IN_BOTH = {Kind.RATE, Kind.SECTOR}
_SMALL = 12


def unanswered(one: Sequence[Quantity], other: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Return the required quantities of each text that the other does not state."""
    answers = _match(one, other)
    backwards = {place: number for number, place in answers.items()}
    return _left(one, other, answers), _left(other, one, backwards)


def agree(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities of different texts say the same."""
    if {one.kind, other.kind} == {Kind.MULTIPLE, Kind.RATIO}:
        return bool(one.bounds & other.bounds) and _is_in_percent(one, other)
    if not _are_kin(one.kind, other.kind):
        return False
    if {one.kind, other.kind} <= _BOUNDED and one.required and other.required and not one.bounds & other.bounds:
        return False
    if one.unit is None or other.unit is None:
        return bool(one.values & other.values)
    return one.unit.dimension == other.unit.dimension and bool(_measures(one) & _measures(other))


def _are_kin(one: Kind, other: Kind) -> bool:
    if one is other or {one, other} in _ALIKE:
        return True
    return Kind.NUMBER in (one, other) and {one, other} <= _NUMBER_LIKE


def _is_in_percent(one: Quantity, other: Quantity) -> bool:
    """Percent may state what a multiple is or by how much something grew: 200 percent, or 100 percent more."""
    multiple, ratio = (one, other) if one.kind is Kind.MULTIPLE else (other, one)
    return any({value, value - 1} & ratio.values for value in multiple.values)


def _measures(quantity: Quantity) -> set:
    return {value * quantity.unit.size for value in quantity.values}


def _left(texts: Sequence[Quantity], other: Sequence[Quantity], answers: dict[int, int]) -> list[Quantity]:
    return [
        quantity
        for number, quantity in enumerate(texts)
        if number not in answers and _lacks_an_answer(quantity, texts, other)
    ]


def _lacks_an_answer(quantity: Quantity, own: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    if quantity.kind in _COMPARED_IF_IN_BOTH:
        return _is_contradicted(quantity, own, other)
    return quantity.required and not (_repeats(quantity) and _is_said(quantity, other))


def _is_contradicted(quantity: Quantity, own: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    mine = [rival for rival in own if _are_rivals(rival, quantity)]
    theirs = [rival for rival in other if _are_rivals(rival, quantity)]
    return bool(theirs) and not any(agree(one, two) for one in mine for two in theirs)


def _are_rivals(one: Quantity, other: Quantity) -> bool:
    """What something is per is either a time or an amount; what is per one of them does not contradict the other."""
    return one.kind is other.kind and (one.unit in units.TIMES) == (other.unit in units.TIMES)


def _repeats(quantity: Quantity) -> bool:
    if quantity.kind in _REPEATABLE:
        return True
    is_year = quantity.kind is Kind.NUMBER and 1900 <= quantity.value < 2100
    return is_year or (quantity.kind in _NUMBER_LIKE and quantity.value <= _SMALL)


def _is_said(quantity: Quantity, other: Sequence[Quantity]) -> bool:
    return any(agree(quantity, answer) for answer in other)


def _match(one: Sequence[Quantity], other: Sequence[Quantity]) -> dict[int, int]:
    """Give as many quantities as can be an answer of their own (augmenting paths), required ones first."""
    taken: dict[int, int] = {}

    def find(number: int, tried: set[int]) -> bool:
        order = sorted(range(len(other)), key=lambda place: not other[place].required)
        for place in order:
            if place in tried or not agree(one[number], other[place]):
                continue
            tried.add(place)
            if place not in taken or find(taken[place], tried):
                taken[place] = number
                return True
        return False

    for number in sorted(range(len(one)), key=lambda number: not one[number].required):
        find(number, set())
    return {number: place for place, number in taken.items()}
