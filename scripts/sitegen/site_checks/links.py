"""Links between pages: their anchors are there, they lead to the reader's language, and every page can be reached."""

from collections.abc import Iterator

from sitegen.problems import Problem
from sitegen.site_checks.built_site import BuiltSite
from sitegen.site_checks.findings import finding, found_in
from sitegen.site_checks.host import INDEX
from sitegen.site_checks.page import BuiltPage, Lead
from sitegen.site_checks.safety import is_on_other_host


def check(site: BuiltSite) -> Iterator[Problem]:
    """Yield the links that lead astray, what style sheets name in vain, and the pages that nothing leads to."""
    for page in site.pages.values():
        for lead in page.leads:
            yield from _astray(page, lead, site.pages[lead.file])
    for file, addresses in site.styles.items():
        for address in addresses:
            target = site.host.locate(file, address)
            if target is None or is_on_other_host(address):
                yield found_in("other-host", file, found=address)
            elif target not in site.host.files:
                yield found_in("link-broken", file, found=address, target=target)
    yield from _unreachable(site)


def _astray(page: BuiltPage, lead: Lead, target: BuiltPage) -> Iterator[Problem]:
    """Report an anchor that the page led to does not have, and a change of language that the link does not announce."""
    if lead.anchor and lead.anchor not in target.ids:
        yield finding("anchor-missing", page, lead.line, found=lead.anchor, target=target.file)
    if lead.announced and target.lang not in lead.announced:
        yield finding("link-language", page, lead.line, found=target.file, language=target.lang)


def _unreachable(site: BuiltSite) -> Iterator[Problem]:
    reached, waiting = set(), [INDEX]
    while waiting:
        file = waiting.pop()
        if file not in reached and file in site.pages:
            reached.add(file)
            waiting.extend(lead.file for lead in site.pages[file].leads)
    for page in site.indexed:
        if page.file not in reached:
            yield finding("page-unreachable", page)
