"""Whether every language uses the right words for the terms of the term base."""

from dataclasses import dataclass

from markupsafe import escape

from sitegen import models
from sitegen.memory import Memory
from sitegen.site_data import Loaded
from sitegen.source import Path_, Source
from sitegen.term_finder import TermFinder

_TERM_BASE = "terms"


@dataclass(frozen=True)
class _Finders:
    """What finds the right and the wrong renderings of a language."""

    right: TermFinder
    wrong: TermFinder


def check_terms(loaded: Loaded) -> None:
    """Report terms that a translation renders in no approved way, and renderings that the term base forbids."""
    if not loaded.settings or _TERM_BASE not in loaded.files:
        return
    terms = loaded.files[_TERM_BASE].record.terms
    finders = {language.locale: _finders(terms, language, loaded.memory) for language in loaded.settings.languages}
    original = _original_locale(loaded)
    own = loaded.files[_TERM_BASE].source
    for source, path, text in loaded.texts():
        if source is own:
            continue
        told = _found(finders[original].right, text.get(original)) if original in finders else {}
        for locale in text.root.keys() & finders.keys():
            _check_forbidden(source, (*path, locale), text.root[locale], finders[locale], locale)
            if locale != original:
                _check_rendered(source, (*path, locale), told, text.root[locale], finders[locale], (original, locale))


def _finders(terms: tuple[models.Term, ...], language: models.Language, memory: Memory) -> _Finders:
    asked = (TermFinder, terms, language.locale, language.search_suffixes or ())
    return _Finders(memory.call(*asked), memory.call(*asked, models.Term.refused))


def _check_rendered(
    source: Source,
    path: Path_,
    told: dict[str, models.Term],
    content: str,
    finders: _Finders,
    languages: tuple[str, str],
) -> None:
    """Report the terms of the original that the translation does not have. `languages` are those of the two."""
    original, locale = languages
    rendered = _found(finders.right, content)
    for term in told.values():
        if term.id not in rendered and term.renderings(locale):
            found, wanted = term.renderings(original)[0], _listed(term.renderings(locale))
            source.report("term-missing", path, term=found, wanted=wanted)


def _check_forbidden(source: Source, path: Path_, content: str, finders: _Finders, locale: str) -> None:
    for piece, term in finders.wrong.find(escape(content)):
        if term:
            source.report("term-forbidden", path, found=piece.unescape(), wanted=_listed(term.renderings(locale)))


def _found(finder: TermFinder, content: str | None) -> dict[str, models.Term]:
    return {term.id: term for _, term in finder.find(escape(content or "")) if term}


def _original_locale(loaded: Loaded) -> str:
    """Return the language of the plan's own publication, as far as it is known."""
    sources = loaded.files["sources"].record.sources if "sources" in loaded.files else ()
    own = next((source.locale for source in sources if source.role == "plan"), None)
    return own or loaded.settings.default_locale


def _listed(renderings: list[str]) -> str:
    return " / ".join(renderings)
