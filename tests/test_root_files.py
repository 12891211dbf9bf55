"""What a host has at its root alone."""

import pytest

from sitegen.pages import Urls
from sitegen.root_files import SECURITY, root_files
from sitegen.site import load_site

REPOSITORY = "https://github.com/owner/name"


@pytest.fixture(scope="module")
def plan(root):
    return load_site(root, typing=False)[0]


def test_a_site_at_the_root_has_both(plan):
    files = dict(root_files(plan, Urls("zh", site_url="https://host.test/"), REPOSITORY))
    assert files["robots.txt"].endswith(b"\nSitemap: https://host.test/sitemap.xml\n")
    lines = files[SECURITY].decode().split("\n")
    assert lines[0] == f"Contact: {REPOSITORY}/security/advisories/new"
    assert lines[1] > f"Expires: {plan.last_change().date}" and lines[1].endswith("T00:00:00Z")
    assert lines[3] == "Canonical: https://host.test/.well-known/security.txt"


@pytest.mark.parametrize("address", ["https://host.test/repo/", "https://host.test/a/b/"])
def test_below_a_path_nobody_would_look_for_them(plan, address):
    assert list(root_files(plan, Urls("zh", site_url=address), REPOSITORY)) == []


def test_without_a_contact_there_is_no_security_txt(plan):
    assert [path for path, _ in root_files(plan, Urls("zh", site_url="https://host.test"), "")] == ["robots.txt"]
