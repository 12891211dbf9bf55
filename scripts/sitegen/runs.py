"""A text for documents without HTML: its words in runs, each in one language."""

import re

from markupsafe import Markup

_RUN = re.compile(r'<span lang="([^"]+)">(.*?)</span>')

Runs = list[dict[str, str]]


def runs(markup: Markup) -> Runs:
    """Return a text as runs, each with its language where that is not the text's own."""
    pieces = _RUN.split(str(markup))  # text, language and words of a run, text, …
    found = []
    for at in range(0, len(pieces), 3):
        found.append({"text": _plain(pieces[at])})
        if at + 1 < len(pieces):
            found.append({"text": _plain(pieces[at + 2]), "lang": pieces[at + 1]})
    return [run for run in found if run["text"]]


def _plain(html: str) -> str:
    """Return text without tags, blanks at its ends kept."""
    return str(Markup(re.sub(r"<[^>]*>", "", html)).unescape())
