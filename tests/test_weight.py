"""What a visit costs: bytes, requests, and nothing that jumps about while the page comes."""

import re
import threading
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Response, Route

from sample_site import HOMES, NOT_FOUND, PHONE, TEMPLATES
from sitegen.site_checks.weights import MOST_FOR_STYLES_AND_SCRIPTS, weight
from waiting import wait_until

MOST_REQUESTS = 12
PATHS = [home + path for home in HOMES.values() for path in TEMPLATES.values()] + [NOT_FOUND]
LATE_SCRIPTS = re.compile(r"/(frame|search|filter|sort|notes)\.js")
SEARCH_FILES = ("search-worker.js", "search_index.json")

# Resolves when two frames have been drawn: by then the observer has been told of what went before.
LAYOUT_SHIFT = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) sum += value; })
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
})"""

# Where each element that can be seen begins.
PLACES = """() => [...document.body.querySelectorAll("*")]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .map((element) => [element.localName, element.getBoundingClientRect()])
  .map(([name, { x, y }]) => [name, Math.round(x), Math.round(y)])"""


def styles_and_scripts(responses: list[Response]) -> int:
    """Return what the style sheets and scripts among the responses weigh together."""
    return sum(weight(each.body()) for each in responses if each.request.resource_type in {"stylesheet", "script"})


@pytest.fixture
def first_visit(chromium: Browser, address: str):
    """Visit a page with an empty cache; give it and, as a list that goes on growing, what was sent.

    Scripts that may come late do: after the first drawing, as on a slow line.
    """
    contexts = []

    def visit(path: str) -> tuple[Page, list[Response]]:
        context = chromium.new_context(viewport={"width": PHONE, "height": 900})
        contexts.append(context)
        page = context.new_page()
        responses: list[Response] = []
        page.on("response", lambda response: responses.append(response))
        held: list[Route] = []
        is_drawn = threading.Event()
        page.route(LATE_SCRIPTS, lambda route: route.continue_() if is_drawn.is_set() else held.append(route))
        page.goto(address + path, wait_until="commit")
        wait_until(page, "performance.getEntriesByName('first-contentful-paint').length > 0")
        is_drawn.set()
        for route in held:
            route.continue_()
        page.wait_for_load_state("load")
        return page, responses

    yield visit
    for context in contexts:
        context.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_first_visit_is_light_and_still(first_visit, path):
    page, responses = first_visit(path)
    assert 0 < styles_and_scripts(responses) <= MOST_FOR_STYLES_AND_SCRIPTS
    assert page.evaluate(LAYOUT_SHIFT) == 0
    urls = [response.url for response in responses]
    assert len(urls) <= MOST_REQUESTS, urls
    assert [response.url for response in responses if response.status >= 400] == []
    assert [url for url in urls if any(name in url for name in SEARCH_FILES)] == []


@pytest.mark.parametrize("path", HOMES.values(), ids=HOMES.keys())
def test_what_has_come_of_a_page_stays_where_it_is(open_page, address, path):
    page = open_page(path, PHONE, java_script_enabled=False)
    places = page.evaluate(PLACES)
    lines = page.request.get(address + path).text().splitlines(keepends=True)
    body, menu = (next(n for n, line in enumerate(lines) if tag in line) for tag in ("<body", "</summary>"))
    piece = ""
    page.route(address + path, lambda route: route.fulfill(body=piece, content_type="text/html; charset=utf-8"))
    for number in [*range(body, menu), *range(menu, len(lines), 20)]:
        piece = "".join(lines[: number + 1])
        page.reload()
        came = page.evaluate(PLACES)
        assert came == places[: len(came)], piece[-200:]


def test_the_checks_of_a_visit_find_what_is_planted(first_visit: Callable):
    page, responses = first_visit("")
    before = styles_and_scripts(responses), len(responses)
    assert page.evaluate(LAYOUT_SHIFT) == 0
    # More frames, and a block that comes late above all others.
    page.evaluate("""() => {
      const block = document.createElement("div");
      block.style.cssText = "flex: none; height: 200px";
      document.body.prepend(block);
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }""")
    assert page.evaluate(LAYOUT_SHIFT) > 0
    page.add_script_tag(url="assets/javascripts/search-worker.js?planted")
    assert styles_and_scripts(responses) > before[0]
    assert len(responses) > before[1]


@pytest.mark.parametrize("path", HOMES.values(), ids=HOMES.keys())
def test_search_is_fetched_when_it_is_first_used(first_visit, path):
    page, responses = first_visit(path)
    fetched = {name for name in SEARCH_FILES for response in responses if name in response.url}
    assert fetched == set()
    page.locator("[data-search-open]").click()
    page.locator("dialog [type=search]").fill("5")
    page.locator("dialog .ms-search__link").first.wait_for()
    fetched = {name for name in SEARCH_FILES for response in responses if name in response.url}
    assert fetched == set(SEARCH_FILES)
