"""Later progress: shown with its part and in its item's list, never as the plan's own; and nowhere without any."""

import csv
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from jsonschema import validate
from pypdf import PdfReader

from sitegen.pages import Urls
from sitegen.site import Site, load_site
from sitegen.site_data import GROUPS
from sitegen.words import Words
from test_build import build, edit_yaml, read

SOURCE = {
    "id": "later-report",
    "role": "background",
    "title": {"zh": "后来的报道", "en": "A Later Report"},
    "publisher": {"zh": "某报", "en": "Some Paper"},
    "url": "https://example.org/later",
    "reliability": "a",
    "date": "2025-06-01",
    "checked": False,
}
LOCALES = ("zh", "en")
PROJECT, TOWN = "investment-attraction", "beihu-future-science-city"
STATEMENT, TARGET, THRESHOLD = "never-closes", "above-scale-projects", "large-project-size"


def update(number: int, status: str, date: str, of: str | None = None) -> dict:
    text = {"zh": f"后来的第{number}件事。", "en": f"Later event {number}."}
    found = {"id": f"later-{number}", "status": status, "date": date, "text": text, "source": SOURCE["id"]}
    return found | ({"of": of} if of else {})


ON_PROJECT = [
    update(1, "planned", "2024-05"),
    update(2, "under-way", "2025-03-31", STATEMENT),
    update(3, "done", "2025-01-15", TARGET),
    update(4, "done", "2024-12-31", THRESHOLD),
]
# The list has the latest first, whatever the order of the file.
LATEST_FIRST = ["later-2", "later-3", "later-4", "later-1"]


@pytest.fixture(scope="module")
def folder(copy_repository, tmp_path_factory) -> Path:
    """A copy of the repository, built, with an update of each kind on a project and one on a town's statement."""
    folder = copy_repository(tmp_path_factory.mktemp("updates") / "repository")
    data, town = folder / "data", folder / f"data/towns/{TOWN}.yml"
    edit_yaml(data / "sources.yml", lambda value: value["sources"].append(SOURCE))
    edit_yaml(data / f"projects/{PROJECT}.yml", lambda value: value.update(updates=ON_PROJECT))
    statement = yaml.safe_load(town.read_text("utf-8"))["strands"][0]["statements"][0]["id"]
    edit_yaml(town, lambda value: value.update(updates=[update(5, "planned", "2025", statement)]))
    result = build(folder)
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture(scope="module")
def plan(folder) -> Site:
    return load_site(folder)[0]


