"""What a visit may weigh, and what the site weighs. The budgets stand here alone; the browser tests use them, too."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from sitegen.pages import LISTED_ON
from sitegen.paging import FOLDER
from sitegen.problems import Problem
from sitegen.site_checks.built_site import BuiltSite
from sitegen.site_checks.findings import finding, found_in
from sitegen.site_checks.page import BuiltPage, weight
from sitegen.site_data import COMPARISON, ITEM_TEMPLATES

KB, MB = 1024, 1024 * 1024
# What a server sends before it hears from the reader (ten packets); a page that lists everything takes one more turn.
MOST_FOR_A_PAGE, MOST_FOR_A_LIST = 14 * KB, 20 * KB
MOST_FOR_STYLES_AND_SCRIPTS = 20 * KB
MOST_FOR_A_VISIT = 40 * KB
MOST_FOR_A_SEARCH_INDEX = 60 * KB
# Of a plan so long that its lists are divided: a page that lists, a visit of one, a part of the index.
MOST_FOR_A_LONG_LIST, MOST_FOR_A_LONG_VISIT = 40 * KB, 60 * KB
MOST_FOR_A_PART_OF_THE_INDEX = 300 * KB
# GitHub Pages allows 1 GB.
MOST_FOR_THE_SITE = 800 * MB
_SEARCH_INDEX = re.compile(r"search_index(-\d+)?\.json")


def most_for(file: str, is_long: bool = False) -> int:
    """Return the budget of a page by its file; `is_long` tells that lists of the site are divided."""
    path = PurePosixPath(file)
    name = path.parent.name if path.stem == "index" else path.stem
    is_about_one = FOLDER not in path.parts and path.parent.parent.name in {*ITEM_TEMPLATES, COMPARISON}
    if is_long and not is_about_one:
        return MOST_FOR_A_LONG_LIST
    return MOST_FOR_A_LIST if name in LISTED_ON.values() else MOST_FOR_A_PAGE


def check(site: BuiltSite) -> Iterator[Problem]:
    """Yield the pages, first visits and search indexes that weigh too much, and the whole if it does."""
    known: dict[str, int] = {page.file: page.weight for page in site.pages.values()}
    is_long = any(FOLDER in file.split("/")[:2] for file in site.pages)
    for_a_visit = MOST_FOR_A_LONG_VISIT if is_long else MOST_FOR_A_VISIT

    def weight_of(file: str) -> int:
        if file not in known:
            known[file] = weight(site.read(file))
        return known[file]

    for page in site.pages.values():
        parts = page.loads - {page.file}
        code = sum(weight_of(file) for file in parts if file.endswith((".css", ".js")))
        own, images = weight_of(page.file), sum(weight_of(file) for file in parts if not file.endswith((".css", ".js")))
        yield from _beyond("page-heavy", page, own, most_for(page.file, is_long))
        yield from _beyond("code-heavy", page, code, MOST_FOR_STYLES_AND_SCRIPTS)
        yield from _beyond("visit-heavy", page, own + code + images, for_a_visit)
    for file in site.host.files:
        limit = MOST_FOR_A_PART_OF_THE_INDEX if is_long else MOST_FOR_A_SEARCH_INDEX
        if _SEARCH_INDEX.fullmatch(posixpath.basename(file)) and weight_of(file) > limit:
            yield found_in("index-heavy", file, found=_kb(weight_of(file)), limit=_kb(limit))
    if sum(site.host.files.values()) > MOST_FOR_THE_SITE:
        total, limit = sum(site.host.files.values()) // MB, MOST_FOR_THE_SITE // MB
        yield found_in("site-large", ".", found=total, limit=limit)


def _beyond(code: str, page: BuiltPage, found: int, limit: int) -> Iterator[Problem]:
    if found > limit:
        yield finding(code, page, found=_kb(found), limit=_kb(limit))


def _kb(size: int) -> str:
    return f"{size / KB:.1f}"
