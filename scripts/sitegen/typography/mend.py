"""Mend slips in typing where they stand, character by character: all else in a file stays as it is, byte for byte.

Only what the checks report and call mendable is changed, and only where the file still reads as the same records
with the mended texts in them.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sitegen.site_data import Loaded, load_folder
from sitegen.source import Path_, Source, Spot, read_text
from sitegen.typography.checks import Rules, page_findings, pages, rules_by_language, typed_texts
from sitegen.typography.findings import Finding, Rule, cover, find
from sitegen.yaml_edit import FileOnDisk, with_value
from sitegen.yaml_source import parse_yaml

# How YAML writes one character, by the quotation mark round the text.
_UNITS = {
    '"': re.compile(r"\\(?:x..|u.{4}|U.{8}|.)|."),
    "'": re.compile("''|."),
    "": re.compile("."),
}
# A mended place can show another slip, such as a doubled mark that had been of two widths.
_ROUNDS = 8

# A text as pairs of a character and the way it is written in the file.
Units = list[tuple[str, str]]


@dataclass(frozen=True, order=True)
class Mended:
    """What was changed: a text, or a line of a page."""

    file: str
    line: int
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.before} → {self.after}"


def mend_folder(root: Path) -> list[Mended]:
    """Mend the data and the hand-written pages of a repository; return what was changed."""
    loaded = load_folder(root)
    if not loaded.settings:
        return []
    rules = rules_by_language(loaded)
    return sorted([*_mend_data(loaded, rules), *_mend_pages(loaded, rules)])


def mend_text(value: str, rules: Iterable[Rule]) -> str:
    """Return a text of the data with its mendable slips mended."""
    return _text(_mend([(char, char) for char in value], lambda text: find(cover(text), rules)))


def _mend(units: Units, findings_of: Callable[[str], Iterable[Finding]]) -> Units:
    for _ in range(_ROUNDS):
        found = [found for found in findings_of(_text(units)) if found.is_mendable]
        if not found:
            break
        for finding in sorted(found, reverse=True):
            units = [*units[: finding.start], *((char, char) for char in finding.new), *units[finding.end :]]
    return units


def _text(units: Units) -> str:
    return "".join(char for char, _ in units)


def _mend_data(loaded: Loaded, rules: Rules) -> list[Mended]:
    sources: dict[str, tuple[Source, list[tuple[Path_, str]]]] = {}
    for typed in typed_texts(loaded):
        if any(found.is_mendable for found in find(cover(typed.value), rules[typed.locale])):
            sources.setdefault(typed.source.file, (typed.source, []))[1].append((typed.path, typed.locale))
    done = []
    for file, (source, places) in sources.items():
        on_disk = FileOnDisk.read(loaded.root / file)
        # From the end, so that places on one line stay where they are.
        for path, locale in sorted(places, key=lambda place: source.spots[place[0]].start, reverse=True):
            mended = mend_field(on_disk, source, path, rules[locale])
            done += [mended] if mended else []
        on_disk.write(loaded.root / file)
    return done


def mend_field(on_disk: FileOnDisk, source: Source, path: Path_, rules: tuple[Rule, ...]) -> Mended | None:
    """Mend one text in the file's lines; leave it where it is written so that we cannot be sure."""
    spot = source.spots[path]
    number, before = spot.start[0], on_disk.lines[spot.start[0]]
    opening, units, closing = _units(before, spot)
    if spot.start[0] != spot.end[0] or _text(units) != spot.raw:
        return None
    mended = _mend(units, lambda text: find(cover(text), rules))
    was = parse_yaml(on_disk.text, source.file)
    on_disk.lines[number] = opening + "".join(written for _, written in mended) + closing
    now = parse_yaml(on_disk.text, source.file)
    if now.problems or now.value != with_value(was.value, path, _text(mended)):
        on_disk.lines[number] = before
        return None
    return Mended(source.file, spot.line, spot.raw, _text(mended))


def _units(line: str, spot: Spot) -> tuple[str, Units, str]:
    """Take a line apart: what is before a text, its characters as they are written, what is after it."""
    start, end = spot.start[1], spot.end[1]
    quote = line[start : start + 1] if line[start : start + 1] in ("'", '"') else ""
    inner = line[start + len(quote) : end - len(quote)]
    written = _UNITS[quote].findall(inner)
    chars = spot.raw if len(written) == len(spot.raw) else ""
    return line[: start + len(quote)], list(zip(chars, written, strict=False)), line[end - len(quote) :]


def _mend_pages(loaded: Loaded, rules: Rules) -> list[Mended]:
    done = []
    for locale in loaded.settings.locales:
        for path in pages(loaded.root, locale):
            file = path.relative_to(loaded.root).as_posix()
            if read_text(path, Source(file)) is not None:
                done += _mend_page(path, file, rules[locale])
    return done


def _mend_page(path: Path, file: str, rules: tuple[Rule, ...]) -> list[Mended]:
    on_disk = FileOnDisk.read(path)
    units = [(char, char) for char in on_disk.text]
    lines = _text(_mend(units, lambda text: page_findings(text, rules))).split("\n")
    changed = [
        Mended(file, number, before, after)
        for number, (before, after) in enumerate(zip(on_disk.lines, lines, strict=True), 1)
        if before != after
    ]
    if changed:
        on_disk.lines = lines
        on_disk.write(path)
    return changed