class _Reader(HTMLParser):
    """Reads the words inside every element that has an id, and the links to anchors of the page itself."""

    def __init__(self, html: str):
        super().__init__()
        self.inside: dict[str, str] = {}
        self.links: list[str] = []
        self._open: list[tuple[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if (values.get("href") or "").startswith("#"):
            self.links.append(values["href"][1:])
        if values.get("id"):
            self.inside[values["id"]] = ""
        self._open.append((tag, values.get("id")))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for _, id in self._open:
            if id:
                self.inside[id] += data


def page(folder: Path, path: str, locale: str) -> _Reader:
    address = Urls(LOCALES[0]).of(path, locale)
    return _Reader(read(folder, address.rstrip("/")))


def squeezed(text: str) -> str:
    return "".join(text.split())


def words_of(path: Path) -> str:
    return squeezed("".join(page.extract_text() for page in PdfReader(path).pages))


def told(plan: Site, locale: str, number: int) -> list[str]:
    """Return what must be said of an update wherever it is shown: status, text, day, source."""
    words = Words(plan, locale)
    record = plan.item(PROJECT if number < 5 else TOWN).record
    found = next(update for update in record.updates if update.id == f"later-{number}")
    day = {
        ("zh", 1): "截至2024年5月", ("zh", 2): "截至2025年3月31日", ("zh", 3): "截至2025年1月15日",
        ("zh", 4): "截至2024年12月31日", ("zh", 5): "截至2025年", ("en", 1): "As of May 2024",
        ("en", 2): "As of March 31, 2025", ("en", 3): "As of January 15, 2025", ("en", 4): "As of December 31, 2024",
        ("en", 5): "As of 2025",
    }[locale, number]  # fmt: skip
    status = {"planned": ("计划中", "Planned"), "under-way": ("进行中", "Under way"), "done": ("已完成", "Done")}
    return [
        status[found.status][LOCALES.index(locale)],
        words.plain(found.text),
        day,
        SOURCE["title"][locale],
        SOURCE["publisher"][locale],
    ]


def mark(plan: Site, locale: str, key: str = "updates.mark") -> str:
    return Words(plan, locale).plain(key)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("path", [f"projects/{PROJECT}", "targets"])
def test_a_target_has_its_update_in_its_card_marked_as_not_part_of_the_plan(folder, plan, path, locale):
    card = page(folder, path, locale).inside[TARGET]
    assert all(part in card for part in [*told(plan, locale, 3), mark(plan, locale)]), card
    assert told(plan, locale, 2)[1] not in card and told(plan, locale, 4)[1] not in card


@pytest.mark.parametrize("locale", LOCALES)
def test_an_update_of_a_threshold_stands_with_its_number_and_says_what_it_is_about(folder, plan, locale):
    card = page(folder, f"projects/{PROJECT}", locale).inside["large-projects"]
    about = {
        "zh": "计划内容：每个大项目的规模（10亿元以上）",
        "en": "In the plan: size of each large project",
    }
    assert all(part in card for part in [*told(plan, locale, 4), about[locale]]), card


@pytest.mark.parametrize("locale", LOCALES)
def test_an_action_has_its_update_below_it_and_no_other(folder, plan, locale):
    inside = page(folder, f"projects/{PROJECT}", locale).inside
    assert all(part in inside[STATEMENT] for part in [*told(plan, locale, 2), mark(plan, locale)])
    assert mark(plan, locale) not in inside["working-rule"]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_list_has_every_update_the_latest_first_with_what_it_is_about(folder, plan, locale):
    inside = page(folder, f"projects/{PROJECT}", locale).inside
    assert [id for id in inside if id.startswith("later-")] == LATEST_FIRST
    words, record = Words(plan, locale), plan.item(PROJECT).record
    for number in range(1, 5):
        entry, of = inside[f"later-{number}"], ON_PROJECT[number - 1].get("of")
        assert all(part in entry for part in told(plan, locale, number)), entry
        assert (mark(plan, locale, "updates.part") in entry) == bool(of)
        assert of is None or words.part(record, of).striptags() in entry
    assert mark(plan, locale, "updates.lead") in read(folder, Urls("zh").of(f"projects/{PROJECT}", locale).rstrip("/"))


@pytest.mark.parametrize("locale", LOCALES)
def test_a_town_shows_its_update_at_its_statement_and_in_its_list(folder, plan, locale):
    inside = page(folder, "towns", locale).inside
    statement = plan.item(TOWN).record.updates[0].of
    for anchor in (f"{TOWN}-{statement}", f"{TOWN}-later-5"):
        assert all(part in inside[anchor] for part in told(plan, locale, 5)), anchor


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("path", [f"projects/{PROJECT}", "towns", "targets", f"side-by-side/{PROJECT}"])
def test_every_link_to_a_part_leads_to_a_place_on_its_page(folder, path, locale):
    found = page(folder, path, locale)
    assert set(found.links) <= found.inside.keys()


def test_the_comparison_has_each_update_in_every_language(folder, plan):
    html = read(folder, f"side-by-side/{PROJECT}")
    for locale in LOCALES:
        for number in range(1, 5):
            status, text, *_ = told(plan, locale, number)
            assert re.search(rf'lang="{locale}"><b class="ms-update__status">{status}</b> {text}', html)
    assert mark(plan, "zh", "updates.lead") in html and f'href="#{TARGET}"' in html


@pytest.mark.parametrize("locale", LOCALES)
def test_search_finds_an_update_once_under_its_own_heading(folder, plan, locale):
    index = json.loads((folder / "site" / Urls("zh").of("search", locale) / "search_index.json").read_text("utf-8"))
    found = [entry for entry in index["docs"] if told(plan, locale, 3)[1] in entry["text"]]
    assert [entry["title"] for entry in found] == [mark(plan, locale, "project.updates")]
    assert found[0]["location"].endswith("#updates")


@pytest.mark.parametrize("locale", LOCALES)
def test_the_sheet_and_the_plan_print_every_update_marked(folder, plan, locale):
    downloads = folder / "site" / "downloads" / locale
    for name, numbers in ((f"projects/{PROJECT}.pdf", range(1, 5)), ("plan.pdf", range(1, 6))):
        text = words_of(downloads / name)
        assert text.count(squeezed(mark(plan, locale))) == len(numbers)
        for number in numbers:
            assert all(squeezed(part) in text for part in told(plan, locale, number)), (name, number)
    assert len(PdfReader(downloads / f"projects/{PROJECT}.pdf").pages) <= 2


def test_open_data_have_the_updates_with_their_words_and_addresses(folder, plan):
    data = folder / "site" / "data"
    found = json.loads((data / f"projects/{PROJECT}.json").read_text("utf-8"))
    validate(found, json.loads((data / "schema.json").read_text("utf-8")))
    updates = found["items"][0]["updates"]
    assert [entry["id"] for entry in updates] == LATEST_FIRST
    assert updates[1] == {
        "id": "later-3",
        "of": TARGET,
        "status": "done",
        "status_name": {"zh": "已完成", "en": "Done"},
        "date": "2025-01-15",
        "text": {"zh": "后来的第3件事。", "en": "Later event 3."},
        "source": SOURCE["url"],
        "source_title": SOURCE["title"],
    }
    assert "of" not in updates[-1]
    rows = list(csv.DictReader((data / "updates.csv").read_text("utf-8-sig").splitlines()))
    assert [(row["item"], row["id"]) for row in rows] == [(TOWN, "later-5"), *((PROJECT, id) for id in LATEST_FIRST)]
    assert (rows[1]["status_name_zh"], rows[1]["of"], rows[-1]["of"]) == ("进行中", STATEMENT, "")
    assert "data/updates.csv" in read(folder, "data") and "<code>status_name</code>" in read(folder, "en/data")


def test_an_update_stays_with_its_part_when_the_file_is_reordered(plan):
    record = plan.item(PROJECT).record
    turned = record.model_copy(
        update={name: getattr(record, name)[::-1] for name in ("strands", "quantities", "updates")}
    )
    for part in (STATEMENT, TARGET, "large-projects", None):
        assert turned.updates_of(part) == record.updates_of(part) != ()


def test_without_updates_nothing_tells_of_any(copy_of_repository):
    repository = copy_of_repository()
    for path in [path for group in GROUPS for path in (repository / "data" / group).glob("[a-z]*.yml")]:
        edit_yaml(path, lambda value: {name: part for name, part in value.items() if name != "updates"})
    assert build(repository).returncode == 0
    plan, site = load_site(repository)[0], repository / "site"
    marks = {Words(plan, locale).plain(f"updates.{name}") for locale in LOCALES for name in ("mark", "lead", "part")}
    shown = [*site.rglob("*.html"), *site.rglob("*.md")]
    assert shown
    for path in shown:
        text = path.read_text("utf-8")
        assert "ms-update" not in text and not [mark for mark in marks if mark in text], path
    for path in site.rglob("*.pdf"):
        assert squeezed(mark(plan, path.relative_to(site / "downloads").parts[0])) not in words_of(path), path
    assert not (site / "data" / "updates.csv").exists()
    assert '"updates":' not in (site / "data" / "plan.json").read_text("utf-8")
