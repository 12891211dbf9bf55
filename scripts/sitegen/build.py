"""One build of a site: what an engine (today MkDocs) asks for, page by page and language by language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from markupsafe import Markup

from sitegen.assets import ICON, Assets
from sitegen.build_record import BUILD_RECORD, build_record
from sitegen.companions import Companions
from sitegen.form_editor.bundle import Bundle
from sitegen.form_editor.pages import FormEditor
from sitegen.frame_words import framed_locales
from sitegen.frames import Frames
from sitegen.memory import Memory
from sitegen.pages import Page, Urls, build_pages
from sitegen.problems import Problem
from sitegen.reach import note_everything
from sitegen.redirects import redirect_files
from sitegen.render import Renderer
from sitegen.root_files import root_files
from sitegen.search import IndexEntry, index_files, index_page
from sitegen.site import Site
from sitegen.site_data import HOME
from sitegen.sitemap import sitemap
from sitegen.typesetting import Typesetter
from sitegen.words import Words
from sitegen.workers import mapped
from sitegen.written_pages import Heading, WrittenPage, WrittenPages

TEMPLATES_CACHE = ".cache/templates"
LOCK = "requirements.txt"
# Stands in a drawn document for the list of what is wrong, which may change while the page does not.
_PROBLEMS = "<!-- problems -->"


@dataclass(frozen=True)
class Workspace:
    """Where and for whom a site is built: the repository's folder, further folders with templates (a theme's icons),
    the repository's address, the folder that printed editions are kept in (without one, none are made), and whether it
    is a preview.
    """

    root: Path
    templates: tuple[Path, ...] = ()
    repository: str = ""
    editions_cache: Path | None = None
    is_preview: bool = False


@dataclass(frozen=True)
class Drawn:
    """A page in one language with all that is made of it: its document, the files beside it (path, content), what the
    search finds on it, and how many of its texts are shown in another language.
    """

    document: str
    beside: tuple[tuple[str, bytes], ...]
    entries: tuple[IndexEntry, ...]
    untranslated: int


class Build:
    """Holds a site and what was made of it besides its documents, until that is written."""

    def __init__(
        self,
        site: Site,
        workspace: Workspace,
        urls: Urls,
        problems: Iterable[Problem] = (),
        memory: Memory | None = None,
    ):
        self.site, self._root, self.urls = site, workspace.root, urls
        self.locales = site.settings.locales
        self.pages: dict[str, Page] = {page.path: page for page in build_pages(site)}
        self._parents = {path.rpartition("/")[0] for path in self.pages}
        self._problems = list(problems)
        self._memory = memory or Memory()
        repository = (site.settings.repository or workspace.repository).rstrip("/")
        self._words = {locale: Words(site, locale) for locale in self.locales}
        overrides = workspace.root / "overrides"
        templates, compiled = (overrides, *workspace.templates), workspace.root / TEMPLATES_CACHE
        self._renderer = Renderer(site, templates, urls, list(self.pages.values()), compiled, self._memory)
        self._assets = Assets(overrides, self._renderer.mark)
        typesetter = Typesetter(overrides / "editions", workspace.editions_cache) if workspace.editions_cache else None
        self._companions = Companions(site, urls, self.pages, typesetter, self._assets.look, workspace.is_preview)
        self.written = WrittenPages(workspace.root, self.locales)
        self._frames = Frames(site, urls, self.pages, self.written, self._assets, repository, workspace.is_preview)
        self._framed = framed_locales(site, overrides)
        self._form_editor = FormEditor(
            site, workspace.root, urls, Bundle.of(workspace.root), repository, self._assets.address(ICON)
        )
        self._at_root = root_files(site, urls, repository)
        if workspace.is_preview:
            templates_are = tuple((str(path), path.stat().st_mtime_ns) for path in sorted(overrides.rglob("*.*")))
            titles = [self.written.titles(locale) for locale in self.locales]
            everything = (site.stored_items, site.stored_translations)
            self._memory.pages.begin((site.world, urls, repository, titles, templates_are), everything)
        self._is_preview = workspace.is_preview
        self._read: dict[tuple[str, str], WrittenPage] = {}
        self._untranslated: dict[tuple[str, str], int] = {}
        self._index: dict[str, dict[str, tuple[IndexEntry, ...]]] = {locale: {} for locale in self.locales}
        self._ahead: Iterator[tuple[tuple[str, str], Drawn]] = iter(())
        self._waiting: dict[tuple[str, str], Drawn] = {}
        self._beside: dict[str, bytes] = {}

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

    def source_path(self, path: str) -> str:
        """Return the path of the Markdown file that stands for a page; one with pages below it is their index."""
        return f"{path}/{HOME}.md" if path in self._parents else f"{path}.md"

    def page_path(self, source_path: str) -> str:
        """Return the page that a source path stands for: the reverse of `source_path`."""
        path = source_path.removesuffix(".md")
        return path.removesuffix(f"/{HOME}") if path.removesuffix(f"/{HOME}") in self.pages else path

    def read(
        self, path: str, locale: str, html: str, headings: Iterable[Heading], title: str, description: str
    ) -> None:
        """Take in a page written by hand, of which the engine has made HTML, until its document is asked for."""
        self._read[path, locale] = self.written.read(path, locale, html, headings, title, description)

    def body(self, path: str, locale: str) -> str:
        """Return the body alone of a page made from data."""
        return self._renderer.render(self.pages[path], locale).html

    def begin(self) -> None:
        """Begin what can be done before anybody asks: the pages made from data, and printed editions beside them."""
        self._renderer.prepare(self._root / "overrides")
        wanted = [(path, locale) for locale in self.locales for path in self.pages]
        # First the helpers, which cannot branch off from a process with threads.
        self._ahead = zip(wanted, mapped(lambda page: self._draw(*page), wanted), strict=True)
        self._companions.begin()

    def document(self, path: str, locale: str) -> str:
        """Return the whole document of a page; what else is made of it is written at the end."""
        drawn = self._drawn_ahead(path, locale) or self._drawn_now(path, locale)
        self._beside.update(drawn.beside)
        self._index[locale][path] = drawn.entries
        self._untranslated[path, locale] = drawn.untranslated
        return drawn.document.replace(_PROBLEMS, self.banner(self._problems, locale), 1)

    def not_found_document(self) -> str:
        """Return the document of the page for wrong addresses, which is written once for all languages."""
        frame = self._frames.of_not_found() | {"problems": self.banner(self._problems, self.locales[0])}
        return self._renderer.document("not-found", frame, scripts=())

    def banner(self, problems: list[Problem], locale: str) -> str:
        """Return the list of what is wrong that a preview shows on every page."""
        return self._renderer.render_problems(problems, locale)

    def write_site_files(self, folder: Path) -> None:
        """Write the files that span pages or stand beside them: style sheet and icon, search indexes, redirects, …"""
        self._assets.write(folder)
        for file, content in self.files():
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        for language in self.site.settings.languages:
            home = self.urls.of(HOME, language.locale).removesuffix("index.html")
            target = folder / home / "search"
            target.mkdir(parents=True, exist_ok=True)
            suffixes = language.search_suffixes or ()
            for name, text in index_files(
                list(self._index[language.locale].values()), home, suffixes, self.urls.offline
            ).items():
                (target / name).write_text(text, encoding="utf-8")
        if not self.urls.offline:
            self._write_for_search_engines(folder)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield (path, content) of the files beside the documents that were asked for, and of those of the site."""
        icon, titles = self._assets.address(ICON), self.written.titles
        moved = redirect_files(self.site, self.pages, self.urls, self._renderer, titles, icon)
        yield from chain(
            self._beside.items(), self._companions.files(), moved, self._form_editor.files(), self._at_root
        )

    def write_record(self, folder: Path, commit: str) -> None:
        """Write what the site was built from and consists of, when all else is there."""
        homes = [self.urls.of(HOME, locale) for locale in self.locales]
        record = build_record(folder, commit, self.site.last_change().date, homes, self._root / LOCK)
        (folder / BUILD_RECORD).write_text(record, encoding="utf-8", newline="\n")

    def _drawn_ahead(self, path: str, locale: str) -> Drawn | None:
        """Return what a helper drew, however the pages are asked for; None if nothing was begun."""
        while path in self.pages and (path, locale) not in self._waiting:
            page, drawn = next(self._ahead, (None, None))
            if page is None:
                return None
            self._waiting[page] = drawn
        return self._waiting.pop((path, locale), None)

    def _drawn_now(self, path: str, locale: str) -> Drawn:
        """Return a page drawn anew; in a preview, as it was drawn before if nothing that it shows has changed."""
        if not self._is_preview:
            return self._draw(path, locale)
        key = (path, locale, self._read.get((path, locale)))
        return self._memory.pages.page(key, self.site, lambda: self._draw(path, locale))

    def _draw(self, path: str, locale: str) -> Drawn:
        page, words = self.pages.get(path) or self._read[path, locale], self._words[locale]
        if isinstance(page, Page) and (page.items or page.filter):
            note_everything()  # which items a list has depends on all of them
        rendered = self._renderer.render(page, locale)
        if isinstance(page, WrittenPage):
            title, description, kind = page.title, page.description, ""
        else:
            owner = page.item.record if page.item else None
            title, description = words.plain(page.title), words.plain(page.description, owner)
            kind = page.item.group if page.item else ""
        entries = self._entries(page, index_page(rendered.html, title, self.urls.of(path, locale), kind))
        frame = self._frames.of_page(path, locale, self._true_locales(path)) | self._companions.links(path, locale)
        frame |= {"title": title, "description": description, "problems": Markup(_PROBLEMS)}
        document = self._renderer.document("page", frame, body=Markup(rendered.html), scripts=rendered.scripts)
        beside = tuple(self._companions.of_page(path, locale, rendered.html))
        return Drawn(document, beside, entries, rendered.untranslated)

    def _entries(self, page: Page | WrittenPage, found: list[IndexEntry]) -> tuple[IndexEntry, ...]:
        """Return what of a page the search finds."""
        if isinstance(page, WrittenPage):
            return tuple(found)
        # Of a list that goes on, the page repeats its first one; what it tells first are entries of its own.
        return tuple(entry for entry in found if entry.kind or not page.parent) if page.is_searched else ()

    def _write_for_search_engines(self, folder: Path) -> None:
        default = self.locales[0]
        paths = (*self.pages, *self.written.paths)
        of_pages = (self._frames.alternates(path, default, self._true_locales(path)) for path in paths)
        alternates = [[alternate for alternate in found if alternate.is_true] for found in of_pages]
        (folder / "sitemap.xml").write_text(sitemap(alternates, default), encoding="utf-8")

    def _true_locales(self, path: str) -> list[str]:
        """Return the languages in which a page really is what its address says."""
        if path not in self.pages:
            return [locale for locale in self._framed if locale in self.written.locales_of(path)]
        return [locale for locale in self._framed if self._is_translated(path, locale)]

    def _is_translated(self, path: str, locale: str) -> bool:
        """Tell whether a page shows no text in another language; where some text is missing, drawing it tells."""
        if self.site.is_complete(locale):
            return True
        if (path, locale) not in self._untranslated:
            self._untranslated[path, locale] = self._renderer.render(self.pages[path], locale).untranslated
        return not self._untranslated[path, locale]
