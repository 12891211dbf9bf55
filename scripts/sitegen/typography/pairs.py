"""Quotation marks and brackets: each opened one is closed, and quotes within quotes take the other kind."""

from collections.abc import Iterator

from sitegen.typography.findings import Finding, Rule

BRACKETS = {"（": "）", "(": ")", "[": "]", "《": "》", "〈": "〉", "【": "】", "「": "」", "『": "』"}
# A half-width bracket that closes a full-width one is of the wrong width, not without a partner.
_SAME_KIND = str.maketrans("（）", "()")
_TITLES = ("《", "〈")
_APOSTROPHE = "’"


def paired(quotes: str) -> Rule:
    """Make the rule for a language's quotation marks, outer and inner, such as “”‘’."""
    outer, inner = quotes[0:2], quotes[2:4]
    closing = dict((outer, inner)) | BRACKETS
    levels = [(outer[0], inner[0]), _TITLES]

    def rule(prose: str) -> Iterator[Finding]:
        opened: list[tuple[int, str]] = []
        for at, char in enumerate(prose):
            if char in closing:
                if _is_misplaced(char, [mark for _, mark in opened], levels):
                    yield Finding(at, at + 1, "typing-nesting")
                opened.append((at, char))
            elif char in closing.values() and not _is_apostrophe(prose, at, opened, inner[0]):
                if opened and _same(closing[opened[-1][1]], char):
                    opened.pop()
                elif not _is_enumerator(prose, at):
                    yield Finding(at, at + 1, "typing-pair")
        for at, _ in opened:
            yield Finding(at, at + 1, "typing-pair")

    return rule


def _same(one: str, other: str) -> bool:
    return one.translate(_SAME_KIND) == other.translate(_SAME_KIND)


def _is_misplaced(char: str, around: list[str], levels: list[tuple[str, str]]) -> bool:
    """Tell whether an outer mark opens within itself, or an inner one outside of any."""
    for outer, inner in levels:
        within = [mark for mark in around if mark in (outer, inner)]
        if char == outer and within and within[-1] == outer:
            return True
        if char == inner and (not within or within[-1] == inner):
            return True
    return False


def _is_apostrophe(prose: str, at: int, opened: list[tuple[int, str]], inner: str) -> bool:
    if prose[at] != _APOSTROPHE:
        return False
    if prose[at + 1 : at + 2].isalnum() and prose[at + 1 : at + 2].isascii():
        return True
    return not (opened and opened[-1][1] == inner)


def _is_enumerator(prose: str, at: int) -> bool:
    """Tell whether a bracket only closes a number or a letter, as in `1)`."""
    return prose[at] in ")）" and at in (1, 2) and prose[:at].isalnum()
