"""The plan as open data: JSON by one schema, and tables for spreadsheets. Every text carries all its languages."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from sitegen import models
from sitegen.json_schema import schema_of
from sitegen.open_shapes import OpenItem, OpenPlan, OpenQuantity, OpenStatement, OpenUpdate
from sitegen.pages import record_target
from sitegen.site import PlanItem, Site
from sitegen.site_data import ITEM_TEMPLATES
from sitegen.words import Words

FOLDER = "data"
SCHEMA = f"{FOLDER}/schema.json"
# A spreadsheet would run a cell that begins so.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

_ITEM_COLUMNS = ("id", "number", "name", "short_name", "slogan", "summary", "paragraphs", "changed", "pages")
_NUMBER = ("id", "kind", "value", "unit", "qualifier", "figure", "counts", "set", "of", "note")
_COLUMNS = {
    "statements": ("item", "id", "strand", "text", "paragraphs", "quote"),
    "targets": ("item", *_NUMBER, "paragraphs", "quote"),
    "updates": ("item", "id", "of", "status", "status_name", "date", "text", "source", "source_title"),
    "names": ("id", "kind", "name", "note", "paragraphs"),
    "terms": ("id", "text", "romanization", "note", "reliability", "source"),
}

PageUrl = Callable[[str, str, str], str]  # path, locale, anchor → absolute address


@dataclass(frozen=True)
class Table:
    """A table: its name, its columns and its rows as records."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[dict[str, Any], ...]


class OpenData:
    """All files of a site's open data. `page_url` gives the absolute address of a page in a language."""

    def __init__(self, site: Site, page_url: PageUrl, file_url: Callable[[str], str]):
        self._site = site
        self._page_url = page_url
        self._schema_url = file_url(SCHEMA)
        self._words = [Words(site, locale) for locale in site.settings.locales]
        self._items = {group: [self._item(item) for item in items] for group, items in site.groups.items() if items}

    def files(self) -> dict[str, bytes]:
        """Return path below the site's root → content."""
        found = {SCHEMA: _json(schema_of(OpenPlan, self._site.settings.languages))}
        site, everything = self._site, [item for items in self._items.values() for item in items]
        found[f"{FOLDER}/plan.json"] = self._plan(
            everything,
            sections=tuple(self._section(section) for section in site.plan.sections),
            names=site.names or None,
            terms=site.terms or None,
            sources=site.sources,
        )
        for group, items in self._items.items():
            found[f"{FOLDER}/{group}.json"] = self._plan(items)
        for group in ITEM_TEMPLATES:
            for item, record in zip(site.groups[group], self._items.get(group, ()), strict=True):
                found[item_file(item)] = self._plan([record])
        for table in self.tables():
            found[f"{FOLDER}/{table.name}.csv"] = csv_file(table, site.settings.locales)
        return found

    def tables(self) -> list[Table]:
        """Return the tables, each with its rows."""
        items = [item for items in self._items.values() for item in items]
        rows = {
            **{group: _dumped(records) for group, records in self._items.items()},
            "statements": _parts(items, "statements"),
            "targets": _parts(items, "quantities"),
            "updates": _parts(items, "updates"),
            "names": _dumped(self._site.names),
            "terms": _dumped(self._site.terms),
        }
        return [Table(name, columns, rows[name]) for name, columns in table_columns(self._site).items()]

    def _plan(self, items: Iterable[OpenItem], **more: Any) -> bytes:
        site = self._site
        plan = OpenPlan(
            **{"$schema": self._schema_url},
            name=self._text(site.settings.name),
            date=site.last_change().date,
            license=site.settings.license,
            source=site.plan_source,
            items=tuple(items),
            **more,
        )
        return f"{plan.model_dump_json(by_alias=True, exclude_none=True, indent=2)}\n".encode()

    def _item(self, item: PlanItem) -> OpenItem:
        record, site = item.record, self._site
        path, anchor = record_target(site, record.id)
        return OpenItem(
            id=record.id,
            group=item.group,
            number=record.number,
            name=record.name,
            short_name=record.short_name,
            slogan=record.slogan,
            summary=self._text(record.summary, owner=record),
            changed=site.last_change(item).date,
            pages={locale: self._page_url(path, locale, anchor) for locale in site.settings.locales},
            paragraphs=record.paragraphs,
            statements=tuple(self._statements(record)),
            quantities=tuple(self._quantity(quantity, record) for quantity in record.quantities or ()) or None,
            relations=record.relations,
            terms=record.terms,
            updates=tuple(self._update(update) for update in record.progress) or None,
        )

    def _section(self, section: models.PlanSection) -> models.PlanSection:
        filled = (s.model_copy(update={"text": self._text(s.text, s)}) for s in section.statements)
        return section.model_copy(update={"statements": tuple(filled)})

    def _statements(self, owner: models.Item) -> Iterator[OpenStatement]:
        for strand in owner.strands:
            for statement in strand.statements:
                yield OpenStatement(
                    id=statement.id,
                    strand=strand.name,
                    text=self._text(statement.text, statement, owner),
                    paragraphs=statement.paragraphs,
                    names=statement.names,
                    quote=statement.quote,
                )

    def _quantity(self, quantity: models.Quantity, owner: models.Item) -> OpenQuantity:
        sets = {entry.id: entry.name for entry in owner.sets or ()}
        return OpenQuantity(
            **{name: getattr(quantity, name) for name in ("id", "kind", "value", "unit", "qualifier", "of", "note")},
            figure=self._translated(lambda words: words.quantity(quantity)),
            counts=self._text(quantity.counts, owner=owner),
            set=sets.get(quantity.set),
            paragraphs=quantity.paragraphs,
            quote=quantity.quote,
        )

    def _update(self, update: models.Update) -> OpenUpdate:
        source = self._site.by_id[update.source]
        return OpenUpdate(
            **{name: getattr(update, name) for name in ("id", "of", "status", "date", "text")},
            status_name=self._site.status_name(update),
            source=source.url,
            source_title=source.title,
        )

    def _text(self, text: models.Text, statement: models.Statement | None = None, owner: object = None) -> models.Text:
        """Return a text with its placeholders filled, in the languages it is translated into."""
        return self._translated(lambda words: words.text(text, statement, owner))

    def _translated(self, draw: Callable[[Words], Markup]) -> models.Text:
        """Return a text in the languages that have it and every name and unit in it."""
        found = {}
        for words in self._words:
            before = words.untranslated
            drawn = draw(words).striptags()
            if words.untranslated == before:
                found[words.locale] = drawn
        return models.Text(found)


