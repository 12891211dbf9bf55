"""Another plan: what `make new-plan` writes checks, builds and passes its own tests; the example is looked at, too."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from lxml import html

from local_server import serve
from sample_site import LAPTOP, PHONE, PREFIX
from sitegen.command_messages import REFUSALS
from sitegen.new_plan import SHARED, START, NewPlan
from sitegen.site import load_site
from sitegen.site_data import GROUPS

EXAMPLE = "examples/larkmouth-harbor"
HAN = re.compile("[\u4e00-\u9fff]")
# What this plan is about and how it calls its parts; names of files and addresses may still have the folders' names.
OF_THIS_PLAN = re.compile(r"(?i)Changchun|New Area|twin town|\b(?:principles?|projects?|projets?)\b(?![./])")
# Its looks for barriers take longer than all else together; a few pages are looked at below.
OWN_TESTS = "not accessibility"
TELLING = ("", "projects/", "projects/shore-power/", "principles/", "targets/")


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program of a repository with this Python."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def written(root: Path, folder: Path, start: str = START, languages: tuple[str, ...] = (), names=()) -> Path:
    """Write a repository and have its site built."""
    assert NewPlan.of(root, root / start, languages, names).write(folder) == []
    result = run(folder, "scripts/build.py")
    assert result.returncode == 0, result.stderr
    return folder


def own_tests(folder: Path, *options: str) -> None:
    result = run(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options)
    assert result.returncode == 0, result.stdout
    assert re.search(r"\d+ passed", result.stdout) and "skipped" not in result.stdout


@pytest.fixture(scope="module")
def example(root, tmp_path_factory) -> Path:
    return written(root, tmp_path_factory.mktemp("example") / "repository", EXAMPLE)


@pytest.fixture(scope="module")
def started(root, tmp_path_factory) -> Path:
    return written(root, tmp_path_factory.mktemp("started") / "repository")


@pytest.fixture(scope="module")
def address(example) -> Iterator[str]:
    """Where the example is served."""
    with serve(example / "site", PREFIX) as home:
        yield home


def test_a_new_plan_passes_the_tests_that_go_with_it(started):
    own_tests(started, "tests/any_plan/test_plan_data.py", "tests/any_plan/test_plan_site.py")


def test_the_example_passes_the_tests_that_go_with_it_in_the_browser_too(example):
    own_tests(example, "-k", OWN_TESTS)


def test_a_new_plan_has_an_entry_in_each_group_and_says_what_is_to_be_replaced(started):
    site, _ = load_site(started)
    assert [len(items) for items in site.groups.values()] == [1] * len(GROUPS)
    assert site.settings.locales == ("zh", "en")
    for item in site.items():
        assert item.record.summary.get("zh").startswith("待替换")
        assert item.record.summary.get("en").startswith("To be replaced")
    assert (started / "README.md").read_text("utf-8").startswith("# New plan\n")
    assert (started / "README.zh.md").read_text("utf-8").startswith("# 新计划\n")


@pytest.mark.parametrize("part", ["data", "docs", "README.md", "README.zh.md", "template", "mkdocs.yml", "Makefile"])
def test_a_new_plan_has_nothing_of_this_one(started, part):
    files = [started / part] if (started / part).is_file() else (started / part).rglob("*.*")
    assert [path for path in files if re.search("Changchun|长春|新区|十大工程", path.read_text("utf-8"))] == []


def test_a_new_plan_in_one_language_has_no_other(root, tmp_path):
    folder = written(root, tmp_path / "plan", languages=("en",), names=("en=Port Alder Plan",))
    texts = [*(folder / "data").rglob("*.yml"), *(folder / "docs").rglob("*.md"), *(folder / "site").rglob("*.html")]
    shown = {path.relative_to(folder).as_posix() for path in texts if HAN.search(path.read_text("utf-8"))}
    assert shown == set()
    assert "<title>Port Alder Plan</title>" in (folder / "site/index.html").read_text("utf-8")
    assert (folder / "README.md").read_text("utf-8").startswith("# Port Alder Plan\n")


def test_the_first_language_asked_for_is_the_default(root, tmp_path):
    NewPlan.of(root, root / START, ("en", "zh"), ()).write(tmp_path)
    assert load_site(tmp_path)[0].settings.locales == ("en", "zh")
    assert list(yaml.safe_load((tmp_path / "data/ui.yml").read_text("utf-8"))["plan"]["item"]) == ["en", "zh"]


REFUSED = [
    ("folder-taken", ["{full}"], "{full}"),
    ("folder-taken", ["{full}/file"], "{full}"),
    ("folder-inside", ["{root}/site/other"], "other"),
    ("no-start", ["{new}", "--start", "{full}"], "{full}"),
    ("language-unknown", ["{new}", "--languages", "zh,fr"], "zh, en"),
    ("name-bad", ["{new}", "--languages", "en", "--name", "zh=名"], "zh=名"),
]


@pytest.mark.parametrize(("code", "arguments", "named"), REFUSED)
def test_a_wrong_wish_is_refused_in_both_languages_and_nothing_is_written(root, tmp_path, code, arguments, named):
    places = {"full": tmp_path / "full", "new": tmp_path / "new", "root": root}
    places["full"].mkdir()
    (places["full"] / "file").write_text("kept", "utf-8")
    result = run(root, "scripts/new_plan.py", *(word.format(**places) for word in arguments))
    assert result.returncode == 2 and "Traceback" not in result.stderr
    message = REFUSALS[code]
    assert all(max(re.split(r"{\w+}", text), key=len) in result.stderr for text in (message.zh, message.en))
    assert named.format(**places) in result.stderr
    assert [path.name for path in tmp_path.rglob("*")] == ["full", "file"]
    assert not (root / "site/other").exists()


def test_the_command_says_where_the_repository_is(root, tmp_path):
    result = run(root, "scripts/new_plan.py", str(tmp_path / "plan"), "--languages", "en")
    assert result.returncode == 0, result.stderr
    assert f"Wrote a repository for a new plan to {tmp_path / 'plan'}" in result.stdout and "已在" in result.stdout


def test_every_file_is_shared_or_belongs_to_this_plan(root):
    about_this_plan = {"README.md", "README.zh.md", "data", "docs", "examples", "tests"}
    made = {line.strip("/") for line in (root / ".gitignore").read_text("utf-8").splitlines()}
    parts = {path.name for path in root.iterdir() if not path.name.startswith(".")} - made
    assert parts <= {name.partition("/")[0] for name in SHARED} | about_this_plan
    assert [name for name in SHARED if not (root / name).exists()] == []


def visible(page: Path) -> str:
    """Return what a page shows or reads out: its text, and the attributes that are words."""
    document = html.fromstring(page.read_text("utf-8"))
    words = document.xpath("//@alt | //@aria-label | //@title | //meta[@name='description']/@content")
    for code in document.xpath("//script | //style | //code"):
        code.drop_tree()
    return " ".join([document.text_content(), *words])


def test_the_example_has_no_word_of_this_plan_and_no_chinese(example):
    pages = {path: visible(path) for path in (example / "site").rglob("*.html")}
    assert len(pages) > 40
    assert {path: found[0] for path, words in pages.items() if (found := HAN.search(words))} == {}
    found = {path.relative_to(example).as_posix(): OF_THIS_PLAN.findall(words) for path, words in pages.items()}
    assert {path: words for path, words in found.items() if words} == {}


@pytest.mark.parametrize("width", [PHONE, LAPTOP])
@pytest.mark.parametrize("locale", ["en", "fr"])
def test_the_example_shows_its_groups_by_their_own_names_and_all_that_is_in_them(open_page, root, locale, width):
    data = root / EXAMPLE / "data"
    page = open_page("" if locale == "en" else f"{locale}/", width)
    settings = yaml.safe_load((data / "site.yml").read_text("utf-8"))
    # A browser makes plain blanks of those that do not break.
    assert page.title().split() == settings["name"][locale].split()
    assert page.locator("footer").inner_text().count("invent") >= 1
    titles = [yaml.safe_load((data / f"pages/{group}.yml").read_text("utf-8"))["title"][locale] for group in GROUPS]
    counts = [len(list((data / group).glob("*.yml"))) for group in GROUPS]
    names = page.locator(".ms-plan__name").all_inner_texts()
    assert [name.split() for name in names] == [
        [str(count), *title.split()] for count, title in zip(counts, titles, strict=True)
    ]
    assert counts == [1, 3, 4]
    assert page.locator(".ms-card").count() == sum(counts)
    page.goto(f"{page.url}projects/")
    assert page.locator("h1").inner_text() == titles[-1]
    assert page.locator(".ms-card").count() == counts[-1]
    page.locator(".ms-card__link").first.click()
    assert page.locator(".ms-hero").inner_text().count(str(counts[-1]))


def test_an_old_address_of_the_example_leads_to_the_new_one(open_page, address):
    page = open_page("projects/ferry/")
    page.wait_for_url(f"{address}projects/quarter-hour-ferry/")
    assert page.locator("h1").inner_text() == "A ferry every quarter hour"


def test_the_example_has_no_accessibility_violation_on_its_telling_pages(open_page):
    for path in TELLING:
        page = open_page(f"fr/{path}", PHONE)
        assert [(path, v["id"], v["nodes"][0]["html"]) for v in Axe().run(page).response["violations"]] == []
