"""Chinese words that limit a number: 不少于, 近, 以上."""

import re

from sitegen.numbers_in_text import units
from sitegen.numbers_in_text.quantity import (
    EXACT,
    PERHAPS_AT_LEAST,
    PERHAPS_AT_MOST,
    PERHAPS_NEARLY,
    Bound,
    Unit,
)
from sitegen.numbers_in_text.reader import Guarded

_AT_LEAST, _AT_MOST = frozenset({Bound.AT_LEAST}), frozenset({Bound.AT_MOST})
_NEARLY, _ABOUT = frozenset({Bound.NEARLY}), frozenset({Bound.ABOUT})
_COMPARED = {
    "少于": _AT_MOST, "低于": _AT_MOST, "小于": _AT_MOST, "短于": _AT_MOST, "超过": _AT_LEAST, "超出": _AT_LEAST,
    "高于": _AT_LEAST, "多于": _AT_LEAST, "大于": _AT_LEAST, "长于": _AT_LEAST, "突破": _AT_LEAST, "超": _AT_LEAST,
}  # fmt: skip
_NOT = "不[得能应可会宜]?|未"
_OPPOSITE = {_AT_LEAST: _AT_MOST, _AT_MOST: _AT_LEAST}
_BEFORE = {
    "不下": _AT_LEAST, "不止": _AT_LEAST, "至少": _AT_LEAST, "最少": _AT_LEAST, "起码": _AT_LEAST, "逾": _AT_LEAST,
    "至多": _AT_MOST, "最多": _AT_MOST, "不足": _AT_MOST, "不到": _AT_MOST, "不满": _AT_MOST, "未满": _AT_MOST,
    "不过": _AT_MOST,
    "接近": _NEARLY, "将近": _NEARLY, "逼近": _NEARLY, "近": _NEARLY,
    "大约": _ABOUT, "约": _ABOUT, "大概": _ABOUT, "约为": _ABOUT,
    "年满": PERHAPS_AT_LEAST, "满": PERHAPS_AT_LEAST, "高出": EXACT, "封顶": PERHAPS_AT_MOST,
    "≥": _AT_LEAST, ">": _AT_LEAST, "≤": _AT_MOST, "<": _AT_MOST,
}  # fmt: skip
# Times are cut to a length or to within it.
_BEFORE |= {f"{cut}{to}": PERHAPS_AT_MOST for cut in ("压缩", "压减", "缩短", "控制", "降") for to in "至到在"}
_AFTER = {
    "及以上": _AT_LEAST, "以上": _AT_LEAST, "有余": _AT_LEAST, "还多": _AT_LEAST, "余": _AT_LEAST, "+": _AT_LEAST,
    "多": _AT_LEAST,
    "及以下": _AT_MOST, "以下": _AT_MOST, "以内": _AT_MOST, "之内": _AT_MOST, "内": _AT_MOST,
    "左右": _ABOUT, "上下": _ABOUT, "前后": _ABOUT, "封顶": PERHAPS_AT_MOST,
    "起": PERHAPS_AT_LEAST, "止": PERHAPS_AT_MOST,
}  # fmt: skip


def _any(words) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_LIMITING = rf"(?P<no>{_NOT})?(?P<compared>{_any(_COMPARED)})|{_any(_BEFORE)}"
# What may stand between “最高” and the amount: 最高可获补贴500万元.
_GAP = r"(?:(?![超不未近约逾突])[一-龥]){0,5}?"
# 上 and 过 limit only a round or large figure: 上百家, 过万人, 过10亿元.
LIMITED = (
    rf"(?:(?P<before>{_LIMITING}|[上过](?=[百千万亿半]|\d[\d.]*[万亿])|"
    rf"(?P<highest>最[高长远大]{_GAP})|(?P<lowest>最低{_GAP}))"
    r"(?:了|到|为|达|有|在|合|计|人民币)?)?"
)
# In “10栋多层厂房” and “24小时封顶50元”, the word belongs to what follows.
LIMIT = rf"(?:[（(]含[）)])?(?P<after>(?!多[层元样数种功边]|封顶\d)(?:{_any(_AFTER)}))?"
# Limiting words that stand apart from the number: “至少保留5%”, “上限为”. Words of one sign are parts of others (年内).
DETACHED = re.compile(
    rf"(?P<before>(?=..)(?:{_LIMITING}))|(?P<highest>最[高长远大多]|上限)|(?P<lowest>最低|下限)|"
    rf"(?P<after>{_any(word for word in _AFTER if len(word) > 1)})"
)


def limited(core: str) -> Guarded:
    """Return the pattern of a number, `core`, with the words before it that limit it, if there are any."""
    return Guarded(LIMITED, core)


def bounds(match: re.Match, unit: Unit | None = None) -> frozenset[Bound]:
    """Return how the words around a number limit it; `over` and `rest` of the match stand within the numeral."""
    group = {name: text or "" for name, text in match.groupdict().items()}
    before, after, over = group.get("before", ""), group.get("after", ""), group.get("over", "")
    if unit in units.TIMES and before == "近":
        return PERHAPS_NEARLY
    if unit in units.TIMES and after in ("内", "以内", "之内"):
        return PERHAPS_AT_MOST
    if over == "来":
        return _ABOUT
    if over in ("余", "多") or group.get("rest"):
        return _AT_LEAST
    if after:
        return _AFTER[after]
    if compared := group.get("compared"):
        return _OPPOSITE[_COMPARED[compared]] if group["no"] else _COMPARED[compared]
    if group.get("highest"):
        return PERHAPS_AT_MOST
    if group.get("lowest"):
        return PERHAPS_AT_LEAST
    return _AT_LEAST if before in ("上", "过") else _BEFORE.get(before, EXACT)
