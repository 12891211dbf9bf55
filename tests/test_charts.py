"""Dots for numbers: one for each thing counted, or none at all."""

import re
import shutil
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sitegen.charts import MOST_DOTS, dot_chart
from sitegen.models import Quantity, Text
from sitegen.pages import Page, Urls
from sitegen.render import Renderer
from sitegen.site import load_site

ROW = re.compile(r"M(\d+) (\d+)h(\d+)\.01")

CALL = '{% from "components/target-chart.html" import target_chart with context %}{{ target_chart(page.item, none) }}'
NASTY = "<u>\"&'"


def quantity(value: float, kind: str = "target") -> Quantity:
    counts = Text({"zh": f"项目{NASTY}", "en": f"projects{NASTY}"})
    return Quantity(id="q", kind=kind, value=value, unit="item", qualifier="exact", counts=counts, paragraphs=(1,))


@pytest.fixture(scope="module")
def draw(root, tmp_path_factory):
    """Draw the chart of a quantity as a page does."""
    folder = tmp_path_factory.mktemp("templates")
    shutil.copytree(root / "overrides" / "components", folder / "components")
    (folder / "pages").mkdir()
    (folder / "pages" / "some.html").write_text(CALL, encoding="utf-8")
    renderer, text = Renderer(load_site(root)[0], folder, Urls("zh")), Text({"zh": "一", "en": "One"})

    def drawn(entry: Quantity, locale: str = "en") -> str:
        return renderer.render(Page("projects/some", "some", "data/some.yml", text, text, item=entry), locale).html

    return drawn


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


@pytest.mark.parametrize("value", [1, 76, MOST_DOTS])
@pytest.mark.parametrize("locale", ["zh", "en"])
def test_who_cannot_see_the_dots_is_told_the_number_and_what_is_counted(draw, value, locale):
    chart = ElementTree.fromstring(draw(quantity(value), locale).strip().replace(" data-search-exclude", ""))
    title = chart.find("title").text
    assert chart.get("role") == "img" and chart[0].tag == "title"
    assert re.findall(r"\d+", title) == [str(value)]
    assert quantity(value).counts.root[locale] in title


def test_what_is_counted_is_escaped_in_the_words_for_the_dots(draw):
    html = draw(quantity(3))
    assert "<u>" not in html and "&lt;u&gt;" in html and "&amp;lt;" not in html


@pytest.mark.parametrize("entry", [quantity(0), quantity(MOST_DOTS + 1), quantity(7, "threshold")])
def test_no_dots_means_no_picture_at_all(draw, entry):
    assert draw(entry).strip() == ""


@pytest.mark.parametrize("value", [-1, 2.5, float("nan")])
def test_a_number_that_counts_nothing_never_gets_as_far_as_a_chart(value):
    with pytest.raises(ValidationError):
        quantity(value)
