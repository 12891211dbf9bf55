"""What the readers of all languages share: a text from which one pattern after another takes its numbers."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from unicodedata import normalize

from sitegen.numbers_in_text.quantity import EXACT, Bound, Quantity

# Takes the place of what has been read, so that what stood round it does not grow together.
_READ = "\x00"
_CLAUSE_END = re.compile(r"[，。；：！？,;:!?]|\.(?=\s|$)")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_WIDE = {ord(wide): chr(ord(wide) - 0xFEE0) for wide in "０１２３４５６７８９％＋－．／～：＄＞＜"}
_CIRCLED = {ord(sign): f"({number})" for number, sign in enumerate("①②③④⑤⑥⑦⑧⑨⑩", 1)}
_ROMAN = {ord(sign): normalize("NFKC", sign) for sign in "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"}
_PLAIN = {0xA0: " ", 0x202F: " ", 0x2009: " ", ord("‑"): "-", ord("﹢"): "+", ord("−"): "-", ord("∶"): ":"}
_ALIKE = _WIDE | _CIRCLED | _ROMAN | _PLAIN

Found = Quantity | Iterable[Quantity] | None
Make = Callable[[re.Match], Found]


class Guarded:
    """A pattern that is slow to fail, and its core: what every match has in it, and most texts lack.

    A pattern that begins with limiting words tries forty of them at each word of a text, for a number that is not
    there. It is compiled when it is first needed, which some never are.
    """

    def __init__(self, before: str, core: str, flags: re.RegexFlag = re.NOFLAG):
        self._core = re.compile(core, flags)
        self._whole, self._flags = before + core, flags

    @cached_property
    def _pattern(self) -> re.Pattern:
        return re.compile(self._whole, self._flags)

    def search(self, text: str, at: int) -> re.Match | None:
        """Return the first match that begins at a place or after it."""
        return self._pattern.search(text, at) if self._core.search(text, at) else None


class Reader:
    """Reads quantities out of a text; what one pattern has taken no later one sees.

    Placeholders are left out: what they stand for comes from one place for all languages.
    """

    def __init__(self, text: str):
        self.text = _PLACEHOLDER.sub(_READ, text.translate(_ALIKE))
        self._found: list[tuple[int, Quantity]] = []

    def take(self, pattern: re.Pattern | Guarded, make: Make = lambda _: ()) -> None:
        """Read every match of a pattern; where `make` returns None, the match stays for later patterns."""
        at = 0
        while match := pattern.search(self.text, at):
            found = make(match)
            at = max(match.end(), match.start() + 1)
            if found is None:
                at = match.start() + 1
                continue
            quantities = [found] if isinstance(found, Quantity) else found
            if self._is_in_slogan(match):
                quantities = [replace(quantity, in_slogan=True) for quantity in quantities]
            self._found.extend((match.start(), quantity) for quantity in quantities)
            self.text = self.text[: match.start()] + _READ * len(match[0]) + self.text[match.end() :]

    def loosen(self, pattern: re.Pattern, bounds: Callable[[re.Match], frozenset[Bound]]) -> None:
        """Let limiting words that stand apart from a number (“至少保留5%”) limit the numbers of their clause or not."""
        for place, (start, quantity) in enumerate(self._found):
            if quantity.bounds == EXACT:
                limits = (bounds(match) for match in pattern.finditer(self._clause(start)))
                self._found[place] = (start, replace(quantity, bounds=EXACT.union(*limits)))

    def _is_in_slogan(self, match: re.Match) -> bool:
        """Tell whether a number is written out within quotation marks."""
        before = self.text[: match.start()]
        return before.rfind("“") > before.rfind("”") and not any(char.isdigit() for char in match[0])

    def _clause(self, place: int) -> str:
        ends = [match.start() for match in _CLAUSE_END.finditer(self.text)]
        first = max((end for end in ends if end < place), default=0)
        return self.text[first : min((end for end in ends if end >= place), default=None)]

    @property
    def found(self) -> list[Quantity]:
        """All quantities read, in the order of the text."""
        return [quantity for _, quantity in sorted(self._found, key=lambda entry: entry[0])]
