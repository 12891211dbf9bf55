"""A third and a fourth language, added by settings and data alone: translated in part, one from right to left."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import etree, html

from bidi import mingled, not_mirrored, outside, tip
from language_fixture import Added, add_entry, add_language
from local_server import serve
from sample_site import BASE, LAPTOP, PREFIX, documents
from search_box import search
from sitegen.layout import lay_out
from sitegen.locales import direction, script
from sitegen.numbers import format_date, format_number
from sitegen.problems import errors
from sitegen.site import load_site
from sitegen.site_checks import check_folder

# The languages of the fixtures, and one of which no more is there than the settings and a page in docs/.
LOCALES, BEGUN = ("ja", "ar"), "fr"
ALL = ["zh", "en", *LOCALES, BEGUN]
RTL = "ar"
PROJECT, PARTLY = "projects/investment-attraction/", "projects/city-quality/"
# All that the fixtures translate to the last word.
TRANSLATED = {PROJECT, "search/"}
# A sentence of a page that is translated in part, in the language that stands in for all others.
FALLBACK = "新区计划从四个方面提升城市品质"
NARROW, GUTTER = 360, 16
SEEN = ("", PROJECT, "projects/", "targets/", "glossary/", "investors/", "accessibility/")
QUERIES = {"ja": "投資誘致", "ar": "جذب الاستثمار"}
KANA, ARABIC, HAN = (re.compile(rf"[{letters}]") for letters in ("ぁ-ヺ", "ء-ي", "一-鿿"))


@pytest.fixture(scope="module")
def repository(copy_repository, tmp_path_factory) -> Path:
    """A copy of the repository to which the languages are added, the last one as the README has it."""
    root = copy_repository(tmp_path_factory.mktemp("languages") / "repository")
    for locale in LOCALES:
        add_language(root, Added.read(locale))
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    add_entry(root, re.search(rf"`({{locale: {BEGUN}, .*?}})`", readme)[1])
    (root / "docs" / BEGUN).mkdir()
    (root / "docs" / BEGUN / "accessibility.md").write_text("# Accessibilité\n\nPour tous.\n", encoding="utf-8")
    assert lay_out(root) == ["data/site.yml"]  # the entry stands there in one line, as nobody's form writes it
    return root


@pytest.fixture(scope="module")
def loaded(repository):
    """The site of that repository and what the checks say of its data."""
    return load_site(repository)


@pytest.fixture(scope="module")
def site(repository, build_site, tmp_path_factory) -> Path:
    """That site, built."""
    return build_site(repository, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def address(site) -> Iterator[str]:
    """Where it is served; `open_page` opens its pages."""
    with serve(site, PREFIX) as home:
        yield home


@pytest.fixture(scope="module")
def pages(site) -> dict[str, html.HtmlElement]:
    """Path below the site's root → page of the added languages."""
    found = documents(site)
    added = {path: text for path, text in found.items() if path.split("/")[0] in (*LOCALES, BEGUN)}
    return {path.removesuffix("index.html"): html.fromstring(text) for path, text in added.items()}


def files(root: Path) -> dict[str, list[str]]:
    """Return the lines of every file that a language might touch."""
    found = [path for part in ("data", "docs", "overrides", "scripts") for path in (root / part).rglob("*.*")]
    texts = [path for path in [*found, root / "mkdocs.yml"] if path.suffix not in (".png", ".pyc") and path.is_file()]
    return {path.relative_to(root).as_posix(): path.read_text("utf-8").splitlines() for path in texts}


def test_a_language_takes_new_lines_in_the_data_and_nothing_else(root, repository):
    before, after = files(root), files(repository)
    changed = {path for path in before | after if before.get(path) != after.get(path)}
    assert {path for path in changed if not path.startswith("data/")} == {f"docs/{BEGUN}/accessibility.md"}
    changed -= after.keys() - before.keys()
    added = [Counter(after[path]) - Counter(before[path]) for path in changed]
    assert not [path for path in changed if Counter(before[path]) - Counter(after[path])]
    own = re.compile(r"\s*((ja|ar): |- locale: (ja|ar|fr)$|name: (日本語|العربية|Français)$|completeness: partial$)")
    assert [line for lines in added for line in lines if not own.match(line)] == []


def test_the_checks_find_no_error_and_list_what_is_not_translated(loaded):
    site, problems = loaded
    assert errors(problems) == []
    told = Counter(found.code for found in problems)
    assert told.keys() == {"missing-translation", "page-untranslated"}
    missing = [found for found in site.translations if found.state == "missing"]
    assert {found.locale for found in missing} == {*LOCALES, BEGUN}
    assert sum(told.values()) == len(missing)


