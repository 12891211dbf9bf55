"""What a reader does with the hits of a search: narrow them, go on from none, come back by the address."""

import json
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from sample_site import HOMES, LAPTOP, LOOKS, PHONE, SITE
from search_box import search
from waiting import wait_until

WIDTHS = {"phone": PHONE, "laptop": LAPTOP}
# What hits of several kinds hold in every language, and what none holds in any.
NUMBER = "50"
NONSENSE = "qqqq zzzz"
COMMON = {"zh": "新区", "en": "area"}
TOUCH = 44


def kinds_of(site, locale: str) -> list[str]:
    """Return the kinds of hits in a language's index, in the order of the menu."""
    index = json.loads((site / HOMES[locale] / "search" / "search_index.json").read_text("utf-8"))
    found = {doc["kind"] for doc in index["docs"] if "kind" in doc}
    return [path for path in SITE.settings.navigation if path in found]


def choose(page: Page, kind: str) -> None:
    """Narrow the open search to a kind and wait for the answer."""
    page.locator("[role=status]").first.evaluate("status => { status.textContent = 'waiting' }")
    page.locator(f"dialog [name=kind][value={kind!r}]").check()
    wait_until(page, "document.querySelector('dialog [role=status]').textContent !== 'waiting'")


def status(page: Page) -> str:
    return page.locator("dialog [role=status]").inner_text()


@pytest.mark.parametrize("locale", HOMES)
def test_the_kinds_offered_are_those_of_the_index_and_each_narrows_the_hits(open_page, site, locale):
    page = open_page(HOMES[locale])
    search(page, NUMBER)
    kinds = kinds_of(site, locale)
    assert len(kinds) > 2
    radios = page.locator("dialog [name=kind]")
    assert radios.evaluate_all("radios => radios.map((radio) => radio.value)") == ["", *kinds]
    for kind in kinds:
        choose(page, kind)
        title = SITE.pages[kind].title.get(locale)
        labels = set(page.locator("dialog .ms-search__kind").all_inner_texts())
        assert labels <= {title}, kind
        count = page.locator(f"dialog [name=kind][value={kind}] + span .ms-search__count").inner_text()
        assert bool(labels) == (count != "0")
        assert count in status(page) or count == "0"


@pytest.mark.parametrize("locale", HOMES)
def test_a_figure_a_term_and_a_name_are_hits_that_lead_to_themselves(open_page, address, site, locale):
    page = open_page(HOMES[locale])
    index = json.loads((site / HOMES[locale] / "search" / "search_index.json").read_text("utf-8"))
    for kind in kinds_of(site, locale)[1:]:
        doc = next(doc for doc in index["docs"] if doc.get("kind") == kind and "#" in doc["location"])
        search(page, doc["title"])
        choose(page, kind)
        link = page.locator("dialog .ms-search__link").first
        assert link.get_attribute("href") == address + HOMES[locale] + doc["location"]
        choose(page, "")


@pytest.mark.parametrize("locale", HOMES)
def test_the_search_page_keeps_query_and_kind_in_its_address(open_page, locale):
    page = open_page(f"{HOMES[locale]}search/?q={NUMBER}&kind=targets")
    page.locator("main .ms-search__link").first.wait_for()
    assert page.locator("main [name=kind]:checked").get_attribute("value") == "targets"
    assert page.locator("main [type=search]").input_value() == NUMBER
    page.locator("main [name=kind][value='']").check()
    assert parse_qs(urlsplit(page.url).query) == {"q": [NUMBER]}
    page.locator("main [name=kind][value=glossary]").check()
    assert parse_qs(urlsplit(page.url).query) == {"q": [NUMBER], "kind": ["glossary"]}


def test_enter_in_the_dialog_opens_the_search_page_with_what_was_asked(open_page, address):
    page = open_page("en/")
    search(page, "talent & more")
    choose(page, "projects")
    page.locator("dialog [type=search]").press("Enter")
    page.wait_for_url(f"{address}en/search/?q=talent+%26+more&kind=projects")


@pytest.mark.parametrize("locale", HOMES)
def test_the_kinds_are_chosen_with_the_arrows_and_the_box_goes_on_to_the_hits(open_page, locale):
    page = open_page(HOMES[locale])
    search(page, NUMBER)
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.matches('[data-search-close]')"):
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('[name=kind]:checked') && document.activeElement.value !== ''")
    page.locator("dialog [type=search]").press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.ms-search__link')")


