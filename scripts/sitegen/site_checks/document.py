"""A page of a built site as it is parsed, while the checks that need no other page look at it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from lxml import etree

from sitegen.problems import Problem
from sitegen.site_checks.page import NOT_FOUND, BuiltPage, Lead, Link, Reference, weight

Element = etree._Element  # lxml has no public name for the type

_PARSER = etree.HTMLParser(encoding="utf-8")
_LEADS = {("a", "href"), ("area", "href"), ("form", "action"), ("button", "formaction"), ("input", "formaction")}
_LOADS = {"src", "poster", "data", "srcset", "imagesrcset"}
_DRAWN_FROM = {"href", "xlink:href"}  # of SVG elements
_SHAPES = {"use", "image"}
# Of a link element the browser asks for what it names, except where that is only told.
_TOLD = {"alternate", "author", "canonical", "help", "license", "next", "prev", "search"}
# What it asks for at once.
_FIRST = {"stylesheet", "icon", "preload", "modulepreload"}
_REFRESH = re.compile(r"url=\s*['\"]?([^'\"]+)", re.IGNORECASE)
_WITH_ADDRESSES = (*_LOADS, *_DRAWN_FROM, "action", "formaction")
# Whatever stands in a passage marked as being in another language than the document.
_MARKED = etree.XPath("/*//*[@lang]/descendant-or-self::*")


class Document:
    """A page by its file, from the site's root, with its elements."""

    def __init__(self, file: str, content: bytes):
        self.file, self._content = file, content
        self.root = _parse(content)
        self.lang: str = self.root.get("lang", "")
        self.elements: list[Element] = list(self.root.iter("*"))
        # Attribute → the elements that have it, with its values: one walk for all checks.
        self.having: defaultdict[str, list[tuple[Element, str]]] = defaultdict(list)
        for element in self.elements:
            for name, value in element.items():
                self.having[name].append((element, value))

    def named(self, *names: str) -> list[Element]:
        """Return the elements with these names, in the document's order."""
        return list(self.root.iter(*names))

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
    def ids(self) -> list[str]:
        """The anchors of the page, in order; a well-made page has each once."""
        return [name for _, name in self.having["id"]]

    @cached_property
    def marked(self) -> set[Element]:
        """The elements in passages marked as being in a language of their own."""
        return set(_MARKED(self.root))

    @cached_property
    def references(self) -> list[Reference]:
        """All addresses, except those by which the page names itself in every language."""
        return [*self._in_elements(), *self._in_head()]

    def summary(self, leads: Iterable[Lead], loads: Iterable[str], found: Iterable[Problem]) -> BuiltPage:
        """Return what other pages ask of this one, with where it leads and what was found on it."""
        return BuiltPage(
            file=self.file,
            lang=self.lang,
            title=self.title,
            title_line=next((each.sourceline for each in self.named("title")), 1),
            is_indexed=self.is_indexed,
            ids=tuple(self.ids),
            leads=tuple(leads),
            loads=frozenset(loads),
            canonical=tuple(_link(each) for each in self.linked("canonical")),
            alternates=tuple(_link(each) for each in self.linked("alternate") if "hreflang" in each.attrib),
            weight=weight(self._content),
            found=tuple(found),
        )

    def _in_elements(self) -> Iterator[Reference]:
        for name in _WITH_ADDRESSES:
            for element, value in self.having[name]:
                if name in {"srcset", "imagesrcset"}:
                    addresses = (each.split()[0] for each in value.split(",") if each.strip())
                    yield from (self._reference(element, address, True) for address in addresses)
                elif (element.tag, name) in _LEADS:
                    yield self._reference(element, value, False)
                elif name in _LOADS or (element.tag in _SHAPES and name in _DRAWN_FROM):
                    yield self._reference(element, value, True)

    def _in_head(self) -> Iterator[Reference]:
        for element in self.named("link"):
            rels = set(element.get("rel", "").split())
            if not ("canonical" in rels or "hreflang" in element.attrib):
                yield self._reference(element, element.get("href", ""), not rels <= _TOLD)
        for element in self.named("meta"):
            if element.get("property") in {"og:image", "og:url"}:
                yield self._reference(element, element.get("content", ""), False)
            if element.get("http-equiv") == "refresh" and (found := _REFRESH.search(element.get("content", ""))):
                yield self._reference(element, found[1], False)

    def _reference(self, element: Element, address: str, is_loaded: bool) -> Reference:
        is_first = element.tag != "link" or bool(_FIRST & set(element.get("rel", "").split()))
        if "hreflang" in element.attrib:
            announced = frozenset({element.get("hreflang")})
        else:
            announced = frozenset({self.lang, self.language_of(element)})
        return Reference(
            tag=element.tag,
            address=address,
            line=element.sourceline or 1,
            is_loaded=is_loaded,
            is_first=is_loaded and is_first and element.get("loading") != "lazy",
            announced=announced,
        )

    def language_of(self, element: Element) -> str:
        """Return the language of an element's text: its own or that of the nearest element round it."""
        if element not in self.marked:
            return self.lang
        return next((each.get("lang") for each in (element, *element.iterancestors()) if "lang" in each.attrib), "")


def text_of(*elements: Element) -> str:
    """Return the text inside elements."""
    return "".join(text for element in elements for text in element.itertext(with_tail=False))


def _link(element: Element) -> Link:
    return Link(element.get("href", ""), element.get("hreflang", ""), element.sourceline or 1)


def _parse(content: bytes) -> Element:
    if not content.strip():
        return etree.Element("html")
    root = etree.fromstring(content, _PARSER)
    return etree.Element("html") if root is None else root
