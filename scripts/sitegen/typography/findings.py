"""A finding: characters of a text that are typed wrongly, and what should stand in their place."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

# Stand-ins for what is not prose, of the same length, so that findings keep their places. Texts cannot contain
# them: private characters are refused everywhere.
PLACEHOLDER = "\ue000"  # `{names}`: some words or a number, we cannot tell which
CODE = "\ue001"  # an address or a piece of code, read like a Latin word
MARKUP = "\ue002"  # what Markdown does not print

HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
FULL_WIDTH_MARKS = "，。、；：？！（）《》〈〉「」『』【】"
LATIN = "A-Za-z0-9\u00c0-\u024f" + CODE
QUOTES = "“”‘’"
BLANKS = " \u00a0\u2002-\u200a\u202f\u3000"

# Addresses, and marks that stand between quotation marks by themselves: the text speaks about the mark.
_NOT_PROSE = re.compile(r"https?://[!-~]*[A-Za-z0-9/]|[\w.+-]+@[\w-]+\.[\w.-]*\w|“[^\w“”]{1,4}”", re.ASCII)
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_HAN = re.compile(f"[{HAN}]")


@dataclass(frozen=True, order=True)
class Finding:
    """What stands at `start:end` and what should; without `new` only a person can tell.

    A finding that is not `safe` names the likeliest correction, but is left to a person all the same.
    """

    start: int
    end: int
    code: str
    new: str | None = None
    safe: bool = True

    @property
    def is_mendable(self) -> bool:
        """Tell whether the correction may be made without asking."""
        return self.new is not None and self.safe


Rule = Callable[[str], Iterable[Finding]]


def find(prose: str, rules: Iterable[Rule]) -> list[Finding]:
    """Return what the rules find in a text in which all that is not prose is covered.

    Where two findings overlap, that of the earlier rule holds.
    """
    taken: list[Finding] = []
    for rule in rules:
        for found in rule(prose):
            if not any(found.start < other.end and other.start < found.end for other in taken):
                taken.append(found)
    return sorted(taken)


def cover(text: str) -> str:
    """Cover what is not prose in a text of the data."""
    return covered(covered(text, _NOT_PROSE, CODE, _not_han), _PLACEHOLDER, PLACEHOLDER)


def covered(text: str, pattern: re.Pattern, cover_with: str, condition: Callable[[str], bool] = bool) -> str:
    """Put a stand-in for each character of every match."""
    return pattern.sub(lambda match: cover_with * len(match[0]) if condition(match[0]) else match[0], text)


def matches(pattern: re.Pattern, code: str, new: str | Callable[[re.Match], str] | None) -> Rule:
    """Make a rule of a pattern and what should stand in the place of each match."""

    def rule(prose: str) -> Iterator[Finding]:
        for match in pattern.finditer(prose):
            yield Finding(*match.span(), code, new(match) if callable(new) else new)

    return rule


def has_han(text: str) -> bool:
    """Tell whether there is a Chinese character in a text."""
    return bool(_HAN.search(text))


def _not_han(text: str) -> bool:
    # In ASCII mode \w does not know Chinese characters, so that an address ends where they begin.
    return not has_han(text)
