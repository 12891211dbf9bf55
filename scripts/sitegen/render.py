"""Draw a page's body as HTML. Values are escaped by Jinja; a mistyped field is an error, not a blank."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from sitegen import models
from sitegen.numbers import format_date, format_number, is_one
from sitegen.pages import Page, Urls, record_target
from sitegen.placeholders import LIST_LAST, LIST_OPEN, LIST_SEPARATOR, NAMES, PLACEHOLDER
from sitegen.site import PlanItem, Site


@dataclass(frozen=True)
class Heading:
    """A heading of a page, for its table of contents."""

    level: int
    id: str
    title: str


@dataclass
class Rendered:
    """A drawn page: its HTML, its headings, and how many texts had to be shown in the default language."""

    html: str = ""
    headings: list[Heading] = field(default_factory=list)
    untranslated: int = 0


class Words:
    """The site's texts in one language. Every text goes through here, so that none escapes its fallback."""

    def __init__(self, site: Site, locale: str):
        self.site = site
        self.locale = locale
        self.default = site.settings.default_locale
        self.untranslated = 0
        self._units = {unit.id: unit for unit in site.vocabulary.units}
        self._qualifiers = {word.id: word for word in site.vocabulary.qualifiers}

    def t(self, key: str, **values: object) -> Markup:
        """Return an interface word; `{name}` in it is replaced by the value of that name."""
        return self._marked(self.site.words[key], lambda text, _: _fill(text, values))

    def plain(self, value: models.Text | str, owner: object = None) -> str:
        """Return a text, or the interface word of that key, without markup: for attributes and titles."""
        text = self.site.words[value] if isinstance(value, str) else value
        content, locale = self._pick(text)
        return self._filled(content, locale, None, owner)

    def text(self, value: models.Text, statement: models.Statement | None = None, owner: object = None) -> Markup:
        """Return a text with its placeholders filled; one not translated is marked with its true language."""
        return self._marked(value, lambda text, locale: self._filled(text, locale, statement, owner))

    def quantity(self, quantity: models.Quantity) -> Markup:
        """Return a quantity with its unit and qualifier: "1 billion yuan or more", "10亿元以上"."""
        return escape(self._quantity(quantity, self.locale))

    def original(self, value: models.Text) -> Markup:
        """Return a text in the default language where that is not the page's own, else nothing."""
        if self.locale == self.default:
            return Markup()
        return _in_language(self.default, self._filled(value.root[self.default], self.default, None, None))

    def quote(self, words: str) -> Markup:
        """Return words of the source, in the source's language."""
        return _in_language(self.default, words) if self.locale != self.default else escape(words)

    def _marked(self, text: models.Text, fill: Callable[[str, str], str]) -> Markup:
        content, locale = self._pick(text)
        filled = fill(content, locale)
        return escape(filled) if locale == self.locale else _in_language(locale, filled)

    def _pick(self, text: models.Text) -> tuple[str, str]:
        own = text.get(self.locale)
        if own is not None:
            return own, self.locale
        self.untranslated += 1
        return text.root[self.default], self.default

    def _filled(self, content: str, locale: str, statement: models.Statement | None, owner: object) -> str:
        def value(match) -> str:
            if match[1] == NAMES and statement:
                return self._list(statement, locale)
            return self._quantity(_quantity_of(owner, match[1]), locale)

        return PLACEHOLDER.sub(value, content)

    def _list(self, statement: models.Statement, locale: str) -> str:
        names = [self._in(record_name(self.site, name), locale) for name in statement.names or ()]
        *most, last = names
        joined = self._word(LIST_SEPARATOR, locale).join(most)
        whole = self._word(LIST_LAST, locale).join([joined, last] if most else [last])
        return _fill(self._word(LIST_OPEN, locale), {"list": whole}) if statement.open else whole

    def _quantity(self, quantity: models.Quantity, locale: str) -> str:
        unit = self._units[quantity.unit]
        form = unit.name_one if unit.name_one and is_one(quantity.value, locale) else unit.name
        amount = _fill(self._in(form, locale), {"n": format_number(quantity.value, locale)})
        return _fill(self._in(self._qualifiers[quantity.qualifier].name, locale), {"quantity": amount})

    def _word(self, key: str, locale: str) -> str:
        return self._in(self.site.words[key], locale)

    def _in(self, text: models.Text, locale: str) -> str:
        return text.get(locale) or text.root[self.default]


class Renderer:
    """Draws the pages of a site from the templates of a folder."""

    def __init__(self, site: Site, templates: Path, urls: Urls):
        self.site = site
        self.urls = urls
        self._environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def render(self, page: Page, locale: str) -> Rendered:
        """Draw one page in one language."""
        words = Words(self.site, locale)
        rendered = Rendered()

        def heading(level: int, id: str, title: Markup) -> Markup:
            rendered.headings.append(Heading(level, id, Markup(title).striptags()))
            return Markup('<h{0} id="{1}">{2}</h{0}>').format(level, id, title)

        def url(path: str, anchor: str = "") -> str:
            return self.urls.between(page.path, path, locale, anchor)

        def record_url(record_id: str) -> str | None:
            target = record_target(self.site, record_id)
            return url(*target) if target else None

        template = self._environment.get_template(f"pages/{page.template}.html")
        rendered.html = template.render(
            page=page,
            site=self.site,
            locale=locale,
            t=words.t,
            text=words.text,
            plain=words.plain,
            quantity=words.quantity,
            original=words.original,
            quote=words.quote,
            heading=heading,
            url=url,
            record_url=record_url,
            name_of=lambda record_id: words.text(record_name(self.site, record_id)),
            number=lambda value: format_number(value, locale),
            date=lambda value: format_date(value, locale),
        )
        rendered.untranslated = words.untranslated
        return rendered


def record_name(site: Site, record_id: str) -> models.Text:
    """Return the name of any record that data may refer to by id."""
    record = site.by_id[record_id]
    if isinstance(record, PlanItem):
        return record.record.name
    return record.text if isinstance(record, models.Term) else record.name


def _quantity_of(owner: object, quantity_id: str) -> models.Quantity:
    quantities = owner.quantities if isinstance(owner, models.Item) else ()
    return next(quantity for quantity in quantities or () if quantity.id == quantity_id)


def _fill(text: str, values: dict[str, object]) -> str:
    return PLACEHOLDER.sub(lambda match: str(values[match[1]]), text)


def _in_language(locale: str, content: str) -> Markup:
    return Markup('<span lang="{}">{}</span>').format(locale, content)
