"""Check how the texts of the data and the hand-written pages are typed, each language by its script and settings."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sitegen.locales import script
from sitegen.models import Language, Typing
from sitegen.problems import problem
from sitegen.site_data import Loaded
from sitegen.source import Path_, Source, read_text
from sitegen.typography.findings import Finding, Rule, cover, find
from sitegen.typography.han import han_rules
from sitegen.typography.latin import latin_rules
from sitegen.typography.markdown import blocks
from sitegen.typography.spelling import spelling_rules, variants, words_of
from sitegen.validate import texts

# Texts that are not our prose: titles stand as their publishers have them, and words to search by are a list.
_NOT_OURS = {("data/sources.yml", "title"), ("data/terms.yml", "also")}
# Names and terms may be spelled as no word list has it.
_NAMES = {("names", "name"), ("terms", "text"), ("terms", "also"), ("sources", "publisher")}
_AROUND = 6

Rules = dict[str, tuple[Rule, ...]]


@dataclass(frozen=True)
class Typed:
    """A text in one language: the file and field it stands in."""

    source: Source
    path: Path_
    locale: str
    value: str


def check_typing(loaded: Loaded) -> None:
    """Report slips in typing, in the data and in docs/, all as warnings."""
    if not loaded.settings:
        return
    _check_variants(loaded)
    languages = {language.locale: language for language in loaded.settings.languages}
    rules = rules_by_language(loaded)
    for typed in typed_texts(loaded):
        for code, found in _by_code(find(cover(typed.value), rules[typed.locale])).items():
            values = _values(languages[typed.locale], typed.value, found)
            typed.source.report(code, typed.path, **values)
    for locale, language in languages.items():
        for path in pages(loaded.root, locale):
            _check_page(loaded, path, language, rules[locale])


def rules_by_language(loaded: Loaded) -> Rules:
    """Return locale → rules."""
    names = frozenset(
        word
        for name, field in _NAMES
        if name in loaded.files
        for path, text in texts(loaded.files[name].record)
        if path[-1] == field
        for value in text.root.values()
        for word in words_of(value)
    )
    return {language.locale: _rules(language, names) for language in loaded.settings.languages}


def typed_texts(loaded: Loaded) -> Iterator[Typed]:
    """Yield every text of the data that is our own prose, in every language of the settings."""
    locales = loaded.settings.locales
    for source, path, text in loaded.texts:
        if (source.file, path[-1]) not in _NOT_OURS:
            for locale in locales:
                if value := text.get(locale):
                    yield Typed(source, (*path, locale), locale, value)


def pages(root: Path, locale: str) -> list[Path]:
    """Return the hand-written pages of a language."""
    return sorted((root / "docs" / locale).rglob("*.md"))


def page_findings(text: str, rules: tuple[Rule, ...]) -> Iterator[Finding]:
    """Yield what the rules find in a page, at its place in the page."""
    for block in blocks(text):
        for found in find(block.prose, rules):
            yield Finding(block.start + found.start, block.start + found.end, found.code, found.new, found.safe)


def _rules(language: Language, names: frozenset[str]) -> tuple[Rule, ...]:
    typing = language.typing or Typing()
    by_script = {"Hans": lambda: han_rules(typing.quotes), "Latn": lambda: latin_rules(typing)}
    make = by_script.get(script(language.locale), tuple)
    return (*make(), *spelling_rules(typing, names))


def _check_variants(loaded: Loaded) -> None:
    for index, language in enumerate(loaded.settings.languages):
        variant = language.typing.spelling if language.typing else None
        if variant and variant not in variants():
            path = ("languages", index, "typing", "spelling")
            loaded.settings_source.report("typing-no-word-list", path, found=variant, allowed=", ".join(variants()))


def _check_page(loaded: Loaded, path: Path, language: Language, rules: tuple[Rule, ...]) -> None:
    file = path.relative_to(loaded.root).as_posix()
    text = read_text(path, Source(file))  # what is wrong with the file as such is reported elsewhere
    if text is None:
        return
    by_line: dict[int, list[Finding]] = {}
    for found in page_findings(text, rules):
        by_line.setdefault(text.count("\n", 0, found.start) + 1, []).append(found)
    for line, findings in by_line.items():
        for code, found in _by_code(findings).items():
            loaded.problems.append(problem(code, file, line, **_values(language, text, found)))


def _by_code(findings: list[Finding]) -> dict[str, list[Finding]]:
    by_code: dict[str, list[Finding]] = {}
    for found in findings:
        by_code.setdefault(found.code, []).append(found)
    return by_code


def _values(language: Language, text: str, findings: list[Finding]) -> dict[str, str]:
    """Return what the message of a kind of slip names: the places, and the language."""
    places = [_place(text, found) for found in findings]
    return {
        "language": language.name,
        "spelling": language.typing.spelling if language.typing else "",
        "places_zh": "、".join(places),
        "places_en": ", ".join(places),
    }


def _place(text: str, found: Finding) -> str:
    """Show a place with a few characters around it, as it is and as it should be."""
    line_start = text.rfind("\n", 0, found.start) + 1
    before = text[max(line_start, found.start - _AROUND) : found.start]
    after = text[found.end : found.end + _AROUND].partition("\n")[0]
    shown = f"“{before}{text[found.start : found.end]}{after}”"
    return shown if found.new is None else f"{shown} → “{before}{found.new}{after}”"
