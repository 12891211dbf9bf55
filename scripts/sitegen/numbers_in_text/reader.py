"""What the readers of all languages share: a text from which one pattern after another takes its numbers."""

import re
from collections.abc import Callable, Iterable

from sitegen.numbers_in_text.quantity import Quantity

# Takes the place of what has been read, so that what stood round it does not grow together.
_READ = "\x00"
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_WIDE = {ord(wide): chr(ord(wide) - 0xFEE0) for wide in "０１２３４５６７８９％＋－．／～：＄"}
_ALIKE = _WIDE | {0xA0: " ", 0x202F: " ", 0x2009: " ", ord("‑"): "-", ord("﹢"): "+", ord("−"): "-", ord("∶"): ":"}

Found = Quantity | Iterable[Quantity] | None
Make = Callable[[re.Match], Found]


class Reader:
    """Reads quantities out of a text; what one pattern has taken no later one sees.

    Placeholders are left out: what they stand for comes from one place for all languages.
    """

    def __init__(self, text: str):
        self.text = _PLACEHOLDER.sub(_READ, text.translate(_ALIKE))
        self._found: list[tuple[int, Quantity]] = []

    def take(self, pattern: re.Pattern, make: Make = lambda _: ()) -> None:
        """Read every match of a pattern; where `make` returns None, the match stays for later patterns."""
        at = 0
        while match := pattern.search(self.text, at):
            found = make(match)
            at = max(match.end(), match.start() + 1)
            if found is None:
                at = match.start() + 1
                continue
            quantities = [found] if isinstance(found, Quantity) else found
            self._found.extend((match.start(), quantity) for quantity in quantities)
            self.text = self.text[: match.start()] + _READ * len(match[0]) + self.text[match.end() :]

    @property
    def found(self) -> list[Quantity]:
        """All quantities read, in the order of the text."""
        return [quantity for _, quantity in sorted(self._found, key=lambda entry: entry[0])]
