"""The glossary: its order, by the letters that a reader of the page would look under, and where its terms are used."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby

from markupsafe import Markup

from sitegen import models
from sitegen.site import PlanItem, Site
from sitegen.term_finder import TermFinder
from sitegen.words import Words


def terms_by_letter(site: Site, locale: str) -> list[tuple[str, list[models.Term]]]:
    """Return the terms in order, grouped by first letter: by reading in the plan's own language, else by their text."""
    keyed = sorted(((_sort_key(site, term, locale), term) for term in site.terms), key=lambda pair: pair[0])
    return [(letter, [term for _, term in group]) for letter, group in groupby(keyed, key=lambda pair: pair[0][0])]


def items_by_term(site: Site, finders: Mapping[str, TermFinder]) -> dict[str, list[PlanItem]]:
    """Return term id → the items that explain the term or have it in their texts, in any language."""
    users: dict[str, list[PlanItem]] = defaultdict(list)
    for item in site.items():
        found = set(item.record.terms or ())
        for locale, finder in finders.items():
            texts = _texts(item.record, Words(site, locale))
            found |= {term.id for text in texts for _, term in finder.find(text) if term}
        for term_id in found:
            users[term_id].append(item)
    return users


def _texts(record: models.Item, words: Words) -> Iterator[Markup]:
    yield words.text(record.summary, owner=record)
    for statement in record.statements:
        yield words.text(statement.text, statement, record)
    for quantity in record.quantities or ():
        yield words.text(quantity.counts, owner=record)


def _sort_key(site: Site, term: models.Term, locale: str) -> tuple[str, str]:
    shown = term.text.get(locale) or term.text.root[site.settings.default_locale]
    reading = term.romanization if locale == site.original_locale and term.romanization else shown
    plain = _plain_letters(reading)
    # Signs and digits come first, under one heading.
    letter = plain[0].upper() if plain and plain[0].isalpha() else "#"
    return letter, plain


def _plain_letters(text: str) -> str:
    """Return a text without accents, quotation marks and case: "“Shìdiǎn”" → "shidian"."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if char.isalnum() or char == " ").strip().casefold()
