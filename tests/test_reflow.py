"""The layout bends, it does not break: narrow windows, enlarged text, and targets that a thumb can hit."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from sample_site import HOMES, LAPTOP, NOT_FOUND, PHONE, TEMPLATES

NARROW = 320  # px: a laptop's window at 400 % zoom (WCAG 1.4.10)
TOUCH = 44  # px
# layout → width of the window, text size set by the browser, the site's own text size
LAYOUTS = {
    "narrow": (NARROW, "", ""),
    "phone, text of 200 %": (PHONE, "200%", ""),
    "laptop, text of 200 %": (LAPTOP, "200%", ""),
    "small phone, largest setting": (360, "", "larger"),
    # 60 em, from where on the layout is the wide one; media queries know nothing of the setting.
    "just wide, largest setting": (960, "", "larger"),
}

# What is wider than the window, and what stands out of it, apart from what scrolls in a box of its own.
WIDER_THAN_WINDOW = """() => {
  const root = document.documentElement;
  const scrolls = (element) => element && element !== document.body &&
    (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
  const right = (element) => element.getBoundingClientRect().right + scrollX;
  const outside = [...document.body.querySelectorAll("*")]
    .filter((element) => right(element) > root.clientWidth + 0.5 && !scrolls(element.parentElement))
    .map((element) => element.outerHTML.slice(0, 80));
  return root.scrollWidth > innerWidth ? [root.scrollWidth, ...outside.slice(0, 4)] : [];
}"""

# Texts cut off by a box that hides what does not fit. A box of one pixel hides words for screen readers on purpose.
CLIPPED_TEXTS = """() => {
  const hides = (value) => value === "hidden" || value === "clip";
  const boxes = [...document.querySelectorAll("*")].filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return (hides(overflowX) || hides(overflowY)) && !(element instanceof SVGElement);
  });
  const clipped = [];
  for (const box of boxes.filter((box) => box.clientWidth > 1 && box.checkVisibility())) {
    const edge = box.getBoundingClientRect();
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (!texts.currentNode.data.trim() || texts.currentNode.parentElement.closest(".ms-hidden")) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      for (const { left, right, top, bottom, height } of range.getClientRects()) {
        const slack = height / 4; // the box of a line of text is taller than its letters
        if (left < edge.left - 1 || right > edge.right + 1 || top < edge.top - slack || bottom > edge.bottom + slack) {
          clipped.push(texts.currentNode.data.trim().slice(0, 40));
          break;
        }
      }
    }
  }
  return clipped;
}"""

# Texts squeezed into columns of a few letters.
SQUEEZED = """() => [...document.querySelectorAll("p, h1, h2, h3, h4, li, dt, dd, td, th")]
  .filter((element) => element.checkVisibility() && !element.closest(".ms-hidden") && element.textContent.trim())
  .filter((element) => {
    const lines = [...element.getClientRects()];
    const size = parseFloat(getComputedStyle(element).fontSize);
    const widest = Math.max(...lines.map(({ width }) => width));
    const height = Math.max(...lines.map(({ height }) => height));
    return widest < 4 * size && height > 4 * size;
  })
  .map((element) => element.outerHTML.slice(0, 80))"""

FITS = """box => {
  const { left, right } = box.getBoundingClientRect();
  return box.scrollWidth <= box.clientWidth && left >= 0 && right <= innerWidth;
}"""

# What is tapped and too small for it, but for links in a sentence (WCAG 2.5.8, "inline") and what stands off screen.
SMALL_TARGETS = """([within, least]) => {
  // Where the tap lands: of a link spread over its card, the card.
  const target = (element) => {
    const after = getComputedStyle(element, "::after");
    const isSpread = after.content !== "none" && after.position === "absolute";
    return (isSpread ? element.offsetParent : element).getBoundingClientRect();
  };
  const words = (text) => text.replace(/[^\\p{L}\\p{N}]/gu, "").length;
  const isInSentence = (element) => {
    const block = element.closest("p, li, dd, dt, td, th");
    if (!block || getComputedStyle(element).display !== "inline") return false;
    const links = [...block.querySelectorAll("a")].map((link) => words(link.textContent));
    return words(block.textContent) > links.reduce((sum, length) => sum + length, 0);
  };
  return [...document.querySelector(within).querySelectorAll("a[href], button, summary, input, select, textarea")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isInSentence(element))
    .map((element) => [element, target(element)])
    .filter(([, box]) => box.bottom > 0 && (box.width < least - 0.01 || box.height < least - 0.01))
    .map(([element, box]) => `${box.width.toFixed(1)} x ${box.height.toFixed(1)} ${element.outerHTML.slice(0, 120)}`);
}"""


def each_page(open_page: Callable[..., Page], locale: str, width: int) -> Iterator[tuple[str, Page]]:
    """Open every template, each afresh: a page left at once would break off the request for its icon."""
    paths = {name: HOMES[locale] + path for name, path in TEMPLATES.items()}
    for template, path in {**paths, "404": NOT_FOUND}.items():
        page = open_page(path, width)
        yield template, page
        page.context.close()


def lay_out(page: Page, layout: str) -> None:
    width, text, setting = LAYOUTS[layout]
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate(
        "([text, setting]) => { const root = document.documentElement; root.style.fontSize = text;"
        "setting ? root.dataset.size = setting : delete root.dataset.size }",
        [text, setting],
    )


def small_targets(page: Page, within: str = "html") -> list[str]:
    return page.evaluate(SMALL_TARGETS, [within, TOUCH])


def search(page: Page) -> None:
    """Open the search dialog and find something: a figure stands in the texts of every language."""
    page.locator("[data-search-open]").click()
    page.locator("dialog [type=search]").fill("5")
    page.locator("dialog .ms-search__link").first.wait_for()


@pytest.mark.parametrize("locale", HOMES)
def test_no_page_scrolls_sideways_cuts_off_text_or_squeezes_it(open_page, locale):
    faults = {}
    for template, page in each_page(open_page, locale, NARROW):
        for layout in LAYOUTS:
            lay_out(page, layout)
            checks = (WIDER_THAN_WINDOW, CLIPPED_TEXTS, SQUEEZED)
            faults[template, layout] = [fault for check in checks for fault in page.evaluate(check)]
    assert {place: found for place, found in faults.items() if found} == {}


@pytest.mark.parametrize("locale", HOMES)
def test_menu_and_search_fit_a_narrow_window(open_page, locale):
    page = open_page(HOMES[locale], NARROW)
    for layout in LAYOUTS:
        lay_out(page, layout)
        page.locator("[data-menu] summary").click()
        assert page.locator(".ms-menu__panel").evaluate(FITS), layout
        search(page)
        assert page.locator("dialog").evaluate(FITS), layout
        page.locator("[data-search-close]").click()


def test_the_check_finds_what_is_too_wide(open_page):
    page = open_page("", NARROW, bypass_csp=True)
    wide = "<div style='width: 400px' class=too-wide>x</div>"
    page.evaluate("wide => document.querySelector('main').insertAdjacentHTML('beforeend', wide)", wide)
    assert "too-wide" in page.evaluate(WIDER_THAN_WINDOW)[1]
    page.evaluate("document.querySelector('.too-wide').parentElement.style.overflow = 'hidden'")
    assert page.evaluate(WIDER_THAN_WINDOW) == []
    page.locator("[data-menu] summary").click()
    page.locator(".ms-menu__panel").evaluate("panel => { panel.style.width = '400px' }")
    assert not page.locator(".ms-menu__panel").evaluate(FITS)


def test_the_check_finds_text_that_is_squeezed(open_page):
    page = open_page("", NARROW, bypass_csp=True)
    assert page.evaluate(SQUEEZED) == []
    text = "<p style='width: 2em; word-break: break-all'>one letter to a line</p>"
    page.evaluate("text => document.querySelector('main').insertAdjacentHTML('beforeend', text)", text)
    assert len(page.evaluate(SQUEEZED)) == 1


@pytest.mark.parametrize("box", ["width: 30px; white-space: nowrap", "height: 20px"])
def test_the_check_finds_text_that_is_cut_off(open_page, box):
    page = open_page("", NARROW, bypass_csp=True)
    assert page.evaluate(CLIPPED_TEXTS) == []
    text = f"<p style='overflow: hidden; {box}'>{'plant ' * 30}</p>"
    page.evaluate("text => document.querySelector('main').insertAdjacentHTML('beforeend', text)", text)
    assert len(page.evaluate(CLIPPED_TEXTS)) == 1


@pytest.mark.parametrize("locale", HOMES)
def test_everything_that_is_tapped_is_large_enough(open_page, locale):
    faults = {template: small_targets(page) for template, page in each_page(open_page, locale, PHONE)}
    assert {template: found for template, found in faults.items() if found} == {}


@pytest.mark.parametrize("locale", HOMES)
def test_menu_search_and_skip_link_are_large_enough(open_page, locale):
    page = open_page(HOMES[locale], PHONE)
    page.locator("[data-menu] summary").click()
    assert page.locator(".ms-settings input").first.is_visible()
    assert small_targets(page, "[data-menu]") == []
    search(page)
    assert small_targets(page, "dialog") == []
    page.locator("[data-search-close]").click()
    page.locator(".ms-skip").focus()
    box = page.locator(".ms-skip").bounding_box()
    assert min(box["width"], box["height"]) >= TOUCH


def test_the_check_finds_a_target_that_is_too_small(open_page):
    page = open_page("", PHONE, bypass_csp=True)
    before = small_targets(page)
    plants = {
        "<button style='width: 40px; height: 44px; padding: 0'></button>": 1,
        "<p><a href='#x'>alone in its paragraph</a></p>": 1,
        "<p>in a <a href='#x'>sentence</a></p>": 0,
    }
    for plant, count in plants.items():
        page.evaluate("plant => document.querySelector('main').insertAdjacentHTML('beforeend', plant)", plant)
        assert len(small_targets(page)) == len(before) + count, plant
        page.evaluate("document.querySelector('main').lastElementChild.remove()")
