"""The search index: the words of each page, section by section, in the form that the search worker reads."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

_HEADINGS = {"h1", "h2", "h3"}
# A passage with an address of its own: the first heading or `dfn` in it is its title, unless `data-search-title` gives
# one. A value, the page that lists things of its kind, makes it a hit of its own; without an id it is its heading's.
_SECTION = "data-search-section"
_TITLE = "data-search-title"
# Words that lead here but are not shown, with “;” between them: a number in digits, other words for a thing.
_WORDS = "data-search-words"
_SKIPPED = "data-search-exclude"
_BLOCKS = {
    "p",
    "li",
    "dt",
    "dd",
    "td",
    "th",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "caption",
    "summary",
    "blockquote",
}
# Entries of an index that come in one piece: some 200 KB compressed, read in about a second.
MOST_IN_A_PART = 1500


@dataclass(frozen=True)
class IndexEntry:
    """A page, or one of its sections (`address` ends in `#anchor`).

    `kind` is the name of the page that lists such things, told of a page about one of them and of an entry in the list:
    both are hits by themselves.
    `words` lead to it without being shown.
    """

    address: str
    title: str
    text: str
    kind: str = ""
    words: str = ""


def index_page(html: str, title: str, address: str, kind: str = "") -> list[IndexEntry]:
    """Cut a page's body at headings and at `data-search-section`; what is marked `data-search-exclude` is left out."""
    first, *sections = etree.HTML(html, etree.HTMLParser(target=_Reader())) if html.strip() else [_Section()]
    entries = [IndexEntry(address, title, _clean(first.text), kind, first.words)]
    for section in sections:
        text = _clean(section.text)
        if text or section.title:
            place = f"{address}#{section.anchor}"
            entries.append(IndexEntry(place, _clean(section.title), text, section.kind, section.words))
    return entries


def index_files(
    pages: Sequence[Sequence[IndexEntry]], home: str, suffixes: tuple[str, ...], offline: bool = False
) -> dict[str, str]:
    """Return name → content of one language's index; addresses are given from that language's home page.

    A long index comes in parts, which are answered from one after another: the first has the number of parts and of
    all entries, and their kinds. A page opened from a file may fetch nothing but scripts, so `offline` they are such.
    """
    parts = [[_doc(entry, home) for page in part for entry in page] for part in _parts(pages)]
    config: dict[str, object] = {"suffixes": list(suffixes)}
    if len(parts) > 1:
        kinds = dict.fromkeys(doc["kind"] for docs in parts for doc in docs if "kind" in doc)
        config |= {"parts": len(parts), "total": sum(map(len, parts)), "kinds": list(kinds)}
    files = {}
    for number, docs in enumerate(parts, 1):
        content = {"config": config, "docs": docs} if number == 1 else {"docs": docs}
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        name = "search_index" if number == 1 else f"search_index-{number}"
        files |= {f"{name}.js": f"self.searchIndex={text}"} if offline else {f"{name}.json": text}
    return files


def _parts(pages: Sequence[Sequence[IndexEntry]]) -> list[list[Sequence[IndexEntry]]]:
    """Divide the pages of a long index; a page stays in one piece, for its sections are told as one hit."""
    parts: list[list[Sequence[IndexEntry]]] = [[]]
    size = 0
    for page in pages:
        if size and size + len(page) > MOST_IN_A_PART:
            parts.append([])
            size = 0
        parts[-1].append(page)
        size += len(page)
    return parts


def _doc(entry: IndexEntry, home: str) -> dict[str, str]:
    return {
        "location": entry.address.removeprefix(home),
        "title": entry.title,
        "text": entry.text,
        **({"kind": entry.kind} if entry.kind else {}),
        **({"words": entry.words} if entry.words else {}),
    }


@dataclass
class _Section:
    anchor: str = ""
    title: str = ""
    text: str = ""
    kind: str = ""
    words: str = ""


class _Reader:
    """What lxml tells of a page's elements, one after the other, cut into sections."""

    def __init__(self):
        self.sections = [_Section()]
        self._skipping = 0
        self._title_tag: str | None = None
        self._awaits_title = False
        self._kind_of_heading = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Go into an element."""
        if self._skipping or _SKIPPED in attributes:
            self._skipping += 1
        if self._skipping:
            return
        self._open_section(tag, attributes)
        if attributes.get(_WORDS):
            self.sections[-1].words = f"{self.sections[-1].words};{_clean(attributes[_WORDS])}".removeprefix(";")
        if tag in _BLOCKS:
            self.sections[-1].text += "\n"

    def _open_section(self, tag: str, attributes: Mapping[str, str]) -> None:
        anchor, kind, title = attributes.get("id"), attributes.get(_SECTION) or "", attributes.get(_TITLE) or ""
        is_heading = tag in _HEADINGS and bool(anchor)
        if _SECTION in attributes and anchor:
            self.sections.append(_Section(anchor, title, kind=kind))
            self._awaits_title = not title
        elif _SECTION in attributes:
            self._kind_of_heading = kind
        elif is_heading:
            self.sections.append(_Section(anchor, kind=self._kind_of_heading))
            self._kind_of_heading = ""
        if is_heading or (tag == "dfn" and self._awaits_title):
            self._title_tag = tag
            self._awaits_title = False

    def end(self, tag: str) -> None:
        """Leave an element."""
        if self._skipping:
            self._skipping -= 1
        elif tag == self._title_tag:
            self._title_tag = None

    def data(self, data: str) -> None:
        """Read on."""
        if self._skipping:
            return
        if self._title_tag:
            self.sections[-1].title += data
        else:
            self.sections[-1].text += data

    def close(self) -> list[_Section]:
        """Return what was read."""
        return self.sections


def _clean(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
