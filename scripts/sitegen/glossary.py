"""The order of the glossary: by the letters that a reader of the page would look under."""

import unicodedata
from itertools import groupby

from sitegen import models
from sitegen.site import Site


def terms_by_letter(site: Site, locale: str) -> list[tuple[str, list[models.Term]]]:
    """Return the terms in order, grouped by first letter: by reading in the plan's own language, else by their text."""
    keyed = sorted(((_sort_key(site, term, locale), term) for term in site.terms), key=lambda pair: pair[0])
    return [(letter, [term for _, term in group]) for letter, group in groupby(keyed, key=lambda pair: pair[0][0])]


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
