"""The mark: as many shapes as the plan has parts, each inside the drawing and apart from its neighbors."""

import re
from cmath import phase, rect
from itertools import pairwise
from math import atan2, hypot, pi, sqrt

from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.mark import VIEW_BOX, mark_parts

RINGS, BARS, DOTS = range(3)
MIDDLE = float(VIEW_BOX.split()[2]) / 2
CENTER = complex(MIDDLE, MIDDLE)
NUMBER = r"-?\d+(?:\.\d+)?"
CIRCLE = re.compile(rf"M({NUMBER}) ({NUMBER})a({NUMBER}) ")
CORNER = re.compile(rf"[ML]({NUMBER}) ({NUMBER})|A{NUMBER} {NUMBER} 0 [01] [01] ({NUMBER}) ({NUMBER})")
STEP = re.compile(rf"([MLaA])((?:{NUMBER} ?)+)|Z")
counts = st.tuples(*3 * [st.integers(0, 40)])


def circles(path: str) -> list[tuple[float, float, float]]:
    """Return center and radius of each circle of a path."""
    return [(float(x) + float(r), float(y), float(r)) for x, y, r in CIRCLE.findall(path)]


def corners(path: str) -> list[tuple[float, float]]:
    return [(float(a or c), float(b or d)) for a, b, c, d in CORNER.findall(path)]


def shapes(counts: tuple[int, int, int], group: int) -> list[str]:
    return [part.path for part in mark_parts(counts) if part.group == group]


def arc(start: complex, end: complex, radius: float, large: bool, sweep: bool) -> list[complex]:
    """Return points on a circular arc, by the formulas of SVG's implementation notes."""
    chord = end - start
    height = sqrt(max(0.0, radius**2 - abs(chord) ** 2 / 4))
    center = (start + end) / 2 + (1 if large != sweep else -1) * height * 1j * chord / abs(chord)
    extent = (phase(end - center) - phase(start - center)) % (2 * pi) - (0 if sweep else 2 * pi)
    return [center + rect(abs(start - center), phase(start - center) + extent * at / 32) for at in range(1, 33)]


def outlines(path: str) -> list[list[complex]]:
    """Return the closed lines of a path as a browser draws them, point by point."""
    lines: list[list[complex]] = []
    for command, numbers in STEP.findall(path):
        *flags, x, y = map(float, numbers.split() or (0, 0))
        if command == "M":
            lines.append([complex(x, y)])
        elif command == "L":
            lines[-1].append(complex(x, y))
        elif command:
            here = lines[-1][-1]
            radius, _, _, large, sweep = flags
            lines[-1] += arc(here, complex(x, y) + (here if command == "a" else 0), radius, bool(large), bool(sweep))
    return lines


def fills(path: str, point: complex) -> bool:
    """Tell whether a browser paints a point: whether the path winds round it."""
    edges = [edge for line in outlines(path) for edge in pairwise([*line, line[0]])]
    return round(sum(phase((b - point) / (a - point)) for a, b in edges if a != b) / (2 * pi)) != 0


def turn(point: tuple[float, float]) -> float:
    """Return where a point lies round the middle: 0 at the top, clockwise, below 1."""
    return (atan2(point[0] - MIDDLE, MIDDLE - point[1]) / (2 * pi)) % 1


@given(counts)
@settings(max_examples=30)
def test_every_part_of_the_plan_has_one_shape(counts):
    found = [(part.group, part.number) for part in mark_parts(counts)]
    assert found == [(group, number) for group, count in enumerate(counts) for number in range(1, count + 1)]
    assert len({part.path for part in mark_parts(counts)}) == len(found)


@given(counts)
@settings(max_examples=30)
def test_no_shape_leaves_the_drawing(counts):
    for part in mark_parts(counts):
        assert all(abs(point - CENTER) <= MIDDLE for line in outlines(part.path) for point in line)


@given(counts)
@settings(max_examples=15)
def test_a_group_is_drawn_the_same_whatever_the_others_are(counts):
    alone = [mark_parts([n if group == at else 0 for at, n in enumerate(counts)]) for group in range(3)]
    assert mark_parts(counts) == [part for parts in alone for part in parts]


@given(st.integers(1, 40))
@settings(max_examples=15)
def test_bars_bend_round_the_rings_and_cover_no_place_but_their_own(count):
    bars = shapes((0, count, 0), BARS)
    places = [CENTER + rect(20, 2 * pi * number / count - pi / 2) for number in range(count)]
    for number, path in enumerate(bars):
        distances = [abs(point - CENTER) for line in outlines(path) for point in line]
        assert min(distances) > 17 and max(distances) < 23 and not fills(path, CENTER)
        # Round from the top clockwise, in the plan's order.
        assert [at for at, place in enumerate(places) if fills(path, place)] == [number]


@given(st.integers(1, 40))
@settings(max_examples=15)
def test_dots_stand_clockwise_from_the_top_in_the_plans_order(count):
    for number, path in enumerate(shapes((0, 0, count), DOTS)):
        x, y, _ = circles(path)[0]
        assert abs((turn((x, y)) - number / count + 0.5) % 1 - 0.5) < 0.001
        assert fills(path, complex(x, y))


@given(st.integers(1, 40))
@settings(max_examples=15)
def test_rings_are_hollow(count):
    for path in shapes((count, 0, 0), RINGS):
        outer, inner = circles(path)
        middle, edge = complex(*outer[:2]), (outer[2] + inner[2]) / 2
        assert not fills(path, middle)
        assert all(fills(path, middle + rect(edge, angle)) for angle in range(6))


@given(st.integers(2, 40))
def test_dots_do_not_touch_each_other_or_the_bars(count):
    dots = [circles(path)[0] for path in shapes((0, 5, count), DOTS)]
    around = [*dots, dots[0]] if count > 2 else dots
    assert all(hypot(a[0] - b[0], a[1] - b[1]) > a[2] + b[2] for a, b in pairwise(around))
    edge = max(hypot(x - MIDDLE, y - MIDDLE) for path in shapes((0, 5, 0), BARS) for x, y in corners(path))
    assert all(hypot(x - MIDDLE, y - MIDDLE) - r > edge for x, y, r in dots)


@given(st.integers(2, 40))
def test_bars_follow_each_other_with_a_gap(count):
    bars = [corners(path) for path in shapes((0, count, 0), BARS)]
    for bar, following in zip(bars, [*bars[1:], bars[0]], strict=True):
        outer_start, outer_end, inner_end, inner_start = bar
        assert 0 < (turn(outer_end) - turn(outer_start)) % 1 < 1 / count
        assert 0 < (turn(inner_end) - turn(inner_start)) % 1 < 1 / count
        assert 0 < (turn(following[0]) - turn(outer_end)) % 1 < 1 / count


@given(st.integers(2, 40))
def test_neighboring_rings_interlock(count):
    rings = [circles(path)[0] for path in shapes((count, 0, 0), RINGS)]
    for a, b in pairwise([*rings, rings[0]]):
        assert abs(a[2] - b[2]) < hypot(a[0] - b[0], a[1] - b[1]) < a[2] + b[2]


@given(st.integers(1, 40))
def test_rings_stay_inside_the_bars(count):
    bars_begin = min(hypot(x - MIDDLE, y - MIDDLE) for path in shapes((0, 5, 0), BARS) for x, y in corners(path))
    for path in shapes((count, 0, 0), RINGS):
        x, y, r = circles(path)[0]
        assert hypot(x - MIDDLE, y - MIDDLE) + r < bars_begin
