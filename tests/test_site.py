"""The real site as it is built: complete, in the right language, consistent with the register of the source."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from sample_site import BASE, documents
from sitegen.site import load_site

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "path", "wbr"}
CHINESE = re.compile(r"[\u3400-\u9fff]")
HERE = Path(__file__).parent
REGISTER = yaml.safe_load((HERE / "register.yml").read_text(encoding="utf-8"))


class PageReader(HTMLParser):
    """Collects what the tests ask of a page: text by language, ids, links, headings."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.languages: list[tuple[str, str | None]] = []
        self.text: list[tuple[str | None, str]] = []
        self.attributes: list[tuple[str | None, str]] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.h1: list[str] = []
        self.title = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = {name: value or "" for name, value in attrs}
        self.elements.append((tag, values))
        outer = self.languages[-1][1] if self.languages else None
        language = values.get("lang", outer)
        self.attributes += [(language, v) for k, v in values.items() if k in {"title", "alt", "aria-label", "content"}]
        if tag not in VOID:
            self.languages.append((tag, language))
        if tag == "h1":
            self.h1.append("")

    def handle_endtag(self, tag):
        while self.languages and tag not in VOID:
            if self.languages.pop()[0] == tag:
                break

    def handle_data(self, data):
        open_tags = [tag for tag, _ in self.languages]
        if not open_tags or {"script", "style"} & set(open_tags):
            return
        if "h1" in open_tags:
            self.h1[-1] += data
        if open_tags[-1] == "title":
            self.title += data
        self.text.append((self.languages[-1][1], data))

    def words(self) -> str:
        return re.sub(r"\s+", " ", "".join(data for _, data in self.text))


@pytest.fixture(scope="session")
def plan(root):
    return load_site(root)[0]


@pytest.fixture(scope="session")
def pages(site) -> dict[str, PageReader]:
    """Address from the root → page, without the 404 page."""
    return {path.removesuffix("index.html"): PageReader(html) for path, html in documents(site).items()}


def address_of(path: str, locale: str, default: str = "zh") -> str:
    own = "" if path == "index" else f"{path}/"
    return own if locale == default else f"{locale}/{own}"


def locale_of(address: str) -> str:
    return "en" if address.startswith("en/") else "zh"


def test_the_data_have_no_open_problem(root):
    assert load_site(root)[1] == []


def test_every_page_is_there_in_every_language(pages, plan):
    projects = {f"projects/{item.slug}" for item in plan.groups["projects"]}
    comparisons = {f"side-by-side/{item.slug}" for item in plan.groups["projects"]}
    paths = {*plan.pages, *projects, *comparisons} - {"not-found"}
    hand_written = {path.stem for path in (HERE.parent / "docs" / "zh").glob("*.md")}
    for locale in plan.settings.locales:
        there = {address for address in pages if locale_of(address) == locale}
        assert there == {address_of(path, locale) for path in paths | hand_written}


@pytest.mark.parametrize(("path", "locale"), [(path, locale) for path in REGISTER for locale in REGISTER[path]])
def test_numbers_and_names_of_the_source_stand_on_their_own_page(pages, path, locale):
    assert missing_from(pages[address_of(path, locale)].words(), REGISTER[path][locale]) == []


def missing_from(words: str, entries: list[str]) -> list[str]:
    return [entry for entry in entries if entry.casefold() not in words.casefold()]


def test_the_register_covers_every_project_in_every_language(plan):
    projects = {f"projects/{item.slug}" for item in plan.groups["projects"]}
    assert projects == {path for path in REGISTER if path.startswith("projects/")}
    assert all(set(REGISTER[path]) == set(plan.settings.locales) for path in REGISTER)


def test_the_register_notices_a_changed_number_and_a_changed_name(pages):
    path = "projects/investment-attraction"
    words = pages[f"{path}/"].words()
    assert missing_from(words.replace("50个", "60个"), REGISTER[path]["zh"]) == ["50个"]
    assert missing_from(words.replace("三个五", "三个六"), REGISTER[path]["zh"]) == ["三个五"]


def test_the_heading_of_a_project_is_its_official_name(pages, plan):
    for item in plan.groups["projects"]:
        for locale in plan.settings.locales:
            page = pages[address_of(f"projects/{item.slug}", locale)]
            assert page.h1 == [item.record.name.get(locale)]


