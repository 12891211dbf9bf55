"""The directory: everything the plan names, each with exactly the items that name it, read here from the files."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from sample_site import HOMES

ENTRY = re.compile(r'<div class="ms-names__entry" id="([^"]+)".*?\n</div>', re.DOTALL)
ITEM_LINK = re.compile(r'href="(?:\.\./)+(?:en/)?(?:projects/([a-z0-9-]+)/|(?:towns|principles)/#([a-z0-9-]+))"')
GROUND = '<ul class="ms-chips">'


def read_yaml(path: Path) -> dict:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def named_in(root) -> dict[str, set[str]]:
    """Return record id → ids of the items with a statement that names it."""
    found = defaultdict(set)
    for path in (root / "data").glob("*/[a-z]*.yml"):
        item = read_yaml(path)
        for strand in item.get("strands", ()):
            for statement in strand["statements"]:
                for name in statement.get("names", ()):
                    found[name].add(item["id"])
    return found


@pytest.fixture(scope="module")
def listed(root) -> list[str]:
    vocabulary = read_yaml(root / "data" / "vocab.yml")
    return [entry["id"] for entry in vocabulary["sectors"] + vocabulary["zones"]] + [
        entry["id"] for entry in read_yaml(root / "data" / "names.yml")["names"]
    ]


def entries(page: str) -> dict[str, str]:
    return {found[1]: found[0] for found in ENTRY.finditer(page)}


def items_named(entry: str) -> set[str]:
    """Return the items that an entry names as naming it, without those related by a reason of their own."""
    return {slug or anchor for slug, anchor in ITEM_LINK.findall(entry.split(GROUND)[0])}


@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES.keys())
def test_every_name_of_the_plan_is_listed_with_the_items_that_name_it(site, home, listed, named_in):
    found = entries((site / home / "directory" / "index.html").read_text(encoding="utf-8"))
    assert sorted(found) == sorted(listed)
    assert {name: items_named(entry) for name, entry in found.items()} == {name: named_in[name] for name in listed}


def test_the_comparison_notices_a_link_left_out(site):
    found = entries((site / "directory" / "index.html").read_text(encoding="utf-8"))
    name, entry = next((name, entry) for name, entry in found.items() if items_named(entry))
    assert items_named(ITEM_LINK.sub('href="#"', entry)) == set(), name


def test_a_link_by_the_editors_judgment_is_marked_in_the_directory(site, root):
    page = (site / "directory" / "index.html").read_text(encoding="utf-8")
    town = read_yaml(root / "data" / "towns" / "yongchun-biomedicine-city.yml")
    relation = next(relation for relation in town["relations"] if relation["to"] == "biomedicine")
    entry = entries(page)["biomedicine"]
    assert f"ms-chip--{relation['basis']}" in entry
    assert relation["reason"]["zh"] in entry


def test_what_a_project_names_leads_to_its_entry(site):
    page = (site / "en" / "projects" / "project-delivery" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../directory/#milkground"' in page
