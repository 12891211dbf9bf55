"""All checks of a built site in one run."""

from pathlib import Path

from sitegen.problems import Problem
from sitegen.site_checks import alternates, documents, languages, links, safety, weights
from sitegen.site_checks.built_site import BuiltSite

_CHECKS = (documents.check, safety.check, links.check, alternates.check, languages.check, weights.check)


def check_folder(folder: Path) -> list[Problem]:
    """Return what is wrong with the site in a folder, by file and line; files are given from that folder."""
    site = BuiltSite(folder)
    return sorted({found for check in _CHECKS for found in check(site)})
