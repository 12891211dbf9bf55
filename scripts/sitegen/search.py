"""The search index: the words of each page, section by section, in the form that the search worker reads."""

from dataclasses import dataclass
from html.parser import HTMLParser

_HEADINGS = {"h1", "h2", "h3"}
# A passage with an address of its own: the first heading or `dfn` in it is its title.
_SECTION = "data-search-section"
_SKIPPED = "data-search-exclude"
_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}
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


@dataclass(frozen=True)
class IndexEntry:
    """A page, or one of its sections (`address` ends in `#anchor`).

    `is_item` marks a page about one thing, `is_listed` an entry of a list such as the glossary.
    """

    address: str
    title: str
    text: str
    is_item: bool = False
    is_listed: bool = False


def index_page(html: str, title: str, address: str, is_item: bool = False) -> list[IndexEntry]:
    """Cut a page's body at headings and at `data-search-section`; what is marked `data-search-exclude` is left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    first, *sections = reader.sections
    entries = [IndexEntry(address, title, _clean(first.text), is_item)]
    for section in sections:
        text = _clean(section.text)
        if text or section.title:
            place = f"{address}#{section.anchor}"
            entries.append(IndexEntry(place, _clean(section.title), text, is_item, section.is_listed))
    return entries


def index_file(entries: list[IndexEntry], home: str, suffixes: tuple[str, ...]) -> dict:
    """Return the index of one language; addresses are given from that language's home page."""
    docs = [
        {
            "location": entry.address.removeprefix(home),
            "title": entry.title,
            "text": entry.text,
            **({"item": 1} if entry.is_item else {}),
            **({"listed": 1} if entry.is_listed else {}),
        }
        for entry in entries
    ]
    return {"config": {"suffixes": list(suffixes)}, "docs": docs}


@dataclass
class _Section:
    anchor: str = ""
    title: str = ""
    text: str = ""
    is_listed: bool = False


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.sections = [_Section()]
        self._skipping = 0
        self._title_tag: str | None = None
        self._awaits_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag not in _VOID and (self._skipping or _SKIPPED in attributes):
            self._skipping += 1
        if self._skipping:
            return
        anchor = attributes.get("id")
        if anchor and (tag in _HEADINGS or _SECTION in attributes):
            self.sections.append(_Section(anchor, is_listed=_SECTION in attributes))
            self._awaits_title = _SECTION in attributes
        if (tag in _HEADINGS and anchor) or (tag == "dfn" and self._awaits_title):
            self._title_tag = tag
            self._awaits_title = False
        if tag in _BLOCKS:
            self.sections[-1].text += "\n"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass over an element closed where it begins: it holds no words and has no end tag to wait for."""

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif tag == self._title_tag:
            self._title_tag = None

    def handle_data(self, data: str) -> None:
        if self._skipping:
            return
        if self._title_tag:
            self.sections[-1].title += data
        else:
            self.sections[-1].text += data


def _clean(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
