"""MkDocs events that turn the plan's data into pages. The only file that knows MkDocs; it holds no HTML, no YAML
rules and no words: those are the core's, the data's and the templates'.

MkDocs builds once for each language and fires every event again; the module also survives reloads of the preview.
So the data are read when the first language of a build begins, and kept in one object until the next build.
"""

from collections.abc import Callable, Iterable
from functools import partial
from logging import INFO, WARNING
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.theme import Theme
from mkdocs_static_i18n.config import I18nPluginLanguage

from sitegen.build import Build, Workspace
from sitegen.faults import FaultBuild
from sitegen.hand_written import with_sizes
from sitegen.memory import Memory
from sitegen.pages import Urls
from sitegen.preview import ShownSite, breakage
from sitegen.problems import Problem, errors, format_problems
from sitegen.site import load_site, stopping
from sitegen.typesetting import TypesettingError
from sitegen.written_pages import Heading

if TYPE_CHECKING:  # a build does without the server
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger("sitegen")

# Seconds between two looks at the files of a preview; at a thousand projects, a look takes seven thousandths.
_LOOKS = 0.15

_serving = False
_build: Build | FaultBuild | None = None
_memory = Memory()
# The errors found when the data were last read and, while a preview is served, what it shows.
_problems: list[Problem] = []
_shown: ShownSite | None = None


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is a preview, where a fault must not stop the server."""
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data, then tell MkDocs and the languages plugin what the settings say."""
    i18n = config.plugins["i18n"]
    if _shown:
        config.site_dir = str(_shown.fresh)
    if not i18n.building:
        _load(config)
        if _build.site:
            i18n.config.languages = [_language(entry) for entry in _build.languages()]
        i18n.current_language = None
    locale = i18n.current_language or i18n.default_language
    config.theme["language"] = locale
    config.theme.get_env = partial(_environment, config.theme)
    config.site_name = _build.site_name(locale)
    # The sitemap is written at the end, from the pages of all languages.
    config.theme.static_templates -= {"sitemap.xml"} if _build.site else config.theme.static_templates
    # Where no host answers, no address is wrong.
    config.theme.static_templates -= {"404.html"} if _is_offline(config) else set()
    return config


def on_serve(server: "LiveReloadServer", config: MkDocsConfig, builder: Callable[[], None]) -> None:
    """Keep the last good pages when a build breaks off, and say there why; MkDocs would stop answering."""
    global _shown
    _shown = ShownSite(Path(config.site_dir), _build.banner)

    def build_or_tell() -> None:
        _problems.clear()
        try:
            builder()
        except (Exception, SystemExit) as error:
            settings = Path(config.config_file_path)
            broken = breakage(error, settings.parent, settings.name)
            log.exception(f"\n{format_problems([broken], 'text')}\n")
            # What is wrong with a file of the data or of docs/ most likely broke the build, too, and says it better.
            _shown.tell(stopping(_problems, preview=True) or [*_problems, broken])
        else:
            _shown.renew(_build.banner)

    server.builder = build_or_tell
    server.error_handler = lambda code: _shown.not_found()
    _look_often(server, config)


def _look_often(server: "LiveReloadServer", config: MkDocsConfig) -> None:
    """Look for changed files more often than MkDocs, which lets an editor wait for half a second."""
    from watchdog.observers.polling import PollingObserver

    watched = [config.docs_dir, config.config_file_path]
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=_LOOKS)
    for path in watched:
        server.watch(path)


def on_shutdown() -> None:
    """Leave nothing behind of a build that the end of the preview broke off."""
    if _shown:
        _shown.give_up()


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Announce every page in every language; static-i18n (priority -100) gives them their addresses next.

    They are plain files with nothing behind them, for static-i18n drops MkDocs' own generated files (its issue 263).
    """
    for file in [file for file in files if _is_left_out(file, config)]:
        files.remove(file)
    if not _build.site:  # hand-written pages need the site round them, too
        files = Files([file for file in files if not file.is_documentation_page()])
    for locale in _build.locales:
        for path in _build.pages:
            source_path = f"{locale}/{_build.source_path(path)}"
            files.append(File(source_path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Let the pages made from data go without Markdown, of which they have none; menus are the core's."""
    for file in files.documentation_pages():
        if _place(file) in _build.pages:
            _PageFromData(None, file, config)
    return nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the pictures of a page written by hand their sizes."""
    return with_sizes(markdown, Path(page.file.abs_src_path).parent) if not _is_from_data(page) else markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Take in what MkDocs made of a page written by hand."""
    if not _is_from_data(page):
        path, locale = _place(page.file), config.plugins["i18n"].current_language
        title, description = (str(text) for text in (page.title, page.meta.get("description", "")))
        _build.read(path, locale, html, _headings(page.toc), title, description)
    return html


