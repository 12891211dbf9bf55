"""Terms and sources explained in place: by mouse, keyboard and touch, and without a script at the foot of the page."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from sample_site import HOMES, LAPTOP, SITE, TEMPLATES
from test_site import PageReader

SMALL_PHONE = 360
NOTE = ".ms-note"
MARKS = {"term": ".ms-explained", "source": "main .ms-action .ms-cite"}
IS_SEEN_WHOLE = """(note) => {
  const { left, right, top, bottom } = note.getBoundingClientRect();
  return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
}"""


def target_of(page: Page, mark) -> str:
    """Return what the foot of the page says where a mark leads to, without the way back."""
    said = page.locator(mark.get_attribute("href"))
    return (said.locator("[data-note-text]").or_(said.locator("dd"))).first.inner_text()


def test_every_statement_leads_to_a_note_with_its_paragraphs_and_wording(site):
    cited = r'<li class="ms-action" id="{}".*?href="#source-(\d+)"'
    for item in SITE.groups["projects"]:
        html = (site / "en/projects" / item.slug / "index.html").read_text(encoding="utf-8")
        for statement in item.record.statements:
            number = re.search(cited.format(statement.id), html, re.DOTALL)[1]
            note = PageReader(re.search(rf'<li[^>]* id="source-{number}">.*?</li>', html)[0]).words()
            assert ", ".join(map(str, statement.paragraphs)) in note
            assert (statement.quote or "") in note
        assert SITE.plan_source.page.get("en") in html


@pytest.mark.parametrize("kind", MARKS)
@pytest.mark.parametrize("locale", HOMES)
def test_a_note_opens_and_closes_by_keyboard_and_gives_the_focus_back(open_page, locale, kind):
    page = open_page(HOMES[locale] + TEMPLATES["project"])
    mark = page.locator(MARKS[kind]).first
    mark.focus()
    page.keyboard.press("Enter")
    note = page.locator(NOTE)
    assert target_of(page, mark) in note.inner_text()
    assert note.evaluate("note => document.activeElement === note")
    page.keyboard.press("Tab")
    assert note.evaluate("note => note.contains(document.activeElement) && document.activeElement.href !== ''")
    page.keyboard.press("Escape")
    assert not note.is_visible()
    assert mark.evaluate("mark => document.activeElement === mark")


@pytest.mark.parametrize("kind", MARKS)
@pytest.mark.parametrize("locale", HOMES)
def test_a_note_opens_by_touch_within_the_window_and_closes_by_a_tap_elsewhere(open_page, locale, kind):
    page = open_page(HOMES[locale] + TEMPLATES["project"], SMALL_PHONE, has_touch=True)
    for mark in page.locator(MARKS[kind]).all():
        mark.tap()
        note = page.locator(NOTE)
        assert note.evaluate(IS_SEEN_WHOLE)
        assert target_of(page, mark) in note.inner_text()
        page.locator("h1").dispatch_event("pointerdown")
        page.keyboard.press("Escape")
        assert not note.is_visible()
    page.locator(MARKS[kind]).first.tap()
    box = page.locator(NOTE).bounding_box()
    page.touchscreen.tap(SMALL_PHONE - 2, box["y"] + box["height"] + 40)
    assert not page.locator(NOTE).is_visible()


def test_a_source_note_names_the_publication_its_date_page_paragraph_and_address(open_page):
    source = SITE.plan_source
    for locale, home in HOMES.items():
        page = open_page(home + TEMPLATES["project"])
        page.locator(MARKS["source"]).first.click()
        words = page.locator(NOTE).inner_text()
        statement = SITE.item(page.url.rstrip("/").rpartition("/")[2]).record.statements[0]
        for told in (source.title, source.publisher, source.page):
            assert told.get(locale) in words
        assert str(statement.paragraphs[0]) in words
        assert source.date[:4] in words
        assert page.locator(f"{NOTE} a").get_attribute("href") == source.url


@pytest.mark.parametrize("kind", MARKS)
def test_without_a_script_a_mark_leads_to_the_foot_of_the_page(open_page, kind):
    page = open_page(TEMPLATES["project"], java_script_enabled=False)
    mark = page.locator(MARKS[kind]).first
    target = page.locator(mark.get_attribute("href"))
    mark.click()
    assert page.url.endswith(mark.get_attribute("href"))
    assert target.is_visible()
    box = target.bounding_box()
    assert 0 <= box["y"] < page.viewport_size["height"]


def test_a_browser_without_popovers_follows_the_link(open_page):
    page = open_page("")
    page.context.add_init_script("delete HTMLElement.prototype.popover")
    page.goto(page.url + TEMPLATES["project"])
    mark = page.locator(MARKS["term"]).first
    mark.click()
    page.wait_for_url(f"**{mark.get_attribute('href')}")
    assert page.locator(NOTE).count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [SMALL_PHONE, LAPTOP])
@pytest.mark.parametrize("kind", MARKS)
def test_an_open_note_has_no_accessibility_violation(open_page, kind, width, scheme):
    page = open_page(TEMPLATES["project"], width, scheme)
    page.locator(MARKS[kind]).first.click()
    assert page.locator(NOTE).is_visible()
    assert [v["id"] for v in Axe().run(page).response["violations"]] == []
