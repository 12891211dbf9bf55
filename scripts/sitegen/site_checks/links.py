"""Links and files: whatever a page names is there, under that very name, in the reader's language, and every page can
be reached.
"""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from sitegen.problems import Problem
from sitegen.site_checks.built_site import INDEX, BuiltSite
from sitegen.site_checks.findings import finding, found_in
from sitegen.site_checks.page import BuiltPage, Reference
from sitegen.site_checks.safety import is_on_other_host


def check(site: BuiltSite) -> Iterator[Problem]:
    """Yield the links that lead nowhere or astray, also those of style sheets, and the pages that nothing leads to."""
    led_to: dict[str, set[str]] = {file: set() for file in site.pages}
    for page in site.pages.values():
        yield from _of_page(site, page, led_to[page.file])
    for file, addresses in site.styles.items():
        for address in addresses:
            target = site.locate(file, address)
            if target is None or is_on_other_host(address):
                yield found_in("other-host", file, found=address)
            elif target not in site.files:
                yield found_in("link-broken", file, found=address, target=target)
    yield from _unreachable(site, led_to)


def _of_page(site: BuiltSite, page: BuiltPage, led_to: set[str]) -> Iterator[Problem]:
    """Yield what is wrong with a page's links, and note the pages they lead to."""
    for reference in page.references:
        if reference.tag in {"a", "area"} and urlsplit(reference.address).netloc:
            continue  # a source, which may stand on the same host and belong to another site
        target = site.locate(page.file, reference.address)
        if target is None:
            continue
        if target not in site.files:
            yield _lost(site, page, reference, target)
        elif target in site.pages and not reference.is_loaded:
            led_to.add(target)
            yield from _astray(page, reference, site.pages[target])
        if reference.address.startswith("/") and not page.is_anywhere:
            yield finding("link-from-root", page, reference.line, found=reference.address)


def _lost(site: BuiltSite, page: BuiltPage, reference: Reference, target: str) -> Problem:
    """Report a file that is not there."""
    if target.startswith(".."):
        return finding("link-leaves", page, reference.line, found=reference.address)
    alike = next((file for file in site.files if file.lower() == target.lower()), None)
    if alike:
        return finding("link-case", page, reference.line, found=reference.address, right=alike)
    return finding("link-broken", page, reference.line, found=reference.address, target=target)


def _astray(page: BuiltPage, reference: Reference, target: BuiltPage) -> Iterator[Problem]:
    """Report an anchor that the page led to does not have, and a change of language that the link does not announce."""
    anchor = unquote(urlsplit(reference.address).fragment)
    if anchor and anchor not in target.ids:
        yield finding("anchor-missing", page, reference.line, found=anchor, target=target.file)
    if reference.tag in {"a", "area"} and target.lang not in reference.announced:
        yield finding("link-language", page, reference.line, found=reference.address, language=target.lang)


def _unreachable(site: BuiltSite, led_to: dict[str, set[str]]) -> Iterator[Problem]:
    reached, waiting = set(), [INDEX]
    while waiting:
        file = waiting.pop()
        if file not in reached:
            reached.add(file)
            waiting.extend(led_to.get(file, ()))
    for page in site.indexed:
        if page.file not in reached:
            yield finding("page-unreachable", page)
