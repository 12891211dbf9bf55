"""The real site in a real browser, in every language, on a phone and on a laptop."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from sample_site import HOMES, LAPTOP, NOT_FOUND, PHONE, TEMPLATES

WIDTHS = {"phone": PHONE, "laptop": LAPTOP}
# query → the page that must be among the first three
QUERIES = {
    "zh": {
        "招商": "projects/investment-attraction/",
        "新质生产力": "towns/",
        "医药": "projects/economic-strength/",
        "营商环境": "projects/development-environment/",
        "院士": "projects/sci-tech-innovation/",
        "515": "projects/sci-tech-innovation/",
        "５１５": "projects/sci-tech-innovation/",
        "妙可": "projects/project-delivery/",
        "365": "projects/investment-attraction/",
        "十亿": "projects/investment-attraction/",
        "《招商》": "projects/investment-attraction/",
        "最后一公里": "projects/city-quality/",
        "陆港": "projects/external-cooperation/",
        "7.0": "projects/development-environment/",
        "党建": "projects/party-building/",
        "聚发财": "projects/economic-strength/",
        "底线": "projects/safety-stability/",
        "北湖区": "projects/development-layout/",
        "长春新区招商": "projects/investment-attraction/",
    },
    "en": {
        "investment": "en/projects/investment-attraction/",
        "investments": "en/projects/investment-attraction/",
        "investor": "en/projects/investment-attraction/",
        "biomedicine": "en/projects/economic-strength/",
        "academician": "en/projects/sci-tech-innovation/",
        "academicians": "en/projects/sci-tech-innovation/",
        "Milkground": "en/projects/project-delivery/",
        "MILKGROUND": "en/projects/project-delivery/",
        "sensors": "en/projects/project-delivery/",
        "tire": "en/projects/project-delivery/",
        "high tech zone": "en/projects/development-layout/",
        "high-tech zone": "en/projects/development-layout/",
        "land port": "en/projects/external-cooperation/",
        "last mile": "en/projects/city-quality/",
        "1 billion yuan": "en/projects/investment-attraction/",
        "515": "en/projects/sci-tech-innovation/",
        "7.0": "en/projects/development-environment/",
        "safety": "en/projects/safety-stability/",
    },
}


def search(page: Page, query: str) -> list[str]:
    """Type a query as a person would and return the addresses of the hits, one for each page found."""
    dialog = page.locator("[data-search-dialog]")
    if not dialog.is_visible():
        page.locator("[data-search-open]").click()
    dialog.locator("[role=status]").evaluate("status => { status.textContent = 'waiting' }")
    dialog.locator("input").fill(query)
    page.wait_for_function("document.querySelector('dialog [role=status]').textContent !== 'waiting'")
    return dialog.locator(".ms-search__link").evaluate_all("links => links.map(link => link.href.split('#')[0])")


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS.keys())
@pytest.mark.parametrize("locale", HOMES)
def test_a_reader_finds_a_project_switches_language_and_searches(open_page, address, locale, width):
    page = open_page(HOMES[locale], width)
    page.locator("a.ms-card__link[href$='projects/investment-attraction/']").click()
    page.wait_for_url(f"{address}{HOMES[locale]}projects/investment-attraction/")
    other = next(name for name in HOMES if name != locale)
    page.goto(page.url + "#actions")
    page.locator(f"a[data-language-switch][hreflang={other}]").click()
    page.wait_for_url(f"{address}{HOMES[other]}projects/investment-attraction/#actions")
    assert page.locator("html").get_attribute("lang") == other
    query, target = next(iter(QUERIES[other].items()))
    assert search(page, query)[0] == address + target
    page.locator("dialog .ms-search__link").first.click()
    page.wait_for_url(f"{address}{target}**")
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize("locale", HOMES)
def test_search_finds_the_right_page_and_only_in_its_language(open_page, address, locale):
    page = open_page(HOMES[locale])
    foreign = f"{address}en/"
    for query, target in QUERIES[locale].items():
        hits = search(page, query)
        assert address + target in hits[:3], (query, hits[:4])
        assert all(hit.startswith(foreign) == (locale == "en") for hit in hits), query


def test_search_marks_what_was_typed_and_shows_markup_as_text(open_page):
    page = open_page("en/")
    search(page, "milkground")
    assert page.locator("dialog .ms-search__page mark").first.inner_text().casefold() == "milkground"
    assert search(page, "<img src=x onerror=alert(1)>") == []


def test_the_watch_over_requests_can_fail(open_page, address):
    page = open_page("en/")
    page.evaluate("fetch('/no-such-file').catch(() => {})")
    page.wait_for_timeout(200)
    assert any("no-such-file" in fault for fault in open_page.faults)
    open_page.faults.clear()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS.keys())
@pytest.mark.parametrize("locale", HOMES)
def test_no_accessibility_violation_on_any_template(open_page, locale, width, scheme):
    paths = {template: HOMES[locale] + path for template, path in TEMPLATES.items()}
    for template, path in {**paths, "404": NOT_FOUND}.items():
        page = open_page(path, width, scheme)
        violations = Axe().run(page).response["violations"]
        assert [(template, v["id"], v["nodes"][0]["html"]) for v in violations] == []
        page.context.close()


def test_the_accessibility_check_can_fail(open_page):
    page = open_page("en/")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\">')")
    assert "image-alt" in {v["id"] for v in Axe().run(page).response["violations"]}
    open_page.faults.clear()


@pytest.mark.parametrize("locale", HOMES)
def test_the_pages_read_without_javascript(open_page, locale):
    page = open_page(HOMES[locale] + "projects/city-quality/", java_script_enabled=False)
    assert page.locator(".ms-action").count() > 3
    assert page.locator("a[data-language-switch]").first.is_visible()


def test_the_404_page_is_shown_with_its_style_and_leads_home(open_page, address):
    page = open_page(NOT_FOUND)
    assert page.locator("h1").count() == len(HOMES)
    for locale, home in HOMES.items():
        assert page.locator(f"section[lang={locale}] a").evaluate("link => link.href") == address + home
