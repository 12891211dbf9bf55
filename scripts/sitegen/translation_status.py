"""What editors ask of the translations of a repository: how far they are, which hold up a release, accept these."""

from collections import Counter
from pathlib import Path

from sitegen.command_messages import Refusal
from sitegen.site import load_site
from sitegen.translation_record import noted, read_pairs, remove_marks, write_pairs
from sitegen.translations import REFUSED_BY, STATES, Translation, tally


class TranslationStatus:
    """The translations of a repository; refuses data with errors, of which no state could be told."""

    states = STATES

    def __init__(self, root: Path):
        self._root = root
        self._read()

    def _read(self) -> None:
        site, _ = load_site(self._root, preview=True, typing=False)
        if site is None:
            raise Refusal("broken-data")
        self.needed = site.settings.release_translations
        self.translations = site.translations
        self._pairs = read_pairs(self._root, [])

    @property
    def open(self) -> list[Translation]:
        """All that want somebody's eye."""
        return [found for found in self.translations if found.state != "reviewed"]

    @property
    def holding_up(self) -> list[Translation]:
        """Those that hold up a release, by the settings."""
        return [found for found in self.translations if found.state in REFUSED_BY[self.needed]]

    def by_file(self) -> dict[str, dict[str, Counter]]:
        """Return locale → file → number of translations by state."""
        return tally(self.translations)

    def accept(self, paths: list[str]) -> int:
        """Record that the translations under these files, folders or addresses are right; return how many."""
        wanted = [path.replace("\\", "/").removeprefix("./").rstrip("/") for path in paths]
        accepted = {found for found in self.translations if found.state != "missing" and _is_under(found, wanted)}
        unknown = [path for path in wanted if not any(_is_under(found, [path]) for found in self.translations)]
        if unknown:
            raise Refusal("translations-unknown", found=unknown[0])
        self._write(noted(self._pairs, self.translations, lambda found: found in accepted))
        return len(accepted)

    def record(self) -> tuple[int, list[str]]:
        """Note what was seen together, and turn the marks in files into records.

        Returns how many texts are recorded anew, and the files that had a mark.
        """
        after = noted(self._pairs, self.translations)
        changed = sum(after.get(address) != self._pairs.get(address) for address in after.keys() | self._pairs.keys())
        self._write(after)
        files = remove_marks(self._root, (found.file for found in self.translations))
        self._read()
        return changed, files

    def _write(self, pairs) -> None:
        if pairs != self._pairs:
            write_pairs(self._root, pairs)
        self._read()


def _is_under(found: Translation, paths: list[str]) -> bool:
    return any(
        path in (found.file, found.address) or found.file.startswith(f"{path}/") or found.address.startswith(f"{path}#")
        for path in paths
    )
