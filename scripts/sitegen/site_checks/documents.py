"""What every page needs to be read by people and machines: a head that says what it is, headings in order, names."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from sitegen.problems import Problem
from sitegen.site_checks.document import Document, Element, text_of
from sitegen.site_checks.findings import finding

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Attributes that name other elements of the page by their ids.
_REFERRING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details")


def check(page: Document) -> Iterator[Problem]:
    """Yield what is wrong with a document."""
    for find in (_head, _headings, _ids, _images, _empty_links):
        yield from find(page)


def _head(page: Document) -> Iterator[Problem]:
    if not page.lang:
        yield finding("no-lang", page, page.root)
    if not page.title:
        yield finding("no-title", page)
    if page.is_indexed and not page.told("description").strip():
        yield finding("no-description", page)


def _headings(page: Document) -> Iterator[Problem]:
    # The page for wrong addresses has a heading in each language.
    of_language = Counter(page.language_of(each) if page.is_anywhere else page.lang for each in page.named("h1"))
    if not of_language or max(of_language.values()) > 1:
        yield finding("h1-count", page, *page.named("h1")[1:2], found=len(page.named("h1")))
    for above, below in pairwise(page.named(*_HEADINGS)):
        if int(below.tag[1]) > int(above.tag[1]) + 1:
            yield finding("heading-skips", page, below, found=below.tag, above=above.tag)


def _ids(page: Document) -> Iterator[Problem]:
    known = set(page.ids)
    if len(known) < len(page.ids):
        yield from _ids_twice(page)
    for attribute in _REFERRING:
        for element, names in page.having[attribute]:
            for name in set(names.split()) - known:
                yield finding("id-missing", page, element, found=name, attribute=attribute)


def _ids_twice(page: Document) -> Iterator[Problem]:
    seen = set()
    for element, name in page.having["id"]:
        if name in seen:
            yield finding("id-twice", page, element, found=name)
        seen.add(name)


def _images(page: Document) -> Iterator[Problem]:
    for image in page.named("img", "area"):
        if "alt" not in image.attrib:
            yield finding("no-alt", page, image, found=image.get("src") or image.get("href", ""))


def _empty_links(page: Document) -> Iterator[Problem]:
    for element in page.named("a", "button"):
        if (element.tag == "button" or "href" in element.attrib) and not _name(element):
            yield finding("empty-link", page, element, found=element.get("href", "button"))


def _name(element: Element) -> str:
    """Return what a link or button is called, as far as that is needed to tell that it has a name."""
    called = (element.get("aria-label") or element.get("aria-labelledby") or element.get("title") or "").strip()
    return called or text_of(element).strip() or "".join(image.get("alt", "") for image in element.iter("img")).strip()
