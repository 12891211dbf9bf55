"""What search engines are told: each page's own address, its other languages, the sitemap. It agrees, and is true."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from sitegen.problems import Problem
from sitegen.site_checks.built_site import SITEMAP, BuiltSite
from sitegen.site_checks.findings import finding, found_in
from sitegen.site_checks.page import BuiltPage

_DEFAULT = "x-default"


def check(site: BuiltSite) -> Iterator[Problem]:
    """Yield where pages and sitemap contradict each other or themselves, and titles that pages share."""
    for page in site.pages.values():
        yield from _canonical(site, page)
        yield from _alternates(site, page)
    yield from _sitemap(site)
    yield from _shared_titles(site)


def _shared_titles(site: BuiltSite) -> Iterator[Problem]:
    first: dict[tuple[str, str], BuiltPage] = {}
    for page in site.indexed:
        other = first.setdefault((page.lang, page.title), page)
        if page.title and other is not page:
            yield finding("title-twice", page, page.title_line, found=page.title, other=other.file)


def _canonical(site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    links = page.canonical
    if len(links) > 1 or (page.is_indexed and not links):
        yield finding("no-canonical", page, *(link.line for link in links[1:2]), found=len(links))
    for link in links[:1]:
        address = link.address
        # A page left at an old address names the one that took its place.
        is_right = address == site.host.address(page.file) if page.is_indexed else _is_page(site, address)
        if not _is_absolute(address) or (site.host.base and not is_right):
            yield finding("canonical-wrong", page, link.line, found=address, expected=site.host.address(page.file))


def _alternates(site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    own = page.languages
    for link in page.alternates:
        name, address = link.language, link.address
        other = _page(site, address)
        if not _is_absolute(address):
            yield finding("alternate-relative", page, link.line, found=address)
        elif other is None or (name != _DEFAULT and other.lang != name):
            yield finding("alternate-wrong", page, link.line, found=address, language=name)
        elif other.languages != own:
            yield finding("alternate-one-way", page, link.line, found=address)
    if own and own.get(page.lang) != site.host.address(page.file):
        yield finding("alternate-own", page, language=page.lang)
    if own and own.get(_DEFAULT) not in {address for name, address in own.items() if name != _DEFAULT}:
        yield finding("alternate-default", page)


def _sitemap(site: BuiltSite) -> Iterator[Problem]:
    if not site.sitemap:
        yield found_in("sitemap-missing", SITEMAP)
        return
    pages = {site.host.address(page.file): page for page in site.pages.values()}
    for address, alternates in site.sitemap.items():
        page = pages.get(address)
        if page is None or not page.is_indexed:
            yield found_in("sitemap-stray", SITEMAP, found=address)
        elif alternates != page.languages:
            yield found_in("sitemap-alternates", SITEMAP, found=address)
    for address, page in pages.items():
        if page.is_indexed and address not in site.sitemap:
            yield finding("sitemap-lacks", page, found=address)


def _is_absolute(address: str) -> bool:
    return urlsplit(address).scheme in {"http", "https"}


def _is_page(site: BuiltSite, address: str) -> bool:
    return _page(site, address) is not None


def _page(site: BuiltSite, address: str) -> BuiltPage | None:
    """Return the page that an absolute address names; none on another host is one."""
    return site.pages.get(site.host.locate("", address) or "") if _is_absolute(address) else None
