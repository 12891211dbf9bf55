"""What search engines read in a page, as schema.org JSON-LD: where it stands, and what kind of thing it is."""

from collections.abc import Callable
from typing import Any

from sitegen.open_data import FOLDER, table_columns
from sitegen.pages import Page
from sitegen.site import Site
from sitegen.site_data import HOME
from sitegen.words import Words

Node = dict[str, Any]
Address = Callable[..., str]  # path, optionally an anchor → absolute address


def structured_data(site: Site, page: Page, words: Words, address: Address, file_address: Callable[[str], str]) -> Node:
    """Return a page's JSON-LD; `address` and `file_address` give absolute addresses of pages and files."""
    nodes = [_breadcrumbs(site, page, words, address)] if page.path != HOME else []
    if page.template in _BY_TEMPLATE:
        nodes.append(_BY_TEMPLATE[page.template](site, words, address, file_address))
    return {"@context": "https://schema.org", "@graph": nodes}


def _breadcrumbs(site: Site, page: Page, words: Words, address: Address) -> Node:
    parent = page.item.group if page.item else page.parent
    above = [HOME, parent] if parent else [HOME]
    trail = [(site.pages[path].title, path) for path in above] + [(page.title, page.path)]
    steps = [
        {"@type": "ListItem", "position": place, "name": words.plain(title), "item": address(path)}
        for place, (title, path) in enumerate(trail, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _website(site: Site, words: Words, address: Address, file_address: Callable[[str], str]) -> Node:
    node = {
        "@type": "WebSite",
        "name": words.plain(site.settings.name),
        "url": address(HOME),
        "description": words.plain(site.settings.tagline),
        "inLanguage": words.locale,
        "license": site.settings.license.url,
    }
    if "search" in site.pages:
        target = {"@type": "EntryPoint", "urlTemplate": f"{address('search')}?q={{search_term_string}}"}
        query = "required name=search_term_string"
        node["potentialAction"] = {"@type": "SearchAction", "target": target, "query-input": query}
    return node


def _dataset(site: Site, words: Words, address: Address, file_address: Callable[[str], str]) -> Node:
    source, page = site.plan_source, site.pages["data"]
    files = [f"{FOLDER}/plan.json", *(f"{FOLDER}/{name}.csv" for name in table_columns(site))]
    formats = {"json": "application/json", "csv": "text/csv"}
    return {
        "@type": "Dataset",
        "name": words.plain(site.settings.name),
        "description": words.plain(page.description),
        "url": address("data"),
        "license": site.settings.license.url,
        "isAccessibleForFree": True,
        "inLanguage": list(site.settings.locales),
        "dateModified": site.last_change().date,
        "temporalCoverage": str(site.plan.year),
        "isBasedOn": {
            "@type": "NewsArticle",
            "headline": words.plain(source.title),
            "url": source.url,
            "publisher": {"@type": "Organization", "name": words.plain(source.publisher)},
            **({"datePublished": source.date} if source.date else {}),
        },
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": formats[file.rpartition(".")[2]],
                "contentUrl": file_address(file),
            }
            for file in files
        ],
    }


def _term_set(site: Site, words: Words, address: Address, file_address: Callable[[str], str]) -> Node:
    terms = [
        {"@type": "DefinedTerm", "name": words.plain(term.text), "url": address("glossary", term.id)}
        for term in site.terms
    ]
    title = words.plain(site.pages["glossary"].title)
    return {"@type": "DefinedTermSet", "name": title, "url": address("glossary"), "hasDefinedTerm": terms}


# What a page tells beyond its place.
_BY_TEMPLATE = {HOME: _website, "data": _dataset, "glossary": _term_set}
