"""The way of a reader through the site, which has to work wherever it stands."""

from playwright.sync_api import Page

from sample_site import HOMES
from search_box import search
from searching import QUERIES
from sitegen.pages import Urls

PROJECT = "projects/investment-attraction"
SECTION = "#actions"


def go_round(page: Page, address: str, urls: Urls, locale: str) -> None:
    """From the home page to a project, to a section of it in another language, and by search to a page there."""

    def of(path: str, language: str) -> str:
        return address + urls.of(path, language)

    page.locator(f"a.ms-card__link[href$='{urls.of(PROJECT, urls.default_locale)}']").click()
    page.wait_for_url(of(PROJECT, locale))
    other = next(name for name in HOMES if name != locale)
    page.goto(page.url + SECTION)
    page.locator(f"a[data-language-switch][hreflang={other}]").click()
    page.wait_for_url(of(PROJECT, other) + SECTION)
    assert page.locator("html").get_attribute("lang") == other
    query, (answer, *_) = next(iter(QUERIES[other].items()))
    path, hash_, anchor = answer.partition("#")
    target = of(path.rstrip("/"), other) + hash_ + anchor
    assert search(page, query)[0][0] == target
    page.locator("dialog .ms-search__link").first.click()
    page.wait_for_url(f"{target}**")
    assert page.locator("h1").count() == 1
