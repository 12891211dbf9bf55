"""What CLDR, through Babel, knows of a language's script: which way it runs and what it is written in."""

from babel.core import Locale, UnknownLocaleError, get_global

# CLDR's neutral locale, for a language that it does not know: digits and dates as computers write them.
UNKNOWN = "root"
_COMMON_SCRIPT = "Latn"


def cldr_locale(locale: str) -> Locale:
    """Return CLDR's data for a locale such as `zh` or `pt-BR`, neutral ones for a language it does not know."""
    try:
        return Locale.parse(locale, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(UNKNOWN)


def direction(locale: str) -> str:
    """Return "ltr" or "rtl"."""
    return cldr_locale(locale).text_direction


def script(locale: str) -> str:
    """Return the script a language is usually written in, by its ISO 15924 code: zh → Hans, en → Latn."""
    parsed = cldr_locale(locale)
    if parsed.script:
        return parsed.script
    subtags = get_global("likely_subtags")
    likely = subtags.get(f"{parsed.language}_{parsed.territory}") or subtags.get(parsed.language) or ""
    return next((part for part in likely.split("_") if len(part) == 4), _COMMON_SCRIPT)
