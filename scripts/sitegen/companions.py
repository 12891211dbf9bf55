"""What goes with the pages: data, Markdown twins, feeds, QR codes, printed editions, and the links to them."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sitegen.editions import Edition, card_file, editions, is_printed, plan_file, sheet_file
from sitegen.feed import FILE as FEED
from sitegen.feed import atom_feed
from sitegen.locales import with_territory
from sitegen.machine_pages import in_markdown, llms_txt, markdown_twin
from sitegen.manifest import FILE as MANIFEST
from sitegen.manifest import ICON_SIZES, icon_file, manifest
from sitegen.numbers import format_date
from sitegen.open_data import OpenData, item_file
from sitegen.pages import Page, Urls
from sitegen.qr import qr_svg
from sitegen.site import Site
from sitegen.site_data import COMPARISON
from sitegen.structured_data import structured_data
from sitegen.typesetting import Typesetter
from sitegen.words import Words

Files = Iterator[tuple[str, bytes]]  # path below the site's root, content


class Companions:
    """Makes the files beside the pages and tells each page which are its own.

    Without a typesetter, as in a preview, there are no printed editions, cards and icons. `look` is what these are
    given besides their words: colors and the mark. An offline edition has none of what is meant for machines and for
    other sites: Markdown twins, feeds, cards, icons. A preview, for which an editor waits, has no QR codes either.
    """

    def __init__(
        self,
        site: Site,
        urls: Urls,
        pages: Mapping[str, Page],
        typesetter: Typesetter | None,
        look: dict,
        is_preview: bool = False,
    ):
        self._site, self._urls, self._pages = site, urls, pages
        self._typesetter, self._look, self._is_preview = typesetter, look, is_preview
        self._is_published = not (urls.offline or is_preview)
        self._words = {locale: Words(site, locale) for locale in site.settings.locales}
        self._typeset: Callable[[], dict[str, bytes]] | None = None

    def begin(self) -> None:
        """Let Typst begin: it works beside Python, while the pages are drawn."""
        if self._typesetter:
            self._typeset = self._typesetter.begin(self._chosen_editions())

    def links(self, path: str, locale: str) -> dict[str, Any]:
        """Return what a page's document says of its companions: addresses, dates, structured data."""
        page, here = self._pages.get(path), self._urls.of(path, locale)
        item = page.item if page else None
        comparison = f"{COMPARISON}/{item.slug}" if item and page.is_searched else ""

        def beside(file: str) -> str:
            return self._urls.relative(here, file) if file else ""

        def absolute(target: str, anchor: str = "") -> str:
            return self._urls.absolute(target, locale, anchor)

        def absolute_file(file: str) -> str:
            return self._urls.absolute_file(file) if file else ""

        words, has_feed = self._words[locale], self._is_published and "changes" in self._pages
        return {
            "twin_url": beside(self._urls.twin(path, locale) if self._is_published else ""),
            "qr_url": beside("" if self._is_preview else qr_file(path, locale)),
            "data_url": beside(item_file(item) if item else ""),
            "comparison_url": self._urls.between(path, comparison, locale) if comparison in self._pages else "",
            "feed_url": beside(self._urls.file(FEED, locale) if has_feed else ""),
            "is_item": item is not None,
            "changed": self._site.last_change(item).date,
            "date": lambda value: format_date(value, locale),
            "og_locale": with_territory(locale),
            "structured_data": structured_data(self._site, page, words, absolute, absolute_file) if page else None,
            "pdf_url": beside(self._printed(sheet_file(item, locale) if item else plan_file(locale), locale)),
            "manifest_url": beside(self._urls.file(MANIFEST, locale) if self._typesetter else ""),
            "touch_icon_url": beside(icon_file(ICON_SIZES[0]) if self._typesetter else ""),
            "card_url": absolute_file(self._printed(card_file(page, locale), locale)) if page else "",
        }

    def of_page(self, path: str, locale: str, html: str) -> Files:
        """Yield the files beside a page, made of its HTML: its Markdown twin and its QR code."""
        if self._is_published:
            yield self._twin(path, locale, html)
        if qr_file(path, locale) and not self._is_preview:
            yield qr_file(path, locale), qr_svg(self._urls.absolute(path, locale)).encode()

    def files(self) -> Files:
        """Yield the files that are no single page's."""
        yield from OpenData(self._site, self._urls.absolute, self._urls.absolute_file).files().items()
        if self._is_published:
            yield from self._for_machines()
        if self._typesetter:
            yield from self._editions()

    def _for_machines(self) -> Files:
        for locale, words in self._words.items() if "changes" in self._pages else ():
            feed = self._urls.file(FEED, locale)
            page = self._urls.absolute("changes", locale)
            yield feed, atom_feed(self._site, words, page, self._urls.absolute_file(feed))
        settings, words = self._site.settings, self._words[self._site.settings.default_locale]
        sections = {language.name: self._listed(language.locale) for language in settings.languages}
        yield "llms.txt", llms_txt(words.plain(settings.name), words.plain(settings.tagline), sections).encode()

    def _twin(self, path: str, locale: str, html: str) -> tuple[str, bytes]:
        words, address, settings = self._words[locale], self._urls.absolute(path, locale), self._site.settings
        license = f"[{in_markdown(words.plain(settings.license.name))}]({settings.license.url})"
        notices = settings.notices
        of_results = notices.results_tracked if self._site.has_updates else notices.results_not_tracked
        told = [in_markdown(words.plain(notice)) for notice in (of_results, notices.not_advice)]
        unofficial = [] if settings.official else [in_markdown(words.plain(notices.unofficial))]
        notes = (address, *unofficial, *told, license)
        return self._urls.twin(path, locale), markdown_twin(html, address, notes).encode()

    def _chosen_editions(self) -> Iterator[Edition]:
        found = editions(self._site, self._pages.values(), self._urls.absolute, self._look)
        return (edition for edition in found if edition.is_document or not self._urls.offline)

    def _editions(self) -> Files:
        if not self._typeset:
            self.begin()
        yield from self._typeset().items()
        for locale in self._site.settings.locales if not self._urls.offline else ():
            file = self._urls.file(MANIFEST, locale)
            content = manifest(self._site, locale, self._urls.relative(file, ""), self._look["colors"])
            yield file, json.dumps(content, ensure_ascii=False).encode()

    def _printed(self, file: str, locale: str) -> str:
        """Return a file that only a typesetter makes, or nothing where there is none for the language."""
        return file if self._typesetter and is_printed(locale) else ""

    def _listed(self, locale: str) -> list[tuple[str, str, str]]:
        words = self._words[locale]
        return [
            (
                words.plain(page.title),
                self._urls.absolute_file(self._urls.twin(path, locale)),
                words.plain(page.description, page.item.record if page.item else None),
            )
            for path, page in self._pages.items()
            if not page.parent  # which only goes on with a list of pages that are all named here
        ]


def qr_file(path: str, locale: str) -> str:
    """Return where the QR code of a page stands; a comparison, which is for desks, has none."""
    return "" if path.startswith(f"{COMPARISON}/") else f"qr/{locale}/{path}.svg"
