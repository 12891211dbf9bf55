"""Where the addresses on a page lead: whatever a page names is there, under that very name.

It is looked at while the page is at hand. Kept are the links to other pages, which must answer for the rest.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from sitegen.problems import Problem
from sitegen.site_checks.document import Document
from sitegen.site_checks.findings import finding
from sitegen.site_checks.host import Host
from sitegen.site_checks.page import Lead, Reference

READ = {"a", "area"}  # links that readers follow


@dataclass
class Ways:
    """The links of a page to pages of the site, the files that its first visit loads, and what leads nowhere."""

    leads: dict[tuple[str, str, frozenset[str]], Lead] = field(default_factory=dict)
    loads: set[str] = field(default_factory=set)
    found: list[Problem] = field(default_factory=list)


def ways(page: Document, host: Host) -> Ways:
    """Follow every address on a page."""
    result = Ways()
    for reference, target in _located(page, host):
        if reference.address.startswith("/") and not page.is_anywhere:
            result.found.append(finding("link-from-root", page, reference.line, found=reference.address))
        if target not in host.files:
            result.found.append(_lost(page, host, reference, target))
        elif reference.is_first:
            result.loads.add(target)
        elif host.is_page(target) and not reference.is_loaded:
            lead = _lead(reference, target)
            result.leads.setdefault((lead.file, lead.anchor, lead.announced), lead)
    return result


def _located(page: Document, host: Host) -> Iterator[tuple[Reference, str]]:
    for reference in page.references:
        if reference.tag in READ and urlsplit(reference.address).netloc:
            continue  # a source, which may stand on the same host and belong to another site
        target = host.locate(page.file, reference.address)
        if target is not None:
            yield reference, target


def _lead(reference: Reference, target: str) -> Lead:
    anchor = unquote(urlsplit(reference.address).fragment)
    return Lead(target, anchor, reference.line, reference.announced if reference.tag in READ else frozenset())


def _lost(page: Document, host: Host, reference: Reference, target: str) -> Problem:
    """Report a file that is not there."""
    if target.startswith(".."):
        return finding("link-leaves", page, reference.line, found=reference.address)
    alike = next((file for file in host.files if file.lower() == target.lower()), None)
    if alike:
        return finding("link-case", page, reference.line, found=reference.address, right=alike)
    return finding("link-broken", page, reference.line, found=reference.address, target=target)
