"""The site of this repository, whatever its plan: its pages are in order and show all that the data hold."""

import pytest
from lxml import html

from sample_site import HOMES, SITE
from sitegen.site_checks import check_folder, links, weights
from sitegen.site_checks.built_site import BuiltSite

# Of the edition that opens from files, what is meant for search engines is left out.
OFFLINE_CHECKS = (links, weights)


def test_the_built_site_is_in_order(site):
    assert check_folder(site) == []


def test_the_edition_that_opens_from_files_is_in_order(offline_site):
    built = BuiltSite(offline_site)
    assert [found for page in built.pages.values() for found in page.found] == []
    assert [found for check in OFFLINE_CHECKS for found in check.check(built)] == []


@pytest.mark.parametrize("locale", HOMES)
def test_the_home_page_counts_and_shows_what_is_in_the_data(site, locale):
    page = html.fromstring((site / HOMES[locale] / "index.html").read_text("utf-8"))
    groups = [(group, items) for group, items in SITE.groups.items() if items]
    assert len(page.find_class("ms-plan__count")) == len(groups)
    for group, items in groups:
        assert len(page.xpath(f"//*[contains(@class, 'ms-plan__parts--{group}')]/li")) == len(items)
    assert len(page.xpath("//li[@class='ms-card']")) == sum(len(items) for _, items in groups)
