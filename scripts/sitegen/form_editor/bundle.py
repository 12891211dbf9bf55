"""The form editor's program (Sveltia CMS) as `scripts/fetch_admin.py` has fetched it: what belongs to it, what is
there.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

CACHE = ".cache/admin"
PIN = "scripts/admin.lock.json"
# Written last when it is fetched: the integrity of the package that the files are from.
STAMP = "integrity"
_LOCALE = "locales/zh-CN.json"
_PROGRAM = "npm/index.js"
_REMOTE_FONT = re.compile(rb"url\(https://[^)]*/([\w-]+?)(?::vf)?@[\d.]+/([\w-]+)\.woff2\)")


@dataclass(frozen=True)
class Pin:
    """The one version of the program that this project works with: its package, and which of its files are needed."""

    package: str
    version: str
    integrity: str
    files: tuple[str, ...]


def read_pin(path: Path) -> Pin:
    """Return what is pinned."""
    pin = json.loads(path.read_text(encoding="utf-8"))
    return Pin(pin["package"], pin["version"], pin["integrity"], tuple(pin["files"]))


@dataclass(frozen=True)
class Bundle:
    """The files that were fetched, ready to be part of a site."""

    folder: Path
    pin: Pin

    @classmethod
    def of(cls, root: Path) -> "Bundle":
        """Return the program of a repository, be it there or not."""
        return cls(root / CACHE, read_pin(root / PIN))

    @property
    def is_complete(self) -> bool:
        """Tell whether all of the pinned version is there."""
        stamp = self.folder / STAMP
        return stamp.is_file() and stamp.read_text(encoding="utf-8") == self.pin.integrity

    @property
    def name(self) -> str:
        """Return the folder it has in a site: of its version, so that no browser mixes two."""
        return f"cms-{self.pin.version}"

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Return path → content: its Chinese as a module, for browsers do not import JSON without being told, and its
        fonts from here.
        """
        found = {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and path.name != STAMP
        }
        found[_LOCALE.replace(".json", ".js")] = b"export default " + found.pop(_LOCALE)
        found[_PROGRAM] = _REMOTE_FONT.sub(partial(self._own_font, found), found[_PROGRAM])
        return found

    def _own_font(self, files: Iterable[str], remote: re.Match[bytes]) -> bytes:
        """Return the address of our copy of a font that the program's style sheet looks for on another host."""
        own = f"npm/assets/{remote[1].decode()}-{remote[2].decode()}-"
        return f"url({self.name}/{next(path for path in files if path.startswith(own))})".encode()

    def import_map(self) -> dict[str, dict[str, str]]:
        """Return what the browser shall load for the names by which the program is imported, and imports."""
        base = f"./{self.name}"
        locale = f"{base}/{_LOCALE}"
        return {"imports": {"cms": f"{base}/{_PROGRAM}", locale: locale.replace(".json", ".js")}}
