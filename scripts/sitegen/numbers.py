"""Numbers and dates in a reader's language, by CLDR through Babel; the words round them are in the data."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date as format_full_date
from babel.dates import format_skeleton
from babel.numbers import format_compact_decimal, format_decimal

from sitegen.locales import UNKNOWN, cldr_locale

# Below this a number is written out in digits; from here on "1 billion" or "10亿" reads better.
_COMPACT_FROM = 1_000_000


@lru_cache(maxsize=10_000)
def format_number(value: int, locale: str) -> str:
    """Return a whole number in a language: 100 → "100", 1 000 000 000 → "1 billion", "10亿"."""
    cldr = cldr_locale(locale)
    if value < _COMPACT_FROM or cldr.language == UNKNOWN:
        return format_decimal(value, locale=cldr)
    # Where a language writes no longer form than the short one, CLDR has only that: Chinese 亿.
    kind = "long" if "long" in cldr.compact_decimal_formats else "short"
    compact = format_compact_decimal(value, format_type=kind, locale=cldr, fraction_digits=3)
    return compact if _is_exact(value, compact) else format_decimal(value, locale=cldr)


@lru_cache(maxsize=10_000)
def format_date(value: str, locale: str) -> str:
    """Return a date given as 2024-02-26, 2024-02 or 2024 in a language, no more exact than it is known."""
    cldr = cldr_locale(locale)
    year, *rest = (int(part) for part in value.split("-"))
    if cldr.language == UNKNOWN:
        return value
    if len(rest) < 2:
        month = rest[0] if rest else 1
        return format_skeleton("yMMMM" if rest else "y", date(year, month, 1), locale=cldr)
    return format_full_date(date(year, *rest), "long", locale=cldr)


def is_one(value: int, locale: str) -> bool:
    """Tell whether the language uses its form for "one" with this number."""
    return cldr_locale(locale).plural_form(value) == "one"


def _is_exact(value: int, compact: str) -> bool:
    """A compact number must not round: 1 234 567 890 has more digits than "1.235 billion" shows."""
    shown = len([char for char in compact if char.isdigit()])
    return len(str(value).rstrip("0")) <= shown
