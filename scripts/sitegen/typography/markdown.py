"""The prose of a page in Markdown: block by block, with code and markup covered."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.typography.findings import CODE, MARKUP, cover, covered

_FENCE = re.compile(r"^\s*(```+|~~~+)")
# A line set in this far is code or goes on with an entry of a list: we cannot tell, and leave it. A new entry is prose.
_INDENTED = re.compile(r"(?: {4}|\t)(?!\s*(?:[-*+]|\d+[.)]) )")
# What begins a block of its own even without an empty line before it.
_OPENING = re.compile(r"^\s*(?:[-*+] |\d+[.)] |#{1,6} |> ?|\||!!! |\?\?\? )+")
# What is a block by itself whatever comes next.
_SINGLE = re.compile(r"^\s*(?:#{1,6} |\|)")
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_MARKUP = re.compile(
    r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|\]\[[^\]]*\]|^\[[^\]]+\]: .*|[{][^{}]*[}]|</?[A-Za-z][^>]*>|<!--.*?-->"
    r"|^\s*(?:[-*+] |\d+[.)] |#{1,6} |> ?)+|\||\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|[\[\]]|!(?=\[)|\\",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Block:
    """A paragraph, an entry of a list or a row of a table: where it begins in the page, and its prose."""

    start: int
    prose: str


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a page, front matter and fenced code left out."""
    start, lines = 0, []
    for at, line in _prose_lines(text):
        if lines and (not line.strip() or _OPENING.match(line) or _SINGLE.match(lines[-1])):
            yield _block(start, lines)
            lines = []
        if line.strip():
            start = start if lines else at
            lines.append(line)
    if lines:
        yield _block(start, lines)


def _block(start: int, lines: list[str]) -> Block:
    prose = covered(covered("\n".join(lines), _CODE, CODE), _MARKUP, MARKUP)
    return Block(start, cover(prose))


def _prose_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line with its place; one of code or front matter is yielded as an empty one."""
    fence, at = "", 0
    for number, line in enumerate(text.split("\n")):
        opening = _FENCE.match(line)
        is_code = bool(fence or opening or _INDENTED.match(line))
        if number == 0 and line == "---":
            fence, is_code = "---", True
        elif fence and line.strip().startswith(fence) and not line.strip().strip(fence[0]):
            fence = ""
        elif opening and not fence:
            fence = opening[1]
        yield at, "" if is_code else line
        at += len(line) + 1
