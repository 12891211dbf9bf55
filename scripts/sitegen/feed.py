"""The Atom feed of a language: what changed in the data, the latest first (RFC 4287)."""

from xml.etree import ElementTree as Tree

from sitegen import models
from sitegen.site import Site
from sitegen.words import Words

FILE = "feed.xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"


def atom_feed(site: Site, words: Words, page: str, feed: str) -> bytes:
    """Return the feed; `page` is the absolute address of the change log, `feed` its own."""
    Tree.register_namespace("", _NAMESPACE)
    root = _element("feed", {"xml:lang": words.locale})
    _add(root, "id", feed)
    _add(root, "title", f"{words.plain(site.settings.name)} – {words.plain(site.pages['changes'].title)}")
    _add(root, "updated", _moment(site.last_change().date))
    root.append(_element("link", {"rel": "self", "type": "application/atom+xml", "href": feed}))
    root.append(_element("link", {"rel": "alternate", "type": "text/html", "href": page}))
    _add(_add(root, "author"), "name", words.plain(site.settings.name))
    _add(root, "rights", words.plain(site.settings.license.name))
    for change in site.changes:
        entry = _add(root, "entry")
        _add(entry, "id", f"{page}#{change.id}")
        _add_text(entry, "title", words, change.text)
        _add(entry, "updated", _moment(change.date))
        entry.append(_element("link", {"rel": "alternate", "type": "text/html", "href": f"{page}#{change.id}"}))
        _add_text(entry, "content", words, change.text)
    return Tree.tostring(root, encoding="utf-8", xml_declaration=True)


def _add_text(parent: Tree.Element, name: str, words: Words, text: models.Text) -> None:
    """Add a text, with its language where that is not the feed's."""
    child = _add(parent, name, words.plain(text))
    if words.language(text) != words.locale:
        child.set("xml:lang", words.language(text))


def _moment(date: str) -> str:
    """Return the first moment of a date that may know no day, or no month."""
    year, month, day, *_ = [*date.split("-"), "01", "01"]
    return f"{year}-{month}-{day}T00:00:00Z"


def _element(name: str, attributes: dict[str, str] | None = None) -> Tree.Element:
    return Tree.Element(f"{{{_NAMESPACE}}}{name}", attributes or {})


def _add(parent: Tree.Element, name: str, text: str = "") -> Tree.Element:
    child = _element(name)
    child.text = text or None
    parent.append(child)
    return child
