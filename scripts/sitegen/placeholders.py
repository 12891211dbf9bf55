"""Placeholders in texts: `{names}` for a statement's list, `{some-id}` for a quantity of the same file.

They keep a number or a list in one place: the data hold it once, and every language prints it in its own way.
"""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from sitegen.models import Item, Statement, Text, Unit, Word
from sitegen.source import Path_, Source
from sitegen.text_rules import has_gap

NAMES = "names"
# The interface words that join the names of a list, in each language's own way.
LIST_SEPARATOR, LIST_LAST, LIST_OPEN = "list.separator", "list.last", "list.open"
# The interface word for a number of the plan that later progress is about.
PART_FIGURE = "updates.figure"
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_BRACE = re.compile(r"[{}]")
# Shape -> the fields whose quantities are filled in; elsewhere the page could not tell whose they are.
_FILLED = {"Item": "summary", "Statement": "text", "Quantity": "counts"}


def check_placeholders(source: Source, record: BaseModel) -> None:
    """Report placeholders that stand for nothing, and languages of one text that do not use the same ones."""
    quantities = _quantity_ids(record)
    for path, text, owner in _owned_texts(record, ()):
        allowed = set(quantities) if _FILLED.get(type(owner).__name__) == path[-1] else set()
        if isinstance(owner, Statement) and owner.names:
            allowed.add(NAMES)
        if isinstance(owner, Unit):
            allowed = {"n"}
        if isinstance(owner, Word) and path[0] == "qualifiers":
            allowed = {"quantity"}
        check_text(source, path, text, allowed)


def used(text: str) -> list[str]:
    """Return the placeholders of one text, in order."""
    return PLACEHOLDER.findall(text)


def check_text(source: Source, path: Path_, text: Text, allowed: set[str]) -> None:
    """Report placeholders of one text that are not allowed, or that differ between its languages."""
    known = ", ".join(sorted(allowed)) or "—"
    for locale, value in text.root.items():
        for name in used(value):
            if name not in allowed:
                source.report("text-placeholder", (*path, locale), found=name, allowed=known)
        if brace := _BRACE.search(PLACEHOLDER.sub("", value)):
            source.report("text-placeholder", (*path, locale), found=brace[0], allowed=known)
    check_parity(source, path, text)


def check_parity(source: Source, path: Path_, text: Text) -> None:
    """Report languages of one text that do not use the same placeholders, as far as they are written."""
    values = [(locale, set(used(value))) for locale, value in text.root.items() if not has_gap(value)]
    if not values:
        return
    first = values[0][1]
    for locale, names in values[1:]:
        missing, extra = sorted(first - names), sorted(names - first)
        if missing or extra:
            zh = "、".join([f"缺{{{n}}}" for n in missing] + [f"多{{{n}}}" for n in extra])
            en = ", ".join([f"lacks {{{n}}}" for n in missing] + [f"adds {{{n}}}" for n in extra])
            source.report("text-placeholder-differs", path, locale=locale, detail_zh=zh, detail_en=en)


def _quantity_ids(record: BaseModel) -> list[str]:
    return [quantity.id for quantity in record.quantities or ()] if isinstance(record, Item) else []


def _owned_texts(value: object, path: Path_, owner: object = None) -> Iterator[tuple[Path_, Text, object]]:
    if isinstance(value, Text):
        yield path, value, owner
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _owned_texts(getattr(value, name), (*path, name), value)
    elif isinstance(value, tuple):
        for index, child in enumerate(value):
            yield from _owned_texts(child, (*path, index), owner)
