"""What a preview need not work out again: the results of pure functions, from one build to the next."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from sitegen.reach import DrawnPages

Result = TypeVar("Result")


class Memory:
    """Keeps what functions returned for what they were given, as long as each build asks for it again.

    Nothing in it can be out of date: a function whose result depends on its arguments alone may be called through it,
    no other. Results are shared, so nobody may change them.
    """

    def __init__(self):
        self._before: dict[Hashable, object] = {}
        self._now: dict[Hashable, object] = {}
        self.pages: DrawnPages = DrawnPages()

    def begin(self) -> None:
        """Begin a build: what the one before it did not ask for is forgotten."""
        self._before, self._now = self._now, {}

    def call(self, function: Callable[..., Result], *arguments: Hashable) -> Result:
        """Return what a function returns for these arguments."""
        key = (function, arguments)
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else function(*arguments)
        return self._now[key]
