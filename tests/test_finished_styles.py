"""The style sheet as browsers get it: those of the floor in sitegen/styles.py can read it."""

import re
from pathlib import Path

import pytest

from css_tokens import MAIN, TOKENS, read_rules
from sitegen.styles import compile_styles

# What browsers of the floor cannot read, each with an example.
TOO_NEW = {
    r"light-dark\(|color-mix\(|\b(?:ok)?l(?:ch|ab)\(|\bcolor\(": "a{color:light-dark(#000,#fff)}",
    r"@media[^{]*\(--|@custom-media": "@media (--ms-wide){a{top:0}}",
    r"@media[^{]*(?:width|height)\s*[<>]": "@media (width>=40em){a{top:0}}",
    r"@import|@layer|@container|@scope|@property|@starting-style": '@import "x.css";',
    r"&|:is\(|:where\(|:has\(|:not\([^()]*,": "a:is(b,i){top:0}",
    r"[{;](?:inset|(?:margin|padding|inset)-(?:inline|block))\s*:": "a{margin-inline:0}",
    r"[{;](?:translate|rotate|scale|accent-color)\s*:": "a{top:0;scale:2}",
    r"\d(?:[dsl]v[hwib]|cq[wh])\b": "a{height:100dvh}",
}
# A rule that stands alone, and without which a page is as good, only less calm: older browsers may pass it over.
MAY_BE_PASSED_OVER = ".ms-header__bar:not(:has(.ms-menu__panel)){visibility:hidden}"


@pytest.fixture(scope="module")
def compiled(root) -> str:
    return compile_styles(root / MAIN)


def too_new(css: str) -> list[str]:
    css = css.replace(f"}}{MAY_BE_PASSED_OVER}", "}")
    return [css[found.start() :][:40] for mark in TOO_NEW if (found := re.search(mark, css))]


def test_old_browsers_can_read_it(root, compiled):
    assert too_new((root / TOKENS).read_text(encoding="utf-8"))  # so it is the build that lowers it
    assert too_new(compiled) == []
    assert f"}}{MAY_BE_PASSED_OVER}" in compiled


def test_a_prefix_that_was_written_by_hand_is_kept(root, compiled):
    # It is for a browser of the floor; Lightning CSS drops what its list of browsers does not ask for.
    prefixed = {name for name in written_in(root) if name.startswith("-webkit-")}
    assert prefixed
    assert [name for name in prefixed if f"{name}:" not in compiled] == []


def written_in(root: Path) -> set[str]:
    """Return the properties that the site's style sheets set; the form editor has a look of its own."""
    sheets = [path for path in (root / "overrides").rglob("*.css") if path.parent.name != "admin"]
    rules = [rule for path in sheets for rule in read_rules(path.read_text(encoding="utf-8"))]
    return {name for rule in rules for name, _ in rule.declarations}


@pytest.mark.parametrize("css", TOO_NEW.values())
def test_css_that_is_too_new_is_found(compiled, css):
    assert len(too_new(compiled + css)) == len(too_new(compiled)) + 1
