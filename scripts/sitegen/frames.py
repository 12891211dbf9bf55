"""What the document round a page says: its languages, the menu, addresses, where to edit it and to report an error."""

from collections.abc import Callable
from urllib.parse import quote, urlsplit, urlunsplit

from markupsafe import Markup

from sitegen.assets import Assets
from sitegen.locales import direction, script
from sitegen.mark import VIEW_BOX
from sitegen.pages import Page, Urls
from sitegen.site import Site
from sitegen.site_data import HOME
from sitegen.sitemap import Alternate, hreflangs
from sitegen.words import Words
from sitegen.written_pages import WrittenPages


class Frames:
    """Answers for the documents of a site. `is_preview` tells that they are shown by a server to their editor."""

    def __init__(
        self,
        site: Site,
        urls: Urls,
        pages: dict[str, Page],
        hand_written: WrittenPages,
        assets: Assets,
        repository: str = "",
        is_preview: bool = False,
    ):
        self._site, self._urls, self._pages, self._hand_written = site, urls, pages, hand_written
        self._assets, self._repository, self._is_preview = assets, repository, is_preview
        self._locales = site.settings.locales
        self._words = {locale: Words(site, locale) for locale in self._locales}
        self._footer = {locale: self._footer_links(locale) for locale in self._locales}

    def of_page(self, path: str, locale: str, true_locales: list[str]) -> dict:
        """Return what the document round a page needs; `true_locales` are those it really is translated to."""
        page = self._pages.get(path)
        alternates = self.alternates(path, locale, true_locales)
        here = self._urls.of(path, locale)

        def url(target: str, anchor: str = "") -> str:
            return self._urls.between(path, target, locale, anchor)

        return {
            **self._common_frame(path, locale, url, lambda address: self._urls.relative(here, address)),
            "is_untranslated": locale not in true_locales,
            "page_title": self._words[locale].text(page.title) if page else self._hand_written.titles(locale)[path],
            "alternates": alternates,
            # Languages name each other: a page that is not what its address says names none and is named by none.
            "hreflangs": hreflangs(alternates, self._locales[0]) if locale in true_locales else [],
            "canonical_url": self._urls.absolute(path, locale),
            "edit_url": self._edit_url(page.file if page else self._hand_written.file(path, locale)),
            "report_url": self._report_url(path, locale),
            "language_root": self._urls.relative(here, self._urls.of(HOME, locale)),
        }

    def alternates(self, path: str, locale: str, true_locales: list[str]) -> list[Alternate]:
        """Return a page in all languages, its addresses as they are from the page in one of them."""
        here = self._urls.of(path, locale)
        return [
            Alternate(
                locale=language.locale,
                name=language.name,
                relative=self._urls.relative(here, self._urls.of(path, language.locale)),
                absolute=self._urls.absolute(path, language.locale),
                is_true=language.locale in true_locales,
            )
            for language in self._site.settings.languages
        ]

    def of_not_found(self) -> dict:
        """Return the same for the page for wrong addresses, shown at any depth: its links begin at the site's root."""
        root, locale = urlsplit(self._urls.site_url).path or "/", self._locales[0]

        def url(target: str, anchor: str = "") -> str:
            return f"{root}{self._urls.of(target, locale)}{'#' if anchor else ''}{anchor}"

        def home_of(language: str) -> str:
            return root + self._urls.of(HOME, language)

        alternates = [
            Alternate(language.locale, language.name, home_of(language.locale), "", True)
            for language in self._site.settings.languages
        ]
        return {
            **self._common_frame("", locale, url, lambda address: root + address),
            "alternates": alternates,
            "edit_url": "",
            "report_url": "",
            "language_root": home_of(locale),
            "home_of": home_of,
        }

    def _common_frame(
        self, path: str, locale: str, url: Callable[..., str], from_root: Callable[[str], str]
    ) -> dict[str, object]:
        words = self._words[locale]
        return {
            "site": self._site,
            "site_name": words.plain(self._site.settings.name),
            "offline": self._urls.offline,
            "locale": locale,
            "script": script(locale),
            "direction": direction(locale),
            "t": words.t,
            "text": words.text,
            "plain": words.plain,
            "page_path": path,
            "menu": self._menu(locale, path, url),
            "url_to": url,
            "asset": lambda name: from_root(self._assets.address(name)),
            "mark_view_box": VIEW_BOX,
            "footer_links": self._footer[locale],
            "is_preview": self._is_preview,
        }

    def _menu(self, locale: str, current: str, url: Callable[[str], str]) -> list[dict[str, str | Markup]]:
        """Return the menu's entries: title, address, and how the page shown stands to it ("page", "true" or "")."""
        words, page = self._words[locale], self._pages.get(current)
        # A page of a list that goes on belongs where the list begins.
        place = f"{page.parent}/" if page and page.parent else current
        return [
            {
                "title": words.text(self._pages[path].title),
                "url": url(path),
                "current": "page" if path == current else "true" if place.startswith(f"{path}/") else "",
            }
            for path in self._site.settings.navigation
        ]

    def _footer_links(self, locale: str) -> list[tuple[str, Markup]]:
        """Return path and title of the pages that the foot links to."""
        words, titles = self._words[locale], self._hand_written.titles(locale)
        menu = self._site.settings.navigation
        lists = [path for path, page in self._pages.items() if not (page.item or page.parent)]
        unlisted = [path for path in (*lists, *titles) if path not in menu]
        chosen = self._site.settings.footer or unlisted
        return [(path, titles[path] if path in titles else words.text(self._pages[path].title)) for path in chosen]

    def _edit_url(self, file: str) -> str:
        return f"{self._repository}/edit/main/{quote(file)}" if self._repository else ""

    def _report_url(self, path: str, locale: str) -> str:
        """Return where to report an error on a page; without any address, where corrections are explained."""
        address = self._site.settings.report_url
        if not address and self._repository:
            address = f"{self._repository}/issues/new"
        if address:
            parts = urlsplit(address)
            name = "subject" if parts.scheme == "mailto" else "title"
            query = f"{parts.query}&" if parts.query else ""
            return urlunsplit(parts._replace(query=f"{query}{name}={quote(self._urls.of(path, locale) or '/')}"))
        if "about" not in self._pages:
            return ""
        blocks = self._pages["about"].text.blocks or ()
        anchor = next((block.id for block in blocks if block.id == "corrections"), "")
        return self._urls.between(path, "about", locale, anchor)
