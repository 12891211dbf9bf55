"""What could run, load or lead where no page of the site may: inline code and styles, other hosts, script links.

A content security policy forbids most of it to the browser; here it is found before a reader is the one to notice.
"""

import re
from collections.abc import Iterator

from sitegen.problems import Problem
from sitegen.site_checks.built_site import BuiltSite, finding, found_in
from sitegen.site_checks.page import BuiltPage

_SCRIPT_TYPES = {"", "module", "text/javascript", "application/javascript"}
_HANDLER = re.compile(r"on[a-z]+")
_SCRIPT_LINK = re.compile(r"(javascript|data|vbscript):", re.IGNORECASE)
_OTHER_HOST = re.compile(r"([a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
# Tabs and line ends inside an address are passed over by browsers.
_PASSED_OVER = re.compile(r"[\x00-\x20]")


def check(site: BuiltSite) -> Iterator[Problem]:
    """Yield what is not safe."""
    for page in site.pages.values():
        yield from _inline(page)
        yield from _references(site, page)
    for file, addresses in site.styles.items():
        for address in addresses:
            if _OTHER_HOST.match(address):
                yield found_in("other-host", file, found=address)


def _inline(page: BuiltPage) -> Iterator[Problem]:
    for element in page.elements:
        for name in element.attrib:
            if _HANDLER.fullmatch(name):
                yield finding("inline-handler", page, element, found=name)
        if "style" in element.attrib or element.tag == "style":
            yield finding("inline-style", page, element, found=element.tag)
        if element.get("target") == "_blank":
            yield finding("new-window", page, element, found=element.get("href", ""))
    for script in page.named("script"):
        if "src" not in script.attrib and script.get("type", "").strip().lower() in _SCRIPT_TYPES:
            yield finding("inline-script", page, script)


def _references(site: BuiltSite, page: BuiltPage) -> Iterator[Problem]:
    for reference in page.references:
        address = _PASSED_OVER.sub("", reference.address)
        is_own = bool(site.base) and address.startswith(site.base)
        if not reference.is_loaded and _SCRIPT_LINK.match(address):
            yield finding("script-link", page, reference.element, found=reference.address[:40])
        elif reference.is_loaded and _OTHER_HOST.match(address) and not is_own:
            yield finding("other-host", page, reference.element, found=reference.address)