def test_anchors_are_the_same_in_every_language(pages):
    # The glossary is in each language's own alphabetical order, under that language's first letters.
    def anchors(address):
        ids = [v["id"] for _, v in pages[address].elements if "id" in v and not v["id"].startswith("letter-")]
        return sorted(ids) if address.endswith("glossary/") else ids

    for address in pages:
        if locale_of(address) == "zh" and "editing" not in address:
            assert anchors(address) == anchors(f"en/{address}"), address


def test_every_page_names_its_languages_absolutely_with_a_default(pages):
    for address, page in pages.items():
        links = [v for tag, v in page.elements if tag == "link"]
        alternates = {v["hreflang"]: v["href"] for v in links if "hreflang" in v}
        plain = address.removeprefix("en/")
        assert alternates == {
            "zh": f"{BASE}{plain}",
            "en": f"{BASE}en/{plain}",
            "x-default": f"{BASE}{plain}",
        }
        assert [v["href"] for v in links if v.get("rel") == "canonical"] == [f"{BASE}{address}"]


def test_the_foot_of_every_page_says_what_this_is(pages, plan):
    notices = plan.settings.notices
    for address, page in pages.items():
        locale = locale_of(address)
        words = page.words()
        for notice in (notices.unofficial, notices.results_not_tracked, notices.not_advice, notices.privacy):
            assert notice.get(locale) in words, address
        assert plan.words["footer.report"].get(locale) in words
        assert plan.settings.license.name.get(locale) in words
        assert plan.plan_source.url in {v.get("href") for _, v in page.elements}


def test_editorial_relations_are_marked_with_their_reason(pages, plan):
    for item in plan.groups["projects"]:
        words = pages[f"en/projects/{item.slug}/"].words()
        for relation in item.record.relations or ():
            if relation.basis == "editorial":
                assert relation.reason.get("en") in words


def test_background_is_marked_as_not_from_the_plan(pages, plan):
    mark = plan.words["background.mark"].get("en")
    for address, page in pages.items():
        if locale_of(address) == "en" and any(fact.text.get("en") in page.words() for fact in plan.background):
            assert mark in page.words(), address


def test_every_outside_fact_is_shown_somewhere_and_once_on_a_page(pages, plan):
    words = [page.words() for address, page in pages.items() if locale_of(address) == "en"]
    for fact in plan.background:
        counts = [page.count(fact.text.get("en")) for page in words]
        assert max(counts) == 1, fact.id


def test_only_official_addresses_are_linked(plan):
    assert {source.reliability for source in plan.sources} == {"a"}


def test_the_404_page_speaks_every_language(site, plan):
    page = PageReader((site / "404.html").read_text(encoding="utf-8"))
    assert page.h1 == [plan.pages["not-found"].title.get(locale) for locale in plan.settings.locales]
    assert {v["lang"] for _, v in page.elements if "lang" in v} == set(plan.settings.locales)


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_the_search_index_of_a_language_holds_its_pages_and_no_others(site, pages, locale):
    root = site if locale == "zh" else site / locale
    index = json.loads((root / "search" / "search_index.json").read_text(encoding="utf-8"))
    prefix = "" if locale == "zh" else "en/"
    addresses = {prefix + doc["location"].split("#")[0] for doc in index["docs"]}
    # What a page that sets languages side by side says, the pages of one language say already.
    searched = {address for address in pages if "side-by-side/" not in address}
    assert addresses == {address for address in searched if locale_of(address) == locale}
    if locale == "en":
        own = [doc for doc in index["docs"] if not doc["location"].startswith("editing")]
        words = " ".join(doc["title"] for doc in own)
        assert not CHINESE.search(words)


def test_no_target_is_given_a_deadline_or_called_reached(pages):
    banned = re.compile(
        r"has (?:been )?achieved|by (?:31 )?December|by the end of 2024|已(?:经)?(?:实现|完成|达到)|年底前"
    )
    for address, page in pages.items():
        # What others reported later is background, marked as such; the plan's own pages must not read as results.
        if "/projects/" in f"/{address}" or "targets" in address or "principles" in address:
            assert not banned.search(page.words()), address