def test_what_is_not_translated_is_listed(repository, loaded, pages):
    command = [sys.executable, repository / "scripts" / "translation_status.py"]
    listed = subprocess.run(command, capture_output=True, check=True).stdout.decode().splitlines()
    for locale in LOCALES:
        missing = [found for found in loaded[0].translations if (found.locale, found.state) == (locale, "missing")]
        assert [line for line in listed if f": missing: {PARTLY[:-1]}#summary [{locale}]" in line]
        name = Added.read(locale).settings["name"]
        rows = pages[f"{locale}/translations/"].xpath(f"//tr[th[. = '{name}']]/td[1]/text()")
        assert rows == [format_number(len(missing), locale)]


@pytest.mark.parametrize("locale", [*LOCALES, BEGUN])
def test_only_a_page_translated_to_the_last_word_is_for_search_engines(site, pages, locale):
    translated = TRANSLATED if locale != BEGUN else set()
    own = {path.removeprefix(f"{locale}/"): page for path, page in pages.items() if path.startswith(f"{locale}/")}
    kept_out = {path for path, page in own.items() if page.xpath("//meta[@name='robots'][@content='noindex']")}
    assert own.keys() - kept_out == translated
    noticed = {path for path, page in own.items() if page.xpath("string(//main//p[contains(@class, 'ms-notice')])")}
    assert noticed == kept_out
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    for path in own:
        told = (sitemap, head(site, path), head(site, f"en/{path}"))
        named = [f'hreflang="{locale}" href="{BASE}{locale}/{path}"' in text for text in told]
        assert named == [path in translated] * 3, path
    hreflangs = own[PROJECT].xpath("//link[@rel='alternate']/@hreflang")
    assert hreflangs == (["zh", "en", *LOCALES, "x-default"] if translated else [])


def head(site: Path, path: str) -> str:
    """Return the head of a page, which tells search engines of other languages."""
    return (site / path / "index.html").read_text(encoding="utf-8").partition("<body>")[0]


def mismarked(page: html.HtmlElement) -> list[str]:
    """Return texts in the letters of another language than they are marked with."""
    found = []
    for text in page.xpath("//body//text()[not(ancestor::script)]"):
        element = text.getparent().getparent() if text.is_tail else text.getparent()
        language = element.xpath("string(ancestor-or-self::*[@lang][1]/@lang)")
        wrong = {"zh": (KANA, ARABIC), "ja": (ARABIC,), "ar": (KANA, HAN)}.get(language, (KANA, ARABIC, HAN))
        is_fallback = text.strip().startswith(FALLBACK) and language != "zh"
        found += [text] if is_fallback or any(letters.search(text) for letters in wrong) else []
    return found


def test_every_passage_is_marked_with_the_language_it_is_in(pages):
    assert {path: found for path, page in pages.items() if (found := mismarked(page))} == {}
    for locale in (*LOCALES, BEGUN):
        page = pages[f"{locale}/{PARTLY}"]
        (passage, *_) = page.xpath(f"//main//p/span[starts-with(., '{FALLBACK}')]")
        assert passage.get("lang") == "zh"
        assert passage.get("dir") == (None if direction(locale) == "ltr" else "ltr")
        assert passage.get("data-script") == (script("zh") if script(locale) == "Jpan" else None)


def test_an_entry_of_a_feed_is_marked_with_the_language_it_is_in(site):
    feeds = {folder: etree.parse(site / folder / "feed.xml") for folder in ("", "en", *LOCALES)}
    languages = {folder: {*feed.xpath("//*[local-name() = 'entry']//@xml:lang")} for folder, feed in feeds.items()}
    assert languages == {"": set(), "en": set(), "ja": {"zh"}, "ar": {"zh"}}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_passage_without_its_mark_is_found(site, locale):
    page = html.fromstring((site / locale / PARTLY / "index.html").read_text(encoding="utf-8"))
    for element in page.xpath("//main//span[@lang]"):
        del element.attrib["lang"]
    assert any(text.startswith(FALLBACK) for text in mismarked(page))


def test_numbers_and_dates_are_those_of_the_language(pages):
    expected = {"ja": ("10億元以上", "2024年2月26日"), "ar": ("1 مليار يوان أو أكثر", "26 فبراير 2024")}
    for locale, (number, day) in expected.items():
        assert format_number(1_000_000_000, locale) in number
        assert format_date("2024-02-26", locale) == day
        text = " ".join(pages[f"{locale}/{PROJECT}"].xpath("string(//main)").split())
        assert number in text and day in text


def test_what_needs_fonts_of_another_script_is_left_out_and_nothing_leads_there(site):
    for folder in ("downloads", "cards"):
        assert {path.name for path in (site / folder).iterdir()} == {"zh", "en", BEGUN}
    problems = check_folder(site)
    assert errors(problems) == []
    assert {found.code for found in problems} <= {"page-heavy"}  # a page in two languages at once weighs more


