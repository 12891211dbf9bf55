"""The files beside the pages: data, Markdown twins, llms.txt, feeds, QR codes. Everything here is free of engines."""

from collections.abc import Iterator
from urllib.parse import urljoin

from sitegen.feed import FILE as FEED
from sitegen.feed import atom_feed
from sitegen.machine_pages import llms_txt, markdown_twin
from sitegen.open_data import OpenData
from sitegen.pages import COMPARISON, Page, Urls
from sitegen.qr import qr_svg
from sitegen.site import Site
from sitegen.words import Words


class PageFiles:
    """Makes the files that accompany pages, each by its path below the site's root."""

    def __init__(self, site: Site, urls: Urls, site_url: str):
        self._site = site
        self._urls = urls
        self._site_url = site_url
        self._words = {locale: Words(site, locale) for locale in site.settings.locales}

    def of_site(self, pages: dict[str, Page]) -> Iterator[tuple[str, bytes]]:
        """Yield the files that are there once: data, feeds, llms.txt."""
        yield from OpenData(self._site, self._address, lambda file: urljoin(self._site_url, file)).files().items()
        if "changes" in self._site.pages:
            for locale, words in self._words.items():
                feed = self._urls.file(FEED, locale)
                content = atom_feed(self._site, words, self._address("changes", locale), urljoin(self._site_url, feed))
                yield feed, content
        sections = {language.name: self._listed(language.locale, pages) for language in self._site.settings.languages}
        words = self._words[self._site.settings.default_locale]
        name, summary = words.plain(self._site.settings.name), words.plain(self._site.settings.tagline)
        yield "llms.txt", llms_txt(name, summary, sections).encode()

    def of_page(self, path: str, locale: str, html: str) -> Iterator[tuple[str, bytes]]:
        """Yield the files of one page: its Markdown twin and its QR code."""
        words, address = self._words[locale], self._address(path, locale)
        license = self._site.settings.license
        notes = (
            address,
            words.plain(self._site.settings.notices.unofficial),
            f"[{words.plain(license.name)}]({license.url})",
        )
        yield self._urls.twin(path, locale), markdown_twin(html, address, notes).encode()
        if qr_file(path, locale):
            yield qr_file(path, locale), qr_svg(address).encode()

    def _address(self, path: str, locale: str, anchor: str = "") -> str:
        return urljoin(self._site_url, self._urls.of(path, locale)) + (f"#{anchor}" if anchor else "")

    def _listed(self, locale: str, pages: dict[str, Page]) -> list[tuple[str, str, str]]:
        words = self._words[locale]
        return [
            (
                words.plain(page.title),
                urljoin(self._site_url, self._urls.twin(path, locale)),
                words.plain(page.description, page.item.record if page.item else None),
            )
            for path, page in pages.items()
        ]


def qr_file(path: str, locale: str) -> str:
    """Return where the QR code of a page stands; a comparison, which is for desks, has none."""
    return "" if path.startswith(f"{COMPARISON}/") else f"qr/{locale}/{path}.svg"
