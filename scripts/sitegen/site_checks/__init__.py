"""Checks of the site as it is built: pages, links, languages, safety, weight. They know HTML and nothing of the data;
which languages and addresses there are, the site says itself.
"""

from sitegen.site_checks.check import check_folder

__all__ = ["check_folder"]
