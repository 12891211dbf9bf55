"""The files that pages load: an address changes with the content, the icon takes its colors from the tokens."""

import re
import shutil
from xml.etree import ElementTree

import pytest

from sitegen.assets import ICON, STYLE_SHEET, Assets, draw_icon
from sitegen.mark import mark_parts

MARK = mark_parts((2, 5, 10))
SCRIPT = "javascripts/frame.js"
TOKENS = ":root { --ms-accent-shape: light-dark(#aa0000, #ff0000); --ms-lake-shape: light-dark(#0000aa, #0000ff); }"


@pytest.fixture
def templates(root, tmp_path):
    return shutil.copytree(root / "overrides", tmp_path / "overrides")


@pytest.mark.parametrize(
    ("changed", "file"),
    [
        (STYLE_SHEET, "assets/stylesheets/tokens.css"),
        (STYLE_SHEET, "components/hero.css"),
        (SCRIPT, "assets/javascripts/frame.js"),
    ],
)
def test_the_address_of_a_changed_file_changes_and_of_no_other(templates, changed, file):
    paths = (STYLE_SHEET, ICON, SCRIPT, "javascripts/search.js")
    before = {path: Assets(templates, MARK).address(path) for path in paths}
    path = templates / file
    text = path.read_text(encoding="utf-8")
    path.write_text(text + (":root { --ms-new: 1 }" if path.suffix == ".css" else ";run();"), encoding="utf-8")
    after = {path: Assets(templates, MARK).address(path) for path in paths}
    assert {path for path in paths if before[path] != after[path]} == {changed}


def test_another_plan_has_another_icon(templates):
    one, other = (Assets(templates, mark_parts(counts)).address(ICON) for counts in ((2, 5, 10), (3, 5, 10)))
    assert one != other


def test_a_color_of_the_tokens_reaches_the_icon_too(templates):
    before = Assets(templates, MARK)
    path = templates / "assets/stylesheets/tokens.css"
    text = path.read_text(encoding="utf-8")
    turned, times = re.subn(r"(--ms-lake-shape:[^;]*?light-dark\()(#\w+), (#\w+)", r"\1\3, \2", text)
    assert times
    path.write_text(turned, encoding="utf-8")
    after = Assets(templates, MARK)
    assert all(before.address(path) != after.address(path) for path in (ICON, STYLE_SHEET))


@pytest.mark.parametrize("file", ["javascripts/no-such.js", "stylesheets/no-such.css", "frame.js"])
def test_a_file_that_is_not_there_has_no_address_and_is_named(templates, file):
    with pytest.raises(KeyError, match=file):
        Assets(templates, MARK).address(file)


def test_a_style_sheet_that_is_gone_is_an_error_that_points_to_its_import(templates):
    (templates / "components/hero.css").unlink()
    with pytest.raises((OSError, ValueError), match=r"site\.css:\d+:"):
        Assets(templates, MARK)


def test_what_is_made_is_written_where_its_address_says(templates, tmp_path):
    assets = Assets(templates, MARK)
    assets.write(tmp_path / "site")
    for path in (STYLE_SHEET, ICON):
        assert (tmp_path / "site" / assets.address(path).split("?")[0]).stat().st_size > 0


def test_the_icon_has_the_marks_shapes_in_the_tokens_colors():
    icon = draw_icon(MARK, TOKENS)
    shapes = ElementTree.fromstring(icon).findall("{http://www.w3.org/2000/svg}path")
    assert [(shape.get("class"), shape.get("d")) for shape in shapes] == [(f"g{p.group}", p.path) for p in MARK]
    assert ".g0{fill:#aa0000}" in icon
    assert "(prefers-color-scheme:dark){.g0{fill:#ff0000}.g1{fill:#0000ff}" in icon


def test_a_color_that_the_icon_lacks_is_named():
    with pytest.raises(ValueError, match="--ms-lake-shape"):
        draw_icon(MARK, TOKENS.replace("--ms-lake-shape", "--ms-sea"))
