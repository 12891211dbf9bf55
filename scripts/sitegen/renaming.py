"""Another name for a town, a principle or a project: its file, its id, all that refers to it, its old address."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from sitegen.command_messages import Refusal
from sitegen.cross_checks import references_to
from sitegen.models import Item
from sitegen.site import load_site
from sitegen.site_data import (
    COMPARISON,
    EXAMPLE,
    GROUPS,
    ITEM_TEMPLATES,
    TRANSLATION_RECORD,
    Entry,
    Loaded,
    load_folder,
    read_record,
)
from sitegen.slugs import refuse_slug
from sitegen.source import Path_, Spot
from sitegen.translation_record import read_pairs, record_text
from sitegen.validate import nearest
from sitegen.yaml_edit import FileOnDisk
from sitegen.yaml_writer import yaml_text

REDIRECTS = "data/redirects.yml"
# Where people may have written a name that no check follows.
_WRITTEN_BY_HAND = {"docs": {".md"}, "tests": {".py", ".yml"}}


@dataclass
class Renaming:
    """What a renaming will change: content by file, lines by file, the file that moves, redirects, mentions."""

    root: Path
    moved: tuple[str, str]
    kept_id: str | None = None
    contents: dict[str, bytes] = field(default_factory=dict)
    lines: dict[str, list[int]] = field(default_factory=dict)
    redirects: list[dict[str, str]] = field(default_factory=list)
    mentions: dict[str, list[int]] = field(default_factory=dict)

    def carry_out(self) -> None:
        """Write all changes. The file moves last: until then, a second try finds everything in its place."""
        for file, content in self.contents.items():
            (self.root / file).write_bytes(content)
        if self.redirects:
            text = yaml_text({"redirects": self.redirects})
            (self.root / REDIRECTS).write_text(text, encoding="utf-8", newline="\n")
        old, new = self.moved
        (self.root / old).rename(self.root / new)


def plan_renaming(root: Path, group: str, old: str, new: str) -> Renaming:
    """Return what is to be changed so that an item is called `new`; refuse what cannot be."""
    if load_site(root, preview=True)[0] is None:
        raise Refusal("broken-data")
    loaded = load_folder(root)
    item = next((entry for entry in loaded.groups[group] if entry.slug == old), None)
    if item is None:
        zh, en = nearest(old, [entry.slug for entry in loaded.groups[group]])
        raise Refusal("slug-unknown", slug=old, group=group, hint_zh=zh, hint_en=en)
    refuse_slug(loaded, group, new, page=f"{group}/{old}")
    renaming = Renaming(root, (item.source.file, f"data/{group}/{new}.yml"))
    if item.record.id == old:
        _change_ids(renaming, loaded, item, new)
        _change_addresses(renaming, loaded, f"{group}/{old}", f"{group}/{new}")
    else:
        renaming.kept_id = item.record.id
    if group in ITEM_TEMPLATES:
        renaming.redirects = _redirects(loaded, group, old, new)
    renaming.mentions = _mentions(root, old)
    return renaming


def _change_ids(renaming: Renaming, loaded: Loaded, item: Entry, new: str) -> None:
    for entry in [*loaded.entries(), *_examples(loaded)]:
        places: list[Path_] = [("id",)] if entry is item else []
        places += references_to(entry, item.record.id)
        if places:
            spots = [entry.source.spots[place] for place in places]
            content = (loaded.root / entry.source.file).read_bytes()
            renaming.contents[entry.source.file] = replaced(content, spots, item.record.id, new, entry.source.file)
            renaming.lines[entry.source.file] = sorted({spot.line for spot in spots})


def _change_addresses(renaming: Renaming, loaded: Loaded, old: str, new: str) -> None:
    """Let excuses and the record of translations name the texts of the item as they will be called."""
    checks = loaded.files.get("checks")
    excuses = {"numbers": checks.record.numbers, "terms": checks.record.terms} if checks else {}
    spots = [
        checks.source.spots[kind, number, "at"]
        for kind, entries in excuses.items()
        for number, excuse in enumerate(entries or ())
        if excuse.at.startswith(f"{old}#")
    ]
    if spots:
        file = checks.source.file
        renaming.contents[file] = replaced((loaded.root / file).read_bytes(), spots, old, new, file)
        renaming.lines[file] = sorted(spot.line for spot in spots)
    pairs = read_pairs(loaded.root, [])
    renamed = {re.sub(rf"^{re.escape(old)}(?=#)", new, address): entry for address, entry in pairs.items()}
    if renamed.keys() != pairs.keys():
        renaming.contents[TRANSLATION_RECORD] = record_text(renamed).encode("utf-8")


def _examples(loaded: Loaded) -> list[Entry]:
    """Return the patterns: they are never published, but a copy of one must find what it refers to."""
    found = []
    for group in GROUPS:
        path = loaded.root / "data" / group / f"{EXAMPLE}.yml"
        if path.exists():
            file = f"data/{group}/{path.name}"
            record, source = read_record(path, file, Item, loaded.settings.languages)
            found += [Entry(record, source, EXAMPLE)] if record else []
    return found


def replaced(content: bytes, spots: list[Spot], old: str, new: str, file: str = "") -> bytes:
    """Return a file's bytes with another id at these spots, and everything else as it was."""
    on_disk = FileOnDisk(content.decode("utf-8"))
    for spot in sorted(spots, key=lambda spot: (spot.line, spot.start), reverse=True):
        line = on_disk.lines[spot.line - 1]
        column = spot.start[1] + (line[spot.start[1] : spot.start[1] + 1] in {'"', "'"})
        if not line.startswith(old, column):
            raise Refusal("id-not-plain", file=file, line=spot.line, slug=old)
        on_disk.lines[spot.line - 1] = line[:column] + new + line[column + len(old) :]
    return on_disk.content


def _redirects(loaded: Loaded, group: str, old: str, new: str) -> list[dict[str, str]]:
    """Return the redirects with one more; earlier ones lead on at once, and what is a page again is none."""
    moves = {f"{folder}/{old}": f"{folder}/{new}" for folder in (group, COMPARISON)}
    entry = loaded.files.get("redirects")
    before = [(redirect.old, redirect.new) for redirect in entry.record.redirects] if entry else []
    kept = [(source, moves.get(target, target)) for source, target in before if source not in moves.values()]
    return [{"old": one, "new": other} for one, other in [*kept, (f"{group}/{old}", f"{group}/{new}")]]


def _mentions(root: Path, slug: str) -> dict[str, list[int]]:
    name, found = re.compile(rf"(?<![\w-]){re.escape(slug)}(?![\w-])"), {}
    for folder, ends in _WRITTEN_BY_HAND.items():
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in ends and path.is_file():
                lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
                numbers = [number for number, line in enumerate(lines, 1) if name.search(line)]
                if numbers:
                    found[path.relative_to(root).as_posix()] = numbers
    return found
