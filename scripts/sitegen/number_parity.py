"""Every text states the same numbers in all its languages, or data/checks.yml tells why not.

A term whose own languages differ in numbers, and which is excused, is a set phrase: wherever it stands, it is left
out before the numbers of a text are read.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from markupsafe import escape

from sitegen.addresses import text_address
from sitegen.excuses import Excuses
from sitegen.known_pairs import NUMBERS_CACHE, KnownPairs
from sitegen.models import Language, Term, Text
from sitegen.site_data import Loaded
from sitegen.source import Path_, Source
from sitegen.term_finder import TermFinder
from sitegen.text_rules import has_gap

if TYPE_CHECKING:
    from sitegen.numbers_in_text import Quantity


def check_numbers(loaded: Loaded) -> None:
    """Report texts whose languages state different numbers, and excuses that excuse nothing."""
    if not loaded.settings:
        return
    default, *others = loaded.settings.languages
    excuses = Excuses(loaded, "numbers")
    known = KnownPairs(loaded.root / NUMBERS_CACHE)
    for language in others:
        phrases = _SetPhrases(loaded, excuses, default, language)
        for source, path, text in loaded.texts:
            _check_text(source, path, text, phrases, excuses, known)
    known.save()
    excuses.report_unused()


class _SetPhrases:
    """Two languages, and the terms that are left out of their texts before numbers are read."""

    def __init__(self, loaded: Loaded, excuses: Excuses, default: Language, other: Language):
        self.default, self.other = default, other
        terms = tuple(_excused_terms(loaded, excuses))
        self._finders = {
            language.locale: loaded.memory.call(TermFinder, terms, language.locale, language.search_suffixes or ())
            for language in ((default, other) if terms else ())
        }

    def without(self, text: str, language: Language) -> str:
        """Return a text without the set phrases in it."""
        finder = self._finders.get(language.locale)
        if not finder:
            return text
        return "…".join(piece.unescape() for piece, term in finder.find(escape(text)) if term is None)


def _excused_terms(loaded: Loaded, excuses: Excuses) -> Iterator[Term]:
    entry = loaded.files.get("terms")
    for number, term in enumerate(entry.record.terms if entry else ()):
        if excuses.hold(text_address(entry.source, ("terms", number, "text"))):
            yield term


def _check_text(
    source: Source, path: Path_, text: Text, phrases: _SetPhrases, excuses: Excuses, known: KnownPairs
) -> None:
    default, other = phrases.default, phrases.other
    first, second = text.get(default.locale), text.get(other.locale)
    if first is None or second is None or has_gap(first) or has_gap(second):
        return
    address = text_address(source, path)
    if not _is_term(source, path):
        first, second = phrases.without(first, default), phrases.without(second, other)
    pair = (first, default.locale, second, other.locale)
    agree = known.agree(*pair)
    if agree is None:
        known.note(agree := not any(_differences(*pair)), *pair)
    if not agree and not excuses.excuse(address):
        _report(source, (*path, other.locale), pair, address)


def _differences(*pair: str) -> tuple[list, list]:
    from sitegen.numbers_in_text import differences  # its patterns take a third of a second: not where all is known

    return differences(*pair)


def _report(source: Source, path: Path_, pair: tuple[str, str, str, str], address: str) -> None:
    from sitegen.numbers_in_text import quantities

    first, one, second, other = pair
    left = _differences(*pair)
    source.report(
        "number-differs",
        path,
        one=one,
        other=other,
        one_numbers=_shown(quantities(first, one)),
        other_numbers=_shown(quantities(second, other)),
        odd=_shown([*left[0], *left[1]]),
        address=address,
    )


def _is_term(source: Source, path: Path_) -> bool:
    return source.file == "data/terms.yml" and len(path) == 3 and path[-1] == "text"


def _shown(found: "Iterable[Quantity]") -> str:
    told = dict.fromkeys(quantity.text.strip() for quantity in found if quantity.required)
    return " ".join(f"“{text}”" for text in told) or "—"
