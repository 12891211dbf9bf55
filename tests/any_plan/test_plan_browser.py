"""The site of this repository in a browser, whatever its plan, in every language, on a phone and on a laptop."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from sample_site import DEFAULT, HOMES, LAPTOP, LOOKS, NOT_FOUND, PHONE, SITE, TEMPLATES
from search_box import search
from sitegen.pages import Urls, build_pages, record_target

FIRST = 3
OVERFLOW = "document.documentElement.scrollWidth > innerWidth"


@pytest.mark.parametrize("locale", HOMES)
def test_every_page_opens_and_fits_the_window(open_page, address, locale):
    page, urls, wide = open_page(HOMES[locale], PHONE), Urls(DEFAULT), []
    for path in [urls.of(each.path, locale) for each in build_pages(SITE)]:
        page.goto(address + path, wait_until="load")
        assert page.locator("h1").count() == 1, path
        for width in (PHONE, LAPTOP):
            page.set_viewport_size({"width": width, "height": 900})
            wide += [(path, width)] if page.evaluate(OVERFLOW) else []
    assert wide == []


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("locale", HOMES)
def test_no_accessibility_violation_on_any_template(open_page, locale, width, scheme):
    paths = {template: HOMES[locale] + path for template, path in TEMPLATES.items()}
    for template, path in {**paths, "404": NOT_FOUND}.items():
        page = open_page(path, width, scheme)
        violations = Axe().run(page).response["violations"]
        assert [(template, v["id"], v["nodes"][0]["html"]) for v in violations] == []
        page.context.close()


@pytest.mark.parametrize("locale", HOMES)
def test_search_finds_every_part_of_the_plan_by_its_name(open_page, address, locale):
    page, urls, missed = open_page(HOMES[locale]), Urls(DEFAULT), []
    for record in (item.record for item in SITE.items()):
        name = record.name.get(locale) or record.name.root[DEFAULT]
        path, anchor = record_target(SITE, record.id)
        target = address + urls.of(path, locale) + (f"#{anchor}" if anchor else "")
        if not any(target in hit for hit in search(page, name)[:FIRST]):
            missed.append(name)
    assert missed == []


def test_the_404_page_is_shown_with_its_style_and_leads_home(open_page, address):
    page = open_page(NOT_FOUND)
    assert page.locator("h1").count() == len(HOMES)
    for locale, home in HOMES.items():
        assert page.locator(f"section[lang={locale}] a").evaluate("link => link.href") == address + home
