"""The keyboard reaches everything, in order and visibly, and works the menu and the search."""

import pytest
from playwright.sync_api import Page

from sample_site import HOMES, LAPTOP, PHONE, SITE, TEMPLATES
from waiting import wait_until

WIDTHS = {"phone": PHONE, "laptop": LAPTOP}
ACTIVE = "document.activeElement"

# Numbers what a reader can act on, in the order of the document, and writes down where the focus goes and if it shows.
WATCH_FOCUS = """() => {
  window.stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }));
  window.visited = [];
  const hasOutline = (element, part) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, part);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/, 0\\)$|transparent/.test(outlineColor);
  };
  // A link spread over its card shows the focus round the card: round its ::after.
  const shows = (element) => hasOutline(element) ||
    (getComputedStyle(element, "::after").position === "absolute" && hasOutline(element, "::after"));
  document.addEventListener("focusin", ({ target }) => {
    visited.push({ at: stops.indexOf(target), shows: shows(target), html: target.outerHTML.slice(0, 80) });
  });
}"""


def tab_through(page: Page) -> list[str]:
    """Press Tab from the top until the page is left; tell what was not reached, out of order or not visible."""
    page.evaluate(WATCH_FOCUS)
    count = page.evaluate("stops.length")
    for _ in range(count):
        page.keyboard.press("Tab")
    visited = page.evaluate("visited")
    faults = [f"focus not visible: {stop['html']}" for stop in visited if not stop["shows"]]
    if [stop["at"] for stop in visited] != list(range(count)):
        missed = set(range(count)) - {stop["at"] for stop in visited}
        html = page.evaluate("missed => missed.map((at) => stops[at].outerHTML.slice(0, 80))", sorted(missed))
        faults.append(f"not in the order of the document; missed: {html}")
    page.keyboard.press("Tab")
    if page.evaluate(f"{ACTIVE} !== document.body && {ACTIVE} !== stops[0]"):
        faults.append(f"still in the page after {count} stops")
    return faults


def search(page: Page, query: str) -> None:
    """Open the search by its key and type."""
    page.keyboard.press("/")
    wait_until(page, "document.querySelector('dialog').open")
    page.keyboard.type(query)
    page.locator("dialog .ms-search__link").first.wait_for()


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS.keys())
@pytest.mark.parametrize("template", ["index", "project"])
@pytest.mark.parametrize("locale", HOMES)
def test_tab_reaches_everything_in_order_and_visibly(open_page, locale, template, width):
    page = open_page(HOMES[locale] + TEMPLATES[template], width)
    assert tab_through(page) == []
    assert page.evaluate("visited[0].at === 0 && stops[0].matches('.ms-skip')")


@pytest.mark.parametrize(
    ("plant", "fault"),
    {
        "document.querySelector('main a').tabIndex = -1": "missed",
        "document.querySelector('footer a').tabIndex = 1": "order",
        "document.querySelector('main a').style.outline = '0'": "not visible",
        "document.querySelector('footer a').addEventListener('keydown', (event) => event.preventDefault())": "missed",
        "document.querySelector('footer a').addEventListener('blur', ({ target }) => target.focus())": "order",
    }.items(),
)
def test_the_check_of_tab_finds_faults(open_page, plant, fault):
    page = open_page(TEMPLATES["index"])
    page.evaluate(plant)
    assert any(fault in found for found in tab_through(page))


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS.keys())
def test_the_skip_link_comes_into_view_and_leads_to_the_content(open_page, width):
    page = open_page(TEMPLATES["project"], width)
    page.keyboard.press("Tab")
    assert page.evaluate(f"{ACTIVE}.matches('.ms-skip') && {ACTIVE}.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    wait_until(page, "document.querySelector('main:target')")
    page.keyboard.press("Tab")
    assert page.evaluate(f"document.querySelector('main').contains({ACTIVE})")


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS.keys())
def test_the_menu_opens_closes_and_gives_the_focus_back(open_page, width):
    page = open_page("", width)
    menu = page.locator("[data-menu]")
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    assert menu.evaluate("menu => menu.open")
    page.keyboard.press("Tab")
    assert menu.evaluate(f"menu => menu.contains({ACTIVE}) && {ACTIVE}.tagName !== 'SUMMARY'")
    page.keyboard.press("Escape")
    assert not menu.evaluate("menu => menu.open")
    assert menu.evaluate(f"menu => menu.querySelector('summary') === {ACTIVE}")


