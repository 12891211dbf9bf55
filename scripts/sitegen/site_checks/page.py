"""A page of a built site, parsed once, and what the checks ask of it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

Element = etree._Element  # lxml has no public name for the type

# The host shows it for any wrong address, however deep: it speaks all languages, and its links begin at the root.
NOT_FOUND = "404.html"
_PARSER = etree.HTMLParser(encoding="utf-8")
_LEADS = {("a", "href"), ("area", "href"), ("form", "action"), ("button", "formaction"), ("input", "formaction")}
_LOADS = {"src", "poster", "data", "srcset", "imagesrcset"}
_DRAWN_FROM = {"href", "xlink:href"}  # of SVG elements
_SHAPES = {"use", "image"}
# Of a link element the browser asks for what it names, except where that is only told.
_TOLD = {"alternate", "author", "canonical", "help", "license", "next", "prev", "search"}
_REFRESH = re.compile(r"url=\s*['\"]?([^'\"]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Reference:
    """An address on a page, as it is written; `is_loaded` tells that the browser asks for it without being told."""

    element: Element
    address: str
    is_loaded: bool


class BuiltPage:
    """A page by its file, from the site's root."""

    def __init__(self, file: str, content: bytes):
        self.file, self.content = file, content
        self.root = _parse(content)
        self.elements: list[Element] = list(self.root.iter("*"))
        self._by_name: dict[str, list[Element]] = defaultdict(list)
        for element in self.elements:
            self._by_name[element.tag].append(element)
        self.lang: str = self.root.get("lang", "")

    def named(self, *names: str) -> list[Element]:
        """Return the elements with these names, name by name."""
        return [element for name in names for element in self._by_name.get(name, ())]

    def linked(self, rel: str) -> list[Element]:
        """Return the link elements of a kind."""
        return [element for element in self.named("link") if rel in element.get("rel", "").split()]

    def told(self, name: str) -> str:
        """Return what a meta element says, "" where there is none."""
        return next((each.get("content", "") for each in self.named("meta") if each.get("name") == name), "")

    @property
    def is_anywhere(self) -> bool:
        """Tell whether this is the page for wrong addresses."""
        return self.file == NOT_FOUND

    @cached_property
    def is_indexed(self) -> bool:
        """Tell whether search engines may list the page."""
        return "noindex" not in self.told("robots")

    @cached_property
    def title(self) -> str:
        """The document's title."""
        return " ".join(text_of(*self.named("title")[:1]).split())

    @cached_property
    def ids(self) -> set[str]:
        """The anchors of the page."""
        return {element.get("id") for element in self.elements if "id" in element.attrib}

    @cached_property
    def alternates(self) -> dict[str, str]:
        """hreflang → address of the same page in other languages."""
        return {
            each.get("hreflang"): each.get("href", "") for each in self.linked("alternate") if "hreflang" in each.attrib
        }

    @cached_property
    def references(self) -> list[Reference]:
        """All addresses, except those by which the page names itself in every language."""
        return [*self._in_elements(), *self._in_head()]

    def _in_elements(self) -> Iterator[Reference]:
        for element in self.elements:
            for name, value in element.attrib.items():
                if name in {"srcset", "imagesrcset"}:
                    yield from (Reference(element, each.split()[0], True) for each in value.split(",") if each.strip())
                elif (element.tag, name) in _LEADS:
                    yield Reference(element, value, False)
                elif name in _LOADS or (element.tag in _SHAPES and name in _DRAWN_FROM):
                    yield Reference(element, value, True)

    def _in_head(self) -> Iterator[Reference]:
        for element in self.named("link"):
            rels = set(element.get("rel", "").split())
            if not ("canonical" in rels or "hreflang" in element.attrib):
                yield Reference(element, element.get("href", ""), not rels <= _TOLD)
        for element in self.named("meta"):
            if element.get("property") in {"og:image", "og:url"}:
                yield Reference(element, element.get("content", ""), False)
            if element.get("http-equiv") == "refresh" and (found := _REFRESH.search(element.get("content", ""))):
                yield Reference(element, found[1], False)


def language_of(element: Element) -> str:
    """Return the language of an element's text: its own or that of the nearest element round it."""
    return next((each.get("lang") for each in (element, *element.iterancestors()) if "lang" in each.attrib), "")


def text_of(*elements: Element) -> str:
    """Return the text inside elements."""
    return "".join(text for element in elements for text in element.itertext(with_tail=False))


def _parse(content: bytes) -> Element:
    if not content.strip():
        return etree.Element("html")
    root = etree.fromstring(content, _PARSER)
    return etree.Element("html") if root is None else root
