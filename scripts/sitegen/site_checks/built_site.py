"""A built site in a folder: its files, its pages, and where the addresses on them lead."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

from sitegen.site_checks import documents, languages, safety
from sitegen.site_checks.document import Document
from sitegen.site_checks.host import INDEX, Host
from sitegen.site_checks.page import BuiltPage
from sitegen.site_checks.ways import ways
from sitegen.workers import mapped

SITEMAP = "sitemap.xml"
_URL = "{http://www.sitemaps.org/schemas/sitemap/0.9}url"
_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_STYLE_ADDRESS = re.compile(r"(?:url\(\s*|@import\s*)['\"]?([^'\")\s]+)", re.IGNORECASE)
_LINK = "{http://www.w3.org/1999/xhtml}link"


class BuiltSite:
    """A site as a host of files would serve it."""

    def __init__(self, folder: Path):
        self.folder = folder
        # Names as the folder lists them: a host tells upper case from lower, even where this machine does not.
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        files = {path.relative_to(folder).as_posix(): path.stat().st_size for path in paths}
        self.host = Host(files, self._home() if INDEX in files else "")
        read = list(filter(self.host.is_page, files))
        self.pages: dict[str, BuiltPage] = dict(zip(read, mapped(self._page, read), strict=True))

    def read(self, file: str) -> bytes:
        """Return the content of a file."""
        return (self.folder / file).read_bytes()

    def _home(self) -> str:
        """Return the public address of the home page, as it gives it itself; "" if it gives none in full."""
        links = Document(INDEX, self.read(INDEX)).linked("canonical")
        return next((link.get("href") for link in links if urlsplit(link.get("href", "")).netloc), "")

    def _page(self, file: str) -> BuiltPage:
        """Check a page by itself and return what is kept of it: its elements take twenty times the room of its text."""
        document = Document(file, self.read(file))
        checks = (documents.check(document), safety.check(document, self.host.base), languages.check(document))
        led = ways(document, self.host)
        return document.summary(led.leads.values(), led.loads, chain(led.found, *checks))

    @cached_property
    def sitemap(self) -> dict[str, dict[str, str]]:
        """Address → its alternates by hreflang; empty if there is no sitemap or it cannot be read."""
        try:
            root = etree.fromstring(self.read(SITEMAP)) if SITEMAP in self.host.files else None
        except etree.XMLSyntaxError:
            root = None
        return {
            url.findtext(_LOC, "").strip(): {link.get("hreflang", ""): link.get("href", "") for link in url.iter(_LINK)}
            for url in (root.iter(_URL) if root is not None else ())
        }

    @cached_property
    def styles(self) -> dict[str, list[str]]:
        """Style sheet → the addresses in it."""
        sheets = {file: self.read(file).decode("utf-8", "replace") for file in self.host.files if file.endswith(".css")}
        return {file: _STYLE_ADDRESS.findall(text) for file, text in sheets.items()}

    @property
    def indexed(self) -> Iterator[BuiltPage]:
        """The pages that search engines may list."""
        return (page for page in self.pages.values() if page.is_indexed)