def table_columns(site: Site) -> dict[str, tuple[str, ...]]:
    """Return the name and the columns of each table that has rows; a text has one column for each language."""
    columns = {group: _ITEM_COLUMNS for group, items in site.groups.items() if items} | _COLUMNS
    empty = {
        "statements": not any(site.groups.values()),
        "targets": not site.items_with_quantities(),
        "updates": not site.has_updates,
        "names": not site.names,
        "terms": not site.terms,
    }
    return {name: shown for name, shown in columns.items() if not empty.get(name)}


def item_file(item: PlanItem) -> str:
    """Return the path of the file of one item."""
    return f"{FOLDER}/{item.group}/{item.slug}.json"


def csv_file(table: Table, locales: tuple[str, ...]) -> bytes:
    """Return a table for spreadsheets: UTF-8 with a byte order mark, one column for each language of a text."""
    by_locale = {name for row in table.rows for name, value in row.items() if isinstance(value, dict)}
    columns = [
        (f"{name}_{locale}", name, locale) if locale else (name, name, "")
        for name in table.columns
        for locale in (locales if name in by_locale else ("",))
    ]
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([title for title, _, _ in columns])
    for row in table.rows:
        writer.writerow([_cell(row.get(name), locale) for _, name, locale in columns])
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Any, locale: str) -> str | int:
    """Return a cell's content; one that a spreadsheet would run as a formula gets an apostrophe before it."""
    if isinstance(value, dict):
        value = value.get(locale)
    if value is None or isinstance(value, int):
        return "" if value is None else value
    text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _dumped(records: Iterable[models.Record]) -> tuple[dict[str, Any], ...]:
    return tuple(record.model_dump(mode="json", exclude_none=True) for record in records)


def _parts(items: Iterable[OpenItem], name: str) -> tuple[dict[str, Any], ...]:
    """Return the parts of items as rows that say whose they are."""
    return tuple({"item": item.id, **row} for item in items for row in _dumped(getattr(item, name) or ()))


def _json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
