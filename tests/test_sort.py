"""The table of figures: sorted by each column, back to the plan's own order, and told to those who do not see it."""

import pytest

from sample_site import HOMES, PHONE, SITE, TEMPLATES

ROWS = "tbody tr"
HEADS = "[data-sortable] thead th"
FIGURES = [(item, entry) for item in SITE.items_with_quantities() for entry in item.record.quantities]
UNITS = [unit.id for unit in SITE.vocabulary.units]
# column → what its rows are sorted by, computed here from the data; names are compared by the browser
KEYS = {
    1: lambda item, entry: (UNITS.index(entry.unit), entry.value),
    3: lambda item, entry: [each for each, _ in FIGURES].index(item),
    4: lambda item, entry: entry.paragraphs,
}
# Pinyin of what is counted, by the first sign of each, as a Chinese dictionary orders them.
NAMES = {"zh": "标高高落每全入商院"}


def rows(page) -> list[str]:
    return page.locator(f"[data-sortable] {ROWS}").evaluate_all("rows => rows.map((row) => row.id)")


def ids(figures: list) -> list[str]:
    return [f"row-{entry.id}" for _, entry in figures]


def press(page, column: int) -> tuple[str | None, str]:
    head = page.locator(HEADS).nth(column)
    head.locator("button").press("Enter")
    return head.get_attribute("aria-sort"), page.locator(".ms-targets__status").inner_text()


@pytest.mark.parametrize("column", KEYS)
@pytest.mark.parametrize("locale", HOMES)
def test_a_head_sorts_up_down_and_back(open_page, locale, column):
    page = open_page(HOMES[locale] + TEMPLATES["targets"])
    title = page.locator(HEADS).nth(column).inner_text()
    in_order = sorted(FIGURES, key=lambda figure: KEYS[column](*figure))
    told = []
    for order, expected in (
        ("ascending", in_order),
        ("descending", sorted(FIGURES, key=lambda figure: KEYS[column](*figure), reverse=True)),
        (None, FIGURES),
    ):
        found, status = press(page, column)
        assert (found, rows(page)) == (order, ids(expected))
        assert order is None or title in status
        told.append(status)
    assert len(set(told)) == 3
    assert "" not in told


@pytest.mark.parametrize("locale", HOMES)
def test_names_are_in_the_order_of_the_page_s_language(open_page, locale):
    page = open_page(HOMES[locale] + TEMPLATES["targets"])
    press(page, 0)
    names = page.locator(f"[data-sortable] {ROWS} th").all_inner_texts()
    if locale in NAMES:
        assert "".join(name[0] for name in names) == NAMES[locale]
    else:
        plain = [name.strip("“").casefold() for name in names]
        assert plain == sorted(plain)
    assert rows(page) != ids(FIGURES)


def test_only_one_column_is_marked_and_each_is_sorted_from_the_plan_s_order(open_page):
    page = open_page(TEMPLATES["targets"])
    press(page, 1)
    press(page, 3)
    assert page.locator("[aria-sort]").count() == 1
    assert rows(page) == ids(FIGURES)


def test_without_a_script_the_table_stands_in_the_plan_s_order(open_page):
    page = open_page(TEMPLATES["targets"], java_script_enabled=False)
    assert page.locator(HEADS).count() == 5
    assert page.locator(f"{HEADS} button").count() == 0
    order = [page.locator(f"[data-sortable] {ROWS}").nth(at).get_attribute("id") for at in range(len(FIGURES))]
    assert order == ids(FIGURES)


@pytest.mark.parametrize("locale", HOMES)
def test_on_a_phone_every_head_can_be_reached_within_the_table_s_own_box(open_page, locale):
    page = open_page(HOMES[locale] + TEMPLATES["targets"], 360, has_touch=True)
    button = page.locator(f"{HEADS} button").last
    button.tap()
    box = button.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.locator(HEADS).last.get_attribute("aria-sort") == "ascending"


def test_a_row_has_an_address(open_page):
    row = ids(FIGURES)[-1]
    page = open_page(f"{TEMPLATES['targets']}#{row}", PHONE)
    assert page.evaluate("document.querySelector('tr:target').id") == row
    assert page.locator(f"#{row}").evaluate("row => row.getBoundingClientRect().top < innerHeight")
