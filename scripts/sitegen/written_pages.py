"""The pages that editors write by hand, as the site shows them: in every language, translated or not."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from sitegen.hand_written import first_paragraph, hand_written_texts, harmless
from sitegen.words import in_language


@dataclass(frozen=True)
class Heading:
    """A heading of a page, for its table of contents; a title not translated is marked as such."""

    level: int
    id: str
    title: str


@dataclass(frozen=True)
class WrittenPage:
    """A page written by hand, as its Markdown was read: the language it is written in, its title and description, and
    the HTML below its heading with the headings in it.
    """

    path: str
    locale: str
    title: str
    description: str
    heading: Markup
    html: Markup
    headings: tuple[Heading, ...]
    template: str = "hand-written"


class WrittenPages:
    """The pages in docs/; a page's title is its first heading."""

    def __init__(self, root: Path, locales: tuple[str, ...]):
        self._default = locales[0]
        self._titles = {
            locale: {path: _title(path, text) for path, text in texts.items()}
            for locale, texts in hand_written_texts(root, locales).items()
        }
        self._shown = {locale: self._marked(locale) for locale in locales}
        self.paths = sorted(set().union(*self._titles.values()))

    def titles(self, locale: str) -> dict[str, Markup]:
        """Return path → title of each page in a language, marked where it is not in this one."""
        return self._shown[locale]

    def locales_of(self, path: str) -> list[str]:
        """Return the languages that a page is written in."""
        return [locale for locale, titles in self._titles.items() if path in titles]

    def written_in(self, path: str, locale: str) -> str:
        """Return the language of what is shown: where a page is not translated, the default one."""
        return locale if path in self._titles[locale] else self._default

    def file(self, path: str, locale: str) -> str:
        """Return the file of a page as it is shown in a language."""
        return f"docs/{self.written_in(path, locale)}/{path}.md"

    def read(
        self, path: str, locale: str, html: str, headings: Iterable[Heading], title: str, description: str
    ) -> WrittenPage:
        """Return a page of which an engine has made HTML; its own h1 becomes the page's heading."""
        before, end, after = harmless(html).partition("</h1>")
        below = tuple(heading for heading in headings if heading.level > 1)
        return WrittenPage(
            path=path,
            locale=self.written_in(path, locale),
            title=title,
            description=description or first_paragraph(html),
            heading=self.titles(locale)[path],
            html=Markup(after if end else before),
            headings=below,
        )

    def _marked(self, locale: str) -> dict[str, Markup]:
        own = {path: escape(title) for path, title in self._titles[locale].items()}
        others = self._titles[self._default].items()
        return {path: in_language(self._default, title, locale) for path, title in others} | own


def _title(path: str, text: str) -> str:
    lines = text.split("\n")
    return next((line.removeprefix("# ").strip() for line in lines if line.startswith("# ")), path.rpartition("/")[2])
