"""All checks of a built site in one run."""

from pathlib import Path

from sitegen.problems import Problem
from sitegen.site_checks import alternates, links, weights
from sitegen.site_checks.built_site import BuiltSite

# Those that look at more than one page; the others look at each when it is read.
_CHECKS = (links.check, alternates.check, weights.check)


def check_folder(folder: Path) -> list[Problem]:
    """Return what is wrong with the site in a folder, by file and line; files are given from that folder."""
    site = BuiltSite(folder)
    by_itself = (found for page in site.pages.values() for found in page.found)
    return sorted({*by_itself, *(found for check in _CHECKS for found in check(site))})
