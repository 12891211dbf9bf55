"""Paper, still pictures and the colors of the system: what a page is for readers who see it otherwise."""

import base64
import re

import pytest
from playwright.sync_api import Locator, Page

from sample_site import HOMES, SITE, TEMPLATES
from sitegen.pages import Urls, build_pages

MOST_SHEETS = 2
PROJECTS = [page.path for page in build_pages(SITE) if page.template == "project"]
# The heads of a table that can be sorted are its heads on paper, too.
BUTTON = "button:not(.ms-targets__head)"
NAVIGATION = f"nav:not(.ms-plan), form, dialog, summary, {BUTTON}, input, .ms-header, .ms-skip, .ms-footer__links"
urls = Urls(SITE.settings.default_locale)

# Texts too faint on white (below 4.5 : 1), or on a ground that is not white.
NOT_BLACK_ON_WHITE = """() => {
  const parts = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (color) => parts(color).slice(0, 3)
    .map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    if (!element) return "rgb(255, 255, 255)";
    const color = getComputedStyle(element).backgroundColor;
    return parts(color)[3] === 0 ? ground(element.parentElement) : color;
  };
  return [...document.querySelectorAll("main *, footer *")]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .filter((element) => element.checkVisibility() && !(element instanceof SVGElement))
    .map((element) => [getComputedStyle(element).color, ground(element), element.outerHTML.slice(0, 80)])
    .filter(([color, ground]) => 1.05 / (light(color) + 0.05) < 4.5 || light(ground) < 1);
}"""

MOVING = """() => [...document.querySelectorAll("*")].flatMap((element) => ["", "::before", "::after"]
  .map((part) => getComputedStyle(element, part || null))
  .filter((style) => style.scrollBehavior === "smooth" || [style.transitionDuration, style.animationDuration]
    .some((times) => times.split(",").some((time) => parseFloat(time) > 0.01)))
  .map(() => element.outerHTML.slice(0, 80)))"""

# The share of a picture's pixels that stand out from its commonest color by 3 : 1.
SEEN = """async (picture) => {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, image.width, image.height);
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const color = data.slice(at, at + 3).join();
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const light = (color) => color.split(",").map((part) => (part / 255) ** 2.2)
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0.05);
  const [ground] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  const ratio = (color) => Math.max(light(color), light(ground)) / Math.min(light(color), light(ground));
  const seen = [...counts].filter(([color]) => ratio(color) >= 3).reduce((sum, [, count]) => sum + count, 0);
  return seen / (data.length / 4);
}"""

HAS_EDGE = """element => {
  const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
  return borderTopStyle !== "none" && parseFloat(borderTopWidth) >= 1 && borderTopColor !== backgroundColor &&
    borderTopColor !== getComputedStyle(document.documentElement).backgroundColor;
}"""


def sheets(page: Page) -> int:
    """Print on A4 and count the sheets; the tree of a PDF's pages tells their number as well."""
    content = page.pdf(format="A4")
    leaves = len(re.findall(rb"/Type\s*/Page(?![A-Za-z])", content))
    assert leaves == max(int(count) for count in re.findall(rb"/Count\s+(\d+)", content))
    return leaves


def share_seen(shape: Locator) -> float:
    return shape.page.evaluate(SEEN, base64.b64encode(shape.screenshot()).decode())


def on_paper(page: Page, scheme: str | None = None) -> Page:
    page.emulate_media(media="print", color_scheme=scheme)
    return page


@pytest.mark.parametrize("count", [1, 3])
def test_sheets_are_counted_right(open_page, count):
    page = open_page("", bypass_csp=True)
    page.evaluate("count => { document.body.innerHTML = '<p style=\"break-after: page\">x</p>'.repeat(count) }", count)
    page.add_style_tag(content="body { display: block; min-height: 0 }")
    page.evaluate("document.body.lastElementChild.style.breakAfter = 'auto'")
    assert sheets(page) == count


