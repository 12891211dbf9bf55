"""What a page adds at its foot: the sources of what it says and the terms in it, in the order they are met."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sitegen import models
from sitegen.term_finder import Piece, TermFinder
from sitegen.words import Words


@dataclass
class SourceNote:
    """The passage of the plan's source that something rests on, and how often the page has referred to it so far."""

    number: int
    paragraphs: tuple[int, ...]
    quote: str | None
    uses: int = 0


class Footnotes:
    """The footnotes of one page in one language; a page has the same ones in every language.

    `words` and `finders` hold every language of the site, by locale.
    """

    def __init__(self, locale: str, words: Mapping[str, Words], finders: Mapping[str, TermFinder]):
        self._terms: dict[str, models.Term] = {}
        self._locale, self._words, self._finders = locale, words, finders
        self._sources: dict[tuple[tuple[int, ...], str | None], SourceNote] = {}
        self._marked: set[str] = set()

    @property
    def terms(self) -> list[models.Term]:
        """The terms to explain, in the order they are met."""
        return list(self._terms.values())

    @property
    def sources(self) -> list[SourceNote]:
        """The passages referred to, by number."""
        return list(self._sources.values())

    def cite(self, paragraphs: Iterable[int], quote: str | None = None) -> SourceNote:
        """Return the note on a passage of the source, the same one whenever the page refers to the same passage."""
        key = tuple(paragraphs), quote
        note = self._sources.setdefault(key, SourceNote(len(self._sources) + 1, *key))
        note.uses += 1
        return note

    def pieces(self, text: models.Text, statement: models.Statement | None = None, owner: object = None) -> list[Piece]:
        """Return a text in the page's language, cut where a term stands for the first time on the page."""
        pieces = {
            locale: self._finders[locale].find(words.text(text, statement, owner))
            for locale, words in self._words.items()
        }
        self.explain(term for found in pieces.values() for _, term in found if term)
        return [(piece, term if term and self._is_first(term) else None) for piece, term in pieces[self._locale]]

    def explain(self, terms: Iterable[models.Term]) -> None:
        """Explain terms at the foot, each once."""
        for term in terms:
            self._terms.setdefault(term.id, term)

    def _is_first(self, term: models.Term) -> bool:
        is_first = term.id not in self._marked
        self._marked.add(term.id)
        return is_first


def explanation_id(term: models.Term) -> str:
    """Return the anchor of a term's explanation at the foot of a page."""
    return f"explained-{term.id}"
