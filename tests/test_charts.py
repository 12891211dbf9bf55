"""Dots for numbers: one for each thing counted, or none at all."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.charts import MOST_DOTS, dot_chart

ROW = re.compile(r"M(\d+) (\d+)h(\d+)\.01")


def dots(path: str, pitch: int) -> list[tuple[int, int]]:
    """Return where a browser puts the dots: one each `pitch` along every line."""
    return [
        (int(x) + pitch * at, int(y)) for x, y, length in ROW.findall(path) for at in range(int(length) // pitch + 1)
    ]


@given(st.integers(1, MOST_DOTS))
def test_there_are_as_many_dots_as_the_number_says(value):
    chart = dot_chart(value)
    places = dots(chart.path, chart.pitch)
    assert len(places) == len(set(places)) == value
    half = chart.pitch / 2
    assert all(half <= x <= chart.width - half and half <= y <= chart.height - half for x, y in places)


@given(st.integers(1, MOST_DOTS), st.integers(1, MOST_DOTS))
def test_a_larger_number_is_never_a_smaller_picture(one, other):
    small, large = sorted((one, other))
    first, second = dot_chart(small), dot_chart(large)
    assert first.pitch == second.pitch
    assert first.width * first.height <= second.width * second.height


@pytest.mark.parametrize("value", [-1, 0, MOST_DOTS + 1, 10**12])
def test_a_number_that_dots_cannot_show_has_none(value):
    assert dot_chart(value) is None
