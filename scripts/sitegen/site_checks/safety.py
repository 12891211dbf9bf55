"""What could run, load or lead where no page of the site may: inline code and styles, other hosts, script links.

A content security policy forbids most of it to the browser; here it is found before a reader is the one to notice.
"""

import re
from collections.abc import Iterator

from sitegen.problems import Problem
from sitegen.site_checks.document import Document
from sitegen.site_checks.findings import finding

_SCRIPT_TYPES = {"", "module", "text/javascript", "application/javascript"}
_HANDLER = re.compile(r"on[a-z]+")
_SCRIPT_LINK = re.compile(r"(javascript|data|vbscript):", re.IGNORECASE)
_OTHER_HOST = re.compile(r"([a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
# Tabs and line ends inside an address are passed over by browsers.
_PASSED_OVER = re.compile(r"[\x00-\x20]")


def check(page: Document, base: str) -> Iterator[Problem]:
    """Yield what is not safe on a page of the site at the address `base`."""
    yield from _inline(page)
    for reference in page.references:
        address = _PASSED_OVER.sub("", reference.address)
        is_own = bool(base) and address.startswith(base)
        if not reference.is_loaded and _SCRIPT_LINK.match(address):
            yield finding("script-link", page, reference.line, found=reference.address[:40])
        elif reference.is_loaded and is_on_other_host(address) and not is_own:
            yield finding("other-host", page, reference.line, found=reference.address)


def is_on_other_host(address: str) -> bool:
    """Tell whether an address names a host."""
    return bool(_OTHER_HOST.match(address))


def _inline(page: Document) -> Iterator[Problem]:
    for name in filter(_HANDLER.fullmatch, page.having):
        for element, _ in page.having[name]:
            yield finding("inline-handler", page, element, found=name)
    for element in (*(element for element, _ in page.having["style"]), *page.named("style")):
        yield finding("inline-style", page, element, found=element.tag)
    for element, target in page.having["target"]:
        if target == "_blank":
            yield finding("new-window", page, element, found=element.get("href", ""))
    for script in page.named("script"):
        if "src" not in script.attrib and script.get("type", "").strip().lower() in _SCRIPT_TYPES:
            yield finding("inline-script", page, script)
