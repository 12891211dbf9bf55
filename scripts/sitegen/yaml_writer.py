"""Values as YAML text, in the one way that data files are written: keys in the order given, a text on one line and
in quotes only where YAML needs them, short lists of numbers and ids on one line.

The form editor writes the same way: `overrides/admin/yaml.js` is this file in the browser's language, and a test holds
the two together.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

WIDTH = 120
_INDENT = "  "
# What may stand in a list on one line: an id, a path, a number; anything longer reads better line by line.
_WORD = re.compile(r"[\w./-]+", re.ASCII)
# What YAML takes for a sign of its own, at the beginning or further on in a text.
_SIGN = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`.]|.*(?:: | #|:$)")
# What some reader of YAML takes for something other than text: numbers, dates, times; true and false; nothing.
_NUMERIC = re.compile(r"[+-]?\d[\da-fox_.:+ TZ-]*", re.ASCII | re.IGNORECASE)
_SPECIAL = re.compile(r"true|false|yes|no|on|off|null|~|<<|=", re.IGNORECASE)
_INVISIBLE = {"Zs", "Zl", "Zp", "Cc", "Cf"}


def yaml_text(value: Mapping[str, object]) -> str:
    """Return the text of a data file."""
    return "".join(f"{line}\n" for line in _mapping(value, ""))


def _mapping(value: Mapping[str, object], indent: str) -> Iterator[str]:
    for key, child in value.items():
        yield from _entry(f"{indent}{_scalar(key)}:", child, indent + _INDENT)


def _entry(head: str, value: object, indent: str) -> Iterator[str]:
    """Yield what follows a key: on its line, or indented below it."""
    if isinstance(value, Mapping) and value:
        yield head
        yield from _mapping(value, indent)
    elif isinstance(value, (list, tuple)):
        one_line = f"{head} [{', '.join(map(_scalar, value))}]" if _are_words(value) else ""
        if one_line and len(one_line) <= WIDTH:
            yield one_line
        else:
            yield head
            yield from _sequence(value, indent)
    else:
        yield f"{head} {_scalar(value)}"


def _sequence(values: Sequence[object], indent: str) -> Iterator[str]:
    for value in values:
        if isinstance(value, Mapping) and value:
            first, *others = _mapping(value, indent + _INDENT)
            yield f"{indent}- {first.lstrip()}"
            yield from others
        else:
            yield f"{indent}- {_scalar(value)}"


def _are_words(values: Sequence[object]) -> bool:
    return all(not isinstance(value, Mapping) and _WORD.fullmatch(str(value)) for value in values)


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return "{}"
    text = str(value)
    return _quoted(text) if _needs_quotes(text) else text


def _needs_quotes(text: str) -> bool:
    return (
        text.strip() != text
        or not text
        or bool(_SIGN.match(text) or _NUMERIC.fullmatch(text) or _SPECIAL.fullmatch(text))
        or any(_is_invisible(character) for character in text)
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(_escaped(character) for character in escaped) + '"'


def _escaped(character: str) -> str:
    if not _is_invisible(character):
        return character
    code = ord(character)
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def _is_invisible(character: str) -> bool:
    return character != " " and unicodedata.category(character) in _INVISIBLE
