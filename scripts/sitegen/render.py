"""Draw a page's body as HTML. Values are escaped by Jinja; a mistyped field is an error, not a blank."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup, escape

from sitegen import models
from sitegen.charts import dot_chart
from sitegen.footnotes import Footnotes, explanation_id
from sitegen.glossary import items_by_term, terms_by_letter
from sitegen.lists import Lists
from sitegen.locales import direction
from sitegen.mark import VIEW_BOX, Part, mark_parts, part_number
from sitegen.memory import Memory
from sitegen.messages import MESSAGE_GROUPS
from sitegen.numbers import format_date, format_number
from sitegen.open_data import table_columns
from sitegen.pages import Page, Urls, record_target, statement_target
from sitegen.problems import Problem
from sitegen.reach import note_everything
from sitegen.site import PlanItem, Site
from sitegen.site_data import NOT_FOUND
from sitegen.templates import ComponentTemplate, PlainCalls, template_environment
from sitegen.term_finder import TermFinder
from sitegen.text_rules import TO_WRITE_CODE
from sitegen.words import Words, in_language, language_mark, record_name
from sitegen.workers import mapped
from sitegen.written_pages import Heading, WrittenPage


@dataclass
class Rendered:
    """A drawn page: its HTML, its headings, the scripts that only it needs, and how many texts had to be shown in
    the default language.
    """

    html: str = ""
    headings: list[Heading] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    untranslated: int = 0


class Renderer:
    """Draws the pages of a site from the templates of a folder."""

    def __init__(
        self,
        site: Site,
        templates: Path | Sequence[Path],
        urls: Urls,
        pages: Sequence[Page] = (),
        cache: Path | None = None,
        memory: Memory | None = None,
    ):
        self.site = site
        self.urls = urls
        self._pages = pages
        self._lists = Lists(site, pages)
        memory = memory or Memory()
        self._finders = {
            language.locale: memory.call(TermFinder, site.terms, language.locale, language.search_suffixes or ())
            for language in site.settings.languages
        }
        self._parts = mark_parts([len(items) for items in site.groups.values()])
        self._compiled = cache
        self._environment = template_environment(templates, cache)
        self._environment.template_class, self._environment.context_class = ComponentTemplate, PlainCalls

    def prepare(self, folder: Path) -> None:
        """Read the templates of a folder before they are asked for, so that each is compiled once, by one of many."""
        names = [path.relative_to(folder).as_posix() for path in sorted(folder.glob("*/*.html"))]
        if not any(self._compiled.iterdir()):
            list(mapped(self._read, names))
        for name in names:
            self._read(name)

    def _read(self, name: str) -> None:
        self._environment.get_template(name)

    def render(self, page: Page | WrittenPage, locale: str) -> Rendered:
        """Draw one page in one language."""
        words = Words(self.site, locale)
        rendered = Rendered(headings=list(page.headings) if isinstance(page, WrittenPage) else [])

        def heading(level: int, id: str, title: Markup) -> Markup:
            rendered.headings.append(Heading(level, id, escape(title)))
            return Markup('<h{0} id="{1}">{2}</h{0}>').format(level, id, title)

        def script(name: str) -> str:
            rendered.scripts.extend([] if name in rendered.scripts else [name])
            return ""

        def url(path: str, anchor: str = "") -> str:
            return self.urls.between(page.path, path, locale, anchor)

        template = self._environment.get_template(f"pages/{page.template}.html")
        rendered.html = template.render(
            self._vocabulary(words, url, page.path) | self._footnotes(words),
            page=page,
            heading=heading,
            headings=lambda: rendered.headings,
            script=script,
        )
        rendered.untranslated = words.untranslated
        return rendered

    def document(self, template: str, frame: dict[str, object], **more: object) -> str:
        """Draw a document from `overrides/documents`, with what the frame round a page needs."""
        shared = {"mark_symbol": self.mark_symbol, "draw_not_found": self._not_found}
        return self._environment.get_template(f"documents/{template}.html").render(frame, **shared, **more)

    def _not_found(self, home_of: Callable[[str], str]) -> Markup:
        """Draw the body of the page for wrong addresses, which speaks all languages at once."""
        all_words = [Words(self.site, locale) for locale in self.site.settings.locales]
        page = {"text": self.site.pages[NOT_FOUND]}
        template = self._environment.get_template("pages/not-found.html")
        around = self.site.settings.default_locale
        return Markup(
            template.render(
                site=self.site,
                page=page,
                all_words=all_words,
                home_of=home_of,
                language_mark=partial(language_mark, around=around),
            )
        )

    def render_problems(self, problems: Sequence[Problem], locale: str) -> Markup:
        """Draw the list of what is wrong that a preview shows on every page; nothing where nothing is."""
        only_to_write = all(found.code == TO_WRITE_CODE for found in problems)
        template = self._environment.get_template("partials/problems.html")
        return Markup(template.render(problems=problems, only_to_write=only_to_write, t=Words(self.site, locale).t))

    def render_redirect(
        self, template: str, old: str, new: str, title: models.Text | Markup, locale: str, icon: str
    ) -> str:
        """Draw the document left at a page's old path, which leads to its new one."""
        words = Words(self.site, locale)
        return self._environment.get_template(f"pages/{template}.html").render(
            site=self.site,
            locale=locale,
            direction=direction(locale),
            t=words.t,
            plain=words.plain,
            title=title if isinstance(title, Markup) else words.text(title),
            address=self.urls.between(old, new, locale),
            canonical_url=self.urls.absolute(new, locale),
            icon=icon,
        )

    @cached_property
    def mark_symbol(self) -> Markup:
        """Draw the mark's shapes, which every document holds once."""
        groups = [
            (name, [{"id": _part_id(name, p.number), "path": p.path} for p in self._parts if p.group == index])
            for index, name in enumerate(self.site.groups)
        ]
        macros = self._environment.get_template("components/mark.html").make_module({"mark_view_box": VIEW_BOX})
        return macros.mark_symbol(groups)

    @property
    def mark(self) -> list[Part]:
        """The shapes of the mark."""
        return self._parts

    def _vocabulary(self, words: Words, url: Callable[..., str], path: str) -> dict[str, object]:
        """Return what every template may say: texts, links, numbers and drawings in one language."""
        site, locale = self.site, words.locale

        def file(address: str) -> str:
            return self.urls.relative(self.urls.of(path, locale), address)

        def record_url(record_id: str) -> str | None:
            target = record_target(site, record_id)
            return url(*target) if target else None

        return {
            "components": {},
            "site": site,
            "all_pages": self._all_pages,
            "locale": locale,
            "offline": self.urls.offline,
            "t": words.t,
            "text": words.text,
            "plain": words.plain,
            "mark_of": words.mark,
            "quantity": words.quantity,
            "part": words.part,
            "original": words.original,
            "quote": words.quote,
            "url": url,
            "record_url": record_url,
            "statement_url": lambda reference: url(*statement_target(site, reference)),
            "file": file,
            "own_address": self.urls.absolute(path, locale),
            "own_file": lambda name: file(self.urls.file(name, locale)),
            "tables": lambda: table_columns(site),
            "all_words": [Words(site, each) for each in site.settings.locales],
            "language_mark": partial(language_mark, around=locale),
            "language_name": lambda code: in_language(
                code, next(language.name for language in site.settings.languages if language.locale == code), locale
            ),
            "name_of": lambda record_id: words.text(record_name(site, record_id)),
            "number": lambda value: format_number(value, locale),
            "date": lambda value: format_date(value, locale),
            "lists": self._lists,
            "plain_name": lambda record_id: words.plain(record_name(site, record_id)),
            "search_url": lambda words: f"{url('search')}?q={quote(words)}",
            "dot_chart": dot_chart,
            "message_groups": MESSAGE_GROUPS,
            "mark_view_box": VIEW_BOX,
            "mark_ids": self._mark_ids,
            "terms_by_letter": lambda: terms_by_letter(site, locale),
        }

    def _all_pages(self) -> Sequence[Page]:
        """Return all pages; their titles are those of all items."""
        note_everything()
        return self._pages

    def _footnotes(self, words: Words) -> dict[str, object]:
        """Return what a template may say of its page's footnotes."""
        # What is looked up in other languages is not missing from the page: these have words of their own.
        all_words = {locale: Words(self.site, locale) for locale in self._finders} | {words.locale: words}
        footnotes = Footnotes(words.locale, all_words, self._finders)

        def explain(term_ids: Sequence[str] | None) -> str:
            footnotes.explain(self.site.records(term_ids or ()))
            return ""

        return {
            "footnotes": footnotes,
            "explain": explain,
            "explanation_id": explanation_id,
            "items_using": self._items_using,
        }

    def _items_using(self, term: models.Term) -> Sequence[PlanItem]:
        note_everything()
        return self._users.get(term.id, ())

    @cached_property
    def _users(self) -> dict[str, list[PlanItem]]:
        return items_by_term(self.site, self._finders)

    def _mark_ids(self, record_ids: Iterable[str]) -> list[str]:
        """Return the ids of the mark's parts that stand for records; a record that is no item has none."""
        # Several items of a long group have one part, which is drawn once.
        parts = (self._mark_parts_of_items.get(record_id) for record_id in record_ids)
        return list(dict.fromkeys(part for part in parts if part))

    @cached_property
    def _mark_parts_of_items(self) -> dict[str, str]:
        return {
            item.stored.id: _part_id(group, part_number(number, len(items)))
            for group, items in self.site.groups.items()
            for number, item in enumerate(items, 1)
        }


def _part_id(group: str, number: int) -> str:
    return f"mark-{group}-{number}"
