"""Which pages there are and where they stand, with or without directory addresses."""

from dataclasses import replace
from urllib.parse import urljoin

import pytest

from sitegen.pages import Urls, build_pages, record_target
from sitegen.site import load_site

PATHS = ["index", "towns", "projects", "projects/some-slug", "guide/edit", "guide/index"]


@pytest.fixture(scope="module")
def plan(root):
    return load_site(root)[0]


@pytest.mark.parametrize(
    ("path", "locale", "directory", "file"),
    [
        ("index", "zh", "", "index.html"),
        ("index", "en", "en/", "en/index.html"),
        ("towns", "zh", "towns/", "towns.html"),
        ("projects", "en", "en/projects/", "en/projects/index.html"),
        ("projects/some-slug", "en", "en/projects/some-slug/", "en/projects/some-slug.html"),
        ("guide/index", "zh", "guide/", "guide/index.html"),
    ],
)
def test_an_address_is_the_one_mkdocs_gives(path, locale, directory, file):
    assert Urls("zh").of(path, locale) == directory
    assert Urls("zh", directory_urls=False).of(path, locale) == file


@pytest.mark.parametrize("base", ["https://example.org/", "https://example.org/below/"])
@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("source", PATHS)
@pytest.mark.parametrize("target", PATHS)
def test_a_relative_link_leads_to_its_target_wherever_the_site_stands(source, target, directory_urls, base):
    urls = Urls("zh", directory_urls)
    for here in ("zh", "en"):
        for there in ("zh", "en"):
            start, end = urls.of(source, here), urls.of(target, there)
            assert urljoin(base + start, urls.relative(start, end)) == base + end


def test_a_relative_link_is_as_short_as_it_can_be():
    urls = Urls("zh")
    assert urls.between("projects/a", "projects/b", "en") == "../b/"
    assert urls.between("index", "index", "zh") == "./"
    assert urls.between("index", "index", "en", "top") == "./#top"
    assert Urls("zh", False).between("projects/a", "towns", "en", "beihu") == "../towns.html#beihu"


def test_every_page_of_the_data_and_every_project_has_a_page(plan):
    paths = [page.path for page in build_pages(plan)]
    assert len(paths) == len(set(paths))
    items = {f"{folder}/{item.slug}" for item in plan.groups["projects"] for folder in ("projects", "side-by-side")}
    assert set(paths) == (plan.pages.keys() - {"not-found"}) | items


def test_a_page_knows_the_file_it_is_edited_in_and_its_template(root, plan):
    for page in build_pages(plan):
        assert (root / page.file).is_file()
        assert (root / "overrides/pages" / f"{page.template}.html").is_file()


def test_a_record_is_told_on_its_page_or_at_its_anchor(plan):
    project, town = plan.groups["projects"][0], plan.groups["towns"][0]
    assert record_target(plan, project.record.id) == (f"projects/{project.slug}", "")
    assert record_target(plan, town.record.id) == ("towns", town.record.id)
    assert record_target(plan, plan.terms[0].id) == ("glossary", plan.terms[0].id)
    assert record_target(plan, plan.names[0].id) == ("directory", plan.names[0].id)
    assert record_target(plan, plan.sources[0].id) is None


def test_a_record_has_no_address_where_the_page_that_lists_it_is_left_out(plan):
    pages = {name: text for name, text in plan.pages.items() if name != "directory"}
    assert record_target(replace(plan, pages=pages), plan.names[0].id) is None
    assert record_target(plan, "nobody") is None


def test_an_offline_edition_names_files_here_and_the_published_pages_elsewhere():
    urls = Urls("zh", directory_urls=False, site_url="https://example.org/below/", offline=True)
    assert urls.between("projects/a", "about", "en") == "../about.html"
    assert urls.absolute("projects/a", "en", "b") == "https://example.org/below/en/projects/a/#b"
