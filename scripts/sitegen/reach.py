"""What a page reached for while it was drawn, so that a preview draws it again only when some of that has changed.

Towns, principles and projects are many and edited often, so it is noted which of them a page looked at; all other data
are the world, after a change of which every page is drawn anew.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from sitegen.models import Item, Text
    from sitegen.site import Site

Drawn = TypeVar("Drawn")

_noting: "list[Reach]" = []


@dataclass
class Reach:
    """The records of items by id, whether texts were older than their originals, and whether it was all items."""

    items: "dict[str, Item]" = field(default_factory=dict)
    stale: "dict[tuple[Text, str], bool]" = field(default_factory=dict)
    everything: bool = False

    def holds(self, site: "Site") -> bool:
        """Tell whether a site still answers as it did; all that was noted is compared."""
        stored = site.stored_items
        return all(stored.get(name) == record for name, record in self.items.items()) and all(
            site.is_stale(*asked) == answer for asked, answer in self.stale.items()
        )


def note_item(record: "Item") -> None:
    """Note that a page looked at an item."""
    if _noting:
        _noting[-1].items[record.id] = record


def note_stale(text: "Text", locale: str, answer: bool) -> None:
    """Note that a page asked whether a text is older than its original."""
    if _noting:
        _noting[-1].stale[text, locale] = answer


def note_everything() -> None:
    """Note that a page shows something that depends on all items together."""
    if _noting:
        _noting[-1].everything = True


@contextmanager
def _noted() -> Iterator[Reach]:
    reach = Reach()
    _noting.append(reach)
    try:
        yield reach
    finally:
        _noting.pop()


class DrawnPages(Generic[Drawn]):
    """Pages as they were drawn in earlier builds."""

    def __init__(self):
        self._world: object = None
        self._pages: dict[Hashable, tuple[Reach, Drawn]] = {}
        self._same = False

    def begin(self, world: object, everything: object) -> None:
        """Begin a build: `world` is all that is not noted page by page, `everything` all items with their states."""
        if self._world is None or self._world[0] != world:
            self._pages.clear()
        self._same = self._world is not None and self._world[1] == everything
        self._world = (world, everything)

    def page(self, key: Hashable, site: "Site", draw: Callable[[], Drawn]) -> Drawn:
        """Return a page as it was drawn before, if nothing that it reached for has changed; else draw it."""
        kept = self._pages.get(key)
        if kept and (self._same if kept[0].everything else kept[0].holds(site)):
            return kept[1]
        with _noted() as reach:
            drawn = draw()
        self._pages[key] = (reach, drawn)
        return drawn
