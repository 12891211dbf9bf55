"""A text for documents without HTML: its words in runs, each in one language."""

import re

from markupsafe import Markup

_TAG = re.compile(r"(<[^>]*>)")
_LANGUAGE = re.compile(r'\blang="([^"]+)"')
_VOID = ("<br", "<wbr")

Runs = list[dict[str, str]]


def runs(markup: Markup) -> Runs:
    """Return a text as runs, each with its language where that is not the text's own."""
    found: Runs = []
    languages: list[str | None] = [None]  # of the elements that are open, the innermost last
    for piece in _TAG.split(str(markup)):
        if not piece or piece.startswith(_VOID):
            continue
        if piece.startswith("</"):
            languages.pop()
        elif piece.startswith("<"):
            told = _LANGUAGE.search(piece)
            languages.append(told[1] if told else languages[-1])
        else:
            _add(found, Markup(piece).unescape(), languages[-1])
    return found


def _add(found: Runs, text: str, language: str | None) -> None:
    """Add words to the runs found so far: to the last one where that is in the same language."""
    if found and found[-1].get("lang") == language:
        found[-1]["text"] += text
    else:
        found.append({"text": text, **({"lang": language} if language else {})})
