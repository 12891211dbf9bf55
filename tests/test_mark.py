"""The mark: as many shapes as the plan has parts, each inside the drawing and apart from its neighbors."""

import re
from itertools import pairwise
from math import atan2, hypot, pi

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.mark import VIEW_BOX, mark_parts

RINGS, BARS, DOTS = range(3)
MIDDLE = float(VIEW_BOX.split()[2]) / 2
NUMBER = r"-?\d+(?:\.\d+)?"
CIRCLE = re.compile(rf"M({NUMBER}) ({NUMBER})a({NUMBER}) ")
CORNER = re.compile(rf"[ML]({NUMBER}) ({NUMBER})|A{NUMBER} {NUMBER} 0 [01] [01] ({NUMBER}) ({NUMBER})")
counts = st.tuples(*3 * [st.integers(0, 40)])


def circles(path: str) -> list[tuple[float, float, float]]:
    """Return center and radius of each circle of a path."""
    return [(float(x) + float(r), float(y), float(r)) for x, y, r in CIRCLE.findall(path)]


def corners(path: str) -> list[tuple[float, float]]:
    return [(float(a or c), float(b or d)) for a, b, c, d in CORNER.findall(path)]


def shapes(counts: tuple[int, int, int], group: int) -> list[str]:
    return [part.path for part in mark_parts(counts) if part.group == group]


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
        round_ones = circles(part.path)
        assert all(hypot(x - MIDDLE, y - MIDDLE) + r <= MIDDLE for x, y, r in round_ones)
        assert all(hypot(x - MIDDLE, y - MIDDLE) <= MIDDLE for x, y in ([] if round_ones else corners(part.path)))


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


@pytest.mark.parametrize("count", [2, 3, 5])
def test_neighboring_rings_interlock(count):
    rings = [circles(path)[0] for path in shapes((count, 0, 0), RINGS)]
    for a, b in pairwise(rings):
        assert abs(a[2] - b[2]) < hypot(a[0] - b[0], a[1] - b[1]) < a[2] + b[2]


@given(st.integers(1, 40))
def test_rings_stay_inside_the_bars(count):
    bars_begin = min(hypot(x - MIDDLE, y - MIDDLE) for path in shapes((0, 5, 0), BARS) for x, y in corners(path))
    for path in shapes((count, 0, 0), RINGS):
        x, y, r = circles(path)[0]
        assert hypot(x - MIDDLE, y - MIDDLE) + r < bars_begin
