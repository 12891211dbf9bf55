"""Checks between files: every id leads somewhere and is used once, every relation gives its ground."""

from collections.abc import Iterable, Iterator

from sitegen.models import Item, Language, Quantity, Record, Relation, SourceEntry, Update
from sitegen.site_data import GROUPS, HOME, NOT_FOUND, Entry, Loaded
from sitegen.source import Path_, Source
from sitegen.validate import nearest

_MOST_SHOWN = 40
_VOCABULARY = ("sectors", "zones", "kinds", "units", "qualifiers", "reliability", "statuses")
# Shape -> its fields that hold ids -> the space of ids they point into.
REFERENCES = {
    "Statement": {"names": "nameable"},
    "Relation": {"to": "nameable"},
    "Item": {"terms": "terms"},
    "Update": {"of": "own parts", "status": "statuses", "source": "sources"},
    "Quantity": {"unit": "units", "qualifier": "qualifiers", "set": "own sets", "of": "own quantities"},
    "Name": {"kind": "kinds"},
    "SourceEntry": {"reliability": "reliability"},
    "Change": {"about": "nameable"},
    "BackgroundFact": {"about": "nameable", "sources": "sources"},
    "Passage": {"statements": "statements"},
    "SectorGuide": {"sector": "sectors"},
    "TermExcuse": {"term": "terms"},
    "PageText": {"plan_sections": "sections"},
    "Settings": {"navigation": "pages"},
}

_GROUP_FOLDERS = tuple(f"data/{group}/" for group in GROUPS)
# Space of ids → the files and folders its records stand in, where that is not a file of the same name.
_KEPT_IN = {
    **dict.fromkeys(_VOCABULARY, ("data/vocab.yml",)),
    "sections": ("data/plan.yml",),
    "statements": ("data/plan.yml", *_GROUP_FOLDERS),
    "nameable": ("data/names.yml", "data/vocab.yml", *_GROUP_FOLDERS),
    "pages": ("data/pages/",),
}
# The spaces in which items are found.
_SPACES_OF_ITEMS = {"nameable", "statements"}
# Anchors of an item's own pages: of their parts (overrides/pages/project.html, side-by-side.html), and of the frame.
_PART_ANCHORS = {"opening", "targets", "actions", "named", "relations", "updates", "background", "terms", "citations"}
_FRAME_ANCHORS = {"content", "tools", "mark", "search-settings"}
PAGE_ANCHORS = _PART_ANCHORS | _FRAME_ANCHORS


def check_references(loaded: Loaded) -> None:
    """Report dangling and duplicate ids, paragraphs that the source does not have, relations without a ground."""
    index = _Index(loaded)
    for entry in loaded.entries():
        for path, record in records(entry.record):
            _check_ids(entry, path, record, index)
            _check_paragraphs(entry.source, path, record, index.paragraphs)
            if isinstance(record, Relation):
                _check_basis(entry.source, path, record)
            if isinstance(record, Quantity):
                _check_threshold(entry.source, path, record, entry.record)
            if isinstance(record, Update):
                _check_update(entry.source, path, record, index)
    _check_unique_ids(loaded)
    _check_unique_numbers(loaded)
    _check_menu(loaded)
    _check_sections_shown(loaded)
    _check_plan_source(loaded)


