"""One build of a site: what an engine (today MkDocs) asks for, page by page and language by language."""

from collections.abc import Callable
from itertools import chain
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

from markupsafe import Markup, escape

from sitegen.assets import ICON, Assets
from sitegen.build_record import BUILD_RECORD, build_record
from sitegen.companions import Companions
from sitegen.form_editor.bundle import Bundle
from sitegen.form_editor.pages import FormEditor
from sitegen.hand_written import hand_written_pages, harmless
from sitegen.locales import direction, script
from sitegen.mark import VIEW_BOX
from sitegen.memory import Memory
from sitegen.pages import Page, Urls, build_pages
from sitegen.problems import Problem
from sitegen.redirects import redirect_files
from sitegen.render import HandWritten, Heading, Rendered, Renderer
from sitegen.root_files import root_files
from sitegen.search import IndexEntry, index_files, index_page
from sitegen.site import Site
from sitegen.site_data import HOME, NOT_FOUND
from sitegen.sitemap import Alternate, hreflangs, sitemap
from sitegen.typesetting import Typesetter
from sitegen.words import Words, in_language

TEMPLATES_CACHE = ".cache/templates"
LOCK = "requirements.txt"


class Build:
    """Holds a site and what was drawn from it until the build is written."""

    def __init__(
        self,
        site: Site,
        root: Path,
        urls: Urls,
        problems: list[Problem],
        repository: str = "",
        editions_cache: Path | None = None,
        memory: Memory | None = None,
    ):
        self.site, self._root = site, root
        self.locales = site.settings.locales
        self.urls = urls
        self.pages: dict[str, Page] = {page.path: page for page in build_pages(site)}
        self._problems = problems
        self._memory = memory or Memory()
        self._repository = (site.settings.repository or repository).rstrip("/")
        self._words = {locale: Words(site, locale) for locale in self.locales}
        self._renderer = Renderer(
            site, root / "overrides", self.urls, list(self.pages.values()), root / TEMPLATES_CACHE, self._memory
        )
        self._assets = Assets(root / "overrides", self._renderer.mark)
        typesetter = Typesetter(root / "overrides" / "editions", editions_cache) if editions_cache else None
        self._companions = Companions(site, self.urls, self.pages, typesetter, self._assets.look, self._memory)
        self._mark_symbol = self._renderer.mark_symbol()
        self._rendered: dict[tuple[str, str], Rendered] = {}
        self._form_editor = FormEditor(
            site, root, self.urls, Bundle.of(root), self._repository, self._assets.address(ICON)
        )
        self._hand_written = hand_written_pages(root, self.locales)
        self._index: dict[str, list[list[IndexEntry]]] = {locale: [] for locale in self.locales}

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

    def menu(self, locale: str, current: str, url: Callable[[str], str]) -> list[dict[str, str]]:
        """Return the menu's entries: title, address, and how the page shown stands to it ("page", "true" or "")."""
        words, page = self._words[locale], self.pages.get(current)
        # A page of a list that goes on belongs where the list begins.
        place = f"{page.parent}/" if page and page.parent else current
        return [
            {
                "title": str(escape(words.plain(self.pages[path].title))),
                "url": url(path),
                "current": "page" if path == current else "true" if place.startswith(f"{path}/") else "",
            }
            for path in self.site.settings.navigation
        ]

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
        return {"title": words.plain(page.title), "description": words.plain(page.description, owner)}

    def render(self, path: str, locale: str) -> Rendered:
        """Return a page made from data, drawn once per language."""
        key = (path, locale)
        if key not in self._rendered:
            self._rendered[key] = self._renderer.render(self.pages[path], locale)
        return self._rendered[key]

    def render_hand_written(self, path: str, locale: str, html: str, headings: list[Heading]) -> Rendered:
        """Return a page written by hand in the frame of all others; its own h1 becomes the page's heading."""
        before, end, after = harmless(html).partition("</h1>")
        body = after if end else before
        below = tuple(heading for heading in headings if heading.level > 1)
        written_in = self._written_in(path, locale)
        title = self._hand_written_titles(locale)[path]
        page = HandWritten(path, written_in, title, Markup(body), below)
        return self._rendered.setdefault((path, locale), self._renderer.render(page, locale))

    def add_to_index(self, path: str, locale: str, html: str, title: str, address: str) -> None:
        """Take a page, as it was drawn, into its language's search index."""
        page = self.pages.get(path)
        if page is None or page.is_searched:
            kind = page.item.group if page and page.item else ""
            entries = self._memory.call(index_page, html, title, address, kind)
            # Of a list that goes on, the page repeats its first one; what it tells first are entries of its own.
            self._index[locale].append([entry for entry in entries if entry.kind or not (page and page.parent)])

    def frame(self, path: str, locale: str) -> dict:
        """Return what the document round a page needs: words, languages, addresses, notices."""
        page = self.pages.get(path)
        shown_in = self._true_locales(path)
        alternates = self._alternates(path, locale, shown_in)
        here = self.urls.of(path, locale)

        def url(target: str, anchor: str = "") -> str:
            return self.urls.between(path, target, locale, anchor)

        return {
            **self._common_frame(path, locale, url, lambda address: self.urls.relative(here, address)),
            "is_untranslated": locale not in shown_in,
            "page_title": self._words[locale].text(page.title) if page else self._hand_written_titles(locale)[path],
            "alternates": alternates,
            # Languages name each other: a page that is not what its address says names none and is named by none.
            "hreflangs": hreflangs(alternates, self.locales[0]) if locale in shown_in else [],
            "canonical_url": self.urls.absolute(path, locale),
            "edit_url": self._edit_url(page.file if page else f"docs/{self._written_in(path, locale)}/{path}.md"),
            "report_url": self._report_url(path, locale),
            "language_root": self.urls.relative(here, self.urls.of(HOME, locale)),
            **self._companions.links(path, locale),
        }

    def not_found_frame(self) -> dict:
        """Return the same for the page for wrong addresses, shown at any depth: its links begin at the site's root."""
        root, locale = urlsplit(self.urls.site_url).path or "/", self.locales[0]

        def url(target: str, anchor: str = "") -> str:
            return f"{root}{self.urls.of(target, locale)}{'#' if anchor else ''}{anchor}"

        def home_of(language: str) -> str:
            return root + self.urls.of(HOME, language)

        alternates = [
            Alternate(language.locale, language.name, home_of(language.locale), "", True)
            for language in self.site.settings.languages
        ]
        return {
            **self._common_frame("", locale, url, lambda address: root + address),
            "alternates": alternates,
            "edit_url": "",
            "report_url": "",
            "language_root": home_of(locale),
            "not_found": self._renderer.render_not_found(self.site.pages[NOT_FOUND], home_of),
        }

    def _common_frame(
        self, path: str, locale: str, url: Callable[..., str], from_root: Callable[[str], str]
    ) -> dict[str, object]:
        words = self._words[locale]
        return {
            "site": self.site,
            "site_name": self.site_name(locale),
            "offline": self.urls.offline,
            "locale": locale,
            "script": script(locale),
            "direction": direction(locale),
            "t": words.t,
            "text": words.text,
            "plain": words.plain,
            "page_path": path,
            "menu": self.menu(locale, path, url),
            "url_to": url,
            "asset": lambda name: from_root(self._assets.address(name)),
            "scripts": self.render(path, locale).scripts if path in self.pages else [],
            "mark_symbol": self._mark_symbol,
            "mark_view_box": VIEW_BOX,
            "footer_links": self._footer_links(words),
            "problems": self.banner(self._problems, locale),
        }

    def banner(self, problems: list[Problem], locale: str) -> str:
        """Return the list of what is wrong that a preview shows on every page."""
        return self._renderer.render_problems(problems, locale)

    def write_site_files(self, folder: Path) -> None:
        """Write the files that span pages or stand beside them: style sheet and icon, search indexes, redirects, …"""
        self._assets.write(folder)
        drawn = {key: rendered.html for key, rendered in self._rendered.items()}
        icon, titles = self._assets.address(ICON), self._hand_written_titles
        moved = redirect_files(self.site, self.pages, self.urls, self._renderer, titles, icon)
        at_root = root_files(self.site, self.urls, self._repository)
        for file, content in chain(self._companions.files(drawn), moved, self._form_editor.files(), at_root):
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        for language in self.site.settings.languages:
            home = self.urls.of(HOME, language.locale).removesuffix("index.html")
            target = folder / home / "search"
            target.mkdir(parents=True, exist_ok=True)
            suffixes = language.search_suffixes or ()
            for name, text in index_files(self._index[language.locale], home, suffixes, self.urls.offline).items():
                (target / name).write_text(text, encoding="utf-8")
        if not self.urls.offline:
            self._write_for_search_engines(folder)

    def _write_for_search_engines(self, folder: Path) -> None:
        paths = [*self.pages, *sorted(set().union(*self._hand_written.values()))]
        alternates = [[a for a in self._alternates(path, "", self._true_locales(path)) if a.is_true] for path in paths]
        (folder / "sitemap.xml").write_text(sitemap(alternates, self.locales[0]), encoding="utf-8")

    def write_record(self, folder: Path, commit: str) -> None:
        """Write what the site was built from and consists of, when all else is there."""
        homes = [self.urls.of(HOME, locale) for locale in self.locales]
        record = build_record(folder, commit, self.site.last_change().date, homes, self._root / LOCK)
        (folder / BUILD_RECORD).write_text(record, encoding="utf-8", newline="\n")

    def _true_locales(self, path: str) -> list[str]:
        """Return the languages in which a page really is what its address says."""
        if path in self.pages:
            return [locale for locale in self.locales if not self.render(path, locale).untranslated]
        return [locale for locale in self.locales if path in self._hand_written[locale]]

    def _alternates(self, path: str, locale: str, shown_in: list[str]) -> list[Alternate]:
        here = self.urls.of(path, locale or self.locales[0])
        return [
            Alternate(
                locale=language.locale,
                name=language.name,
                relative=self.urls.relative(here, self.urls.of(path, language.locale)),
                absolute=self.urls.absolute(path, language.locale),
                is_true=language.locale in shown_in,
            )
            for language in self.site.settings.languages
        ]

    def _footer_links(self, words: Words) -> list[tuple[str, Markup]]:
        """Return path and title of the pages that the foot links to."""
        titles = {path: words.text(page.title) for path, page in self.pages.items() if not (page.item or page.parent)}
        titles |= self._hand_written_titles(words.locale)
        unlisted = [path for path in titles if path not in self.site.settings.navigation]
        return [(path, titles[path]) for path in self.site.settings.footer or unlisted]

    def _hand_written_titles(self, locale: str) -> dict[str, Markup]:
        """Path -> title of each hand-written page, marked where it is not in this language."""
        own = {path: escape(title) for path, title in self._hand_written[locale].items()}
        default = self.locales[0]
        return {path: in_language(default, title) for path, title in self._hand_written[default].items()} | own

    def _written_in(self, path: str, locale: str) -> str:
        """Return the language of a hand-written page: where one is not translated, the default one."""
        return locale if path in self._hand_written[locale] else self.locales[0]

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
        if "about" not in self.pages:
            return ""
        blocks = self.pages["about"].text.blocks or ()
        anchor = next((block.id for block in blocks if block.id == "corrections"), "")
        return self.urls.between(path, "about", locale, anchor)
