"""What templates ask of long lists: how much of one a page shows, and which page shows the rest."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from sitegen.pages import Page
from sitegen.paging import FEW, FEW_STORIES, MOST
from sitegen.relations import Filter, filters
from sitegen.site import PlanItem, Site
from sitegen.site_data import FILTERED


class Lists:
    """The lists of a site's pages. As long as no group is long, every one of them is shown as a whole."""

    FEW = FEW  # for templates, which tell how many more there are

    def __init__(self, site: Site, pages: Sequence[Page]):
        self._site, self._pages = site, pages
        self._filters: dict[str, dict[str, list[Filter]]] = {}

    def filters(self, group: str) -> dict[str, list[Filter]]:
        """Return by what a group's items can be filtered."""
        if group not in self._filters:
            self._filters[group] = filters(self._site, group)
        return self._filters[group]

    def few(self, items: Sequence[Any], after: Sequence[Any] = ()) -> Sequence[Any]:
        """Return what a page about something else shows of a list, which may go on from another one."""
        return items[: max(FEW - len(after), 0)] if self._site.is_large else items

    def stories(self, items: Sequence[PlanItem]) -> Sequence[PlanItem]:
        """Return the items whose figures the home page tells."""
        return items[:FEW_STORIES] if self._site.is_large else items

    def most(self, items: Sequence[Any]) -> Sequence[Any]:
        """Return what one page shows of a list that is not divided."""
        return items[:MOST] if self._site.is_large else items

    def of(self, record_id: str) -> Page | None:
        """Return the page that lists what relates to a record, the first of several."""
        return self._of_records.get(record_id)

    def parts(self, path: str) -> list[Page]:
        """Return the pages of an overview."""
        return [page for page in self._pages if page.filter is None and path in (page.path, page.parent)]

    def overview_of(self, item: PlanItem) -> str:
        """Return the path of the page of an overview that shows an item."""
        paths = next((page.series.paths for page in self._pages if page.path == item.group), ())
        return paths[self._places[item.record.id] // MOST] if paths else item.group

    def unfinished(self, files: dict[str, Counter]) -> list[tuple[str, Counter]]:
        """Return the files whose translations are not all reviewed, each with their number by state."""
        return [(file, counts) for file, counts in files.items() if counts.total() > counts["reviewed"]]

    @cached_property
    def _of_records(self) -> dict[str, Page]:
        lists = (page for page in self._pages if page.template == FILTERED and page.series.part == 1)
        return {page.filter.record_id: page for page in lists}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {item.record.id: place for items in self._site.groups.values() for place, item in enumerate(items)}
