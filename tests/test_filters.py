"""Filters: offered only where there is a choice, true to the relations, and a way to them with and without a script."""

import re
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample_site import HOMES, LAPTOP, PHONE, SITE
from sitegen.models import Item, Relation, Statement, Strand, Text, Word
from sitegen.relations import filters, relation_to
from sitegen.site import PlanItem, Site

TEXT = Text({"zh": "一"})
LISTS = {"towns": "ab", "projects": "pqr", "sectors": "s", "zones": "z"}
IDS = "".join(LISTS.values())
EDITORIAL, SOURCE = "editorial", "source"
NOTHING = {"names": frozenset(), "relations": {}}
OFFERED = {entry.record_id: entry for entries in filters(SITE, "projects").values() for entry in entries}
CARDS = ".ms-card:visible .ms-card__link"

# For each item: which records its statements name, and which relations it tells with which basis.
telling = st.fixed_dictionaries(
    {
        "names": st.sets(st.sampled_from(IDS)),
        "relations": st.dictionaries(st.sampled_from(IDS), st.sampled_from([EDITORIAL, SOURCE])),
    }
)


def relation(to: str, basis: str) -> Relation:
    ground = {"reason": TEXT} if basis == EDITORIAL else {"paragraphs": (1,)}
    return Relation(to=to, basis=basis, **ground)


def item(group: str, item_id: str, names: set[str], relations: dict[str, str]) -> PlanItem:
    statement = Statement(id="said", text=TEXT, paragraphs=(2,), names=tuple(sorted(names)) or None)
    told = tuple(relation(to, basis) for to, basis in relations.items()) or None
    strands = (Strand(id="first", statements=(statement,)),)
    return PlanItem(group, item_id, "", Item.model_construct(id=item_id, strands=strands, relations=told))


def site_of(told: dict[str, dict]) -> Site:
    groups = {group: tuple(item(group, name, **told[name]) for name in LISTS[group]) for group in ("towns", "projects")}
    lists = {name: tuple(Word(id=word, name=TEXT) for word in LISTS[name]) for name in ("sectors", "zones")}
    by_id = {each.record.id: each for items in groups.values() for each in items}
    rest = dict.fromkeys(("settings", "plan", "pages", "words", "names", "sources", "background", "terms", "changes"))
    return Site(**rest, groups=groups, vocabulary=SimpleNamespace(**lists), by_id=by_id)


@given(st.fixed_dictionaries(dict.fromkeys("abpqr", telling)))
def test_a_filter_has_two_results_or_more_and_every_related_pair_appears(told):
    site = site_of(told)
    offered = {entry.record_id: entry for entries in filters(site, "projects").values() for entry in entries}
    for record_id in "absz":
        related = {
            project
            for project in "pqr"
            if record_id in told[project]["names"] | told[project]["relations"].keys()
            or project in told.get(record_id, {"relations": ()})["relations"]
        }
        shown = {each.record.id for each, _ in offered[record_id].related} if record_id in offered else set()
        assert shown == (related if len(related) >= 2 else set())
    assert set(offered) <= set("absz")


@given(telling, telling)
def test_what_the_source_says_goes_before_the_editors_judgment(project, town):
    site = site_of({**dict.fromkeys("bqr", NOTHING), "p": project, "a": town})
    found = relation_to(site, site.item("p"), "a")
    bases = {project["relations"].get("a"), town["relations"].get("p"), SOURCE if "a" in project["names"] else None}
    assert (found and found.basis) in bases
    if project["relations"].get("a") == SOURCE or "a" in project["names"]:
        assert found.basis == SOURCE
    assert found is None or (found.reason if found.basis == EDITORIAL else found.paragraphs)


def test_filters_stand_under_their_list_in_the_order_of_the_plan():
    everything = {"names": set("absz"), "relations": {}}
    site = site_of({**dict.fromkeys("ab", NOTHING), **dict.fromkeys("pqr", everything)})
    found = {name: [entry.record_id for entry in entries] for name, entries in filters(site, "projects").items()}
    assert list(found.items()) == [("towns", ["a", "b"]), ("sectors", ["s"]), ("zones", ["z"])]