@pytest.mark.parametrize("locale", HOMES)
def test_a_project_fits_two_sheets(open_page, locale):
    found = {}
    for path in PROJECTS:
        page = open_page(urls.of(path, locale))
        found[path] = sheets(page)
        page.context.close()
    assert {path: count for path, count in found.items() if count > MOST_SHEETS} == {}


@pytest.mark.parametrize("setting", [{}, {"scheme": "dark"}, {"scheme": "dark", "contrast": "more"}])
@pytest.mark.parametrize("template", ["project", "targets", "glossary"])
def test_paper_is_black_on_white_whatever_the_screen_shows(open_page, template, setting):
    page = on_paper(open_page(TEMPLATES[template], scheme="dark"), "dark")
    page.evaluate("setting => Object.assign(document.documentElement.dataset, setting)", setting)
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate(NOT_BLACK_ON_WHITE) == []


@pytest.mark.parametrize("plant", ["color: #999", "background: #eee"])
def test_the_check_of_paper_finds_what_is_planted(open_page, plant):
    page = on_paper(open_page(TEMPLATES["project"]))
    page.evaluate("plant => { document.querySelector('main h1').style.cssText = plant }", plant)
    assert len(page.evaluate(NOT_BLACK_ON_WHITE)) >= 1


@pytest.mark.parametrize("template", TEMPLATES)
def test_paper_has_no_navigation(open_page, template):
    page = open_page(TEMPLATES[template])
    assert page.locator(NAVIGATION).filter(visible=True).count() > 0
    on_paper(page)
    shown = page.locator(NAVIGATION).filter(visible=True)
    assert shown.evaluate_all("elements => elements.map((element) => element.outerHTML.slice(0, 80))") == []


def test_paper_tells_the_addresses_of_links_to_other_sites(open_page):
    page = open_page(TEMPLATES["about"])
    told = "links => links.map((link) => [getComputedStyle(link, '::after').content, link.getAttribute('href')])"
    links = page.locator("main a[rel~=external]")
    assert {content for content, _ in links.evaluate_all(told)} == {"none"}
    on_paper(page)
    found = links.evaluate_all(told)
    assert len(found) > 0
    assert [href for content, href in found if content.strip('" ') != href] == []
    inside = page.locator("main a:not([rel~=external])")
    assert {content for content, _ in inside.evaluate_all(told)} == {"none", '"]"'}  # the brackets of a source mark


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_moves_for_readers_who_want_no_motion(open_page, template):
    page = open_page(TEMPLATES[template], reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


def test_the_check_of_motion_finds_what_moves(open_page):
    assert open_page(TEMPLATES["index"], reduced_motion="no-preference").evaluate(MOVING) != []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_shapes_and_focus_are_seen_in_the_colors_of_the_system(open_page, scheme):
    page = open_page("", scheme=scheme, forced_colors="active", bypass_csp=True)
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    for shape in (".ms-header .ms-mark", ".ms-hero .ms-mark", "main .ms-card__mark .ms-mark", "main .ms-chart"):
        assert share_seen(page.locator(shape).first) > 0.02, shape
    for part in page.locator("main .ms-plan__part").all():
        assert part.evaluate(HAS_EDGE)
    for stop in (".ms-header__home", "[data-menu] summary", "main .ms-plan__part"):
        page.locator(stop).first.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        outline = page.locator(stop).first.evaluate("stop => getComputedStyle(stop).outline")
        assert "solid" in outline and "0px" not in outline, stop


@pytest.mark.parametrize("shape", [".ms-header .ms-mark", "main .ms-chart"])
def test_the_check_of_shapes_finds_one_that_is_not_seen(open_page, shape):
    page = open_page("", forced_colors="active", bypass_csp=True)
    page.add_style_tag(content=f"{shape}, {shape} * {{ fill: Canvas !important; stroke: Canvas !important }}")
    page.add_style_tag(content=f"{shape} {{ --ms-mark-inner: Canvas !important; --ms-mark-outer: Canvas !important }}")
    assert share_seen(page.locator(shape).first) < 0.02
    page.add_style_tag(content=".ms-plan__part { border: 0 !important }")
    assert not page.locator("main .ms-plan__part").first.evaluate(HAS_EDGE)
