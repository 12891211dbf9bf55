"""Many projects: the pages stay small, every project can be reached by links, and search answers from a long index."""

import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from local_server import serve
from many_projects import NAMED, PRINCIPLES, build_many, grown, write_many
from sample_site import PHONE, ROOT, SITE
from search_box import search
from sitegen.mark import MOST_PARTS
from sitegen.pages import Page as SitePage
from sitegen.pages import Urls, build_pages
from sitegen.paging import FEW, MOST, Series
from sitegen.render import Renderer
from sitegen.search import IndexEntry, index_files
from sitegen.site_checks.check import check_folder
from sitegen.site_checks.weights import MOST_FOR_A_LONG_LIST, weight
from waiting import wait_until

PROJECTS = 100
THOUSAND = 1000
HOMES = {"zh": "", "en": "en/"}
# The document round a page, which the pages drawn in memory lack.
FRAME = 7 * 1024
OVERVIEW = ["projects/", "lists/projects/2/", "lists/projects/3/"]
ALL_OF_TOWN = ["lists/projects/town-1/1/", "lists/projects/town-1/2/", "lists/projects/town-1/3/"]
PROJECT_LINK = re.compile(r"projects/([a-z][\w-]*)/$")
MAIN = re.compile(r"<main.*</main>", re.DOTALL)
HREF = re.compile(r'<a [^>]*href="([^"#?]*)')
TOUCH = 44
STATUS = "document.querySelector('dialog [role=status]').textContent"


@pytest.fixture(scope="module")
def many(root, tmp_path_factory) -> Path:
    """The site of a plan with many projects."""
    return build_many(write_many(tmp_path_factory.mktemp("many") / "plan", root, PROJECTS))


@pytest.fixture
def open_many(many, chromium):
    """Open pages of that site on a phone."""
    contexts = []
    with serve(many) as home:

        def open_(path: str, **options) -> Page:
            contexts.append(chromium.new_context(viewport={"width": PHONE, "height": 900}, **options))
            page = contexts[-1].new_page()
            page.goto(home + path)
            return page

        yield open_
        for context in contexts:
            context.close()


@pytest.fixture(scope="module")
def thousand() -> tuple[Renderer, dict[str, SitePage]]:
    """What draws the real plan, grown to a thousand projects, and its pages."""
    site = grown(SITE, THOUSAND)
    pages = build_pages(site)
    return Renderer(site, ROOT / "overrides", Urls("zh"), pages), {page.path: page for page in pages}


def links(site: Path, path: str) -> list[str]:
    """Return where the links of a page's own part lead, from the site's root."""
    main = MAIN.search((site / path / "index.html").read_text("utf-8"))[0]
    return [urljoin(f"/{path}", address).removeprefix("/") for address in HREF.findall(main)]


def projects_on(site: Path, path: str) -> set[str]:
    return {found[1] for link in links(site, path) if (found := PROJECT_LINK.search(link)) and "lists/" not in link}


def test_the_site_passes_all_checks_weights_included(many):
    assert check_folder(many) == []


@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
def test_every_project_is_on_one_page_of_the_overview_and_all_are_reached_by_next(many, home):
    seen, path = [], f"{home}projects/"
    for expected in OVERVIEW:
        assert path == home + expected
        seen.append(projects_on(many, path))
        html = (many / path / "index.html").read_text("utf-8")
        after = re.search(r'rel="next" href="([^"]+)"', html)
        path = urljoin(f"/{path}", after[1]).removeprefix("/") if after else None
    assert path is None
    assert [len(each) for each in seen] == [MOST, MOST, PROJECTS - 2 * MOST]
    assert set().union(*seen) == {f"project-{number}" for number in range(1, PROJECTS + 1)}


def test_no_page_shows_more_than_it_may(many):
    # A project's page links to itself and its neighbors; a page that lists, to its share.
    for file in many.rglob("index.html"):
        path = file.parent.relative_to(many).as_posix() + "/"
        if file.parent.parent.name != "side-by-side" and not path.startswith("admin"):
            assert len(projects_on(many, path.removeprefix("./"))) <= MOST, path