def on_page_context(context: dict, page: Page, config: MkDocsConfig, nav: Navigation) -> dict:
    """Hand the template, which adds nothing to it, the whole document."""
    context["document"] = _build.document(_place(page.file), config.plugins["i18n"].current_language)
    return context


def on_template_context(context: dict, template_name: str, config: MkDocsConfig) -> dict:
    """Hand it the page for wrong addresses, which is written once for all languages."""
    context["document"] = _build.not_found_document()
    return context


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Write what spans all pages once the last language is built (static-i18n comes back here at -100)."""
    if _build.site and not config.plugins["i18n"].building:
        try:
            _build.write_site_files(Path(config.site_dir))
            if not _serving:
                _build.write_record(Path(config.site_dir), config.extra.get("commit") or "")
        except TypesettingError as error:
            raise PluginError(str(error)) from error


def _load(config: MkDocsConfig) -> None:
    """Read the data. A build stops at an error; a preview reports it and goes on with the last good state."""
    global _build
    root = Path(config.config_file_path).parent
    # Only a preview builds again; to keep what was read would take a build a third of its memory.
    memory = _memory if _serving else Memory()
    memory.begin()
    site, problems = load_site(root, typing=False, preview=_serving, memory=memory)
    _problems[:] = errors(problems)
    report = f"\n{format_problems(problems, 'text')}\n"
    if site is None and not _serving:
        raise PluginError(report)
    if problems:
        # A missing translation is told, but is no warning to MkDocs: a strict build would stop at it.
        log.log(WARNING if site is None else INFO, report)
    site = site or (_build.site if _build else None)
    if site is None:
        _build = FaultBuild(root, config.plugins["i18n"].config.languages[0].locale, problems)
        return
    workspace = Workspace(
        root,
        templates=tuple(Path(folder) for folder in config.theme.dirs if folder != config.theme.custom_dir),
        repository=config.extra.get("repository") or "",
        # A preview makes no editions: an editor waits for the page.
        editions_cache=root / ".cache" / "editions" if config.extra["editions"] and not _serving else None,
        is_preview=_serving,
    )
    urls = Urls(site.settings.default_locale, config.use_directory_urls, config.site_url, _is_offline(config))
    _build = Build(site, workspace, urls, errors(problems), memory if _serving else None)
    if not _serving:
        _build.begin()


def _is_offline(config: MkDocsConfig) -> bool:
    """Tell whether this is the edition to be opened from files (mkdocs-offline.yml)."""
    return bool(config.extra.get("offline"))


def _language(entry: dict) -> I18nPluginLanguage:
    language = I18nPluginLanguage()
    language.load_dict(entry)
    language.validate()
    return language


def _place(file: File) -> str:
    """Return the path of a file's page: without its language's folder and its ending."""
    return _build.page_path(file.src_uri.partition("/")[2])


def _headings(toc: Iterable[AnchorLink]) -> list[Heading]:
    """Return the headings that MkDocs found in a page written by hand, in order."""
    return [found for link in toc for found in (Heading(link.level, link.id, link.title), *_headings(link.children))]


def _is_from_data(page: Page) -> bool:
    return isinstance(page, _PageFromData)


class _PageFromData(Page):
    """A page of which MkDocs knows the address and nothing else."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Read nothing: no file stands behind the page."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make nothing of it: the document comes whole from the core."""
        self.content = ""


def _is_left_out(file: File, config: MkDocsConfig) -> bool:
    """Tell which of our own files the site does not need: templates, and style sheets, which are bundled."""
    is_asset = file.src_uri.startswith("assets/") and not file.is_css()
    return file.src_dir == config.theme.custom_dir and not is_asset


def _environment(theme: Theme) -> Environment:
    """Return the theme's own environment, which finds our templates alone.

    Of the theme the site takes some icons, through the core; to list its ten thousand takes a tenth of a preview.
    """
    environment = Theme.get_env(theme)
    environment.loader = FileSystemLoader(theme.custom_dir)
    return environment
