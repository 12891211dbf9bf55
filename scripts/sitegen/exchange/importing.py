"""Take in what translators send back: all that fits and passes the checks; the rest is refused with the reason."""

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from sitegen.command_messages import Refusal, said
from sitegen.exchange.units import Returned
from sitegen.problems import Problem, errors
from sitegen.site import load_site
from sitegen.source import Path_
from sitegen.text_rules import TO_WRITE_CODE
from sitegen.translation_record import noted, read_pairs, write_pairs
from sitegen.translations import Translation
from sitegen.yaml_edit import FileOnDisk, set_texts

_PARTS = ("data", "docs", "overrides")


@dataclass(frozen=True)
class Refused:
    """A text that was not taken in, and why, in the editors' two languages."""

    address: str
    zh: str
    en: str


@dataclass
class Import:
    """What an import did: how many texts changed, how many were confirmed as they are, which were refused."""

    changed: int = 0
    confirmed: int = 0
    refused: list[Refused] = field(default_factory=list)


class Importer:
    """Takes returned texts into the data of a repository in which no error stands."""

    def __init__(self, root: Path, locale: str):
        self._root, self._locale = root, locale
        self._now = {found.address: found for found in self._translations() if found.locale == locale}
        self._result = Import()

    def take(self, returned: list[Returned]) -> Import:
        """Take in all that fits, record it as reviewed, and return what was done."""
        fitting = {entry.address: entry for entry in returned if self._fits(entry)}
        unchanged = {address for address, entry in fitting.items() if _content(entry) == self._now[address].text}
        confirmed = {address for address in unchanged if fitting[address].mark == "done"}
        changed = {address: entry for address, entry in fitting.items() if address not in unchanged}
        while refused := self._refused_on_trial(changed):
            self._result.refused += refused
            changed = {a: entry for a, entry in changed.items() if a not in {found.address for found in refused}}
        self._write(self._root, changed)
        self._record(changed.keys() | confirmed)
        self._result.changed, self._result.confirmed = len(changed), len(confirmed)
        return self._result

    def _fits(self, entry: Returned) -> bool:
        """Tell whether an entry can be taken in; drafts and empty ones are passed over in silence."""
        now = self._now.get(entry.address)
        if entry.mark == "draft" or not entry.translation.strip():
            return False
        if now is None:
            self._result.refused.append(Refused(entry.address, *said("import-unknown")))
            return False
        if entry.original != now.original:
            self._result.refused.append(Refused(entry.address, *said("import-original-changed")))
            return False
        return True

    def _refused_on_trial(self, changed: dict[str, Returned]) -> list[Refused]:
        """Write all entries into a copy, and return those that cannot be written or do not pass the checks."""
        with tempfile.TemporaryDirectory() as scratch:
            trial = Path(scratch)
            for part in _PARTS:
                shutil.copytree(self._root / part, trial / part)
            unwritten = self._write(trial, changed)
            faults = errors(load_site(trial, preview=True, typing=False)[1])
        refused = [Refused(address, *said("import-not-plain")) for address in unwritten]
        for fault in faults:
            addresses = [address for address in changed if self._is_about(fault, address)]
            if not addresses and fault.code != TO_WRITE_CODE:  # nobody can be named: none is safe
                addresses = list(changed)
            refused += [Refused(address, fault.zh, fault.en) for address in addresses]
        return refused

    def _is_about(self, fault: Problem, address: str) -> bool:
        now = self._now[address]
        return fault.file == now.file and f"{fault.field}.".startswith(f"{now.field}." if now.field else "")

    def _write(self, root: Path, entries: dict[str, Returned]) -> list[str]:
        """Write entries into a repository; return the addresses of those that could not be written."""
        by_file: dict[str, dict[Path_, str]] = {}
        for address, entry in entries.items():
            now = self._now[address]
            if now.is_page:
                (root / now.file).write_text(_content(entry), encoding="utf-8", newline="\n")
            else:
                by_file.setdefault(now.file, {})[*now.path, self._locale] = entry.translation
        unwritten = []
        for file, values in by_file.items():
            on_disk = FileOnDisk.read(root / file)
            left = set_texts(on_disk, file, values)
            on_disk.write(root / file)
            unwritten += [
                a for a in entries if (*self._now[a].path, self._locale) in left and self._now[a].file == file
            ]
        return unwritten

    def _translations(self) -> tuple[Translation, ...]:
        site, _ = load_site(self._root, preview=True, typing=False)
        if site is None:
            raise Refusal("broken-data")
        return site.translations

    def _record(self, addresses: set[str]) -> None:
        pairs = read_pairs(self._root, [])
        after = noted(
            pairs, self._translations(), lambda found: found.locale == self._locale and found.address in addresses
        )
        if after != pairs:
            write_pairs(self._root, after)


def _content(entry: Returned) -> str:
    """Return a translation as it stands in its file; a page ends with a line end, whatever a tool made of that."""
    is_page = entry.original.endswith("\n")
    return entry.translation.rstrip("\n") + "\n" if is_page else entry.translation