def records(value: object, path: Path_ = ()) -> Iterator[tuple[Path_, Record]]:
    """Yield a record and every record inside it, each with its path."""
    if isinstance(value, Record):
        yield path, value
        for name in type(value).model_fields:
            yield from records(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for number, child in enumerate(value):
            yield from records(child, (*path, number))


class _Index:
    """All ids by what they name, read from the raw files: a file with a fault elsewhere still lends its ids.

    Where a file cannot be read at all, nothing is said of references into it: that fault is told already.
    """

    def __init__(self, loaded: Loaded):
        raw = {source.file: source.value for source in loaded.sources if isinstance(source.value, dict)}
        self._unread = tuple(source.file for source in loaded.sources if source.file not in raw)
        groups = {group: _record_ids(raw, f"data/{group}/") for group in GROUPS}
        vocabulary = raw.get("data/vocab.yml", {})
        self._spaces = {name: _list_ids(vocabulary.get(name)) for name in _VOCABULARY}
        for name in ("names", "sources", "terms"):
            self._spaces[name] = _list_ids(raw.get(f"data/{name}.yml", {}).get(name))
        self._spaces["sections"] = _list_ids(raw.get("data/plan.yml", {}).get("sections"))
        self._spaces["statements"] = _statement_ids(raw)
        pages = {_slug(source.file) for source in loaded.sources if "/pages/" in source.file}
        self._spaces["pages"] = pages - {NOT_FOUND}
        nameable = [self._spaces[name] for name in ("names", "sectors", "zones")]
        self._spaces["nameable"] = set().union(*nameable, *groups.values())
        self.paragraphs = paragraph_count(loaded)
        sources = loaded.files["sources"].record.sources if "sources" in loaded.files else ()
        changes = loaded.files["changes"].record.changes if "changes" in loaded.files else ()
        self.sources: dict[str, SourceEntry] = {source.id: source for source in sources}
        self.published = next((source.date for source in sources if source.role == "plan"), None)
        self.last_change = max((change.date for change in changes), default=None)

    def space(self, name: str, owner: Record) -> set[str] | None:
        """Return the ids of a space, or None if they are not all known; an owner's own spaces are those of its file."""
        if name.startswith("own "):
            return {record.id for record in getattr(owner, name.removeprefix("own ")) or ()}
        places = _KEPT_IN.get(name, (f"data/{name}.yml",))
        return None if any(file.startswith(places) for file in self._unread) else self._spaces[name]


def _slug(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".yml")


def _record_ids(raw: dict[str, dict], folder: str) -> set[str]:
    return {str(value["id"]) for file, value in raw.items() if file.startswith(folder) and "id" in value}


def _statement_ids(raw: dict[str, dict]) -> set[str]:
    """Return `owner/statement` for the statements of every item and of the plan's sections."""
    items = [value for file, value in raw.items() if file.startswith(_GROUP_FOLDERS)]
    strands = [(item.get("id"), strand) for item in items for strand in _dicts(item.get("strands"))]
    sections = [(section.get("id"), section) for section in _dicts(raw.get("data/plan.yml", {}).get("sections"))]
    return {
        f"{owner}/{name}" for owner, holder in (*strands, *sections) for name in _list_ids(holder.get("statements"))
    }


def _dicts(entries: object) -> list[dict]:
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, tuple) else []


def _list_ids(entries: object) -> set[str]:
    if not isinstance(entries, tuple):
        return set()
    return {str(entry["id"]) for entry in entries if isinstance(entry, dict) and "id" in entry}


def paragraph_count(loaded: Loaded) -> int | None:
    """Return how many paragraphs the plan's source has, if that can be read."""
    entry = loaded.files.get("sources")
    counts = [source.paragraphs for source in entry.record.sources if source.role == "plan"] if entry else []
    return counts[0] if counts else None


def _check_ids(entry: Entry, path: Path_, record: Record, index: _Index) -> None:
    for name, space in REFERENCES.get(type(record).__name__, {}).items():
        allowed = index.space(space, entry.record)
        for where, found in _ids_at(getattr(record, name), (*path, name)):
            if allowed is not None and found not in allowed:
                zh, en = nearest(found, allowed)
                entry.source.report("unknown-id", where, found=found, allowed=_shown(allowed), hint_zh=zh, hint_en=en)


def _ids_at(value: str | tuple[str, ...] | None, path: Path_) -> Iterator[tuple[Path_, str]]:
    if isinstance(value, str):
        yield path, value
    for number, child in enumerate(value if isinstance(value, tuple) else ()):
        yield (*path, number), child


def _shown(allowed: Iterable[str]) -> str:
    ordered = sorted(allowed)
    more = f", … ({len(ordered)})" if len(ordered) > _MOST_SHOWN else ""
    return ", ".join(ordered[:_MOST_SHOWN]) + more if ordered else "—"


def _check_paragraphs(source: Source, path: Path_, record: Record, count: int | None) -> None:
    paragraphs = getattr(record, "paragraphs", None)
    for number, found in enumerate(paragraphs if isinstance(paragraphs, tuple) else ()):
        if count and found > count:
            source.report("no-such-paragraph", (*path, "paragraphs", number), found=found, limit=count)


def _check_basis(source: Source, path: Path_, relation: Relation) -> None:
    grounds = (relation.paragraphs is not None, relation.reason is not None)
    if relation.basis == "source" and grounds != (True, False):
        source.report("basis-source", path)
    if relation.basis == "editorial" and grounds != (False, True):
        source.report("basis-editorial", path)


def _check_threshold(source: Source, path: Path_, quantity: Quantity, owner: Record) -> None:
    thresholds = {other.id for other in owner.quantities or () if other.kind == "threshold"}
    is_threshold = quantity.kind == "threshold"
    if is_threshold != (quantity.of is not None) or (is_threshold and quantity.of in thresholds):
        source.report("threshold-of", path)


