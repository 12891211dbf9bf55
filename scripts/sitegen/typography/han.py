"""How Chinese in simplified characters is typed, after GB/T 15834 and the house style.

Rules of our own: autocorrect, the linter that comes closest, was tried on a table of slips and let most of them
pass. It can put blanks between Chinese and Latin, but not take them out, and leaves brackets, ellipses, doubled and
unpaired marks alone.
"""

import re
import unicodedata
from collections.abc import Iterator

from sitegen.typography.findings import (
    BLANKS,
    FULL_WIDTH_MARKS,
    HAN,
    LATIN,
    PLACEHOLDER,
    QUOTES,
    Finding,
    Rule,
    has_han,
    matches,
)
from sitegen.typography.pairs import paired

_QUOTES = "“”‘’"
_FULL_WIDTH = dict(zip(",.:;!?()", "，。：；！？（）", strict=True))
_STOP = re.compile(rf"[,.:;!?](?![.])([{BLANKS}]*)")
_BRACKET = re.compile(r"[()（）]")
_BLANK = re.compile(rf"(?<=\S)[{BLANKS}]+(?=\S)")
_TITLE = re.compile("《[^》]*》|“[^”]*”")
_ELLIPSIS = re.compile("…+|[.]{3,}|。{3,}|[·・]{3,}")
_ELLIPSES = {"……", "…………"}
_DASH = re.compile("-{2,}|—{3,}|[–―－]+")
_HYPHEN = re.compile(rf"(?<=[{HAN}])[{BLANKS}]?-[{BLANKS}]?(?=[{HAN}])")
_REPEATED = re.compile("([，。、；：！？])\\1+")
_DOUBLED = re.compile("[，。、；：][，。、；：！？]+|[！？][，。、；：]+")
_FULL_WIDTH_LATIN = re.compile("[Ａ-Ｚａ-ｚ０-９％]+")
_STRAIGHT = re.compile("[\"']")


def han_rules(quotes: str | None = None) -> tuple[Rule, ...]:
    """Return the rules, the most particular first."""
    return (
        _ellipses,
        _dashes,
        matches(_HYPHEN, "typing-dash", None),
        matches(_REPEATED, "typing-doubled", lambda match: match[1]),
        matches(_DOUBLED, "typing-doubled", None),
        matches(_FULL_WIDTH_LATIN, "typing-full-width", lambda match: unicodedata.normalize("NFKC", match[0])),
        _straight_quotes,
        _half_width_stops,
        _half_width_brackets,
        _blanks,
        paired(quotes or _QUOTES),
    )


def _kind(char: str) -> str:
    """Return what a neighbor is: 汉 (or a full-width mark), quote, latin, placeholder, or nothing of these."""
    if not char:
        return "end"
    if re.match(f"[{HAN}{FULL_WIDTH_MARKS}]", char):
        return "han"
    if char in QUOTES:
        return "quote"
    if char == PLACEHOLDER:
        return "placeholder"
    return "latin" if re.match(f"[{LATIN}]", char) else "other"


def _around(prose: str, start: int, end: int) -> tuple[str, str]:
    return _kind(prose[start - 1 : start] if start else ""), _kind(prose[end : end + 1])


def _half_width_stops(prose: str) -> Iterator[Finding]:
    if not has_han(prose):
        return
    for match in _STOP.finditer(prose):
        mark = match[0][0]
        left, right = _around(prose, match.start(), match.end())
        if prose[match.start() - 1 : match.start()] == ".":
            continue
        if (left == "han" and not (mark == "." and right == "latin")) or _ends_chinese(mark, left, right):
            # The blank after a half-width mark goes with it, unless it ends the text, where somebody may need it.
            end = match.start() + 1 if right == "end" else match.end()
            yield Finding(match.start(), end, "typing-half-width", _FULL_WIDTH[mark])


def _ends_chinese(mark: str, left: str, right: str) -> bool:
    """Tell whether a mark after something else than Chinese belongs to the Chinese that goes on, or ends, after it."""
    if left in {"quote", "placeholder"}:
        return right in {"han", "quote", "end"}
    return left == "latin" and right == "han" and mark != "."


def _half_width_brackets(prose: str) -> Iterator[Finding]:
    opened: list[re.Match] = []
    for match in _BRACKET.finditer(prose):
        if match[0] in "(（":
            opened.append(match)
            continue
        if not opened:
            continue
        opener = opened.pop()
        inside = prose[opener.end() : match.start()]
        before = prose[: opener.start()].rstrip(BLANKS)[-1:]
        if opener[0] + match[0] != "（）" and (
            has_han(inside) or _kind(before) == "han" or {opener[0], match[0]} & {"（", "）"}
        ):
            for bracket in (opener, match):
                if bracket[0] in _FULL_WIDTH:
                    yield Finding(*bracket.span(), "typing-half-width", _FULL_WIDTH[bracket[0]])


def _blanks(prose: str) -> Iterator[Finding]:
    titles = [match.span() for match in _TITLE.finditer(prose)]
    for match in _BLANK.finditer(prose):
        left, right = _around(prose, *match.span())
        sides = {left, right}
        between_han = _is_han(prose[match.start() - 1]) and _is_han(prose[match.end()])
        if between_han and any(start < match.start() < end for start, end in titles):
            continue  # a headline of two parts is quoted as it was printed
        if "han" in sides and sides <= {"han", "latin", "placeholder", "quote"}:
            yield Finding(*match.span(), "typing-blank", "")
        elif "other" not in sides and len(match[0]) > 1:
            yield Finding(*match.span(), "typing-blank", " ")


def _is_han(char: str) -> bool:
    return bool(re.match(f"[{HAN}]", char))


def _ellipses(prose: str) -> Iterator[Finding]:
    for match in _ELLIPSIS.finditer(prose):
        left, right = _around(prose, *match.span())
        in_latin = left == "latin" and right != "han" and match[0] in {"…", "..."}
        if match[0] not in _ELLIPSES and not in_latin:
            yield Finding(*match.span(), "typing-ellipsis", "……")


def _dashes(prose: str) -> Iterator[Finding]:
    for match in _DASH.finditer(prose):
        if "han" in _around(prose, *match.span()):
            # A dash that is one too short may stand for a range as well as for a break.
            new = None if match[0] in {"–", "―", "－"} else "——"
            yield Finding(*match.span(), "typing-dash", new)


def _straight_quotes(prose: str) -> Iterator[Finding]:
    straight = list(_STRAIGHT.finditer(prose))
    double = [match.start() for match in straight if match[0] == '"']
    can_pair = len(double) % 2 == 0 and "“" not in prose and "”" not in prose
    for match in straight:
        new = None
        if match[0] == '"' and can_pair:
            new = "“”"[double.index(match.start()) % 2]
        elif match[0] == "'" and set(_around(prose, *match.span())) == {"latin"}:
            new = "’"
        yield Finding(*match.span(), "typing-quote", new)
