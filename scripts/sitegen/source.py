"""A text file of the repository: its characters, the lines of its fields, the problems found in it."""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from sitegen.problems import Problem, problem

MAX_BYTES = 1_000_000
Path_ = tuple[str | int, ...]

_CONFLICT = re.compile(r"^(<{7}|={7}|>{7}|\|{7})(?: |$)")
# With U+0085 and U+2028/9, which YAML takes for line ends: they would shift every line number below them.
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


@dataclass(frozen=True)
class Spot:
    """Where a value stands and how it was typed; a scalar's `start` and `end` are line and column, from 0."""

    line: int
    raw: str | None = None
    start: tuple[int, int] = (0, 0)
    end: tuple[int, int] = (0, 0)


@dataclass
class Source:
    """A file's value with the spot of each field: `spots[("name", "zh")]` is where that value begins."""

    file: str
    value: object = None
    spots: dict[Path_, Spot] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def copy(self) -> "Source":
        """Return the same file with a list of problems of its own, for checks that depend on more than the file."""
        return replace(self, problems=[*self.problems])

    def line(self, path: Path_) -> int:
        """Return the line of a field, or of the nearest field around it that exists."""
        while path and path not in self.spots:
            path = path[:-1]
        return self.spots[path].line if path in self.spots else 1

    def raw(self, path: Path_) -> str | None:
        """Return a scalar as it was typed, or None for anything else."""
        spot = self.spots.get(path)
        return spot.raw if spot else None

    def report(self, code: str, path: Path_ = (), **values: object) -> None:
        """Note a problem at a field."""
        self.problems.append(problem(code, self.file, self.line(path), field_name(path), **values))


def field_name(path: Path_) -> str:
    """Return a field's path as an editor reads it: `strands[2].name.en`, counted from 1."""
    name = ""
    for part in path:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if name else str(part)
    return name


def read_text(path: Path, source: Source) -> str | None:
    """Read and decode a file, with or without a byte order mark, and look for what no text file should hold."""
    return decode(read_bytes(path), source)


def read_bytes(path: Path) -> bytes | None:
    """Return what a file holds, or None if it cannot be read; a link is not followed, wherever it leads."""
    if path.is_symlink() or path.parent.is_symlink():
        return None
    try:
        return path.read_bytes()
    except OSError:
        return None


def decode(data: bytes | None, source: Source) -> str | None:
    """Return the text of a file that holds these bytes; None, with problems in `source`, if it is none."""
    if data is None:
        source.report("file-missing")
        return None
    if len(data) > MAX_BYTES:
        source.report("file-too-large", size=len(data), limit=MAX_BYTES)
        return None
    text = _decode(data, source)
    if text is None:
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    faults = _report_lines(text, source)
    return None if faults else text


def _decode(data: bytes, source: Source) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        zh, en = _guess_encoding(data)
        source.problems.append(problem("file-not-utf8", source.file, line, guess_zh=zh, guess_en=en))
        return None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        source.problems.append(problem("file-nul", source.file, line))
        return None
    return text


def _guess_encoding(data: bytes) -> tuple[str, str]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "（可能是UTF-16）", " (probably UTF-16)"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "", ""
    return "（很可能是GB18030，即中文Windows的“ANSI”）", " (most likely GB18030, the “ANSI” of Chinese Windows)"


def _report_lines(text: str, source: Source) -> bool:
    found = []
    # In Markdown a row of equals signs may underline a heading.
    underlines = source.file.endswith(".md") and "<<<<<<<" not in text
    for number, line in enumerate(text.split("\n"), 1):
        if (marker := _CONFLICT.match(line)) and not (underlines and marker[1] == "======="):
            found.append(problem("merge-conflict", source.file, number, marker=marker[1]))
        if control := _CONTROL.search(line):
            name = f"U+{ord(control[0]):04X}"
            found.append(problem("file-control", source.file, number, name=name, position=control.start() + 1))
    source.problems.extend(found)
    return bool(found)
