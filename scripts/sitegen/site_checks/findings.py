"""What a check reports: a problem in a file of the site, given from its root, on a line."""

from typing import Protocol

from lxml import etree

from sitegen.problems import Problem, problem
from sitegen.site_checks.messages import SITE_MESSAGES


class Placed(Protocol):
    """A page, however much of it is known."""

    @property
    def file(self) -> str:
        """Its file."""


def finding(code: str, page: Placed, place: etree._Element | int | None = None, **values: object) -> Problem:
    """Report a problem of a page, on a line or on that of an element; without either, on the first."""
    line = place if isinstance(place, int) or place is None else place.sourceline
    return found_in(code, page.file, line or 1, **values)


def found_in(code: str, file: str, line: int = 1, **values: object) -> Problem:
    """Report a problem of any file of the site."""
    return problem(code, file, line, messages=SITE_MESSAGES, **values)
