"""Where the terms of the term base stand in a text of one language."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from markupsafe import Markup, escape

from sitegen import models

# A tag, or a passage in another language with all that is in it.
_MARKUP = re.compile(r'(<span lang="[^"]*"[^>]*>.*?</span>|<[^>]*>)')
# So many texts a finder remembers; in a preview it lives as long as the term base stays as it is.
_MOST_TEXTS = 50_000
_QUOTATION_MARKS = "\"'“”‘’「」"

Piece = tuple[Markup, models.Term | None]


class TermFinder:
    """Finds the terms of a language by any of their renderings; of two that begin at one place, the longer one.

    `endings` are those of the language, such as a plural's: a word with one of them is the term, too. `forms` gives the
    words to look for, where these are not the right renderings.
    """

    def __init__(
        self,
        terms: Iterable[models.Term],
        locale: str,
        endings: Iterable[str] = (),
        forms: Callable[[models.Term, str], list[str]] = models.Term.renderings,
    ):
        found = ((_folded(_form(text)), term) for term in terms for text in forms(term, locale))
        self._terms = {str(escape(form)): term for form, term in found if form}
        self._endings = (*endings, "")
        # The first two characters → the terms that begin so, the longest first.
        self._by_start: dict[str, list[str]] = defaultdict(list)
        for form in sorted(self._terms, key=len, reverse=True):
            self._by_start[form[:2]].append(form)
        self._found: dict[Markup, tuple[Piece, ...]] = {}

    def find(self, text: Markup) -> tuple[Piece, ...]:
        """Cut a text into pieces that are a term and pieces that are not; joined, they are the text again."""
        if text not in self._found:
            if len(self._found) >= _MOST_TEXTS:
                self._found.clear()
            self._found[text] = tuple(self._pieces(str(text)))
        return self._found[text]

    def _pieces(self, html: str) -> Iterator[Piece]:
        for number, part in enumerate(_MARKUP.split(html)):  # text and markup by turns
            begin = 0
            for at, end, form in self._places(_folded(part)) if number % 2 == 0 else ():
                yield Markup(part[begin:at]), None
                yield Markup(part[at:end]), self._terms[form]
                begin = end
            yield Markup(part[begin:]), None

    def _places(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where terms begin and end. A scan: an alternation of hundreds of words is twenty times slower."""
        starts, end = self._by_start, 0
        for at in [at for at, char in enumerate(text) if text[at : at + 2] in starts or char in starts]:
            match = self._match(text, at) if at >= end else None
            if match:
                yield at, *match
                end = match[0]

    def _match(self, text: str, at: int) -> tuple[int, str] | None:
        """Return where the longest term that begins at a place ends, and the term; None if there is none."""
        for form in (*self._by_start.get(text[at : at + 2], ()), *self._by_start.get(text[at], ())):
            if text.startswith(form, at) and _is_edge(text, at):
                stop = at + len(form)
                ends = (stop + len(ending) for ending in self._endings if text.startswith(ending, stop))
                whole = [end for end in ends if _is_edge(text, end)]
                if whole:
                    return whole[0], form
        return None


def _form(text: str) -> str:
    """Return a term as it is looked for: without the quotation marks round it."""
    return text.strip(_QUOTATION_MARKS)


def _folded(text: str) -> str:
    """Return a text in lower case, with plain blanks, every character in its place."""
    text = text.replace("\xa0", " ")
    lower = text.lower()
    return (
        lower if len(lower) == len(text) else "".join(char if len(char.lower()) > 1 else char.lower() for char in text)
    )


def _is_edge(text: str, at: int) -> bool:
    """Tell whether a word may begin or end at a place; in scripts without blanks between words, it may anywhere."""
    before, after = text[at - 1 : at], text[at : at + 1]
    return not (_is_spaced(before) and _is_spaced(after))


@cache
def _is_spaced(char: str) -> bool:
    """Tell whether a character belongs to words that have blanks round them: any but those without case."""
    return char == "_" or (char.isalnum() and unicodedata.category(char) != "Lo")
