"""The glossary: its order, by the letters that a reader of the page would look under, and where its terms are used."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby

from markupsafe import Markup

from sitegen import models
from sitegen.site import PlanItem, Site
from sitegen.term_finder import TermFinder
from sitegen.words import Words, in_language

# Signs and digits come first, under one heading.
_SIGNS = "#"


def terms_by_letter(site: Site, locale: str) -> list[tuple[str, list[models.Term]]]:
    """Return the terms in order, grouped by first letter: that of the reading of those in the plan's own language."""
    keyed = sorted(((_sort_key(site, term, locale), term) for term in site.terms), key=lambda pair: pair[0])
    groups = ((letter, [term for _, term in found]) for letter, found in groupby(keyed, key=lambda pair: pair[0][0]))
    return [(_heading(site, letter, terms, locale), terms) for letter, terms in groups]


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


def _heading(site: Site, letter: str, terms: list[models.Term], locale: str) -> str:
    """Return a letter, marked as what it is where it belongs to another language alone."""
    is_own = any(term.text.get(locale) or term.romanization for term in terms) or letter == _SIGNS
    return letter if is_own else in_language(site.settings.default_locale, letter, locale)


def _sort_key(site: Site, term: models.Term, locale: str) -> tuple[str, str]:
    shown_in = locale if term.text.get(locale) else site.settings.default_locale
    is_read_otherwise = shown_in == site.original_locale and term.romanization
    plain = _plain_letters(term.romanization if is_read_otherwise else term.text.root[shown_in])
    letter = plain[0].upper() if plain and plain[0].isalpha() else _SIGNS
    return letter, plain


def _plain_letters(text: str) -> str:
    """Return a text without accents, quotation marks and case: "“Shìdiǎn”" → "shidian"."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if char.isalnum() or char == " ").strip().casefold()
