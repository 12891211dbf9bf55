"""The edition that opens from files: what is in it, and that it works in a browser without a host."""

import zipfile
from urllib.parse import parse_qs, urlsplit

import pytest

from journey import go_round
from sample_site import BASE, DEFAULT, HOMES, LAPTOP
from search_box import search
from sitegen.pages import Urls
from sitegen.site_checks.built_site import BuiltSite

MOST = 5 * 2**20
URLS = Urls(DEFAULT, directory_urls=False)
CHOICE = {"size": "larger", "contrast": "more", "scheme": "dark"}


@pytest.fixture(scope="session")
def address(offline_site) -> str:
    """Where the browser opens it: an address of the file system."""
    return f"{offline_site.as_uri()}/"


@pytest.fixture(scope="module")
def built(offline_site) -> BuiltSite:
    return BuiltSite(offline_site)


def test_the_archive_is_small_and_has_one_folder_with_a_home_page(offline_site):
    archive = offline_site.parent.parent / "site-offline.zip"
    assert archive.stat().st_size <= MOST
    with zipfile.ZipFile(archive) as packed:
        names = packed.namelist()
    assert {name.partition("/")[0] for name in names} == {"site-offline"}
    assert "site-offline/index.html" in names


def test_it_has_the_pages_and_documents_of_the_site_and_nothing_for_machines(built, site):
    online = BuiltSite(site)
    named = {file for file in online.pages if file != "404.html"}
    assert len(built.pages) == len(named)
    assert {file for file in built.host.files if file.endswith(".pdf")} == {
        f for f in online.host.files if f.endswith(".pdf")
    }
    for_machines = (".md", ".xml", ".txt", ".webmanifest")
    assert [
        file for file in built.host.files if file.endswith(for_machines) or file.startswith(("cards/", "icons/"))
    ] == []


def test_what_it_tells_of_addresses_is_the_published_site(built, site):
    for page in built.pages.values():
        published = {link.address for link in (*page.canonical, *page.alternates)}
        for address in published:
            assert (site / address.removeprefix(BASE) / "index.html").is_file(), address


@pytest.mark.parametrize("locale", HOMES)
def test_a_reader_goes_round_it(open_page, address, locale):
    go_round(open_page(URLS.of("index", locale)), address, URLS, locale)


def test_the_index_is_loaded_when_it_is_first_used(open_page):
    page = open_page("index.html")
    assert page.locator("script[src*=search-worker]").count() == 0
    assert search(page, "qqqq zzzz") == []
    assert page.locator("script[src*=search-worker]").count() == 1


def test_the_search_page_keeps_what_was_asked_in_its_address(open_page):
    page = open_page(f"{URLS.of('search', 'en')}?q=50&kind=targets")
    page.locator("main .ms-search__link").first.wait_for()
    page.locator("main [name=kind][value='']").check()
    assert parse_qs(urlsplit(page.url).query) == {"q": ["50"]}


def test_filters_notes_and_sorting_work(open_page):
    page = open_page(URLS.of("projects", DEFAULT))
    cards = page.locator(".ms-card:visible")
    before = cards.count()
    page.locator("[data-filter] li a").first.click()
    assert 0 < cards.count() < before
    page.go_back()
    assert cards.count() == before
    page.goto(page.url.replace("projects/index.html", "targets.html"))
    page.locator("[data-sortable] thead button").first.click()
    assert page.locator("[data-sortable] thead th").first.get_attribute("aria-sort") == "ascending"
    page.locator("main a[data-note]").first.click()
    assert page.locator(".ms-note").is_visible()


def test_settings_are_kept_from_page_to_page_and_it_prints(open_page):
    page = open_page("index.html", LAPTOP)
    page.locator("[data-menu] summary").click()
    for name, value in CHOICE.items():
        page.locator(f".ms-settings input[name={name}][value={value}]").check()
    page.goto(page.url.replace("index.html", "en/about.html"))
    assert page.evaluate("({ ...document.documentElement.dataset })").items() >= CHOICE.items()
    assert page.pdf().startswith(b"%PDF")
