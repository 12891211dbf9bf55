"""Numbers as dots, one dot for each thing counted, so that nobody has to trust a scale."""

from dataclasses import dataclass

PER_ROW = 10
# More dots than this are a pattern, not a picture of a number.
MOST_DOTS = 200
_PITCH = 10


@dataclass(frozen=True)
class DotChart:
    """Dots in rows of ten as SVG path data: each row is a line, drawn with dashes of no length and round ends."""

    path: str
    width: int
    height: int
    pitch: int = _PITCH


def dot_chart(value: int) -> DotChart | None:
    """Return the dots for a whole number, or None for a number that dots do not show well (0, or too many)."""
    if not 0 < value <= MOST_DOTS:
        return None
    full, rest = divmod(value, PER_ROW)
    rows = [PER_ROW] * full + ([rest] if rest else [])
    half = _PITCH // 2
    lines = [f"M{half} {half + _PITCH * row}h{_row_length(dots)}" for row, dots in enumerate(rows)]
    # As wide as a full row, so that the dots of a small number are as small as those of a large one.
    return DotChart("".join(lines), _PITCH * PER_ROW, _PITCH * len(rows))


def _row_length(dots: int) -> str:
    # A line ends a hair beyond its last dot, else rounding may lose that dot; one dot is a line of its own.
    return f"{(dots - 1) * _PITCH}.01"
