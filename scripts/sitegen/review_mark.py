"""The line `translations: reviewed`, by which an editor says in a file that its translations are right as they stand.

In a data file it is a field of its own at the top level, in a hand-written page it stands in the front matter.
"""

import re

FIELD, WORD = "translations", "reviewed"
_LINE = re.compile(rf"^{FIELD}: *[\"']?{WORD}[\"']? *(?:\r\n|\r|\n|$)", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A(\ufeff?)---[ ]*(\r\n|\r|\n)(.*?)^---[ ]*(?:\r\n|\r|\n|\Z)", re.MULTILINE | re.DOTALL)


def page_without_mark(text: str) -> tuple[str, bool]:
    """Return a hand-written page without the mark, and whether it had one; front matter left empty goes, too."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return text, False
    kept, count = _LINE.subn("", found[3])
    if not count:
        return text, False
    end = found[2]
    block = f"---{end}{kept}---{end}" if kept.strip() else ""
    return found[1] + block + text[found.end() :], True


def data_without_mark(text: str) -> str:
    """Return the text of a data file without the mark."""
    return _LINE.sub("", text)
