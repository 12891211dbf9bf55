"""What goes with the pages: Markdown twins, llms.txt, the feed, QR codes, structured data."""

import io
import json
import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
import segno

import sample_site
from sample_site import BASE, DEFAULT, HOMES, LOCALES, PREFIX, ROOT, SITE
from sitegen.machine_pages import llms_txt, markdown_twin
from test_site import PageReader

HAND_WRITTEN = {path.stem for path in (ROOT / "docs" / DEFAULT).glob("*.md")}
ATOM = "{http://www.w3.org/2005/Atom}"
# The types of schema.org that the site uses, with the properties it gives them.
TYPES = {
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "WebSite": {"name", "url", "description", "inLanguage", "license", "potentialAction"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "Dataset": {"name", "description", "url", "license", "isAccessibleForFree", "inLanguage", "dateModified"}
    | {"temporalCoverage", "isBasedOn", "distribution"},
    "NewsArticle": {"headline", "url", "publisher", "datePublished"},
    "Organization": {"name"},
    "DataDownload": {"encodingFormat", "contentUrl"},
    "DefinedTermSet": {"name", "url", "hasDefinedTerm"},
    "DefinedTerm": {"name", "url"},
}


@pytest.fixture(scope="module")
def documents(site):
    """Address → page, without the page for wrong addresses."""
    return {path.removesuffix("index.html"): html for path, html in sample_site.documents(site).items()}


def file_of(site, address: str):
    path = urlsplit(address).path.removeprefix(PREFIX)
    return site / path if (site / path).is_file() else site / path / "index.html"


def test_every_page_has_a_twin_that_says_the_same(site, documents):
    for address, html in documents.items():
        twin = (site / address / "index.md").read_text("utf-8")
        page = PageReader(html)
        assert re.findall(r"^# (.*)$", twin, re.MULTILINE) == [" ".join(page.h1[0].split())], address
        assert f"{BASE}{address}" in twin
        assert "<" not in re.sub(r"<https?://[^>]*>", "", twin), address


def test_a_twin_has_every_statement_of_a_project(site):
    for item in SITE.groups["projects"]:
        for locale in LOCALES:
            twin = (site / HOMES[locale] / "projects" / item.slug / "index.md").read_text("utf-8")
            for statement in item.record.statements:
                text = statement.text.get(locale)
                assert "{" in text or text in twin, statement.id


def test_links_of_a_twin_are_absolute_and_what_is_for_the_screen_only_is_left_out():
    html = '<h1>A</h1><p><a href="../b/#c">B</a></p><svg><title>S</title></svg><button>X</button>'
    assert markdown_twin(html, "https://example.org/p/a/", ["note"]) == (
        "# A\n\n[B](https://example.org/p/b/#c)\n\n---\n\nnote  \n"
    )


def test_a_twin_has_source_notes_as_footnotes_and_terms_as_plain_words():
    html = (
        '<p><b>50</b><a href="#source-2">2</a> <a href="#explained-t">ports</a>, '
        '<a href="#source-12">paragraph 3</a></p>'
        '<ol><li id="source-1"><span>1</span> <span>paragraph 1</span></li><li>port</li></ol>'
    )
    body = markdown_twin(html, "https://example.org/p/", [])
    assert body.splitlines()[:4] == ["**50**[^2] ports, paragraph 3[^12]", "", "[^1]: paragraph 1", "2. port"]


def test_llms_txt_lists_every_page_of_every_language(site, documents):
    text = (site / "llms.txt").read_text("utf-8")
    assert text.startswith("# ")
    assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == [
        language.name for language in SITE.settings.languages
    ]
    linked = re.findall(r"^- \[.+?\]\((\S+)\): .", text, re.MULTILINE)
    hand_written = {address for address in documents if "ld+json" not in documents[address]}
    assert {
        urlsplit(link).path.removesuffix("index.md").removeprefix(PREFIX) for link in linked
    } == documents.keys() - hand_written
    assert llms_txt("N", "S", {"L": [("T", "u", "D")]}) == "# N\n\n> S\n\n## L\n\n- [T](u): D\n"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_feed_tells_every_change_latest_first(site, documents, locale):
    feed = ElementTree.fromstring((site / HOMES[locale] / "feed.xml").read_bytes())
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}content") for entry in entries] == [c.text.get(locale) for c in SITE.changes]
    moments = [entry.findtext(f"{ATOM}updated") for entry in entries]
    assert moments == sorted(moments, reverse=True) and feed.findtext(f"{ATOM}updated") == moments[0]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", moment) for moment in moments)
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
    for element in (feed, *entries):
        for link in element.findall(f"{ATOM}link"):
            target = file_of(site, link.get("href"))
            assert target.is_file()
            anchor = urlsplit(link.get("href")).fragment
            assert not anchor or f'id="{anchor}"' in target.read_text("utf-8")
    assert 'type="application/atom+xml"' in documents[HOMES[locale]]