@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES.keys())
def test_every_filter_leads_to_its_projects_with_the_ground_of_each(site, home):
    page = (site / home / "projects" / "index.html").read_text(encoding="utf-8")
    locale = next(name for name, address in HOMES.items() if address == home)
    assert re.findall(r'class="ms-filter__link[^"]*" href="#by-([^"]+)"', page) == list(OFFERED)
    for record_id, entry in OFFERED.items():
        passage = re.search(rf'<h4 id="by-{record_id}">.*?</section>', page, re.DOTALL)[0]
        assert re.findall(r'class="ms-chip__link" href="([^"]+)/"', passage) == [i.slug for i, _ in entry.related]
        grounds = [relation for _, relation in entry.related]
        assert re.findall(r"ms-chip--(\w+)", passage) == [relation.basis for relation in grounds]
        assert all(relation.reason.get(locale) in passage for relation in grounds if relation.reason)


def shown(page) -> list[str]:
    return page.locator(CARDS).evaluate_all("links => links.map((link) => link.pathname.split('/').slice(-2)[0])")


def expected(record_id: str) -> list[str]:
    return [item.slug for item, _ in OFFERED[record_id].related]


def chosen(page) -> list[str]:
    current = page.locator(".ms-filter [aria-current]")
    return [hash.removeprefix("#by-") for hash in current.evaluate_all("links => links.map((link) => link.hash)")]


@pytest.mark.parametrize("width", [PHONE, LAPTOP])
@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES.keys())
def test_a_filter_shows_its_cards_in_place_and_all_again(open_page, home, width):
    page = open_page(f"{home}projects/", width)
    status, everything = page.locator(".ms-filter [role=status]"), shown(page)
    assert (status.inner_text(), chosen(page)) == ("", [])
    assert page.locator(".ms-filter__action:visible").count() == 0
    for record_id in OFFERED:
        before = page.evaluate("scrollY")
        page.locator(f".ms-filter a[href='#by-{record_id}']").first.click()
        assert shown(page) == expected(record_id)
        assert chosen(page) == [record_id]
        assert re.findall(r"\d+", status.inner_text()) in (
            [str(len(expected(record_id))), str(len(everything))],
            [str(len(everything)), str(len(expected(record_id)))],
        )
        assert page.evaluate("location.hash") == f"#by-{record_id}"
        assert page.evaluate("scrollY") == before
    page.locator("[data-filter-all]").press("Enter")
    assert (shown(page), chosen(page), page.evaluate("location.hash")) == (everything, [], "")
    assert page.evaluate("document.activeElement.matches('.ms-filter__link')")


def test_the_choice_is_in_the_address_walks_back_and_lasts_a_reload(open_page, address):
    page = open_page("en/projects/")
    everything, (first, second, *_) = shown(page), OFFERED
    for record_id in (first, second):
        page.locator(f".ms-filter a[href='#by-{record_id}']").first.press("Enter")
    page.go_back()
    assert (shown(page), chosen(page)) == (expected(first), [first])
    page.go_back()
    assert (shown(page), chosen(page)) == (everything, [])
    page.go_forward()
    assert shown(page) == expected(first)
    page.reload()
    assert (shown(page), chosen(page)) == (expected(first), [first])
    page.locator("a[data-language-switch]").first.click()
    page.wait_for_url(f"{address}projects/#by-{first}")
    assert (shown(page), chosen(page)) == (expected(first), [first])


def test_a_shared_filter_opens_at_the_cards_and_other_anchors_change_nothing(open_page):
    record_id = next(iter(OFFERED))
    page = open_page(f"en/projects/#by-{record_id}")
    assert page.locator(".ms-filter").evaluate("filter => filter.getBoundingClientRect().bottom < innerHeight / 2")
    assert shown(page) == expected(record_id)
    page.evaluate("location.hash = 'related'")
    assert (shown(page), chosen(page)) == (expected(record_id), [record_id])
    page.locator("[data-filter-reasons]").click()
    assert page.locator(f"#by-{record_id}").evaluate("it => Math.abs(it.getBoundingClientRect().top) < innerHeight / 2")
    assert shown(page) == expected(record_id)


def test_without_a_script_a_filter_leads_to_its_passage(open_page):
    page = open_page("en/projects/", java_script_enabled=False)
    record_id = list(OFFERED)[1]
    page.locator(f".ms-filter a[href='#by-{record_id}']").first.click()
    assert page.url.endswith(f"#by-{record_id}")
    assert page.locator(f"#by-{record_id}").is_visible()
    assert page.locator(CARDS).count() == len(SITE.groups["projects"])
    assert page.locator(".ms-filter__action:visible").count() == 0


def test_only_the_page_with_filters_loads_their_script(site):
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert ("javascripts/filter.js" in html) == ("data-filter" in html), path
