"""Load the whole data folder: every file, every problem, one `Site`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from sitegen import models
from sitegen.memory import Memory
from sitegen.placeholders import check_parity, check_placeholders
from sitegen.problems import Problem, problem
from sitegen.review_mark import FIELD
from sitegen.source import Path_, Source, read_bytes
from sitegen.text_rules import check_strings
from sitegen.validate import check_languages, parse, texts
from sitegen.yaml_source import yaml_of

# Folder name -> shape of its files. The three groups of a plan come first, in the order of its name.
GROUPS = ("towns", "principles", "projects")
# The group whose items have a page each, and the template that draws one; other groups stand on one page together.
ITEM_TEMPLATES = {"projects": "project"}
FOLDERS = dict.fromkeys(GROUPS, models.Item) | {"pages": models.PageText}
FILES = {
    "plan": models.Plan,
    "names": models.Names,
    "vocab": models.Vocabulary,
    "sources": models.Sources,
    "background": models.Background,
    "terms": models.Terms,
    "changes": models.Changes,
    "checks": models.Checks,
    "redirects": models.Redirects,
}
OPTIONAL_FILES = {"background", "checks", "names", "redirects", "terms"}
EXAMPLE = "_example"
# Which texts were last seen together in which languages; written by commands.
TRANSLATION_RECORD = "data/translations.json"
# The words of the page for wrong addresses: a page that has no address of its own.
HOME = "index"
NOT_FOUND = "not-found"
# The folder and the template of the pages that set the languages of an item side by side.
COMPARISON = "side-by-side"
# The title and the description of a page that sets languages side by side; `{name}` is the item's.
COMPARISON_WORDS = ("compare.title", "compare.description")
# The page of all figures, and the template of a list of what relates to a record.
TARGETS = "targets"
FILTERED = "filtered"
# What the pages of a list in several parts are called; the values are those that fill the words.
LIST_WORDS = {
    "title": ("lists.title", ("name", "n", "of")),
    "description": ("lists.description", ("description", "n", "of")),
    "filtered": ("lists.filtered", ("record",)),
    "filtered_description": ("lists.filtered_description", ("record",)),
}
# The words that only printed editions ask for, with the values given to them.
EDITION_WORDS = {"edition.contents": set(), "edition.data_date": {"date"}}
_SLUG = re.compile(models.ID_PATTERN)
# Names that Windows cannot store.
_RESERVED_SLUGS = {"con", "prn", "aux", "nul"} | {f"{n}{i}" for n in ("com", "lpt") for i in range(10)}


@dataclass(frozen=True)
class Entry:
    """A record with the file it came from; `slug` is the file's name without its ending."""

    record: models.Record
    source: Source
    slug: str


@dataclass
class Loaded:
    """What the folder holds: records by kind, the raw interface words, and all problems found on the way."""

    root: Path
    settings: models.Settings | None = None
    settings_source: Source | None = None
    groups: dict[str, list[Entry]] = field(default_factory=dict)
    files: dict[str, Entry] = field(default_factory=dict)
    words: dict[str, models.Text] = field(default_factory=dict)
    words_source: Source | None = None
    sources: list[Source] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    memory: Memory = field(default_factory=Memory)

    def all_problems(self) -> list[Problem]:
        """Return the folder's problems and those of every file."""
        return self.problems + [found for source in self.sources for found in source.problems]

    @property
    def original_locale(self) -> str:
        """The language of the plan's own publication; the default one where the site does not have that."""
        sources = self.files["sources"].record.sources if "sources" in self.files else ()
        own = next((source.locale for source in sources if source.role == "plan"), None)
        return own if own in self.settings.locales else self.settings.default_locale

    def entries(self) -> Iterator[Entry]:
        """Yield everything that was read and is of the right shape."""
        if self.settings:
            yield Entry(self.settings, self.settings_source, "site")
        yield from self.files.values()
        for folder in FOLDERS:
            yield from self.groups.get(folder, [])

    @cached_property
    def texts(self) -> list[tuple[Source, Path_, models.Text]]:
        """Every text of the folder, once all is read, with its file and place; the interface words last."""
        found = [(entry.source, path, text) for entry in self.entries() for path, text in texts(entry.record)]
        return found + [(self.words_source, tuple(key.split(".")), text) for key, text in self.words.items()]

    def items(self, group: str) -> list[Entry]:
        """Return a group's entries in the plan's order."""
        entries = self.groups.get(group, [])
        return entries if group == "pages" else sorted(entries, key=lambda entry: entry.record.number)


def load_folder(root: Path, memory: Memory | None = None) -> Loaded:
    """Read `root/data`; check each file for itself. References between files are checked afterwards.

    A file that `memory` has seen before is not parsed again.
    """
    loaded = Loaded(root, memory=memory or Memory())
    source = _read(loaded, root / "data" / "site.yml")
    loaded.settings_source = source
    loaded.settings = parse(source, models.Settings, source.value)
    languages = loaded.settings.languages if loaded.settings else ()
    if loaded.settings:
        check_languages(source, loaded.settings, languages)
    for name, model in FILES.items():
        _load_file(loaded, name, model, languages)
    for folder, model in FOLDERS.items():
        _load_group(loaded, folder, model, languages)
    _load_words(loaded, languages)
    _report_stray_files(loaded)
    _report_links(loaded)
    return loaded


