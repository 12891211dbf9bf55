"""English words that limit a number: at least, nearly, or more."""

import re

from sitegen.numbers_in_text import units
from sitegen.numbers_in_text.english.numerals import NUMERAL
from sitegen.numbers_in_text.quantity import (
    EXACT,
    PERHAPS_AT_LEAST,
    PERHAPS_AT_MOST,
    Bound,
    Unit,
)
from sitegen.numbers_in_text.reader import Guarded

_AT_LEAST = (
    r"more than|over|above|at least|no less than|not less than|no fewer than|not fewer than|no lower than|"
    r"not lower than|not below|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|pass(?:es|ed|ing)?|top(?:s|ped|ping)|"
    r"in excess of|upwards? of|a minimum of|greater than|higher than|beyond|well over|"
    r"br(?:eak(?:s|ing)?|oke|oken)(?: through)?|no smaller than|not under|north of|or over|and over|older than|"
    r"longer than|larger than|cross(?:ed|es|ing)"
)
_AT_MOST = (
    r"less than|fewer than|below|at most|no more than|not more than|not over|no higher than|not higher than|"
    r"a maximum of|not exceed(?:ed|ing)?|not to exceed|cannot exceed|never exceed(?:s|ing)?|lower than|"
    r"short of|no longer than|no later than|no larger than|capped at|a cap of|a ceiling of|younger than|"
    r"smaller than|shorter than"
)
_NEARLY = (
    r"nearly|almost|close to|approaching|just under|just short of|just shy of|nearing|some way short of|"
    r"virtually|well-nigh"
)
_ABOUT = r"about|around|roughly|approximately|circa|approx\.|or so|an estimated|in the region of|(?:on|in) the order of"
_PERHAPS_AT_MOST = r"within|under|up to|inside|in under|(?:limit|restrict|confin)ed to|(?:kept|held) (?:to|at)"
_BEFORE = (
    rf"(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST})|(?P<near>{_NEARLY})|(?P<about>{_ABOUT})|(?P<some>some)|"
    rf"(?P<within>{_PERHAPS_AT_MOST})"
)
_LOWERING = ("less", "fewer", "below", "under", "younger", "shorter", "smaller", "colder", "cooler", "earlier")
_MORE_OR_LESS = (
    rf"more|above|over|older|up|upwards?|higher|longer|larger|warmer|better|greater|later|so|{'|'.join(_LOWERING)}"
)
_AFTER = (
    r"(?P<least_after> ?\+|(?:-| )plus\b(?! (?:\d|an?\b|one|two|three|four|five)))|"
    rf"(?P<word_after>(?: [a-z]+){{0,2}}?(?:,? or| and) (?P<word>{_MORE_OR_LESS})\b(?! (?:than\b|{NUMERAL})))|"
    r"(?P<odd>[- ]odd\b)|(?P<mark> (?:mark|threshold|milestone)\b)"
)
# To begin at words only makes the search fast.
LIMITED = (
    rf"(?<!\w)(?:(?:{_BEFORE}) (?:(?:the|a) (?:mark|threshold|total|level) of |the |"
    r"an? (?=half|quarter|third|f[io]|s[ie]|e|n|te))?|(?P<sign_least>[≥>]) ?|(?P<sign_most>[≤<]) ?)?"
)
LIMIT = rf"(?:{_AFTER})?"
# Limiting words that stand apart from the number: “90 percent of companies or more”, “within a limit of”.
DETACHED = re.compile(
    rf"\b(?:(?P<least>{_AT_LEAST}|minimum|past|or more)|(?P<near>{_NEARLY})|(?P<about>{_ABOUT})|"
    rf"(?P<most>{_AT_MOST}|limit(?:s|ed|ing)?|cap(?:s|ped|ping)?|ceiling|maximum|or less))\b",
    re.I,
)
# Before a span of time, “over” is “in the course of” as often as “more than”, unless one of these leads to it.
_TELLS_LENGTH = re.compile(r"\b(?:tak(?:e|es|en|ing)|took|last(?:s|ed|ing)?|for|by|of|is|was|are|were|just) $", re.I)
# The rest of such a span: “over three to five years”.
_SPAN_GOES_ON = re.compile(rf"\s?(?:to|or|[-–—])\s?(?:{NUMERAL})[- ](?:years|months|weeks|days|hours|minutes)\b", re.I)
_NEGATED = re.compile(
    r"(?:\b(?:no|not|never|nor|none|nobody|cannot|without)|n[’']t)\b(?! (?:only|just|merely)\b)[^,.;:]*$", re.I
)
_BOUNDS = {
    "sign_least": frozenset({Bound.AT_LEAST}),
    "sign_most": frozenset({Bound.AT_MOST}),
    "most": frozenset({Bound.AT_MOST}),
    "within": PERHAPS_AT_MOST,
    "near": frozenset({Bound.NEARLY}),
    "about": frozenset({Bound.ABOUT}),
    "some": frozenset({Bound.ABOUT, Bound.AT_LEAST, Bound.EXACTLY}),
    "odd": frozenset({Bound.ABOUT, Bound.AT_LEAST}),
    "mark": PERHAPS_AT_LEAST,
}


def limited(core: str) -> Guarded:
    """Return the pattern of a number, `core`, with the words before it that limit it, if there are any."""
    return Guarded(LIMITED, core, re.I)


def bounds(match: re.Match, unit: Unit | None = None) -> frozenset[Bound]:
    """Return how the words around a number limit it."""
    group = {name: text.lower() for name, text in match.groupdict().items() if text}
    word = group.get("word", "")
    if "least_after" in group or (word and word not in _LOWERING and word != "so"):
        return frozenset({Bound.AT_LEAST})
    if word:
        return frozenset({Bound.ABOUT if word == "so" else Bound.AT_MOST})
    if "least" in group:
        return _at_least(match, unit)
    limits = next((limits for name, limits in _BOUNDS.items() if name in group), EXACT)
    # “Built around the ten projects”
    return limits | EXACT if "about" in group and " the " in match[0] else limits


def _at_least(match: re.Match, unit: Unit | None) -> frozenset[Bound]:
    if _NEGATED.search(match.string[: match.start()]):  # “no one walks more than 500 meters”
        return frozenset({Bound.AT_MOST, Bound.AT_LEAST})
    is_span = unit in units.TIMES or _SPAN_GOES_ON.match(match.string, match.end())
    is_vague = is_span and match["least"].lower() == "over" and not _tells_length(match)
    return PERHAPS_AT_LEAST if is_vague else frozenset({Bound.AT_LEAST})


def _tells_length(match: re.Match) -> bool:
    return bool(_TELLS_LENGTH.search(match.string[: match.start()]))
