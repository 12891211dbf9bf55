"""Faults to plant in a copy of the real data: what an edit changes, and the line on which it must be reported.

Most are planted in the published pattern (`_example.yml` as a project), which has every field. Lines are found by
searching, never counted, so that the data may be reworded.
"""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sitegen.memory import Memory
from sitegen.problems import Problem
from sitegen.site import load_site

PROJECT = "data/projects/example-project.yml"

# Of the copies that faults are planted in, all files but one are the same.
_MEMORY = Memory()

# From a file's bytes to its new bytes (None: no file, text: a link to there) and the line to be reported.
Edit = Callable[[bytes], tuple[bytes | str | None, int]]


@dataclass(frozen=True)
class Fault:
    """One fault: planted in `file` by `edit`, to be reported there as `code`."""

    name: str
    code: str
    edit: Edit
    file: str = PROJECT


def publish_example(folder: Path) -> Path:
    """Make the pattern of a project one of the projects, and return the folder."""
    shutil.copy(folder / "data/projects/_example.yml", folder / PROJECT)
    return folder


def plant(folder: Path, fault: Fault) -> int:
    """Plant a fault in a copy of the data; return the line on which it must be reported."""
    path = folder / fault.file
    content, line = fault.edit(path.read_bytes() if path.exists() else b"")
    if content is None:
        path.unlink()
    elif isinstance(content, str):
        path.unlink(missing_ok=True)
        path.symlink_to(content)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return line


def problems_of(folder: Path, fault: Fault) -> list[Problem]:
    """Return what is reported about a fault's file."""
    return [found for found in load_site(folder, memory=_MEMORY)[1] if found.file == fault.file]


def swap(pattern: str, *new: str, offset: int = 0, at: str = "") -> Edit:
    """Put other lines in the place of the first that matches. Reported: the line `at` matches, or the new one."""

    def edit(content: bytes) -> tuple[bytes, int]:
        lines = content.decode().split("\n")
        place = _find(lines, pattern)
        lines[place : place + 1] = new
        return "\n".join(lines).encode(), (_find(lines, at) if at else place + offset) + 1

    return edit


def add(pattern: str, *new: str, offset: int = 0, at: str = "") -> Edit:
    """Put lines below the first that matches; reported is the first of them."""

    def edit(content: bytes) -> tuple[bytes, int]:
        line = next(line for line in content.decode().split("\n") if re.search(pattern, line))
        return swap(pattern, line, *new, offset=offset + 1, at=at)(content)

    return edit


def both(first: Edit, second: Edit) -> Edit:
    """Make one edit after another; the second one's line is reported."""
    return lambda content: second(first(content)[0])


def whole(content: str | bytes, line: int = 1) -> Edit:
    """Give a file this content."""
    return lambda _: (content if isinstance(content, bytes) else content.encode(), line)


def recoded(encoding: str, at: str) -> Edit:
    """Save a file in another encoding."""
    return lambda content: (content.decode().encode(encoding), _find(content.decode().split("\n"), at) + 1)


def appended(content: str, offset: int = 0) -> Edit:
    """Add to the end of a file; reported is the first line added, or one below it."""
    return lambda before: (before + content.encode(), before.count(b"\n") + offset + 1)


def linked(to: str) -> Edit:
    """Put a link in the place of the file; what is written through it must not reach the other end."""
    return lambda _: (to, 1)


def unchanged(before: bytes) -> tuple[bytes, int]:
    """Write the file as it is: the fault is its name or place."""
    return before, 1


def removed(_: bytes) -> tuple[None, int]:
    """Delete the file."""
    return None, 1


def _find(lines: list[str], pattern: str) -> int:
    return next(number for number, line in enumerate(lines) if re.search(pattern, line))
