"""Where the terms of the term base stand in a text of one language."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from markupsafe import Markup, escape

from sitegen import models

# A tag, or a passage in another language with all that is in it.
_MARKUP = re.compile(r'(<span lang="[^"]*">.*?</span>|<[^>]*>)')
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
        found = ((_form(text), term) for term in terms for text in forms(term, locale))
        self._terms = {form: term for form, term in found if form}
        longest_first = sorted(self._terms, key=len, reverse=True)
        endings = "|".join(map(re.escape, endings))
        patterns = (_pattern(form, endings) for form in longest_first)
        self._pattern = re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE)
        self._by_group = [self._terms[form] for form in longest_first]
        self._found: dict[Markup, tuple[Piece, ...]] = {}

    def find(self, text: Markup) -> tuple[Piece, ...]:
        """Cut a text into pieces that are a term and pieces that are not; joined, they are the text again."""
        if text not in self._found:
            self._found[text] = tuple(self._pieces(str(text)))
        return self._found[text]

    def _pieces(self, html: str) -> Iterator[Piece]:
        for number, part in enumerate(_MARKUP.split(html)):  # text and markup by turns
            at = 0
            for match in self._pattern.finditer(part) if number % 2 == 0 else ():
                yield Markup(part[at : match.start()]), None
                yield Markup(match[0]), self._by_group[match.lastindex - 1]
                at = match.end()
            yield Markup(part[at:]), None


def _form(text: str) -> str:
    """Return a term as it is looked for: without the quotation marks round it."""
    return text.strip(_QUOTATION_MARKS)


def _pattern(form: str, endings: str) -> str:
    """Return what finds a term; in scripts with blanks between words, only where a word begins and ends."""
    before = r"(?<!\w)" if _is_spaced(form[0]) else ""
    after = (f"(?:{endings})?" if endings else "") + r"(?!\w)" if _is_spaced(form[-1]) else ""
    return f"{before}({re.escape(str(escape(form)))}){after}"


def _is_spaced(char: str) -> bool:
    """Tell whether a character belongs to words that have blanks round them: any but those without case."""
    return char.isalnum() and unicodedata.category(char) != "Lo"
