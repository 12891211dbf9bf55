"""How languages in Latin letters are typed: rules that hold for all of them, and those that their settings ask for.

A plain blank before a mark is refused even for a language that sets one there, as French does: a line breaks at it.
"""

import re
import unicodedata
from collections.abc import Iterator

from sitegen.models import Typing
from sitegen.typography.findings import CODE, HAN, PLACEHOLDER, Finding, Rule, matches
from sitegen.typography.pairs import paired

_LETTER = r"[^\W\d_]"
_WORD = rf"(?:\w|[{CODE}{PLACEHOLDER}])"
_ITEM = r"[a-z][a-z’-]*"
_ELLIPSIS = re.compile(r"\.{3,}|\. \. \.|…{2,}")
_HYPHENS = re.compile(rf"(?<={_LETTER})-{{2,3}}(?={_LETTER})")
_LOOSE_HYPHEN = re.compile(rf"(?<={_LETTER}) -{{1,3}} (?={_LETTER})")
_REPEATED = re.compile(r"([,;])\1+|(?<=\w)(\.\.)(?=\s|$)")
_BLANKS = re.compile(r"(?<=[^\s|]) {2,}(?=[^\s|])")
_BLANK_BEFORE = re.compile(r"(?<=[^\s|]) +(?!: \d)(?=[,;]|[:!?.](?:[\s”’)]|$))")
_BLANK_MISSING = re.compile(rf"(?<=[a-z]{{2}})[,;](?={_LETTER})")
_FULL_WIDTH_LATIN = re.compile("[Ａ-Ｚａ-ｚ０-９％]+")
_FULL_WIDTH_MARK = re.compile(f"(?<![{HAN}])[，。、；：？！（）《》「」【】\u3000](?![{HAN}])")
_NO_BLANK_AFTER = re.compile(r"[\s”’).,;:!?]|$")
_STRAIGHT = re.compile("[\"']")


def latin_rules(typing: Typing) -> tuple[Rule, ...]:
    """Return the rules for a language, the most particular first."""
    rules = [
        matches(_ELLIPSIS, "typing-ellipsis", "…"),
        matches(_HYPHENS, "typing-dash", "—"),
        matches(_LOOSE_HYPHEN, "typing-dash", None),
        matches(_REPEATED, "typing-doubled", lambda match: match[1]),
        matches(_FULL_WIDTH_LATIN, "typing-full-width", lambda match: unicodedata.normalize("NFKC", match[0])),
        _full_width_marks,
        matches(_BLANK_BEFORE, "typing-blank", ""),
        matches(_blank_inside(typing.quotes or ""), "typing-blank", ""),
        matches(_BLANKS, "typing-blank", " "),
        matches(_BLANK_MISSING, "typing-blank", lambda match: f"{match[0]} "),
        _straight_quotes(typing.quotes),
    ]
    if typing.quotes:
        rules.append(paired(typing.quotes))
    if typing.quotes and typing.stops_inside_quotes:
        rules.append(_stops_outside(typing.quotes))
    if typing.no_list_comma_before:
        rules.append(_list_commas(typing.no_list_comma_before))
    return tuple(rules)


def _full_width_marks(prose: str) -> Iterator[Finding]:
    for match in _FULL_WIDTH_MARK.finditer(prose):
        mark = unicodedata.normalize("NFKC", match[0]).replace("。", ".").replace("、", ",")
        before, after = prose[: match.start()], prose[match.end() :]
        if mark == "(" and re.search(r"\w$", before):
            mark = " ("
        elif mark in ",.;:?!)" and not _NO_BLANK_AFTER.match(after):
            mark += " "
        yield Finding(*match.span(), "typing-full-width", mark if mark.isascii() else None)


def _straight_quotes(quotes: str | None) -> Rule:
    """Make the rule; without known quotation marks only the apostrophe is looked for, which is the same everywhere."""

    def rule(prose: str) -> Iterator[Finding]:
        straight = list(_STRAIGHT.finditer(prose))
        double = [match.start() for match in straight if match[0] == '"']
        can_pair = bool(quotes) and _alternate(prose, double) and not any(mark in prose for mark in quotes[:2])
        for match in straight:
            new = None
            if match[0] == '"' and can_pair:
                new = quotes[double.index(match.start()) % 2]
            elif match[0] == "'" and re.match(_LETTER, prose[match.end() :]) and prose[: match.start()][-1:].isalpha():
                new = "’"
            if new or quotes:
                yield Finding(*match.span(), "typing-quote", new)

    return rule


def _alternate(prose: str, places: list[int]) -> bool:
    """Tell whether marks open and close by turns, to go by what stands before and after each."""
    for number, at in enumerate(places):
        opens = at == 0 or prose[at - 1] in " (["
        closes = at == len(prose) - 1 or not re.match(_WORD, prose[at + 1])
        if (opens, closes) != ((True, False) if number % 2 == 0 else (False, True)):
            return False
    return len(places) % 2 == 0


def _blank_inside(quotes: str) -> re.Pattern:
    """Match blanks just inside brackets, and after a mark that opens a quotation or before one that closes it."""
    # The inner closing mark is an apostrophe as well.
    return re.compile(rf"(?<=[({quotes[0:3:2]}]) +(?={_WORD})|(?<={_WORD}) +(?=[){quotes[1:2]}])")


def _stops_outside(quotes: str) -> Rule:
    """Make the rule for commas and periods after a closing mark; its pair tells an inner one from an apostrophe."""
    _, outer, opener, inner = quotes
    pattern = re.compile(rf"({inner}?{outer})([,.])(?!\w)|(?<={opener})[^{quotes}]*({inner})([,.])(?!\w)")

    def rule(prose: str) -> Iterator[Finding]:
        for match in pattern.finditer(prose):
            group = 1 if match[1] else 3
            start, closing, stop = match.start(group), match[group], match[group + 1]
            before = prose[start - 1 : start]
            # What is to be typed literally keeps clear of our marks; after “…?” a comma has no better place.
            if before not in {CODE, "?", "!", "…"}:
                new = None if before in ".,;:" else stop + closing
                yield Finding(start, match.end(), "typing-stop-outside", new)

    return rule


def _list_commas(words: tuple[str, ...]) -> Rule:
    """Make the rule for a comma before the last of three or more items, each of a word or two.

    Where an item has one of the joining words itself, the comma helps and stays.
    """
    joining = rf"\b(?:{'|'.join(map(re.escape, words))})\b"
    last = re.compile(rf"(?<=\w, )({_ITEM}(?: {_ITEM})?)(,) {joining} (?!.{{0,40}}{joining})")
    joined_before = re.compile(rf"{joining}[^.;:!?]*$")

    def rule(prose: str) -> Iterator[Finding]:
        for match in last.finditer(prose):
            if not joined_before.search(prose[: match.start()]):
                yield Finding(*match.span(2), "typing-serial-comma")

    return rule
