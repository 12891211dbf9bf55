"""One build of a site: what an engine (today MkDocs) asks for, page by page and language by language."""

import json
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from markupsafe import escape

from sitegen.models import Text
from sitegen.pages import Page, Urls, build_pages
from sitegen.problems import Problem
from sitegen.render import Rendered, Renderer, Words
from sitegen.search import IndexEntry, index_file
from sitegen.site import Site
from sitegen.site_data import HOME, NOT_FOUND
from sitegen.sitemap import Alternate, hreflangs, robots, sitemap


class Build:
    """Holds a site and what was drawn from it until the build is written."""

    def __init__(self, site: Site, root: Path, directory_urls: bool, problems: list[Problem], repository: str = ""):
        self.site = site
        self.locales = site.settings.locales
        self.urls = Urls(site.settings.default_locale, directory_urls)
        self.pages: dict[str, Page] = {page.path: page for page in build_pages(site)}
        self._problems = problems
        self._repository = (site.settings.repository or repository).rstrip("/")
        self._words = {locale: Words(site, locale) for locale in self.locales}
        self._renderer = Renderer(site, root / "overrides", self.urls)
        self._rendered: dict[tuple[str, str], Rendered] = {}
        self._hand_written = _hand_written_pages(root, self.locales)
        self._index: dict[str, list[IndexEntry]] = {locale: [] for locale in self.locales}

    def languages(self) -> list[dict]:
        """Return the languages, the default first, as (locale, name, default) entries."""
        default = self.site.settings.default_locale
        return [
            {"locale": language.locale, "name": language.name, "default": language.locale == default}
            for language in self.site.settings.languages
        ]

    def site_name(self, locale: str) -> str:
        """Return the site's name in a language."""
        return self._words[locale].plain(self.site.settings.name)

    def navigation(self, locale: str) -> list:
        """Return the pages of the menu as source paths; a page with pages below it becomes a section."""
        words = self._words[locale]
        entries: list = []
        for path in self.site.settings.navigation:
            below = [
                {_menu_title(words, page.item.record.short_name): self.source_path(page.path)}
                for page in self.pages.values()
                if page.path.startswith(f"{path}/")
            ]
            own = self.source_path(path)
            entries.append({_menu_title(words, self.pages[path].title): [own, *below] if below else own})
        return entries

    def source_path(self, path: str) -> str:
        """Return the path of the Markdown file that stands for a page; one with pages below it is their index."""
        has_children = any(other.startswith(f"{path}/") for other in self.pages)
        return f"{path}/index.md" if has_children else f"{path}.md"

    def page_path(self, source_path: str) -> str:
        """Return the page that a source path stands for: the reverse of `source_path`."""
        path = source_path.removesuffix(".md")
        return path.removesuffix(f"/{HOME}") if path.removesuffix(f"/{HOME}") in self.pages else path

    def front_matter(self, path: str, locale: str) -> dict:
        """Return what the theme wants to know of a page made from data."""
        page, words = self.pages[path], self._words[locale]
        owner = page.item.record if page.item else None
        meta = {"title": words.plain(page.title), "description": words.plain(page.description, owner)}
        # Beside a page with nothing above or below it, a menu would hold that page alone.
        is_alone = "/" not in path and self.source_path(path) == f"{path}.md"
        return {**meta, "hide": ["navigation"]} if is_alone else meta

    def render(self, path: str, locale: str) -> Rendered:
        """Return a page made from data, drawn once per language."""
        key = (path, locale)
        if key not in self._rendered:
            self._rendered[key] = self._renderer.render(self.pages[path], locale)
        return self._rendered[key]

    def add_to_index(self, locale: str, entries: list[IndexEntry]) -> None:
        """Take a page's entries into its language's search index."""
        self._index[locale].extend(entries)

    def frame(self, path: str, locale: str, site_url: str) -> dict:
        """Return what the frame round a page needs: words, languages, addresses, notices."""
        words = self._words[locale]
        page = self.pages.get(path)
        shown_in = self._true_locales(path)
        alternates = self._alternates(path, locale, site_url, shown_in)
        return {
            "site": self.site,
            "locale": locale,
            "t": words.t,
            "text": words.text,
            "plain": words.plain,
            "page_path": path,
            "is_untranslated": locale not in shown_in,
            "content_locale": locale if page or locale in shown_in else self.locales[0],
            "alternates": alternates,
            "hreflangs": hreflangs(alternates, self.locales[0]),
            "hand_written": self._hand_written_titles(locale),
            "url_to": lambda target, anchor="": self.urls.between(path, target, locale, anchor),
            "canonical_url": urljoin(site_url, self.urls.of(path, locale)),
            "edit_url": self._edit_url(page.file if page else self._hand_written_file(path, locale)),
            "report_url": self._report_url(path, locale),
            "language_root": self.urls.relative(self.urls.of(path, locale), self.urls.of(HOME, locale)),
            "problems": self._problems,
        }

    def shared_frame(self) -> dict:
        """Return what a page for all languages at once, such as the 404 page, needs."""
        return {
            "site": self.site,
            "not_found": self.site.pages.get(NOT_FOUND),
            "words_by_locale": self._words,
            "home_of": lambda locale: self.urls.of(HOME, locale),
        }

    def write_site_files(self, folder: Path, site_url: str) -> None:
        """Write the files that span pages: search indexes, sitemap, robots.txt."""
        for language in self.site.settings.languages:
            home = self.urls.of(HOME, language.locale).removesuffix("index.html")
            target = folder / home / "search" / "search_index.json"
            target.parent.mkdir(parents=True, exist_ok=True)
            content = index_file(self._index[language.locale], home, language.search_suffixes or ())
            target.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        paths = [*self.pages, *sorted(set().union(*self._hand_written.values()))]
        alternates = [
            [a for a in self._alternates(path, "", site_url, self._true_locales(path)) if a.is_true] for path in paths
        ]
        (folder / "sitemap.xml").write_text(sitemap(alternates, self.locales[0]), encoding="utf-8")
        (folder / "robots.txt").write_text(robots(site_url), encoding="utf-8")

    def _true_locales(self, path: str) -> list[str]:
        """Return the languages in which a page really is what its address says."""
        if path in self.pages:
            return [locale for locale in self.locales if not self.render(path, locale).untranslated]
        return [locale for locale in self.locales if path in self._hand_written[locale]]

    def _alternates(self, path: str, locale: str, site_url: str, shown_in: list[str]) -> list[Alternate]:
        here = self.urls.of(path, locale or self.locales[0])
        return [
            Alternate(
                locale=language.locale,
                name=language.name,
                relative=self.urls.relative(here, self.urls.of(path, language.locale)),
                absolute=urljoin(site_url, self.urls.of(path, language.locale)),
                is_true=language.locale in shown_in,
            )
            for language in self.site.settings.languages
        ]

    def _hand_written_titles(self, locale: str) -> dict[str, str]:
        """Path -> title of each hand-written page; one without a version in this language lends the default's."""
        return self._hand_written[self.locales[0]] | self._hand_written[locale]

    def _hand_written_file(self, path: str, locale: str) -> str:
        folder = locale if path in self._hand_written[locale] else self.locales[0]
        return f"docs/{folder}/{path}.md"

    def _edit_url(self, file: str) -> str:
        return f"{self._repository}/edit/main/{quote(file)}" if self._repository else ""

    def _report_url(self, path: str, locale: str) -> str:
        """Return where to report an error on a page; without any address, where corrections are explained."""
        address = self.site.settings.report_url
        if not address and self._repository:
            address = f"{self._repository}/issues/new"
        if address:
            parts = urlsplit(address)
            name = "subject" if parts.scheme == "mailto" else "title"
            query = f"{parts.query}&" if parts.query else ""
            return urlunsplit(parts._replace(query=f"{query}{name}={quote(self.urls.of(path, locale) or '/')}"))
        return self.urls.between(path, "about", locale, "corrections") if "about" in self.pages else ""


def _hand_written_pages(root: Path, locales: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """Locale -> path -> title of the pages in docs/; the title is the page's first heading."""
    pages: dict[str, dict[str, str]] = {}
    for locale in locales:
        folder = root / "docs" / locale
        pages[locale] = {
            path.relative_to(folder).as_posix().removesuffix(".md"): _title(path)
            for path in sorted(folder.rglob("*.md"))
        }
    return pages


def _title(path: Path) -> str:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return next((line.removeprefix("# ").strip() for line in lines if line.startswith("# ")), path.stem)


def _menu_title(words: Words, title: Text) -> str:
    """Return a title for the menu, which the theme prints as it stands."""
    return str(escape(words.plain(title)))
