"""Draw a page's body as HTML. Values are escaped by Jinja; a mistyped field is an error, not a blank."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from sitegen import models
from sitegen.numbers import format_date, format_number, is_one
from sitegen.pages import Page, Urls, record_target
from sitegen.placeholders import LIST_LAST, LIST_OPEN, LIST_SEPARATOR, NAMES, PLACEHOLDER, used
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
        self.original_locale = site.original_locale
        self.untranslated = 0
        self._units = {unit.id: unit for unit in site.vocabulary.units}
        self._qualifiers = {word.id: word for word in site.vocabulary.qualifiers}

    def t(self, key: str, **values: object) -> Markup:
        """Return an interface word; `{name}` in it is replaced by the value of that name."""
        return self._marked(self.site.words[key], lambda content, _: _fill(content, values))

    def plain(self, value: models.Text | str, owner: object = None) -> str:
        """Return a text, or the interface word of that key, without markup: for attributes and titles."""
        if isinstance(value, str):
            return self._pick(self.site.words[value])[0]
        return self.text(value, owner=owner).striptags()

    def text(self, value: models.Text, statement: models.Statement | None = None, owner: object = None) -> Markup:
        """Return a text with its placeholders filled; what is not translated is marked with its true language."""
        return self._marked(value, lambda content, locale: self._filled(content, locale, statement, owner))

    def quantity(self, quantity: models.Quantity) -> Markup:
        """Return a quantity with its unit and qualifier: "1 billion yuan or more", "10亿元以上"."""
        return self._quantity(quantity, self.locale)

    def original(self, value: models.Text) -> Markup:
        """Return a text in the plan's own language where the page is in another one, else nothing."""
        own = value.get(self.original_locale)
        return _in_language(self.original_locale, own) if own and self.locale != self.original_locale else Markup()

    def quote(self, words: str) -> Markup:
        """Return words of the plan, marked with their language where the page is in another one."""
        return escape(words) if self.locale == self.original_locale else _in_language(self.original_locale, words)

    def _marked(self, text: models.Text, fill: Callable[[str, str], Markup]) -> Markup:
        content, locale = self._pick(text)
        filled = fill(content, locale)
        return filled if locale == self.locale else _in_language(locale, filled)

    def _pick(self, text: models.Text) -> tuple[str, str]:
        own = text.get(self.locale)
        if own is not None:
            return own, self.locale
        self.untranslated += 1
        return text.root[self.default], self.default

    def _filled(self, content: str, locale: str, statement: models.Statement | None, owner: object) -> Markup:
        values: dict[str, object] = {}
        for name in used(content):
            is_list = name == NAMES and statement is not None
            values[name] = self._list(statement, locale) if is_list else self._quantity(_by_id(owner, name), locale)
        return _fill(content, values)

    def _list(self, statement: models.Statement, locale: str) -> Markup:
        names = [self._part(record_name(self.site, name), locale) for name in statement.names or ()]
        *most, last = names
        joined = self._part(self.site.words[LIST_SEPARATOR], locale).join(most)
        whole = self._part(self.site.words[LIST_LAST], locale).join([joined, last] if most else [last])
        return self._part(self.site.words[LIST_OPEN], locale, list=whole) if statement.open else whole

    def _quantity(self, quantity: models.Quantity, locale: str) -> Markup:
        unit = self._units[quantity.unit]
        form = unit.name_one if unit.name_one and is_one(quantity.value, locale) else unit.name
        amount = self._part(form, locale, n=format_number(quantity.value, locale))
        return self._part(self._qualifiers[quantity.qualifier].name, locale, quantity=amount)

    def _part(self, text: models.Text, locale: str, **values: object) -> Markup:
        """Return a text inside another one of language `locale`."""
        if locale == self.locale:
            return self._marked(text, lambda content, _: _fill(content, values))
        return _fill(text.root[locale], values)


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


def _by_id(owner: object, quantity_id: str) -> models.Quantity:
    quantities = owner.quantities if isinstance(owner, models.Item) else ()
    return next(quantity for quantity in quantities or () if quantity.id == quantity_id)


def _fill(content: str, values: dict[str, object]) -> Markup:
    """Escape a text and put values, escaped unless they are markup, in the place of its placeholders."""
    pieces = PLACEHOLDER.split(content)  # text and names of placeholders by turns
    return Markup().join(values[piece] if number % 2 else piece for number, piece in enumerate(pieces))


def _in_language(locale: str, content: str | Markup) -> Markup:
    return Markup('<span lang="{}">{}</span>').format(locale, content)
