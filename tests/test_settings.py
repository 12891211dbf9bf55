"""The reader's settings: chosen, seen, kept in this browser alone; and pages without scripts and styles inside."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Page

from sample_site import HOMES, LAPTOP, NOT_FOUND, PHONE, TEMPLATES, documents

# setting → a choice that differs from the standard one and from a light device
CHOICES = {"size": "larger", "contrast": "more", "scheme": "dark"}
SCRIPT = "preferences.js"
RUBBISH = {
    "cut off": '{"size": 5',
    "text": '"x"',
    "nothing": "null",
    "list": "[]",
    "part": '{"size": "large"}',
    "unknown": '{"size": "huge", "contrast": "", "scheme": ""}',
    "other types": '{"size": {"a": 1}, "contrast": ["more"], "scheme": 5}',
    "markup": '{"size": "\\"><script>", "contrast": "", "scheme": ""}',
}
LOOKS = """() => ({
  size: getComputedStyle(document.documentElement).fontSize,
  text: getComputedStyle(document.body).color,
  ground: getComputedStyle(document.documentElement).backgroundColor,
})"""
# What the settings have become: the attributes, and what the form shows as chosen.
STATE = """() => [
  { ...document.documentElement.dataset },
  Object.fromEntries(
    [...document.querySelectorAll(".ms-settings input:checked")].map(({ name, value }) => [name, value])
  ),
]"""
STANDARD = dict.fromkeys(CHOICES, "")


def choose(page: Page, **choices: str) -> None:
    if not page.locator("[data-menu]").evaluate("menu => menu.open"):
        page.locator("[data-menu] summary").click()
    for name, value in choices.items():
        page.locator(f".ms-settings input[name={name}][value='{value}']").check()


def state(page: Page) -> tuple[dict[str, str], dict[str, str]]:
    """Return the settings among the attributes of the document, and what the form shows."""
    attributes, shown = page.evaluate(STATE)
    return {name: value for name, value in attributes.items() if name in CHOICES}, shown


@pytest.mark.parametrize("width", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_settings_are_kept_for_every_page_and_language_without_a_cookie(open_page, width):
    page = open_page("", width)
    choose(page, **CHOICES)
    assert state(page) == (CHOICES, CHOICES)
    assert page.context.cookies() == []
    for path in [*HOMES.values(), NOT_FOUND]:
        later = open_page(path, width, storage_state=page.context.storage_state())
        assert state(later) == (CHOICES, CHOICES), path


def test_settings_are_kept_over_a_reload(open_page):
    page = open_page("")
    choose(page, **CHOICES)
    page.reload()
    assert state(page) == (CHOICES, CHOICES)


@pytest.mark.parametrize("name", CHOICES)
def test_a_setting_changes_what_is_seen_and_the_standard_brings_it_back(open_page, name):
    page = open_page(TEMPLATES["project"])
    before = page.evaluate(LOOKS)
    choose(page, **{name: CHOICES[name]})
    after = page.evaluate(LOOKS)
    assert (after["size"] != before["size"]) == (name == "size")
    assert (after["text"] != before["text"]) == (name != "size")
    assert (after["ground"] != before["ground"]) == (name == "scheme")
    choose(page, **{name: ""})
    assert page.evaluate(LOOKS) == before
    assert state(page) == ({}, STANDARD)
    later = open_page(TEMPLATES["project"], storage_state=page.context.storage_state())
    assert later.evaluate(LOOKS) == before
    assert state(later) == ({}, STANDARD)


def test_every_step_of_size_is_larger_than_the_one_before(open_page):
    page = open_page("")
    sizes = []
    for value in page.locator(".ms-settings input[name=size]").evaluate_all("steps => steps.map(step => step.value)"):
        choose(page, size=value)
        sizes.append(float(page.evaluate(LOOKS)["size"].removesuffix("px")))
    assert sizes == sorted(set(sizes))
    assert len(sizes) > 1


@pytest.mark.parametrize(("device", "chosen"), [("light", "dark"), ("dark", "light")])
def test_the_chosen_scheme_is_the_same_whatever_the_device_has(open_page, device, chosen):
    by_device = open_page("", scheme=chosen).evaluate(LOOKS)
    page = open_page("", scheme=device)
    assert page.evaluate(LOOKS) != by_device
    choose(page, scheme=chosen)
    assert page.evaluate(LOOKS) == by_device


def stored(address: str, preferences: str) -> dict:
    """Return the storage of a browser that has been here before."""
    entries = [{"name": "preferences", "value": preferences}]
    return {"cookies": [], "origins": [{"origin": address.rstrip("/"), "localStorage": entries}]}


@pytest.mark.parametrize("rubbish", RUBBISH.values(), ids=RUBBISH.keys())
def test_rubbish_in_the_storage_is_harmless(open_page, address, rubbish):
    page = open_page("", storage_state=stored(address, rubbish))
    assert page.evaluate("localStorage.getItem('preferences')") == rubbish
    attributes, shown = state(page)
    assert {**STANDARD, **attributes} == shown
    choose(page, **CHOICES)
    assert json.loads(page.evaluate("localStorage.getItem('preferences')")) == CHOICES


def before_it_loads(page: Page, script: str, url: str) -> Page:
    """Open another page in which a script runs before the page's own."""
    other = page.context.new_page()
    other.add_init_script(script)
    other.goto(url)
    return other


