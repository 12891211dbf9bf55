"""What search engines are told: the sitemap with each page's languages."""

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr


@dataclass(frozen=True)
class Alternate:
    """A page in one language; `is_true` tells whether it really is in that language."""

    locale: str
    name: str
    relative: str
    absolute: str
    is_true: bool


def sitemap(pages: list[list[Alternate]], default_locale: str) -> str:
    """Return sitemap.xml; each page is given by its true alternates, which name each other."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for alternates in pages:
        links = [_link(hreflang, address) for hreflang, address in hreflangs(alternates, default_locale)]
        for alternate in alternates:
            lines.append(f"<url><loc>{_escape(alternate.absolute)}</loc>{''.join(links)}</url>")
    return "\n".join([*lines, "</urlset>", ""])


def hreflangs(alternates: list[Alternate], default_locale: str) -> list[tuple[str, str]]:
    """Return (hreflang, address) pairs with x-default; none for a page that is in one language only."""
    true = [alternate for alternate in alternates if alternate.is_true]
    if len(true) < 2:
        return []
    default = next((alternate for alternate in true if alternate.locale == default_locale), true[0])
    return [(a.locale, a.absolute) for a in true] + [("x-default", default.absolute)]


def _link(hreflang: str, address: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{hreflang}" href={quoteattr(address)}/>'


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