def _check_update(source: Source, path: Path_, update: Update, index: _Index) -> None:
    """An update tells of a day after the plan and before the end of the data, from a source that could know it.

    The end of the data is their own last change, not today: the same data must pass or fail on any day.
    """
    rests_on = index.sources.get(update.source)
    if rests_on and rests_on.role == "plan":
        source.report("update-source-plan", (*path, "source"), found=update.source)
    elif rests_on and rests_on.date and _is_before(rests_on.date, update.date):
        source.report("update-after-source", (*path, "date"), found=update.date, limit=rests_on.date)
    if index.published and _is_before(update.date, index.published):
        source.report("update-before-plan", (*path, "date"), found=update.date, limit=index.published)
    if index.last_change and _is_before(index.last_change, update.date):
        source.report("update-after-data", (*path, "date"), found=update.date, limit=index.last_change)


def _is_before(one: str, other: str) -> bool:
    """Tell whether a date lies before another for sure: 2024-02 may be as late as any day of that month."""
    known = min(len(one), len(other))
    return one[:known] < other[:known]


def _check_menu(loaded: Loaded) -> None:
    menu = loaded.settings.navigation if loaded.settings else (HOME,)
    if HOME not in menu:
        loaded.settings_source.report("navigation-home", ("navigation",))
    for number, name in enumerate(menu):
        if name in menu[:number]:
            loaded.settings_source.report("navigation-twice", ("navigation", number), found=name)


def _check_unique_ids(loaded: Loaded) -> None:
    """Records share one space of ids, because a statement may name any of them, and so do the figures of all items,
    which stand on one page together; other parts of a record have a space of their own.
    """
    everywhere: dict[str, str] = {}
    figures: dict[str, str] = {}
    for entry in loaded.entries():
        inside: dict[str, str] = {}
        for path, record in records(entry.record):
            name = "locale" if isinstance(record, Language) else "id"
            found = getattr(record, name, None)
            if found is None:
                continue
            if isinstance(entry.record, Item) and path and found in PAGE_ANCHORS:
                entry.source.report("reserved-id", (*path, "id"), found=found)
            spaces = [everywhere] if _is_shared(entry, path) else [inside]
            spaces += [figures] if isinstance(entry.record, Item) and path and path[0] in {"quantities", "sets"} else []
            if taken := next((space[found] for space in spaces if found in space), None):
                entry.source.report("duplicate-id", (*path, name), found=found, other=taken)
            for space in spaces:
                space.setdefault(found, f"{entry.source.file}:{entry.source.line((*path, name))}")


def shared_ids(loaded: Loaded) -> dict[str, str]:
    """Return each id that a statement or a relation may name → where it stands."""
    return {
        record.id: f"{entry.source.file}:{entry.source.line((*path, 'id'))}"
        for entry in loaded.entries()
        for path, record in records(entry.record)
        if _is_shared(entry, path) and hasattr(record, "id")
    }


def references_to(entry: Entry, record_id: str) -> Iterator[Path_]:
    """Yield the place of each reference of a file to a record, by its id or as the owner of a statement."""
    for path, record in records(entry.record):
        for name, space in REFERENCES.get(type(record).__name__, {}).items():
            for where, found in _ids_at(getattr(record, name), (*path, name)):
                owner = found.partition("/")[0] if space == "statements" else found
                if space in _SPACES_OF_ITEMS and owner == record_id:
                    yield where


def _is_shared(entry: Entry, path: Path_) -> bool:
    if isinstance(entry.record, Item):
        return path == ()
    return len(path) == 2 and entry.slug in {"names", "vocab", "sources", "background", "terms"}


def _check_unique_numbers(loaded: Loaded) -> None:
    for group in GROUPS:
        seen: dict[int, str] = {}
        for entry in loaded.groups.get(group, []):
            number = entry.record.number
            if number in seen:
                entry.source.report("duplicate-number", ("number",), found=number, other=seen[number])
            seen.setdefault(number, entry.source.file)


def _check_sections_shown(loaded: Loaded) -> None:
    plan = loaded.files.get("plan")
    pages = [source for source in loaded.sources if source.file.startswith("data/pages/")]
    if not plan or not all(isinstance(source.value, dict) for source in pages):
        return  # what cannot be read may show any section
    shown = {name for entry in loaded.groups.get("pages", []) for name in entry.record.plan_sections or ()}
    for number, section in enumerate(plan.record.sections):
        if section.id not in shown:
            plan.source.report("section-not-shown", ("sections", number))


def _check_plan_source(loaded: Loaded) -> None:
    entry = loaded.files.get("sources")
    if not entry:
        return
    plan_sources = [source for source in entry.record.sources if source.role == "plan"]
    if len(plan_sources) != 1 or plan_sources[0].paragraphs is None:
        entry.source.report("no-plan-source", ("sources",))
