"""What each kind of reader comes for, walked in a browser on a small phone, in every language."""

import csv
import io
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Page

from sample_site import HOMES, LOCALES, SITE
from sitegen.pages import Urls, build_pages
from sitegen.site_checks.built_site import BuiltSite
from waiting import wait_until

SMALL_PHONE = 360
URLS = Urls(SITE.settings.default_locale)
STEPS = 2


@pytest.fixture(params=LOCALES)
def reader(request, open_page) -> tuple[Page, str]:
    """The home page on a small phone, and its language."""
    return open_page(HOMES[request.param], SMALL_PHONE), request.param


def go(page: Page, path: str, locale: str, address: str) -> None:
    """Follow the first visible link to a page; the menu is opened where the link stands in it."""
    target = address + URLS.of(path, locale)
    for _ in range(2):
        links = page.locator("a:visible").evaluate_all("(links) => links.map((link) => link.href)")
        found = next((at for at, href in enumerate(links) if urldefrag(href)[0] == target), None)
        if found is not None:
            page.locator("a:visible").nth(found).click()
            page.wait_for_url(lambda url: urldefrag(url)[0] == target)
            return
        page.locator("[data-menu] > summary").click()
    raise AssertionError(f"no way to {path} from {page.url}")


def some_item(has_numbers: bool = True):
    items = [page.item for page in build_pages(SITE) if page.item and page.is_searched]
    return next(item for item in items if bool(item.record.quantities) == has_numbers)


def test_an_investor_finds_who_speaks_of_his_sector(reader, address):
    page, locale = reader
    go(page, "investors", locale, address)
    guide = SITE.pages["investors"].sectors[0]
    naming = SITE.items_naming(guide.sector)[0]
    card = page.locator(f"#{guide.sector}")
    assert SITE.by_id[guide.sector].name.get(locale).lower() in card.inner_text().lower()
    card.get_by_role("link", name=naming.record.name.get(locale)).click()
    assert page.locator("h1").inner_text() == naming.record.name.get(locale)


def test_a_reporter_finds_the_exact_target_and_its_source(reader, address):
    page, locale = reader
    go(page, "targets", locale, address)
    item = some_item()
    figure = page.locator(f"#{item.record.quantities[0].id}")
    assert str(item.record.quantities[0].value) in figure.inner_text()
    figure.locator("a").last.click()
    assert page.locator(f'a[href="{SITE.plan_source.url}"]').count() > 0


def test_an_analyst_takes_the_table_along(reader, address):
    page, locale = reader
    go(page, "data", locale, address)
    with page.expect_download() as download:
        page.get_by_role("link", name="targets.csv").click()
    content = download.value.path().read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content, newline="")))
    values = [quantity.value for item in SITE.items_with_quantities() for quantity in item.record.quantities]
    assert [int(row["value"]) for row in rows] == values


def test_a_translator_sees_the_languages_side_by_side(reader, address):
    page, locale = reader
    item = some_item()
    go(page, f"{item.group}/{item.slug}", locale, address)
    go(page, f"side-by-side/{item.slug}", locale, address)
    first = page.locator(f"#{item.record.statements[0].id}")
    assert first.locator("p[lang]").evaluate_all("(all) => all.map((p) => p.lang)") == LOCALES


def test_who_forwards_a_project_takes_its_pdf_along(reader, address):
    page, locale = reader
    item = some_item(has_numbers=False)
    go(page, f"{item.group}/{item.slug}", locale, address)
    href = page.locator('.ms-tools a[type="application/pdf"]').evaluate("(link) => link.href")
    assert href == f"{address}downloads/{locale}/{item.group}/{item.slug}.pdf"
    answer = page.request.get(href)
    assert answer.ok and answer.body().startswith(b"%PDF-")
    page.locator(".ms-tools summary").first.click()
    code = page.locator(".ms-tools img")
    code.scroll_into_view_if_needed()
    wait_until(page, "() => document.querySelector('.ms-tools img').naturalWidth > 0")


def test_everything_is_two_steps_from_home(site):
    built = BuiltSite(site)
    for locale in LOCALES:
        reached = frontier = {f"{HOMES[locale]}index.html"}
        for _ in range(STEPS):
            links = {lead.file for file in frontier for lead in built.pages[file].leads if locale in lead.announced}
            frontier = links - reached
            reached = reached | frontier
        own = {f"{URLS.of(page.path, locale)}index.html" for page in build_pages(SITE)}
        assert own <= reached, own - reached
