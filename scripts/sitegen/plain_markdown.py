"""The site as plain Markdown, one folder a language, for a generator that knows nothing of ours: the way out."""

import json
import posixpath
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import yaml

from sitegen.build import Build
from sitegen.machine_pages import body_markdown
from sitegen.pages import Page
from sitegen.words import Words

DOCS = "docs"
_LINK = r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\({home}([^)\s#]*)(?:#([^)\s]*))?\)"
_HEADING = re.compile(r'(<h[2-6][^>]*\sid="([^"]+)"[^>]*>.*?)(</h[2-6]>)', re.DOTALL)
_ANCHOR = re.compile(r"^#{2,6} .*\{#([^}]+)\}$", re.MULTILINE)
# Files beside the pages that go along: data and printed editions. The others tell of addresses on the site.
_TAKEN = ("data/", "downloads/")
# What the Markdown needs besides CommonMark: anchors of headings, tables and footnotes.
_EXTENSIONS = ["attr_list", "footnotes", "tables"]


class Export:
    """Writes a site as Markdown."""

    def __init__(self, build: Build, root: Path):
        self._build, self._root = build, root
        # The pages' links are whole addresses until all pages are there.
        self._own_link = re.compile(_LINK.replace("{home}", re.escape(build.urls.site_url)))
        self._words = {locale: Words(build.site, locale) for locale in build.locales}
        written = [(path, locale) for path in build.written.paths for locale in build.written.locales_of(path)]
        self._files = {(path, locale): self._file(path, locale) for path in build.pages for locale in build.locales}
        self._files |= {(path, locale): f"{locale}/{path}.md" for path, locale in written}
        self._targets = {build.urls.of(*place): file for place, file in self._files.items()}

    def write(self, folder: Path) -> int:
        """Write everything into a folder and return the number of pages."""
        docs = folder / DOCS
        texts = {self._files[path, locale]: self._markdown(path, locale) for path, locale in self._data_pages()}
        anchors = {file: set(_ANCHOR.findall(text)) for file, text in texts.items()}
        beside = {file: content for file, content in self._build.files() if file.startswith(_TAKEN)}
        for file, text in texts.items():
            linked = self._own_link.sub(lambda link, file=file: self._link(link, file, anchors, beside), text)
            _write(docs / file, linked.encode())
        for file, content in beside.items():
            _write(docs / file, content)
        for locale in self._build.locales:
            shutil.copytree(self._root / DOCS / locale, docs / locale, dirs_exist_ok=True)
        _write(folder / "mkdocs.yml", yaml.safe_dump(self._settings(), allow_unicode=True, sort_keys=False).encode())
        return len(self._files)

    def _data_pages(self) -> Iterator[tuple[str, str]]:
        return ((path, locale) for path in self._build.pages for locale in self._build.locales)

    def _file(self, path: str, locale: str) -> str:
        return f"{locale}/{self._build.source_path(path)}"

    def _markdown(self, path: str, locale: str) -> str:
        page: Page = self._build.pages[path]
        words, owner = self._words[locale], page.item.record if page.item else None
        head = {"title": words.plain(page.title), "description": words.plain(page.description, owner)}
        matter = "".join(f"{name}: {json.dumps(text, ensure_ascii=False)}\n" for name, text in head.items())
        html = _HEADING.sub(r"\1 {#\2}\3", self._build.body(path, locale))
        return f"---\n{matter}---\n\n{body_markdown(html, self._build.urls.absolute(path, locale))}\n"

    def _link(self, link: re.Match[str], file: str, anchors: dict[str, set[str]], beside: dict[str, bytes]) -> str:
        """Return a link to the file that stands for its target; where there is none, its words."""
        words, address, anchor = link[1], unquote(link[2]), link[3] or ""
        target = self._targets.get(address) or (address if address in beside else "")
        if not target:
            return words
        relative = posixpath.relpath(target, posixpath.dirname(file))
        return f"[{words}]({relative}{f'#{anchor}' if anchor in anchors.get(target, ()) else ''})"

    def _settings(self) -> dict:
        """Return the settings for a plain MkDocs: nothing but names, the menu and extensions of its own parser."""
        site = self._build.site
        menu = [
            {
                language.name: [
                    {self._words[language.locale].plain(site.pages[path].title): self._files[path, language.locale]}
                    for path in site.settings.navigation
                ]
            }
            for language in site.settings.languages
        ]
        return {
            "site_name": self._build.site_name(site.settings.default_locale),
            "docs_dir": DOCS,
            "nav": menu,
            "markdown_extensions": _EXTENSIONS,
        }


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
