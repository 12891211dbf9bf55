"""Text and shapes stand out from their ground, in every scheme and contrast and on paper.

The pairs are listed by hand, for a style sheet does not say what stands on what. That the list is whole is checked
from two sides: every color the style sheets use is in it, and so is every text that a browser draws.
"""

import pytest

from css_tokens import (
    LOOKS,
    TOKENS,
    colors,
    contrast,
    meanings_of,
    parse_color,
    read_rules,
    root_tokens,
    style_sheets,
    uses_of,
)
from sample_site import HOMES, NOT_FOUND, TEMPLATES

# ground → what is written on it
TEXTS = {
    "ground": "text text-soft link accent",
    "ground-raised": "text text-soft link accent",
    "ground-card": "text text-soft link accent",
    "ground-accent": "text text-soft link accent",
    "highlight": "text link",
    "deep": "deep-text deep-soft deep-accent",
    "accent": "ground",
    "deep-accent": "deep",
    "lake-shape": "ground",
}
# ground → lines and shapes on it that tell something: edges of controls, marks, charts, focus; of a/b, one has to
SHAPES = {
    "ground": "focus line-strong accent-shape lake-shape deep/deep-line",
    "ground-raised": "focus line-strong accent-shape",
    "ground-card": "focus line-strong accent-shape lake-shape",
    "ground-accent": "focus accent-shape",
    "deep": "deep-soft deep-accent deep-shape",
}
# ground → lines that only divide, or belong to what is not lit; with more contrast they have to be seen as well
DIVIDERS = {"ground": "line", "ground-raised": "line", "ground-card": "line", "deep": "deep-line"}
# uses that nobody has to see
EXEMPT = {
    ("background", "backdrop"): "dims the page behind the search",
    ("shape", "shadow"): "a lift besides a border",
    ("shape", "ground-accent"): "the halo of a term one came for widens its ground",
}
MORE = [look for look in LOOKS if "more" in look]


@pytest.fixture(scope="module")
def sheets(root) -> dict[str, str]:
    return style_sheets(root)


def pairs(table: dict[str, str]) -> set[tuple[str, str]]:
    return {(name, ground) for ground, names in table.items() for name in names.split()}


def too_pale(css: str, look: str) -> list[str]:
    """Name the pairs that are too much alike."""
    known, is_more = colors(css, look), "more" in look
    least = [(TEXTS, 7 if is_more else 4.5), (SHAPES, 3), (DIVIDERS, 3 if is_more else 1)]
    found = []
    for table, ratio in least:
        for name, ground in sorted(pairs(table)):
            actual = max(contrast(known[either], known[ground]) for either in name.split("/"))
            if actual < ratio:
                found.append(f"{look}: {name} on {ground} has {actual:.2f}, not {ratio}")
    return found


def unlisted(sheets: dict[str, str]) -> list[str]:
    """Name the colors that the style sheets use and the tables above do not know."""
    texts, shapes = pairs(TEXTS), pairs(SHAPES) | pairs(DIVIDERS)
    listed = {
        "text": {name for name, _ in texts},
        "background": {ground for _, ground in texts},
        "shape": {either for name, _ in shapes for either in name.split("/")},
    }
    known = colors(sheets[TOKENS], "light") | {"shadow": (), "backdrop": ()}
    meanings = meanings_of(sheets, set(known))
    found = []
    for path, css in sheets.items():
        for rule in read_rules(css) if path != TOKENS else ():
            uses = uses_of(rule, meanings)
            for kind, names in uses.items():
                missing = {name for name in names - listed[kind] if (kind, name) not in EXEMPT}
                found += [f"{path}:{rule.line}: {name} as {kind}" for name in sorted(missing)]
            # What one rule sets together does stand together.
            for kind, allowed in (("text", texts), ("shape", shapes | {(name, name) for name in known})):
                both = {(name, ground) for name in uses[kind] for ground in uses["background"]}
                apart = {pair for pair in both - allowed if (kind, pair[0]) not in EXEMPT}
                found += [f"{path}:{rule.line}: {name} on {ground} as {kind}" for name, ground in sorted(apart)]
    return found