def test_every_page_has_the_qr_code_of_its_own_address(site, documents):
    for address, html in documents.items():
        shown = re.search(r'<img class="ms-tools__code" src="([^"]+)"', html)
        assert (shown is None) == ("side-by-side/" in address)
        if not shown:
            continue
        drawn = (site / address / shown[1]).resolve().read_text("utf-8")
        right = io.BytesIO()
        code = segno.make(f"{BASE}{address}", error="m", micro=False, mask=3)
        code.save(right, kind="svg", dark="#000", light="#fff", border=4, xmldecl=False, svgns=True, omitsize=True)
        assert drawn == right.getvalue().decode(), address


def nodes(value: object):
    """Yield every object with a type inside a page's structured data."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for child in value.values():
            yield from nodes(child)
    for child in value if isinstance(value, list) else ():
        yield from nodes(child)


def structured(html: str) -> dict:
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)[1])


def test_structured_data_has_known_types_and_leads_to_what_exists(site, documents):
    seen = set()
    for address, html in documents.items():
        if "ld+json" not in html:
            assert address.split("/")[-2] in HAND_WRITTEN
            continue
        for node in nodes(structured(html)):
            seen.add(node["@type"])
            assert node.keys() - {"@type"} <= TYPES[node["@type"]], address
            for name in ("item", "contentUrl"):
                assert name not in node or file_of(site, node[name]).is_file(), node[name]
    assert seen == TYPES.keys()


def test_the_trail_of_a_page_begins_at_home_and_ends_with_itself(documents):
    slug = SITE.groups["projects"][0].slug
    for locale in LOCALES:
        address = f"{HOMES[locale]}projects/{slug}/"
        trail = next(node for node in nodes(structured(documents[address])) if node["@type"] == "BreadcrumbList")
        steps = [step["item"].removeprefix(BASE) for step in trail["itemListElement"]]
        assert steps == [HOMES[locale], f"{HOMES[locale]}projects/", address]


def test_every_page_tells_other_sites_how_to_show_it(documents):
    for address, html in documents.items():
        page = PageReader(html)
        told = {v["property"]: v["content"] for tag, v in page.elements if tag == "meta" and "property" in v}
        assert told["og:url"] == f"{BASE}{address}"
        title = re.search(r"<title>(.*?)</title>", html)[1]
        assert told["og:title"] and title.startswith(told["og:title"])
        assert told["og:locale"] == ("en_US" if address.startswith("en/") else "zh_CN")
        assert re.search(r'<meta name="description" content="([^"]+)"', html) is None or told["og:description"]


def test_the_comparison_sets_every_statement_side_by_side(documents):
    for item in SITE.groups["projects"]:
        html = documents[f"{HOMES[DEFAULT]}side-by-side/{item.slug}/"]
        page = PageReader(html)
        for statement in item.record.statements:
            assert statement.id in {v.get("id") for _, v in page.elements}
            for locale in LOCALES:
                text = statement.text.get(locale)
                assert "{" in text or any(text in data for language, data in page.text if language == locale), (
                    statement.id
                )