def test_a_filter_leads_to_all_that_relate_each_with_its_ground_without_a_script(many):
    shown = [projects_on(many, f"en/{path}") for path in ALL_OF_TOWN]
    assert sum(map(len, shown)) == len(set().union(*shown)) == PROJECTS
    for number in range(PRINCIPLES):
        path = f"en/lists/projects/principle-{number + 1}/1/"
        related = {f"project-{n}" for n in range(1, PROJECTS + 1) if n % PRINCIPLES == number}
        html = (many / path / "index.html").read_text("utf-8")
        assert projects_on(many, path) == related
        assert {f"Reason of {project} (en)" in html for project in related} == {True}
        assert f"Showing 1–{len(related)} of {len(related)}" in html
        assert "filter.js" not in html
        assert f"en/{path}" not in links(many, "en/projects/")
        assert path in links(many, "en/projects/")
    assert "filter.js" not in (many / "projects/index.html").read_text("utf-8")


def test_a_page_says_which_part_it_is_and_stands_under_its_overview(many):
    html = (many / "en/lists/projects/2/index.html").read_text("utf-8")
    assert '<h1 class="ms-hero__title">Title projects (en), page 2 of 3</h1>' in html
    assert "<title>Title projects (en), page 2 of 3 – " in html
    assert 'This is page 2 of 3.">' in html
    assert re.search(r'href="../../../projects/" aria-current="true"', html)
    assert re.search(r'rel="prev" href="../../../projects/"', html)
    assert re.search(r'aria-label="Page 2" aria-current="page"', html)


@pytest.mark.parametrize(
    ("part", "offered"),
    [(1, [1, 2, 0, 9]), (3, [1, 2, 3, 4, 0, 9]), (5, [1, 0, 4, 5, 6, 0, 9]), (8, [1, 0, 7, 8, 9]), (9, [1, 0, 8, 9])],
)
def test_a_pager_names_the_first_the_last_and_those_near(part, offered):
    place = Series(tuple(f"list/{number}" for number in range(1, 10)), part)
    assert [number for number, _ in place.offered] == offered
    assert {path for number, path in place.offered if number} == {f"list/{number}" for number in offered if number}


def test_figures_are_divided_like_the_overview_and_each_stands_once(many):
    shown = [
        re.findall(r'<tr id="row-figure-(\d+)"', (many / p / "index.html").read_text("utf-8"))
        for p in ("targets", "lists/targets/2", "lists/targets/3")
    ]
    assert [len(each) for each in shown] == [MOST, MOST, PROJECTS - 2 * MOST]
    assert len((many / "data/targets.csv").read_text("utf-8-sig").splitlines()) == PROJECTS + 1


def test_other_pages_show_the_first_few_and_the_way_to_all(many):
    assert len(projects_on(many, "en/principles/")) == PRINCIPLES * FEW
    assert "en/lists/projects/principle-2/1/" in links(many, "en/principles/")
    assert len(projects_on(many, "en/")) == FEW
    html = (many / "en/directory/index.html").read_text("utf-8")
    assert len(projects_on(many, "en/directory/")) == FEW
    assert f'id="{NAMED}"' in html
    assert f'href="../search/?q=The%20park%20%28en%29">{PROJECTS - FEW} more</a>' in html
    # The page of a project leads to its neighbors and back to the page of the overview that shows it.
    around = links(many, "en/projects/project-60/")
    assert {"en/projects/project-59/", "en/projects/project-61/", "en/lists/projects/2/"} <= set(around)


@pytest.mark.parametrize("path", ["", "principles/", *OVERVIEW[:2], ALL_OF_TOWN[1], "lists/targets/2/"])
def test_pages_of_many_fit_a_phone_and_axe_finds_nothing(open_many, path):
    page = open_many(f"en/{path}")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert [found["id"] for found in Axe().run(page).response["violations"]] == []
    sizes = page.locator(".ms-pages__link, .ms-filter a, .ms-rest a").evaluate_all(
        "links => links.map((link) => link.getBoundingClientRect().height)"
    )
    assert [size for size in sizes if size < TOUCH] == []


def test_lists_are_walked_through_and_left_without_a_script(open_many):
    page = open_many("en/projects/", java_script_enabled=False)
    page.locator(".ms-filter a").first.click()
    page.get_by_role("link", name="Next page").click()
    assert page.url.endswith(f"en/{ALL_OF_TOWN[1]}")
    assert page.locator(".ms-filter [aria-current]").count() == 1
    page.get_by_role("link", name="Show all").click()
    assert page.url.endswith("en/projects/")


