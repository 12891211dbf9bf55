"""The mark: the plan's shape as a drawing. Rings in the middle, bars round them, dots outside, as many as there are.

Nothing here knows what the groups are called. The drawing is 64 units wide; lengths below are in such units.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

VIEW_BOX = "0 0 64 64"
_CENTER = 32.0
_RINGS_REACH = 14.0
_RING_THICKNESS = 0.36  # of its radius
_RING_OVERLAP = 1.366  # distance of neighboring centers, in radii: below 2 the rings interlock
_BAR_INNER, _BAR_OUTER = 17.4, 22.8
_BAR_GAP = 3.0
_DOTS_AT = 28.6
_DOT_RADIUS = 2.7
# The most shapes of a group: every page carries them, and more could not be told apart.
MOST_PARTS = 60


@dataclass(frozen=True)
class Part:
    """One shape of the mark: the index of its group, its number in it from 1, and its outline as SVG path data."""

    group: int
    number: int
    path: str


def mark_parts(counts: Sequence[int]) -> list[Part]:
    """Return the shapes for three counts, from the middle outward: rings, bars, dots.

    Of a group with more than `MOST_PARTS`, each shape stands for several, in their order.
    """
    draw = (_ring, _bar, _dot)
    return [
        Part(group, number + 1, draw[group](number, count))
        for group, count in enumerate(min(count, MOST_PARTS) for count in counts)
        for number in range(count)
    ]


def part_number(number: int, count: int) -> int:
    """Return the number of the shape that stands for the one of a number, from 1, among so many."""
    return number if count <= MOST_PARTS else (number - 1) * MOST_PARTS // count + 1


def _ring(number: int, count: int) -> str:
    radius = _RINGS_REACH / (1 + _RING_OVERLAP / 2 / sin(pi / count)) if count > 1 else _RINGS_REACH * 0.7
    # Two rings lie side by side; more of them stand in a circle, the first at the top.
    start = 0.5 if count == 2 else 0.0
    x, y = _at(_RINGS_REACH - radius if count > 1 else 0, (number / count - start / 2) % 1)
    return _circle(x, y, radius) + _circle(x, y, radius * (1 - _RING_THICKNESS), clockwise=False)


def _bar(number: int, count: int) -> str:
    if count == 1:
        return _circle(_CENTER, _CENTER, _BAR_OUTER) + _circle(_CENTER, _CENTER, _BAR_INNER, clockwise=False)
    # A bar ends with straight sides, so that the gap is as wide inside as outside; many bars leave less for it.
    step, middle = 1 / count, number / count
    gap = min(_BAR_GAP, pi * _BAR_INNER * step)
    far, near = (step / 2 - gap / 2 / (2 * pi * radius) for radius in (_BAR_OUTER, _BAR_INNER))
    large = int(step > 0.5)
    corners = [
        _at(_BAR_OUTER, middle - far),
        _at(_BAR_OUTER, middle + far),
        _at(_BAR_INNER, middle + near),
        _at(_BAR_INNER, middle - near),
    ]
    a, b, c, d = (f"{_short(x)} {_short(y)}" for x, y in corners)
    return f"M{a}A{_BAR_OUTER} {_BAR_OUTER} 0 {large} 1 {b}L{c}A{_BAR_INNER} {_BAR_INNER} 0 {large} 0 {d}Z"


def _dot(number: int, count: int) -> str:
    room = 2 * pi * _DOTS_AT / count
    x, y = _at(_DOTS_AT, number / count)
    return _circle(x, y, min(_DOT_RADIUS, room * 0.36))


def _at(distance: float, turn: float) -> tuple[float, float]:
    """Return the point at a distance from the center, `turn` of a full circle clockwise from the top."""
    angle = 2 * pi * turn - pi / 2
    return _CENTER + distance * cos(angle), _CENTER + distance * sin(angle)


def _circle(x: float, y: float, radius: float, clockwise: bool = True) -> str:
    r, sweep = _short(radius), int(clockwise)
    half = f"a{r} {r} 0 1 {sweep} "
    return f"M{_short(x - radius)} {_short(y)}{half}{_short(2 * radius)} 0{half}{_short(-2 * radius)} 0Z"


def _short(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
