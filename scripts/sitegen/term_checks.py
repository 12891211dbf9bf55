"""Whether every language uses the right words for the terms of the term base."""

from dataclasses import dataclass

from markupsafe import escape

from sitegen import models
from sitegen.addresses import text_address
from sitegen.excuses import Excuses
from sitegen.memory import Memory
from sitegen.site_data import Loaded
from sitegen.source import Path_, Source
from sitegen.term_finder import TermFinder
from sitegen.text_rules import has_gap

_TERM_BASE = "terms"


@dataclass(frozen=True)
class _Finders:
    """What finds the right and the wrong renderings of a language."""

    right: TermFinder
    wrong: TermFinder


@dataclass(frozen=True)
class _Place:
    """A text in one language, at which a term may be excused."""

    source: Source
    path: Path_
    locale: str
    excuses: Excuses

    def report(self, code: str, entry: models.Term, **values: object) -> None:
        """Report a term, with its right renderings, unless it is excused here."""
        address = text_address(self.source, self.path)
        if not self.excuses.excuse(address, entry.id):
            wanted = _listed(entry.renderings(self.locale))
            excuse = {"address": address, "term_id": entry.id}
            self.source.report(code, (*self.path, self.locale), wanted=wanted, **excuse, **values)


def check_terms(loaded: Loaded) -> None:
    """Report terms that a translation renders in no approved way, and renderings that the term base forbids."""
    if not loaded.settings or _TERM_BASE not in loaded.files:
        return
    terms = loaded.files[_TERM_BASE].record.terms
    finders = {language.locale: _finders(terms, language, loaded.memory) for language in loaded.settings.languages}
    original = loaded.original_locale
    excuses = Excuses(loaded, _TERM_BASE)
    own = loaded.files[_TERM_BASE].source
    for source, path, text in loaded.texts:
        if source is own:
            continue
        told = _found(finders[original].right, text.get(original))
        for locale in text.root.keys() & finders.keys():
            place = _Place(source, path, locale, excuses)
            _check_forbidden(place, text.root[locale], finders[locale])
            if locale != original and not has_gap(text.root[locale]):
                _check_rendered(place, told, text.root[locale], finders[locale], original)
    excuses.report_unused()


def _finders(terms: tuple[models.Term, ...], language: models.Language, memory: Memory) -> _Finders:
    asked = (TermFinder, terms, language.locale, language.search_suffixes or ())
    return _Finders(memory.call(*asked), memory.call(*asked, models.Term.refused))


def _check_rendered(
    place: _Place, told: dict[str, models.Term], content: str, finders: _Finders, original: str
) -> None:
    """Report the terms of the original that the translation does not have."""
    rendered = _found(finders.right, content)
    for term in told.values():
        if term.id not in rendered and term.renderings(place.locale):
            place.report("term-missing", term, term=term.renderings(original)[0])


def _check_forbidden(place: _Place, content: str, finders: _Finders) -> None:
    for piece, term in finders.wrong.find(escape(content)):
        if term:
            place.report("term-forbidden", term, found=piece.unescape())


def _found(finder: TermFinder, content: str | None) -> dict[str, models.Term]:
    return {term.id: term for _, term in finder.find(escape(content or "")) if term}


def _listed(renderings: list[str]) -> str:
    return " / ".join(renderings)
