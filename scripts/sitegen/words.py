"""The site's texts in one language: chosen, filled in and escaped."""

from collections.abc import Callable
from functools import cache

from markupsafe import Markup, escape

from sitegen import models
from sitegen.locales import direction, needs_own_font, script
from sitegen.numbers import format_number, is_one
from sitegen.placeholders import LIST_LAST, LIST_OPEN, LIST_SEPARATOR, NAMES, PART_FIGURE, PLACEHOLDER, used
from sitegen.site import PlanItem, Site


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
        return self._marked(self.site.words[key], lambda content, locale: _fill(content, self._within(locale, values)))

    def plain(self, value: models.Text | str, owner: object = None, **values: object) -> str:
        """Return a text, or the interface word of that key, without markup: for attributes, titles and scripts."""
        if isinstance(value, str):
            return _fill(self._pick(self.site.words[value])[0], values).unescape()
        return self.text(value, owner=owner).striptags()

    def mark(self, value: models.Text | str) -> Markup:
        """Return the attributes of an element that can hold no markup but a text, or the interface word of that key."""
        locale = self.language(value)
        return Markup() if locale == self.locale else language_mark(locale, self.locale)

    def language(self, value: models.Text | str) -> str:
        """Return the language that a text, or the interface word of that key, is shown in."""
        return self._pick(self.site.words[value] if isinstance(value, str) else value)[1]

    def text(self, value: models.Text, statement: models.Statement | None = None, owner: object = None) -> Markup:
        """Return a text with its placeholders filled; what is not translated is marked with its true language."""
        return self._marked(value, lambda content, locale: self._filled(content, locale, statement, owner))

    def quantity(self, quantity: models.Quantity, emphasis: bool = False) -> Markup:
        """Return a quantity with its unit and qualifier: "1 billion yuan or more", "10亿元以上".

        With `emphasis` the number itself is marked up, so that it can be set larger than what stands round it.
        """
        return self._quantity(quantity, self.locale, emphasis)

    def part(self, item: models.Item, part_id: str) -> Markup:
        """Return what an update is about: a statement of an item, or what a number counts with the number."""
        part = next(part for part in item.parts if part.id == part_id)
        if isinstance(part, models.Statement):
            return self.text(part.text, part, item)
        return self.t(PART_FIGURE, counts=self.text(part.counts, owner=item), quantity=self.quantity(part))

    def original(self, value: models.Text) -> Markup:
        """Return a text in the plan's own language where the page shows it in another one, else nothing."""
        own = value.get(self.original_locale)
        shown_in = self.locale if value.get(self.locale) is not None else self.default
        return self._amid(self.original_locale, own) if own and shown_in != self.original_locale else Markup()

    def quote(self, words: str) -> Markup:
        """Return words of the plan, marked with their language where the page is in another one."""
        return escape(words) if self.locale == self.original_locale else self._amid(self.original_locale, words)

    def _marked(self, text: models.Text, fill: Callable[[str, str], Markup]) -> Markup:
        content, locale = self._pick(text)
        filled = fill(content, locale)
        return filled if locale == self.locale else self._amid(locale, filled)

    def _amid(self, locale: str, content: str | Markup) -> Markup:
        return in_language(locale, content, self.locale)

    def _within(self, locale: str, values: dict[str, object]) -> dict[str, object]:
        """Return values of the page's language, marked as such where the words round them are in another one."""
        if locale == self.locale:
            return values
        return {
            name: in_language(self.locale, value, locale) if any(char.isalpha() for char in str(value)) else value
            for name, value in values.items()
        }

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

    def _quantity(self, quantity: models.Quantity, locale: str, emphasis: bool = False) -> Markup:
        unit = self._units[quantity.unit]
        form = unit.name_one if unit.name_one and is_one(quantity.value, locale) else unit.name
        number = format_number(quantity.value, locale)
        amount = self._part(form, locale, n=Markup("<b>{}</b>").format(number) if emphasis else number)
        return self._part(self._qualifiers[quantity.qualifier].name, locale, quantity=amount)

    def _part(self, text: models.Text, locale: str, **values: object) -> Markup:
        """Return a text inside another one of language `locale`."""
        if locale == self.locale:
            return self._marked(text, lambda content, _: _fill(content, values))
        return _fill(text.root[locale], values)


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
    if "{" not in content:
        return escape(content)
    pieces = PLACEHOLDER.split(content)  # text and names of placeholders by turns
    return Markup().join(values[piece] if number % 2 else piece for number, piece in enumerate(pieces))


@cache
def language_mark(locale: str, around: str) -> Markup:
    """Return the attributes of an element in one language amid another: how to read it out, to set and to draw it."""
    marks = {"lang": locale}
    if direction(locale) != direction(around):
        marks["dir"] = direction(locale)  # which also keeps its marks and numbers from mingling with those around it
    if needs_own_font(locale, around):
        marks["data-script"] = script(locale)
    return Markup().join(Markup(' {}="{}"').format(name, value) for name, value in marks.items())


def in_language(locale: str, content: str | Markup, around: str) -> Markup:
    """Return a passage marked as being in a language, amid a text in another."""
    return Markup("<span{}>{}</span>").format(language_mark(locale, around), content)
