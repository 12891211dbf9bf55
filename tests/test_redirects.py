"""What stands at the old address of a page that has moved, with and without directory addresses, and in a browser."""

import re
from pathlib import Path

import pytest

from local_server import serve
from plan_factory import write_plan
from sitegen.locales import direction
from sitegen.site import load_site
from test_build import build
from test_scaffold import run
from test_site import PageReader

LOCALES = {"zh": "", "en": "en/"}
# Old page → new page, below a language's home.
MOVED = {
    "projects/project-1": "projects/harbor",
    "side-by-side/project-1": "side-by-side/harbor",
    "old-guide": "guide",
}


def _built(folder: Path, root: Path, settings: str = "") -> Path:
    write_plan(folder, root, towns=1, principles=1, projects=2)
    for locale, title in {"zh": "指南", "en": "Guide"}.items():
        (folder / f"docs/{locale}/guide.md").write_text(f"# {title}\n", encoding="utf-8")
    assert run(folder, "project-1", "harbor", script="rename_project").returncode == 0
    path = folder / "data/redirects.yml"
    path.write_text(path.read_text("utf-8") + "  - old: old-guide\n    new: guide\n", encoding="utf-8")
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(settings)
    result = build(folder, SITE_URL="https://host.test/deep/")
    assert result.returncode == 0, result.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def site(root, tmp_path_factory) -> Path:
    """A small plan of which a project and a page by hand have moved."""
    return _built(tmp_path_factory.mktemp("moved"), root)


@pytest.fixture(scope="module")
def address(site):
    with serve(site, "/deep/") as home:
        yield home


@pytest.fixture(scope="module")
def plan(site):
    return load_site(site.parent)[0]


@pytest.mark.parametrize("old", MOVED)
@pytest.mark.parametrize("locale", LOCALES)
def test_an_old_address_holds_a_small_page_that_leads_on(site, plan, old, locale):
    html = (site / LOCALES[locale] / old / "index.html").read_text("utf-8")
    page, new = PageReader(html), MOVED[old]
    way = f"../{new.rpartition('/')[2]}/"
    assert re.search(rf'<meta http-equiv="refresh" content="0; url={way}">', html)
    assert [values["href"] for tag, values in page.elements if tag == "a"] == [way]
    assert f'<link rel="canonical" href="https://host.test/deep/{LOCALES[locale]}{new}/">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert f'<html lang="{locale}" dir="{direction(locale)}">' in html
    title = plan.words["moved.title"].get(locale)
    assert page.h1 == [title] and page.title == f"{title} – {plan.settings.name.get(locale)}"
    icon = next(values["href"] for tag, values in page.elements if values.get("rel") == "icon")
    assert (site / LOCALES[locale] / old / icon.partition("?")[0]).is_file()
    assert not {"script", "style", "img"} & {tag for tag, _ in page.elements}
    assert (site / LOCALES[locale] / new / "index.html").is_file()


def test_an_old_address_is_in_no_list(site):
    found = [site / name for name in ("sitemap.xml", "llms.txt")]
    found += [*site.rglob("search_index.json"), *site.rglob("*.csv"), *site.rglob("plan.json"), *site.rglob("feed.xml")]
    for path in found:
        text = path.read_text("utf-8")
        assert "projects/project-1" not in text and "side-by-side/project-1" not in text, path
        assert "old-guide" not in text, path
    assert "projects/harbor" in (site / "sitemap.xml").read_text("utf-8")


def test_an_old_address_has_nothing_beside_its_page(site):
    beside = {path.relative_to(site).as_posix() for path in site.rglob("*") if "project-1" in path.as_posix()}
    folders = {f"{home}{old}" for home in LOCALES.values() for old in MOVED if "project-1" in old}
    assert beside == folders | {f"{folder}/index.html" for folder in folders}


def test_without_directory_addresses_the_old_file_leads_to_the_new_one(root, tmp_path):
    site = _built(tmp_path, root, "use_directory_urls: false\n")
    for home in LOCALES.values():
        for old, new in MOVED.items():
            html = (site / home / f"{old}.html").read_text("utf-8")
            assert f'content="0; url={new.rpartition("/")[2]}.html"' in html
            assert f'href="https://host.test/deep/{home}{new}.html"' in html
            assert (site / home / f"{new}.html").is_file()


def test_data_without_redirects_leave_no_page_behind(root, tmp_path):
    write_plan(tmp_path, root, towns=0, principles=0, projects=1)
    assert build(tmp_path).returncode == 0
    assert not any("refresh" in path.read_text("utf-8") for path in (tmp_path / "site").rglob("*.html"))


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("old", MOVED)
@pytest.mark.parametrize("locale", LOCALES)
def test_a_reader_with_an_old_address_comes_to_the_new_page(open_page, address, locale, old, script):
    page = open_page(f"{LOCALES[locale]}{old}/", java_script_enabled=script)
    page.wait_for_url(f"{address}{LOCALES[locale]}{MOVED[old]}/")
    assert page.locator("html").get_attribute("lang") == locale
    assert page.locator("h1").count() == 1


def test_going_back_does_not_lead_in_a_circle(open_page, address):
    page = open_page("en/projects/")
    page.goto(f"{address}en/projects/project-1/")
    page.wait_for_url(f"{address}en/projects/harbor/")
    page.go_back()
    page.wait_for_url(f"{address}en/projects/")