@pytest.mark.parametrize(("width", "locales"), [(NARROW, LOCALES), (LAPTOP, ALL)])
def test_the_switch_offers_every_other_language_at_the_same_place(open_page, address, width, locales):
    for locale in locales:
        page = open_page(f"{locale if locale != ALL[0] else '.'}/{PROJECT}#actions", width)
        if width == NARROW:
            page.locator("[data-menu] summary").click()
        links = page.locator("a[data-language-switch]").filter(visible=True)
        offered = links.evaluate_all("links => links.map(link => [link.lang, link.textContent])")
        assert [language for language, _ in offered] == [language for language in ALL if language != locale]
        assert outside(page) == []
        other = RTL if locale != RTL else "ja"
        links.and_(page.locator(f"[hreflang={other}]")).click()
        page.wait_for_url(f"{address}{other}/{PROJECT}#actions")
        page.context.close()


@pytest.mark.parametrize("locale", LOCALES)
def test_search_finds_words_of_the_language_and_those_not_translated(open_page, address, locale):
    page = open_page(f"{locale}/")
    assert search(page, QUERIES[locale])[0][0] == f"{address}{locale}/{PROJECT}"
    assert page.locator("dialog mark").first.inner_text() in QUERIES[locale]
    assert search(page, "城市功能")[0][0].startswith(f"{address}{locale}/{PARTLY}")
    assert outside(page) == []


def test_characters_shared_by_languages_are_drawn_in_the_font_of_each(open_page):
    page = open_page(f"ja/{PARTLY}")
    font = "element => getComputedStyle(element).fontFamily"
    own, chinese = (page.locator(at).first.evaluate(font) for at in ("main h2", ".ms-hero__lead [lang=zh]"))
    assert "JP" in own and "JP" not in chinese and "SC" in chinese


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [f"ja/{PARTLY}", "ar/", f"ar/{PROJECT}", "ar/targets/"])
def test_no_accessibility_violation_in_an_added_language(open_page, path, scheme):
    page = open_page(path, NARROW if scheme == "dark" else LAPTOP, scheme)
    violations = Axe().run(page).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in violations] == []


@pytest.mark.parametrize("width", [NARROW, LAPTOP])
@pytest.mark.parametrize("path", SEEN)
def test_a_page_from_right_to_left_is_mirrored_and_keeps_chinese_apart(open_page, path, width):
    page = open_page(f"{RTL}/{path}", width)
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert (not_mirrored(page), mingled(page), outside(page)) == ([], [], [])


@pytest.mark.parametrize("width", [NARROW, LAPTOP])
def test_menu_search_and_notes_open_on_the_side_they_belong_to(open_page, width):
    page = open_page(f"{RTL}/{PROJECT}", width)
    page.locator("[data-menu] summary").click()
    assert not_mirrored(page) == []
    page.keyboard.press("Escape")
    word = page.locator("main a.ms-explained").first
    word.click()
    note, end = page.locator(".ms-note").bounding_box(), word.evaluate("link => link.getClientRects()[0].right")
    assert note["x"] == pytest.approx(max(end - note["width"], GUTTER), abs=1)
    page.keyboard.press("Escape")
    assert search(page, "新区")
    assert (not_mirrored(page), mingled(page), outside(page)) == ([], [], [])


def test_chevrons_and_rows_of_dots_begin_where_reading_does(open_page):
    trail, dots = ".ms-hero__steps li + li", ".ms-chart__dots"
    for path, sign in ((f"ja/{PROJECT}", 1), (f"{RTL}/{PROJECT}", -1)):
        page = open_page(path)
        assert tip(page, trail) * sign > 0
        scale = "dots => new DOMMatrix(getComputedStyle(dots).transform).a"
        assert page.locator(dots).first.evaluate(scale) == sign


@pytest.mark.parametrize(
    "fault",
    [".ms-chip { margin-left: 20px }", ".ms-action { border-left: 3px solid }", ".ms-skip { left: 0; right: auto }"],
)
def test_a_style_that_knows_left_from_right_is_found(open_page, fault):
    page = open_page(f"{RTL}/{PROJECT}", bypass_csp=True)
    page.add_style_tag(content=fault)
    assert not_mirrored(page) != []


def test_chinese_that_is_not_kept_apart_and_what_stands_out_are_found(open_page):
    page = open_page(f"{RTL}/{PROJECT}", bypass_csp=True)
    page.evaluate("document.querySelectorAll('main [dir]').forEach(passage => passage.removeAttribute('dir'))")
    assert mingled(page) != []
    page.add_style_tag(content=".ms-action { margin-inline-end: -1000px }")
    assert outside(page) != []
