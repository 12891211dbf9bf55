"""The edition that opens from files, whatever the plan: a reader gets from its home page to the rest."""

import pytest

from sample_site import DEFAULT, HOMES, SITE
from search_box import search
from sitegen.pages import Urls

URLS = Urls(DEFAULT, directory_urls=False)


@pytest.fixture(scope="module")
def address(offline_site) -> str:
    """Where the browser opens it: an address of the file system."""
    return f"{offline_site.as_uri()}/"


@pytest.mark.parametrize("locale", HOMES)
def test_it_opens_leads_on_and_finds(open_page, locale):
    page = open_page(URLS.of("index", locale))
    first = page.locator(".ms-card__link").first
    target = first.evaluate("link => link.href")
    first.click()
    page.wait_for_url(target)
    assert page.locator("h1").count() == 1
    item = SITE.items()[-1].record
    assert search(page, item.name.get(locale) or item.name.root[DEFAULT])
