"""What the checks keep of a page of a built site: what other pages ask of it."""

import gzip
from dataclasses import dataclass
from typing import NamedTuple

from sitegen.problems import Problem

# The host shows it for any wrong address, however deep: it speaks all languages, and its links begin at the root.
NOT_FOUND = "404.html"


class Reference(NamedTuple):
    """An address on a page, as it is written, with the element it is written in.

    `is_loaded` tells that the browser asks for it without being told, `is_first` that it does so on a first visit;
    `announced` holds the languages that a reader expects behind a link.
    """

    tag: str
    address: str
    line: int
    is_loaded: bool
    is_first: bool
    announced: frozenset[str]


class Lead(NamedTuple):
    """A link to a page of the site: its file, the anchor ("" for none), and the line of the first such link.

    `announced` is that of the reference; empty where no reader follows the link, as with the address of a form.
    """

    file: str
    anchor: str
    line: int
    announced: frozenset[str]


class Link(NamedTuple):
    """A link element that tells which page this is: its address, its language ("" where it names none), its line."""

    address: str
    language: str
    line: int


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page by its file, from the site's root.

    `ids` are its anchors, `leads` its links to pages of the site, `loads` the other files of a first visit; `weight`
    in bytes, compressed; `found` is what is wrong with it by itself.
    """

    file: str
    lang: str
    title: str
    title_line: int
    is_indexed: bool
    ids: tuple[str, ...]
    leads: tuple[Lead, ...]
    loads: frozenset[str]
    canonical: tuple[Link, ...]
    alternates: tuple[Link, ...]
    weight: int
    found: tuple[Problem, ...]

    @property
    def is_anywhere(self) -> bool:
        """Tell whether this is the page for wrong addresses."""
        return self.file == NOT_FOUND

    @property
    def languages(self) -> dict[str, str]:
        """hreflang → address of the same page in other languages."""
        return {link.language: link.address for link in self.alternates}


def weight(content: bytes) -> int:
    """Return how many bytes are sent, compressed as hosts do it."""
    return len(gzip.compress(content, 6, mtime=0))
