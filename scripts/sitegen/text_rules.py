"""What no text may contain, in any language: markup, script links, characters nobody can see, gaps to fill."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from sitegen.source import Path_, Source

_HTML = re.compile(r"</?[A-Za-z][^>]{0,40}>?|<!|&(?:[A-Za-z]{2,8}|#x?[0-9A-Fa-f]+);")
_SCRIPT_LINK = re.compile(r"(?:javascript|vbscript|data)\s*:(?=\S)", re.IGNORECASE)
# Control, format (bidi, zero-width), line and paragraph separators, private use, unassigned; a replacement
# character is the scar of a wrong decoding. A new line is the only control character a text may have.
_INVISIBLE_CATEGORIES = {"Cc", "Cf", "Zl", "Zp", "Co", "Cn", "Cs"}
_HARMLESS = {"\n"}
_SCARS = {"\ufffd"}
# What stands where a text is still to be written (in full width, too, as an editor may type it), and its report.
TO_WRITE = "???"
TO_WRITE_CODE = "text-to-write"
_GAP = re.compile(r"\?{3,}|？{3,}")


def check_strings(source: Source) -> None:
    """Report forbidden content in every string of a file, keys included."""
    for path, value in _strings(source.value, ()):
        if match := _GAP.search(value):
            source.report(TO_WRITE_CODE, path, found=match[0])
        if match := _HTML.search(value):
            source.report("text-html", path, found=match[0])
        if match := _SCRIPT_LINK.search(value):
            source.report("text-script-link", path, found=match[0])
        for position, char in enumerate(value, 1):
            if is_invisible(char):
                name = f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()
                source.report("text-invisible", path, position=position, name=name)
                break


def has_gap(text: str) -> bool:
    """Tell whether something in a text is still to be written."""
    return bool(_GAP.search(text))


@cache
def is_invisible(char: str) -> bool:
    """Tell whether a reader could not see this character, or only as a scar."""
    if char in _HARMLESS:
        return False
    return char in _SCARS or unicodedata.category(char) in _INVISIBLE_CATEGORIES


def _strings(value: object, path: Path_) -> Iterator[tuple[Path_, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, child in value.items():
            yield (*path, key), key
            yield from _strings(child, (*path, key))
    elif isinstance(value, tuple):
        for index, child in enumerate(value):
            yield from _strings(child, (*path, index))