def is_slug(name: str, folder: str) -> bool:
    """Tell whether a file of a folder may have this name, which becomes a part of its page's address."""
    taken = folder in GROUPS and name == HOME  # the address of the group's own page
    return bool(_SLUG.fullmatch(name)) and name not in _RESERVED_SLUGS and not taken


def read_record(
    path: Path,
    file: str,
    model: type[models.Record],
    languages: tuple[models.Language, ...],
    memory: Memory | None = None,
) -> tuple[models.Record | None, Source]:
    """Read and check one file by itself."""
    record, kept = (memory or Memory()).call(_parsed, read_bytes(path), file, model)
    source = kept.copy()
    if record is not None:
        check_languages(source, record, languages)
    return record, source


def _parsed(data: bytes | None, file: str, model: type[models.Record]) -> tuple[models.Record | None, Source]:
    """Return what can be said of a file's content without any other file."""
    source = _plain(data, file)
    record = parse(source, model, source.value)
    if record is not None:
        check_placeholders(source, record)
    return record, source


def _plain(data: bytes | None, file: str) -> Source:
    source = yaml_of(data, file)
    check_strings(source)
    return source


def _read(loaded: Loaded, path: Path) -> Source:
    source = loaded.memory.call(_plain, read_bytes(path), path.relative_to(loaded.root).as_posix()).copy()
    loaded.sources.append(source)
    return source


def _load_file(loaded: Loaded, name: str, model: type[models.Record], languages) -> None:
    path = loaded.root / "data" / f"{name}.yml"
    if name in OPTIONAL_FILES and not path.exists():
        return
    record, source = read_record(path, f"data/{name}.yml", model, languages, loaded.memory)
    loaded.sources.append(source)
    if record is not None:
        loaded.files[name] = Entry(record, source, name)


def _load_group(loaded: Loaded, folder: str, model: type[models.Record], languages) -> None:
    entries = loaded.groups.setdefault(folder, [])
    for path in sorted((loaded.root / "data" / folder).glob("*.yml")):
        if path.stem == EXAMPLE:
            continue
        file = f"data/{folder}/{path.name}"
        if not is_slug(path.stem, folder):
            loaded.problems.append(problem("file-name", file, 1, name=path.name))
        record, source = read_record(path, file, model, languages, loaded.memory)
        loaded.sources.append(source)
        if record is not None:
            entries.append(Entry(record, source, path.stem))


def _load_words(loaded: Loaded, languages) -> None:
    """The interface words: a tree of any depth whose leaves are texts, addressed by dotted keys."""
    source = _read(loaded, loaded.root / "data" / "ui.yml")
    loaded.words_source = source
    if not isinstance(source.value, dict):
        parse(source, models.Phrase, source.value)  # says what is there instead
        return
    if FIELD in source.value:  # the field that every file may have stands beside groups of words here
        parse(source, models.File, {FIELD: source.value[FIELD]})
    groups = {key: value for key, value in source.value.items() if key != FIELD}
    for path, value in _leaves(groups, ()):
        text = parse(source, models.Phrase, value, path)
        if text is not None:
            loaded.words[".".join(path)] = text
            check_languages(source, text, languages, path)
            check_parity(source, path, text)


def _leaves(value: dict, path: tuple[str, ...]):
    for key, child in value.items():
        if isinstance(child, dict) and all(isinstance(inner, dict) for inner in child.values()) and child:
            yield from _leaves(child, (*path, key))
        else:
            yield (*path, key), child


def _report_links(loaded: Loaded) -> None:
    """A link could publish a file that lies anywhere on the machine that builds."""
    for folder in ("data", "docs"):
        for path in sorted((loaded.root / folder).rglob("*")):
            if path.is_symlink():
                loaded.problems.append(problem("file-link", path.relative_to(loaded.root).as_posix(), 1))


def _report_stray_files(loaded: Loaded) -> None:
    """A file that nothing reads would be an edit that silently has no effect."""
    data = loaded.root / "data"
    known = {f"{name}.yml" for name in (*FILES, "site", "ui")} | {PurePosixPath(TRANSLATION_RECORD).name}
    for path in sorted(data.rglob("*")):
        relative = path.relative_to(data)
        left_by_an_editor = path.name.startswith(".") or path.name.endswith("~")
        if path.is_dir() or path.name == "README.md" or left_by_an_editor or relative.parts[0] == "schema":
            continue
        in_folder = len(relative.parts) == 2 and relative.parts[0] in FOLDERS and path.suffix == ".yml"
        if not in_folder and relative.as_posix() not in known:
            loaded.problems.append(problem("file-stray", f"data/{relative.as_posix()}", 1))