@pytest.mark.parametrize("locale", HOMES)
def test_the_arrows_choose_a_setting(open_page, locale):
    page = open_page(HOMES[locale])
    page.locator("[data-menu] summary").press("Enter")
    page.keyboard.press("Tab")
    before = page.evaluate(f"{ACTIVE}.value")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(f"{ACTIVE}.checked && document.documentElement.dataset[{ACTIVE}.name] === {ACTIVE}.value")
    assert page.evaluate(f"{ACTIVE}.value") != before


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS.keys())
@pytest.mark.parametrize("locale", HOMES)
def test_search_works_by_keyboard_alone(open_page, locale, width):
    page = open_page(HOMES[locale], width)
    search(page, "5")
    page.keyboard.press("ArrowDown")
    first = page.locator("dialog .ms-search__link").first
    assert first.evaluate(f"link => link === {ACTIVE}")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(f"{ACTIVE}.matches('dialog [type=search]')")
    page.keyboard.press("ArrowDown")
    target = first.evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


@pytest.mark.parametrize("opener", ["[data-search-open]", ".ms-header__home", "main a"])
def test_escape_closes_the_search_and_gives_the_focus_back(open_page, opener):
    page = open_page("")
    page.locator(opener).first.focus()
    search(page, "5")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    wait_until(page, "!document.querySelector('dialog').open")
    assert page.locator(opener).first.evaluate(f"link => link === {ACTIVE}")


def test_escape_while_typing_empties_the_box_then_closes_the_search(open_page):
    """The first is what browsers do in a box for searching; some leave it out and close at once."""
    page = open_page("")
    search(page, "5")
    page.keyboard.press("Escape")
    assert page.evaluate(
        "!document.querySelector('dialog').open || document.querySelector('dialog [type=search]').value === ''"
    )
    page.keyboard.press("Escape")
    wait_until(page, "!document.querySelector('dialog').open")


def test_tab_stays_in_the_open_search(open_page):
    page = open_page("")
    search(page, "5")
    for _ in range(page.locator("dialog :is(a, input, button)").count() + 2):
        page.keyboard.press("Tab")
        assert page.evaluate(f"{ACTIVE} === document.body || document.querySelector('dialog').contains({ACTIVE})")


def test_a_slash_in_the_search_box_is_a_slash(open_page):
    page = open_page("")
    page.keyboard.press("/")
    page.keyboard.type("5/5")
    assert page.locator("dialog [type=search]").input_value() == "5/5"


def test_a_slash_on_the_search_page_is_a_slash(open_page):
    page = open_page(TEMPLATES["search"])
    page.locator("main [type=search]").focus()
    page.keyboard.type("5/5")
    assert page.locator("main [type=search]").input_value() == "5/5"
    assert not page.locator("dialog").is_visible()


@pytest.mark.parametrize("locale", HOMES)
def test_every_part_of_the_plan_figure_is_a_link_with_a_name(open_page, locale):
    page = open_page(HOMES[locale])
    figure = page.locator("main").get_by_role("navigation")
    for items in SITE.groups.values():
        for item in items:
            name = item.record.short_name.root[locale]
            assert figure.get_by_role("link", name=name, exact=True).count() == 1, name


def test_the_check_of_names_finds_a_part_without_one(open_page):
    page = open_page("")
    part = page.locator("main").get_by_role("navigation").locator("li a").first
    name = part.locator("span:not([aria-hidden])").inner_text()
    figure = page.locator("main").get_by_role("navigation")
    assert figure.get_by_role("link", name=name, exact=True).count() == 1
    part.evaluate("part => part.setAttribute('aria-hidden', 'true')")
    assert figure.get_by_role("link", name=name, exact=True).count() == 0