def test_search_answers_before_all_of_the_index_is_there_and_then_from_its_last_part(open_many, many):
    parts = sorted((many / "en/search").glob("search_index-*.json"), key=lambda file: int(re.sub(r"\D", "", file.name)))
    of_last = json.loads(parts[-1].read_text("utf-8"))["docs"]
    last = [doc for doc in of_last if doc.get("kind") == "projects"][-1]
    total = json.loads((many / "en/search/search_index.json").read_text("utf-8"))["config"]["total"]
    page, held, asked = open_many("en/"), [], []
    page.on("request", lambda request: "search_index" in request.url and asked.append(request.url))
    page.route(f"**/{parts[-1].name}", lambda route: held.append(route))
    page.locator("[data-search-open]").click()
    page.locator("dialog [type=search]").fill(last["title"])
    wait_until(page, f"new RegExp('searched {total - len(of_last)} of').test({STATUS})")
    assert len(held) == 1
    assert last["location"] not in str(page.locator("dialog ol").inner_html())
    held[0].continue_()
    wait_until(page, f"!/passages so far/.test({STATUS})")
    assert search(page, last["title"])[0][0].endswith(last["location"])
    assert len(asked) == len(set(asked)) == len(parts) + 1  # each once, and nothing before somebody searched


def test_an_index_in_parts_answers_like_one_in_a_piece(chromium, many, root):
    files = [many / "en/search" / name for name in ("search_index.json", *_later(many))]
    parts = [json.loads(file.read_text("utf-8")) for file in files]
    whole = {"config": {"suffixes": parts[0]["config"]["suffixes"]}, "docs": [doc for p in parts for doc in p["docs"]]}
    assert parts[0]["config"]["total"] == len(whole["docs"])
    queries = (
        "project-99",
        "Reason",
        "things",
        "park",
        "nmae",
        "porject",
        "the whole 7",
        "summary of project-1",
        "qqq",
    )
    answers = []
    for index in ([whole], parts):
        page = chromium.new_page()
        page.add_script_tag(path=root / "overrides/assets/javascripts/search-worker.js")
        states = [
            page.evaluate(
                "async ([name, part]) => { self.searchIndex = part; return reply({ [name]: 'here' }) }",
                ["part" if place else "index", part],
            )
            for place, part in enumerate(index)
        ]
        assert states[-1]["loaded"] == len(whole["docs"])
        answers.append(
            (states[0]["kinds"], [page.evaluate("query => reply({ query, limit: 50 })", q) for q in queries])
        )
        page.close()
    assert answers[0] == answers[1]
    assert any(answer["instead"] for answer in answers[0][1])


def _later(many: Path) -> list[str]:
    return [f"search_index-{n}.json" for n in range(2, len(list((many / "en/search").glob("*_index*.json"))) + 1)]


def test_a_long_index_is_divided_between_pages_and_offline_comes_as_scripts(monkeypatch):
    monkeypatch.setattr("sitegen.search.MOST_IN_A_PART", 3)
    pages = [[IndexEntry(f"{page}/#{n}", "T", "x", "k") for n in range(2)] for page in range(3)]
    assert list(index_files(pages, "", ())) == ["search_index.json", "search_index-2.json", "search_index-3.json"]
    offline = index_files(pages, "", (), offline=True)
    assert list(offline) == ["search_index.js", "search_index-2.js", "search_index-3.js"]
    assert all(script.startswith("self.searchIndex={") for script in offline.values())
    assert list(index_files(pages[:1], "", ())) == ["search_index.json"]
    assert '"config":{"suffixes":[]}' in index_files(pages[:1], "", ())["search_index.json"]


@pytest.mark.parametrize("locale", HOMES)
def test_with_a_thousand_projects_every_kind_of_page_stays_small(thousand, locale):
    renderer, pages = thousand
    related = max((page for page in pages.values() if page.filter), key=lambda page: page.series.parts)
    described = ("index", "projects", "principles", "towns", "targets", "glossary", "directory", "investors", "search")
    paths = [*described, "lists/projects/2", "lists/targets/2", related.path, "translations", "changes", "data"]
    weights = {
        path: weight((renderer.mark_symbol + renderer.render(pages[path], locale).html).encode()) for path in paths
    }
    assert {path: size for path, size in weights.items() if size > MOST_FOR_A_LONG_LIST - FRAME} == {}


def test_with_a_thousand_projects_the_mark_has_a_shape_for_several_each(thousand):
    renderer, pages = thousand
    assert renderer.mark_symbol.count('id="mark-projects-') == MOST_PARTS
    html = renderer.render(pages["projects/city-quality"], "en").html
    assert 'href="#mark-projects-1"' in html  # the eighth of a thousand, of which the first shape has some sixteen
