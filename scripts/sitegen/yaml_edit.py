"""Change single texts where they stand in a file: all else stays as it is, byte for byte, comments and all."""

import re
from pathlib import Path

from sitegen.source import Path_, Source, Spot
from sitegen.yaml_source import parse_yaml
from sitegen.yaml_writer import yaml_text

_LINE_END = re.compile("(\r\n|\r|\n)")
_BOM = "\ufeff"


class FileOnDisk:
    """The lines of a file, with line ends and byte order mark as they were."""

    def __init__(self, text: str):
        self.mark = _BOM if text.startswith(_BOM) else ""
        pieces = _LINE_END.split(text.removeprefix(_BOM))
        self.lines, self.ends = pieces[::2], [*pieces[1::2], ""]

    @classmethod
    def read(cls, path: Path) -> "FileOnDisk":
        """Read a file that is known to be UTF-8."""
        return cls(path.read_bytes().decode("utf-8"))

    @property
    def text(self) -> str:
        """The text as it is parsed: with plain line ends, without the mark."""
        return "\n".join(self.lines)

    @property
    def content(self) -> bytes:
        """The bytes of the file, all that was not changed as it was."""
        whole = "".join(line + end for line, end in zip(self.lines, self.ends, strict=True))
        return (self.mark + whole).encode("utf-8")

    def write(self, path: Path) -> None:
        """Write the file back."""
        path.write_bytes(self.content)

    def replace(self, start: tuple[int, int], end: tuple[int, int], new: str) -> None:
        """Put `new`, which is one line, in the place of what stands between two places (line and column, from 0)."""
        first, last = start[0], end[0]
        self.lines[first : last + 1] = [self.lines[first][: start[1]] + new + self.lines[last][end[1] :]]
        self.ends[first : last + 1] = [self.ends[last]]

    def insert(self, number: int, line: str) -> None:
        """Put a line below another one, which it follows in its line end."""
        self.lines.insert(number + 1, line)
        self.ends.insert(number, next((end for end in self.ends if end), "\n"))


def set_texts(on_disk: FileOnDisk, file: str, values: dict[Path_, str]) -> list[Path_]:
    """Give texts in one language new values, or add that language to them; each path ends with the locale.

    Return the paths of those left as they were, because the file is written so that the result would not be sure.
    """
    if _set(on_disk, file, values):
        return []
    return [path for path, value in values.items() if not _set(on_disk, file, {path: value})]


def _set(on_disk: FileOnDisk, file: str, values: dict[Path_, str]) -> bool:
    """Set all of these texts or none."""
    before = parse_yaml(on_disk.text, file)
    expected = before.value
    for path, value in values.items():
        expected = with_value(expected, path, value)
    kept = list(on_disk.lines), list(on_disk.ends)
    for write in (_as_it_is_read_best, _in_quotes):
        # From the end, so that the places of the others stay where they are.
        for path in sorted(values, key=lambda path: _neighbor(before, path)[1].end, reverse=True):
            _put(on_disk, before, path, write(values[path]))
        after = parse_yaml(on_disk.text, file)
        if not after.problems and after.value == expected:
            return True
        on_disk.lines, on_disk.ends = list(kept[0]), list(kept[1])
    return False


def with_value(value: object, path: Path_, new: object) -> object:
    """Return what was read from a file, with another value at a path; a key that was not there is added."""
    if not path:
        return new
    first, rest = path[0], path[1:]
    if isinstance(value, dict):
        return {**value, first: with_value(value.get(first), rest, new)}
    if isinstance(value, tuple):
        return tuple(with_value(child, rest, new) if at == first else child for at, child in enumerate(value))
    return None


def _as_it_is_read_best(value: str) -> str:
    return yaml_text({"k": value}).removeprefix("k: ").removesuffix("\n")


def _in_quotes(value: str) -> str:
    """Return a text as YAML for places where plain text would be cut, such as inside brackets."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _put(on_disk: FileOnDisk, source: Source, path: Path_, scalar: str) -> None:
    name, spot = _neighbor(source, path)
    if name == path[-1]:
        on_disk.replace(spot.start, spot.end, scalar)
    elif (indent := _block_indent(on_disk, spot, name)) is None:  # {zh: …} on one line
        on_disk.replace(spot.end, spot.end, f", {path[-1]}: {scalar}")
    else:
        on_disk.insert(spot.end[0], f"{indent}{path[-1]}: {scalar}")


def _neighbor(source: Source, path: Path_) -> tuple[str, Spot]:
    """Return the language of a text at whose place a value is to be written: its own, or else the last one there."""
    *parent, locale = path
    if path in source.spots:
        return locale, source.spots[path]
    value = source.value
    for part in parent:
        value = value[part]
    return max(((name, source.spots[*parent, name]) for name in value), key=lambda found: found[1].end)


def _block_indent(on_disk: FileOnDisk, spot: Spot, name: str) -> str | None:
    """Return the blanks before the key of a text that has a line of its own."""
    found = re.match(rf"(\s*){re.escape(name)}\s*:\s*$", on_disk.lines[spot.start[0]][: spot.start[1]])
    return found[1] if found else None