@pytest.mark.parametrize("locale", HOMES)
def test_where_nothing_is_found_there_are_ways_on(open_page, address, locale):
    page = open_page(HOMES[locale])
    assert search(page, NONSENSE) == []
    assert NONSENSE in status(page)
    links = page.locator("dialog .ms-search__help a").evaluate_all("links => links.map((link) => link.href)")
    home = address + HOMES[locale]
    assert links == [home + "directory/", home + "glossary/", home + "search/#all-pages"]
    for link in links:
        assert page.goto(link).status == 200
    assert page.locator("#all-pages").count() == 1


def test_where_a_kind_has_nothing_all_kinds_are_one_step_away(open_page):
    page = open_page("en/")
    search(page, "Milkground")
    choose(page, "targets")
    assert page.locator("dialog ol li").count() == 0
    assert "Targets" in status(page)
    page.locator("dialog .ms-search__help button").click()
    page.locator("dialog .ms-search__link").first.wait_for()
    assert page.locator("dialog [name=kind]:checked").get_attribute("value") == ""
    assert page.locator("dialog .ms-search__help").is_hidden()


@pytest.mark.parametrize(
    ("path", "query", "guess"), [("", "營商環境", "营商环境"), ("en/", "blackchain", "Full-chain")]
)
def test_likely_titles_are_offered_where_nothing_is_found(open_page, path, query, guess):
    page = open_page(path)
    assert search(page, query) == []
    offered = page.locator("dialog .ms-search__help button", has_text=guess)
    text = offered.first.inner_text()
    offered.first.click()
    page.locator("dialog .ms-search__link").first.wait_for()
    assert page.locator("dialog [type=search]").input_value() == text


def test_a_slip_is_put_right_and_the_reader_is_told(open_page):
    page = open_page("en/")
    assert search(page, "acadamician") != []
    assert "“acadamician”" in status(page)
    assert "“academician”" in status(page)


def test_a_blank_between_marked_and_unmarked_words_is_kept(open_page):
    page = open_page("en/")
    search(page, "investment attraction")
    first = page.locator("dialog .ms-search__link").first
    assert first.inner_text() == "Investment Attraction Breakthrough Project"
    assert first.locator("mark").count() == 2


@pytest.mark.parametrize("locale", HOMES)
def test_a_line_of_a_hit_begins_and_ends_with_whole_words(open_page, site, locale):
    page = open_page(HOMES[locale])
    index = json.loads((site / HOMES[locale] / "search" / "search_index.json").read_text("utf-8"))
    texts = "\n".join(doc["text"] for doc in index["docs"])
    search(page, COMMON[locale])
    lines = page.locator("dialog .ms-search__line").evaluate_all(
        "lines => lines.map((line) => [...line.childNodes].filter((node) => node.nodeName !== 'A')"
        ".map((node) => node.textContent).join('').trim())"
    )
    assert any(lines)
    for line in filter(None, lines):
        before, _, after = texts.partition(line.strip("…"))
        assert not (before[-1:] + line.strip("…")[:1]).isascii() or not (before[-1:].isalpha()), line
        assert not (line.strip("…")[-1:] + after[:1]).isascii() or not (after[:1].isalpha()), line


def test_more_hits_are_shown_on_demand_and_the_focus_goes_to_the_first_of_them(open_page):
    page = open_page("en/")
    shown = len(search(page, "plan"))
    page.locator("dialog .ms-search__action", has_text="Show more").click()
    wait_until(page, f"document.querySelectorAll('dialog ol > li').length > {shown}")
    wait_until(page, f"document.querySelectorAll('dialog .ms-search__link')[{shown}] === document.activeElement")


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("locale", HOMES)
def test_search_is_accessible_in_every_state(open_page, locale, width, scheme):
    for query, kind in ((NUMBER, ""), (NUMBER, "projects"), (NONSENSE, "")):
        page = open_page(f"{HOMES[locale]}search/?q={quote(query)}&kind={kind}", width, scheme)
        page.locator("main [name=kind]").first.wait_for()
        page.locator("main .ms-search__link, main .ms-search__help p").first.wait_for()
        assert [v["id"] for v in Axe().run(page).response["violations"]] == [], query
        sizes = page.locator("main .ms-search :is(label, button, .ms-search__link, .ms-search__help a)").evaluate_all(
            "all => all.filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().height)"
        )
        assert min(sizes) >= TOUCH
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.context.close()
    page = open_page(HOMES[locale], width, scheme)
    for query in (NUMBER, NONSENSE):
        search(page, query)
        assert [v["id"] for v in Axe().run(page).response["violations"]] == [], query
