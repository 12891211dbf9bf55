"""What CLDR, through Babel, knows of a language's script: which way it runs and what it is written in."""

from functools import lru_cache

from babel.core import Locale, UnknownLocaleError, get_global

# CLDR's neutral locale, for a language that it does not know: digits and dates as computers write them.
UNKNOWN = "root"
_COMMON_SCRIPT = "Latn"
# Scripts that share Han characters, each of which draws them in its own way.
_SHARING_HAN = {"Hans", "Hant", "Hani", "Jpan", "Kore"}


@lru_cache
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
    return parsed.script or next((part for part in _likely(parsed) if len(part) == 4), _COMMON_SCRIPT)


def writes_han(locale: str) -> bool:
    """Tell whether Han characters are part of a language's script."""
    return script(locale) in _SHARING_HAN


def needs_own_font(locale: str, around: str) -> bool:
    """Tell whether the font of one language would draw another one's characters, but not as its readers know them."""
    return script(locale) != script(around) and writes_han(locale) and writes_han(around)


def with_territory(locale: str) -> str:
    """Return a locale as Open Graph wants it, with the territory it is most used in: zh → zh_CN."""
    parsed = cldr_locale(locale)
    territory = parsed.territory or next((part for part in _likely(parsed)[1:] if len(part) in (2, 3)), "")
    return f"{locale.partition('-')[0]}_{territory}" if territory else locale


def _likely(parsed: Locale) -> list[str]:
    """Return the likely subtags of a locale: language, script, territory."""
    subtags = get_global("likely_subtags")
    likely = subtags.get(f"{parsed.language}_{parsed.territory}") or subtags.get(parsed.language) or ""
    return likely.split("_")
