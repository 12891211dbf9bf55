"""Misspelled words, and words of another spelling variant, by the word lists of codespell.

Only its lists are read, as data: codespell itself looks at whole files and knows neither our fields nor our names.
They are keyed by variant, such as `en-US`; a language whose settings name none is not looked at.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from sitegen.models import Typing
from sitegen.typography.findings import Finding, Rule

_WORD = re.compile(r"(?<!\w)[A-Za-z](?:[A-Za-z]|['’](?=[A-Za-z]))*")
_MISSPELLINGS = "dictionary.txt"
_VARIANTS = "dictionary_*_to_{}.txt"


def variants() -> list[str]:
    """Return the spelling variants there is a word list for."""
    return sorted(path.stem.rpartition("_to_")[2] for path in _folder().glob(_VARIANTS.format("*")))


def spelling_rules(typing: Typing, names: frozenset[str]) -> tuple[Rule, ...]:
    """Return the rules for a language; `names` are words, in lower case, that are right as they are."""
    if typing.spelling not in variants():
        return ()
    own = {word.lower(): right for word, right in (typing.spellings or {}).items()}
    return (_rule("typing-variant", _variant(typing.spelling) | own, names), _rule("typing-misspelling", None, names))


def words_of(text: str) -> Iterator[str]:
    """Yield the words of a text as the lists have them."""
    return (match[0].lower().replace("’", "'") for match in _WORD.finditer(text))


def _rule(code: str, corrections: Mapping[str, str] | None, names: frozenset[str]) -> Rule:
    def rule(prose: str) -> Iterator[Finding]:
        wrong = _misspellings() if corrections is None else corrections
        for match in _WORD.finditer(prose):
            word = match[0].lower().replace("’", "'")
            if word in wrong and word not in names and not _is_abbreviation(match[0]):
                yield _finding(match, code, wrong[word])

    return rule


def _finding(match: re.Match, code: str, right: str) -> Finding:
    """Correct a word; one with a capital may be a name, and where several words are meant a person chooses."""
    choices = [choice.strip() for choice in right.split(",")[:-1]] or [right]
    if match[0][0].isupper():
        choices = [choice[:1].upper() + choice[1:] for choice in choices]
    new = " / ".join(choices).replace("'", "’")
    # What follows the last comma of the list's line, if anything, says why this cannot be corrected without asking.
    return Finding(*match.span(), code, new, safe="," not in right and match[0].islower())


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper()


@cache
def _misspellings() -> dict[str, str]:
    return _read(_folder() / _MISSPELLINGS)


@cache
def _variant(variant: str) -> dict[str, str]:
    return _read(_folder() / next(iter(_folder().glob(_VARIANTS.format(variant)))).name)


def _read(path: Path) -> dict[str, str]:
    pairs = (line.split("->", 1) for line in path.read_text(encoding="utf-8").splitlines() if "->" in line)
    return {wrong.lower(): right for wrong, right in pairs}


@cache
def _folder() -> Path:
    # Found without importing it, which would run the whole of codespell.
    return Path(next(iter(find_spec("codespell_lib").submodule_search_locations))) / "data"
