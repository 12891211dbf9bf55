"""What changed between two states of the data, in words, for whoever reviews a change."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from sitegen.addresses import text_address
from sitegen.site_data import EXAMPLE
from sitegen.source import Path_
from sitegen.yaml_source import read_yaml

_MOST_SHOWN = 300


@dataclass(frozen=True)
class DataChange:
    """A value that was changed; one that is new has no `before`, one that is gone no `after`."""

    file: str
    field: str
    before: str | None
    after: str | None


def data_changes(before: Path, after: Path) -> list[DataChange]:
    """Return the changes of all values between two repositories' data, and of whole pages in their docs.

    Values are found again by ids: what was only moved or reordered did not change.
    """
    old, new = _values(before), _values(after)
    return [
        DataChange(*key, old.get(key), new.get(key))
        for key in dict.fromkeys([*new, *old])
        if old.get(key) != new.get(key)
    ]


def _values(root: Path) -> dict[tuple[str, str], str]:
    """Return (file or record, field) → value of everything that can be read."""
    found = {}
    for path in sorted((root / "data").rglob("*.yml")):
        if path.stem == EXAMPLE:
            continue
        source = read_yaml(path, path.relative_to(root).as_posix())
        for where, value in _leaves(source.value, ()):
            name, _, field = text_address(source, where).partition("#")
            found[name, field] = str(value)
    for path in sorted((root / "docs").rglob("*.md")):
        found[path.relative_to(root).as_posix(), ""] = path.read_text(encoding="utf-8", errors="replace")
    return found


def _leaves(value: object, path: Path_) -> Iterator[tuple[Path_, object]]:
    """Yield every value that an editor writes; a list of ids or numbers is one of them."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from _leaves(child, (*path, key))
    elif isinstance(value, tuple) and any(isinstance(child, dict) for child in value):
        for number, child in enumerate(value):
            yield from _leaves(child, (*path, number))
    elif value is not None:
        yield path, ", ".join(map(str, value)) if isinstance(value, tuple) else value


def changes_in_words(changes: list[DataChange]) -> str:
    """Return changes as Markdown, in the editors' two languages."""
    if not changes:
        return "数据和页面没有改动。 / Data and pages are as they were.\n"
    lines = [f"## 改动：{len(changes)}处 / Changes: {len(changes)}", ""]
    file = ""
    for change in changes[:_MOST_SHOWN]:
        if change.file != file:
            file = change.file
            lines += ["", f"### {escape(file)}", ""]
        lines += _told(change)
    if len(changes) > _MOST_SHOWN:
        left = len(changes) - _MOST_SHOWN
        lines.append(f"\n还有{left}处没有列出。 / {left} more are not listed.")
    return "\n".join(lines) + "\n"


def _told(change: DataChange) -> Iterator[str]:
    if not change.field:
        yield "- 整页有改动 / the page was changed"
        return
    yield f"- <code>{escape(change.field)}</code>"
    if change.before is not None:
        yield f"  - 原来 / before: {_quoted(change.before)}"
    yield f"  - 现在 / now: {_quoted(change.after) if change.after is not None else '删去了 / removed'}"


def _quoted(value: str) -> str:
    """Return a value so that nothing in it is taken for Markdown or HTML."""
    return (
        f"<q>{escape(value)}</q>".replace("\n", " ").replace("*", "&#42;").replace("_", "&#95;").replace("`", "&#96;")
    )