def test_the_ratio_is_that_of_wcag():
    white = parse_color("#fff")
    assert contrast(white, parse_color("#000000")) == pytest.approx(21)
    assert contrast(parse_color("#777"), white) == pytest.approx(4.48, abs=0.005)
    assert contrast(white, white) == 1


@pytest.mark.parametrize("look", LOOKS)
def test_every_pair_has_enough_contrast(sheets, look):
    found = too_pale(sheets[TOKENS], look)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("old", "new", "look", "fault"),
    [
        ("light-dark(#152123, #e8eeee)", "light-dark(#bbbbbb, #e8eeee)", "light", "text on ground "),
        ("light-dark(#152123, #e8eeee)", "light-dark(#152123, #555555)", "dark", "text on ground "),
        ("light-dark(#1a1a1a, #f0f0f0)", "light-dark(#666666, #f0f0f0)", MORE[0], "text-soft on ground "),
        ("light-dark(#738385, #7f9093)", "light-dark(#aabbbb, #7f9093)", "light", "line-strong on ground-card "),
        ("--ms-text-soft: #333333", "--ms-text-soft: #999999", "paper", "text-soft on ground "),
    ],
)
def test_a_pale_color_is_reported_by_its_name(sheets, old, new, look, fault):
    planted = sheets[TOKENS].replace(old, new, 1)
    assert planted != sheets[TOKENS]
    added = set(too_pale(planted, look)) - set(too_pale(sheets[TOKENS], look))
    assert any(fault in report for report in added), added


def test_every_color_that_the_style_sheets_use_is_in_a_pair(sheets):
    found = unlisted(sheets)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("css", "fault"),
    [
        (".x { color: var(--ms-lake-shape) }", "lake-shape as text"),
        (".x { background: var(--ms-line) }", "line as background"),
        (".x { border: var(--ms-hairline) solid var(--ms-highlight) }", "highlight as shape"),
        (".x { --ms-own: var(--ms-line); color: var(--ms-own) }", "line as text"),
        (".x { background: var(--ms-deep); color: var(--ms-link) }", "link on deep as text"),
    ],
)
def test_a_color_in_no_pair_is_reported(sheets, css, fault):
    assert any(f"x.css:1: {fault}" in report for report in unlisted({**sheets, "x.css": css}))


def test_the_reader_s_contrast_and_the_device_s_are_the_same(sheets):
    by_reader = root_tokens(sheets[TOKENS], (':root[data-contrast="more"]',))
    assert by_reader == root_tokens(sheets[TOKENS], ("@media (prefers-contrast: more)",))


# Every color a text has, with the ground it stands on; what is clipped away for screen readers alone is left out.
DRAWN = """() => {
  const seen = new Set(), clear = "rgba(0, 0, 0, 0)";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    let element = walker.currentNode.parentElement;
    const color = getComputedStyle(element).color;
    if (!walker.currentNode.data.trim() || !element.getClientRects().length || element.closest(".ms-hidden, svg")) {
      continue;
    }
    while (element.parentElement && getComputedStyle(element).backgroundColor === clear) {
      element = element.parentElement;
    }
    seen.add(`${color} on ${getComputedStyle(element).backgroundColor}`);
  }
  return [...seen].sort();
}"""


@pytest.mark.parametrize("look", [look for look in LOOKS if look != "paper"])
def test_a_browser_draws_the_pairs_of_the_list_and_no_others(open_page, sheets, look):
    known, options = colors(sheets[TOKENS], look), {"contrast": "more"} if look in MORE else {}
    written = {key: "rgb({}, {}, {})".format(*value) for key, value in known.items()}
    listed = {f"{written[name]} on {written[ground]}" for name, ground in pairs(TEXTS)}
    home = next(iter(HOMES.values()))
    for path in (*(home + below for below in TEMPLATES.values()), NOT_FOUND):
        page = open_page(path, scheme=look.split(",")[0], **options)
        drawn = set(page.evaluate(DRAWN))
        assert f"{written['text']} on {written['ground']}" in drawn, path
        assert drawn <= listed, path
        page.context.close()


def test_the_look_at_what_a_browser_draws_can_fail(open_page):
    page = open_page("")
    page.evaluate("document.querySelector('footer p').style.color = '#123456'")
    assert any("rgb(18, 52, 86) on" in pair for pair in page.evaluate(DRAWN))
