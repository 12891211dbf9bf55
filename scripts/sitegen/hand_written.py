"""Pages that editors write by hand in docs/, one folder a language."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import nh3
from markupsafe import Markup
from PIL import Image

from sitegen.source import Source, read_text


def hand_written_texts(root: Path, locales: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """Return locale → path → text of the pages in docs/ that can be read."""
    pages: dict[str, dict[str, str]] = {}
    for locale in locales:
        folder = root / "docs" / locale
        read = {
            path.relative_to(folder).as_posix().removesuffix(".md"): read_text(path, Source(str(path)))
            for path in sorted(folder.rglob("*.md"))
        }
        pages[locale] = {path: text for path, text in read.items() if text is not None}
    return pages


# What Markdown makes, and the little HTML that a page may need besides; of attributes, those that are of use there.
_ELEMENTS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "blockquote", "pre", "code", "kbd"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td"),
    *("a", "img", "em", "strong", "b", "i", "s", "del", "ins", "sub", "sup", "abbr", "q", "cite", "mark", "small"),
    *("bdi", "details", "summary", "figure", "figcaption", "ruby", "rt", "rp"),
}
_ATTRIBUTES = {
    "*": {"id", "lang", "dir", "title"},
    "a": {"href", "rel"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "details": {"open"},
}
_SCHEMES = {"http", "https", "mailto"}


def harmless(html: str) -> str:
    """Return a hand-written page's HTML without anything that runs, loads from elsewhere or changes the frame."""
    return nh3.clean(
        html,
        tags=_ELEMENTS,
        attributes=_ATTRIBUTES,
        attribute_filter=_own_images,
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def _own_images(element: str, attribute: str, value: str) -> str | None:
    """Drop the address of a picture on another host."""
    is_elsewhere = attribute == "src" and (urlsplit(value).scheme or value.startswith("//"))
    return None if is_elsewhere else value


# A picture alone in its line, with nothing said of its size.
_PICTURE = re.compile(r"^( *!\[[^\]\n]*\]\(([^()\s]+)\))[ \t]*$", re.MULTILINE)


def with_sizes(text: str, folder: Path) -> str:
    """Return a page's Markdown with the size of each picture in a line of its own, so that nothing jumps when it comes.

    Addresses lead from the page's folder. A picture below the first window is loaded when the reader comes near it.
    """
    return _PICTURE.sub(lambda found: found[1] + _size(folder / found[2]), text)


def _size(picture: Path) -> str:
    try:
        with Image.open(picture) as image:
            width, height = image.size
    except (OSError, ValueError):  # the engine says where there is none
        return ""
    return f'{{ width="{width}" height="{height}" loading="lazy" }}'


def first_paragraph(html: str) -> str:
    """Return the text of a page's first paragraph, which tells search engines what the page is about."""
    found = re.search(r"<p>(.*?)</p>", html, re.DOTALL)
    return Markup(found[1]).striptags() if found else ""