def test_without_storage_a_choice_holds_for_the_page(open_page):
    page = open_page("")
    off = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('off') } })"
    page = before_it_loads(page, off, page.url)
    assert state(page) == ({}, STANDARD)
    choose(page, **CHOICES)
    assert state(page) == (CHOICES, CHOICES)


@pytest.mark.parametrize("width", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_settings_are_not_offered_without_javascript(open_page, width):
    page = open_page("", width, java_script_enabled=False)
    if width == PHONE:
        page.locator("[data-menu] summary").click()
    assert page.locator(".ms-settings").is_hidden()


@pytest.mark.parametrize("path", [TEMPLATES["index"], NOT_FOUND])
def test_settings_stand_before_anything_is_drawn(open_page, address, path):
    page = open_page(path, storage_state=stored(address, json.dumps(CHOICES)))
    watch = (
        "new MutationObserver((_, observer) => { if (document.body && !window.early) {"
        "window.early = { ...document.documentElement.dataset }; observer.disconnect() } })"
        ".observe(document, { childList: true, subtree: true })"
    )
    assert before_it_loads(page, watch, page.url).evaluate("early").items() >= CHOICES.items()


class Inspector(HTMLParser):
    """What a page has that a strict content policy would forbid, and where its first script stands."""

    def __init__(self, html: str):
        super().__init__()
        self.faults: list[str] = []
        self.preferences: list[dict] = []
        self._in_body = False
        self.feed(html)
        if len(self.preferences) != 1:
            self.faults.append(f"{SCRIPT}: {len(self.preferences)} times before the body")

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self._in_body |= tag == "body"
        self.faults += [f"{tag} {name}" for name in attributes if name == "style" or name.startswith("on")]
        # Data that a script reads is not run.
        is_data = attributes.get("type") in {"application/ld+json", "application/json"}
        if tag == "style" or (tag == "script" and "src" not in attributes and not is_data):
            self.faults.append(tag)
        if tag == "script" and SCRIPT in attributes.get("src", "") and not self._in_body:
            self.preferences.append(attributes)
            self.faults += [f"{SCRIPT} {name}" for name in ("async", "defer", "type") if name in attributes]


def test_no_page_has_scripts_or_styles_in_itself_or_settings_that_come_late(site: Path):
    faults = {path: Inspector(html).faults for path, html in documents(site, "*.html").items()}
    assert len(faults) > len(TEMPLATES)
    assert {path: found for path, found in faults.items() if found} == {}


PLANTS = ["<p style='x'>", "<p onclick='x'>", "<script>x</script>", "<style></style>", "<script src='x' onload='x'>"]


@pytest.mark.parametrize("plant", [*PLANTS, f"<script src='{SCRIPT}' defer>"])
def test_the_check_of_pages_finds_what_is_planted(plant):
    script = f"<script src='assets/{SCRIPT}?v=1'></script>"
    assert Inspector(f"<head>{script}</head><body></body>").faults == []
    assert Inspector(f"<head>{script}{plant}</head><body></body>").faults != []
    assert Inspector(f"<body>{script}</body>").faults != []
