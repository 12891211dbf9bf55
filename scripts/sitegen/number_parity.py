"""Every text states the same numbers in all its languages, or data/checks.yml tells why not.

A term whose own languages differ in numbers, and which is excused, is a set phrase: wherever it stands, it is left
out before the numbers of a text are read.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import escape

from sitegen.addresses import text_address
from sitegen.excuses import Excuses
from sitegen.known_pairs import NUMBERS_CACHE, KnownPairs
from sitegen.models import Language, Term
from sitegen.site_data import Loaded
from sitegen.source import Path_, Source
from sitegen.term_finder import TermFinder
from sitegen.text_rules import has_gap
from sitegen.workers import mapped

if TYPE_CHECKING:
    from sitegen.numbers_in_text import Quantity

Pair = tuple[str, str, str, str]


def check_numbers(loaded: Loaded) -> None:
    """Report texts whose languages state different numbers, and excuses that excuse nothing."""
    if not loaded.settings:
        return
    default, *others = loaded.settings.languages
    excuses = Excuses(loaded, "numbers")
    told = [pair for language in others for pair in _pairs(loaded, _SetPhrases(loaded, excuses, default, language))]
    agree = _agreement(KnownPairs(loaded.root / NUMBERS_CACHE), [each.pair for each in told])
    for each in told:
        if not agree[each.pair] and not excuses.excuse(each.address):
            _report(each)
    excuses.report_unused()


class _Told(NamedTuple):
    """A text in two languages: where it stands, and what is compared (text, locale, text, locale)."""

    source: Source
    path: Path_
    address: str
    pair: Pair


def _agreement(known: KnownPairs, pairs: list[Pair]) -> dict[Pair, bool]:
    """Return whether each pair states the same numbers; what is not known yet is read, shared among processors."""
    agree = {pair: known.agree(*pair) for pair in pairs}
    new = [pair for pair, verdict in agree.items() if verdict is None]
    if new:
        # Its patterns take a third of a second: not where all is known, and once before helpers branch off.
        from sitegen.numbers_in_text import differences

        for pair, verdict in zip(new, mapped(lambda pair: not any(differences(*pair)), new), strict=True):
            agree[pair] = verdict
            known.note(verdict, *pair)
        known.save()
    return agree


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


def _pairs(loaded: Loaded, phrases: _SetPhrases) -> Iterator[_Told]:
    """Yield the texts that are there in both languages, without the set phrases."""
    default, other = phrases.default, phrases.other
    for source, path, text in loaded.texts:
        first, second = text.get(default.locale), text.get(other.locale)
        if first is None or second is None or has_gap(first) or has_gap(second):
            continue
        if not _is_term(source, path):
            first, second = phrases.without(first, default), phrases.without(second, other)
        pair = (first, default.locale, second, other.locale)
        yield _Told(source, (*path, other.locale), text_address(source, path), pair)


def _report(told: _Told) -> None:
    from sitegen.numbers_in_text import differences, quantities

    first, one, second, other = told.pair
    left = differences(*told.pair)
    told.source.report(
        "number-differs",
        told.path,
        one=one,
        other=other,
        one_numbers=_shown(quantities(first, one)),
        other_numbers=_shown(quantities(second, other)),
        odd=_shown([*left[0], *left[1]]),
        address=told.address,
    )


def _is_term(source: Source, path: Path_) -> bool:
    return source.file == "data/terms.yml" and len(path) == 3 and path[-1] == "text"


def _shown(found: "Iterable[Quantity]") -> str:
    told = dict.fromkeys(quantity.text.strip() for quantity in found if quantity.required)
    return " ".join(f"“{text}”" for text in told) or "—"
