"""Lists of a plan with many items: what stands on one page, and how a list goes on over several.

Written for a plan of some ten projects, a page shows all of them. As soon as a group has more than `MOST`, overviews
are divided and other pages show the first few with a link to all; below that, nothing is any different.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

# What one page shows of a list: a multiple of two, three and four columns, and, at some 0.6 KB a card compressed, as
# much as can be sent before a reader on a slow line gives up (40 KB, see site_checks/weights.py).
MOST = 48
# What a page about something else shows of it: one or two rows.
FEW = 12
# What the home page tells of the figures announced together: each such story takes the room of six cards.
FEW_STORIES = 4
# Numbers on either side of the current one: a pager is one row on a phone.
_NEAR = 1
# The folder of the pages that only a divided list has.
FOLDER = "lists"


@dataclass(frozen=True)
class Series:
    """The pages of one list: their paths in order, and which of them this is, from 1."""

    paths: tuple[str, ...] = ()
    part: int = 1

    @property
    def parts(self) -> int:
        """How many pages the list has."""
        return max(len(self.paths), 1)

    @property
    def previous(self) -> str | None:
        """The path of the page before this one."""
        return self.paths[self.part - 2] if self.part > 1 else None

    @property
    def next(self) -> str | None:
        """The path of the page after this one."""
        return self.paths[self.part] if self.part < len(self.paths) else None

    @property
    def offered(self) -> list[tuple[int, str]]:
        """The numbers and paths that a pager names: first, last and those near; (0, "") where some are left out."""
        offered: list[tuple[int, str]] = []
        for number, path in enumerate(self.paths, 1):
            if number in {1, self.parts} or abs(number - self.part) <= _NEAR:
                left_out = number - offered[-1][0] - 1 if offered else 0
                if left_out:  # a sign takes as much room as the one number it would stand for
                    offered.append((number - 1, self.paths[number - 2]) if left_out == 1 else (0, ""))
                offered.append((number, path))
        return offered


def divided(items: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Return a list in the parts that a page each shows; the last may be shorter, and one of nothing has one part."""
    return [tuple(items[start : start + MOST]) for start in range(0, max(len(items), 1), MOST)]


def series(first: str, folder: str, parts: int) -> list[Series]:
    """Return the places of the pages of a list: the first at a path of its own, the others at their numbers."""
    paths = (first, *(f"{FOLDER}/{folder}/{number}" for number in range(2, parts + 1)))
    return [Series(paths if parts > 1 else (), part) for part in range(1, parts + 1)]


def list_path(group: str, record_id: str) -> str:
    """Return the path of the first page that lists what relates to a record."""
    return f"{FOLDER}/{group}/{record_id}/1"
