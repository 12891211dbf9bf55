"""The real site in a real browser, in every language, on a phone and on a laptop."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from journey import go_round
from sample_site import DEFAULT, HOMES, LAPTOP, PHONE
from search_box import search
from sitegen.pages import Urls

WIDTHS = {"phone": PHONE, "laptop": LAPTOP}


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS.keys())
@pytest.mark.parametrize("locale", HOMES)
def test_a_reader_finds_a_project_switches_language_and_searches(open_page, address, locale, width):
    go_round(open_page(HOMES[locale], width), address, Urls(DEFAULT), locale)


def test_search_marks_what_was_typed_and_shows_markup_as_text(open_page):
    page = open_page("en/")
    search(page, "milkground")
    assert page.locator("dialog .ms-search__hit mark").first.inner_text().casefold() == "milkground"
    assert search(page, "<img src=x onerror=alert(1)>") == []


def test_the_watch_over_requests_can_fail(open_page, address):
    page = open_page("en/")
    page.evaluate("fetch('/no-such-file').catch(() => {})")
    page.wait_for_timeout(200)
    assert any("no-such-file" in fault for fault in open_page.faults)
    open_page.faults.clear()


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
