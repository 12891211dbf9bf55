"""Numbers that only count a list which stands beside them: “外贸、外资、外包三项工作” may do without 三项.

The ideographic comma separates the members of a list and nothing else, which no sign of English does.
"""

import re
from fractions import Fraction

from sitegen.numbers_in_text.quantity import Bound, Kind, Quantity

_CLAUSE = re.compile(r"[，。；：！？（）]")
_LAST = re.compile(r"[和与]|以及")
_SIZES = range(2, 11)


def list_sizes(text: str) -> set[int]:
    """Return how many members the lists of a text may have."""
    sizes: set[int] = set()
    for clause in _CLAUSE.split(text):
        if commas := clause.count("、"):
            sizes |= {commas + 1, commas + 2} if _LAST.search(clause) else {commas + 1}
    return sizes


def is_tally(quantity: Quantity, sizes: set[int]) -> bool:
    """Tell whether a quantity may do no more than count a list of one of these sizes; digits always say more."""
    if quantity.kind not in (Kind.COUNT, Kind.NUMBER) or Bound.EXACTLY not in quantity.bounds:
        return False
    spelled = not any(char.isdigit() for char in quantity.text)
    return spelled and quantity.value in sizes and quantity.value in map(Fraction, _SIZES)
