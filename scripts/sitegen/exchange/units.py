"""What is sent to translators: a text with its original, and what helps to translate it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from markupsafe import escape

from sitegen.models import Term
from sitegen.placeholders import PLACEHOLDER
from sitegen.site import Site
from sitegen.term_finder import TermFinder
from sitegen.translations import State, Translation


@dataclass(frozen=True)
class Unit:
    """A text to translate: its address, state, original and translation so far ("" if there is none), and notes."""

    address: str
    state: State
    original: str
    translation: str
    place: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Returned:
    """What a translator sends back of a unit: a draft is passed over, a “done” one is right even if unchanged."""

    address: str
    original: str
    translation: str
    mark: Literal["draft", "", "done"]


def units(site: Site, locale: str, states: Iterable[State]) -> Iterator[Unit]:
    """Yield the translations into a language that are in one of these states."""
    wanted = set(states)
    finders: dict[str, TermFinder] = {}
    for found in site.translations:
        if found.locale == locale and found.state in wanted:
            finder = finders.setdefault(found.original_locale, _finder(site, found.original_locale))
            place = f"{found.file}:{found.line}"
            yield Unit(found.address, found.state, found.original, found.text or "", place, _notes(found, finder))


def _finder(site: Site, locale: str) -> TermFinder:
    language = next(language for language in site.settings.languages if language.locale == locale)
    return TermFinder(site.terms, locale, language.search_suffixes or ())


def _notes(found: Translation, finder: TermFinder) -> tuple[str, ...]:
    """Return what a translator should know: the field, placeholders that have to stay, terms and their renderings."""
    if found.is_page:
        return ("Markdown",)
    kept = sorted({f"{{{name}}}" for name in PLACEHOLDER.findall(found.original)})
    terms: dict[str, Term] = {term.id: term for _, term in finder.find(escape(found.original)) if term}
    renderings = (
        f"{term.renderings(found.original_locale)[0]} = {' / '.join(term.renderings(found.locale))}"
        for term in terms.values()
        if term.renderings(found.locale)
    )
    return (found.field, *kept, *renderings)
