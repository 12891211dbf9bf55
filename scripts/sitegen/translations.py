"""How far each translation is: missing, older than its original, not yet read against it, or reviewed."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal, get_args

from sitegen.addresses import text_address
from sitegen.hand_written import hand_written_texts
from sitegen.problems import problem
from sitegen.review_mark import FIELD, WORD, page_without_mark
from sitegen.site_data import Loaded
from sitegen.source import Path_, field_name
from sitegen.text_rules import has_gap

State = Literal["missing", "stale", "unreviewed", "reviewed"]
STATES: tuple[State, ...] = get_args(State)
# What a release may ask for → the states it does not take.
REFUSED_BY: dict[str | None, tuple[State, ...]] = {
    None: (),
    "current": ("missing", "stale"),
    "reviewed": ("missing", "stale", "unreviewed"),
}
_FINGERPRINT_LENGTH = 10


def fingerprint(text: str) -> str:
    """Return what stands for a text in the record."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:_FINGERPRINT_LENGTH]


@dataclass(frozen=True)
class Pair:
    """An original and its translation as they were last seen together, by their fingerprints."""

    original: str
    translation: str
    reviewed: bool = False

    @classmethod
    def of(cls, original: str, translation: str, reviewed: bool = False) -> "Pair":
        """Return the pair of two texts."""
        return cls(fingerprint(original), fingerprint(translation), reviewed)


# Address of a text → locale of a translation → the two as last seen together.
Pairs = dict[str, dict[str, Pair]]


@dataclass(frozen=True)
class Translation:
    """A text in one of the other languages: where it stands, its state, what it translates and what it says.

    `is_marked` tells that an editor marked it as reviewed in the file itself.
    """

    address: str
    file: str
    line: int
    path: Path_
    locale: str
    state: State
    original_locale: str
    original: str
    text: str | None
    is_marked: bool = False

    @property
    def field(self) -> str:
        """The field as an editor reads it; a page has none."""
        return field_name(self.path)

    @property
    def is_page(self) -> bool:
        """Tell whether the text is a whole page in docs/."""
        return self.file.startswith("docs/")

    @property
    def pair(self) -> Pair:
        """The two texts as they are now."""
        return Pair.of(self.original, self.text or "", self.state == "reviewed")


@dataclass(frozen=True)
class _Told:
    """A text in all its languages: where each stands, or should, as (file, line), and which ones an editor marked."""

    address: str
    path: Path_
    texts: dict[str, str]
    places: dict[str, tuple[str, int]]
    marked: frozenset[str]


def translations(loaded: Loaded, pairs: Pairs) -> list[Translation]:
    """Return every text of the data and every hand-written page in every language but its original one."""
    if not loaded.settings:
        return []
    found = []
    for told in chain(_data(loaded), _pages(loaded)):
        original_locale = next((x for x in (loaded.original_locale, *loaded.settings.locales) if x in told.texts), None)
        if original_locale:
            found += [
                _translation(told, original_locale, locale, pairs.get(told.address, {}).get(locale))
                for locale in loaded.settings.locales
                if locale != original_locale
            ]
    return found


def _data(loaded: Loaded) -> Iterator[_Told]:
    locales = loaded.settings.locales
    for source, path, text in loaded.texts:
        is_marked = isinstance(source.value, dict) and source.value.get(FIELD) == WORD
        places = {locale: (source.file, source.line((*path, locale))) for locale in locales}
        marked = frozenset(locales if is_marked else ())
        written = {locale: content for locale, content in text.root.items() if not has_gap(content)}
        yield _Told(text_address(source, path), path, written, places, marked)


def _pages(loaded: Loaded) -> Iterator[_Told]:
    locales = loaded.settings.locales
    by_locale = hand_written_texts(loaded.root, locales)
    for path in sorted(set().union(*by_locale.values())):
        read = {locale: page_without_mark(by_locale[locale][path]) for locale in locales if path in by_locale[locale]}
        texts = {locale: text for locale, (text, _) in read.items()}
        marked = frozenset(locale for locale, (_, is_marked) in read.items() if is_marked)
        yield _Told(f"docs/{path}", (), texts, {locale: (f"docs/{locale}/{path}.md", 1) for locale in locales}, marked)


def _translation(told: _Told, original_locale: str, locale: str, seen: Pair | None) -> Translation:
    original, text = told.texts[original_locale], told.texts.get(locale)
    is_marked = locale in told.marked
    state = _state(original, text, seen, is_marked)
    file, line = told.places[locale]
    return Translation(told.address, file, line, told.path, locale, state, original_locale, original, text, is_marked)


def _state(original: str, translation: str | None, seen: Pair | None, is_marked: bool) -> State:
    if translation is None:
        return "missing"
    now = Pair.of(original, translation, reviewed=True)
    if is_marked or seen == now:
        return "reviewed"
    if seen and seen.translation == now.translation and seen.original != now.original:
        return "stale"
    return "unreviewed"


def tally(found: Iterable[Translation]) -> dict[str, dict[str, Counter]]:
    """Return locale → file → number of translations by state; a page in docs/ stands under its translation."""
    table: dict[str, dict[str, Counter]] = {}
    for translation in found:
        table.setdefault(translation.locale, {}).setdefault(translation.file, Counter())[translation.state] += 1
    return table


def check_translations(loaded: Loaded, found: Iterable[Translation]) -> None:
    """Report translations that are older than their originals; such a warning never blocks an edit."""
    names = {language.locale: language.name for language in loaded.settings.languages} if loaded.settings else {}
    for translation in found:
        if translation.state == "stale":
            code = "page-stale" if translation.is_page else "translation-stale"
            words = {"original": names[translation.original_locale], "language": names[translation.locale]}
            stale = problem(code, translation.file, translation.line, translation.field, **words)
            loaded.problems.append(stale)
