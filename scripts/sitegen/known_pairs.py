"""What is known of pairs of texts from earlier runs: whether they state the same numbers.

To read numbers takes half of a check, and most texts stay as they were. The cache may be deleted at any time; its key
covers both texts, their languages and the code that reads them, so that nothing in it can be out of date.
"""

import hashlib
from contextlib import suppress
from pathlib import Path

from sitegen.whole_file import write_whole

NUMBERS_CACHE = ".cache/numbers"
_READERS = Path(__file__).parent / "numbers_in_text"
_AGREE, _DIFFER = "=", "≠"


class KnownPairs:
    """Verdicts on pairs of texts, kept in a folder."""

    def __init__(self, folder: Path):
        code = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(_READERS.rglob("*.py"))))
        self._path = folder / f"{code.hexdigest()[:16]}.txt"
        self._verdicts = self._read()
        self._is_new = False

    def _read(self) -> dict[str, str]:
        try:
            lines = self._path.read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError):
            return {}
        return {line[:-1]: line[-1] for line in lines if len(line) == 33 and line[-1] in (_AGREE, _DIFFER)}

    def agree(self, *pair: str) -> bool | None:
        """Tell whether a pair (text, locale, text, locale) is known to agree, or to differ; None if it is new."""
        verdict = self._verdicts.get(_key(pair))
        return verdict and verdict == _AGREE

    def note(self, agree: bool, *pair: str) -> None:
        """Keep a verdict."""
        self._verdicts[_key(pair)] = _AGREE if agree else _DIFFER
        self._is_new = True

    def save(self) -> None:
        """Write what is new; a folder that cannot be written is a cache that is not there."""
        if not self._is_new:
            return
        content = "\n".join(f"{key}{verdict}" for key, verdict in self._verdicts.items())
        with suppress(OSError):
            write_whole(self._path, content.encode("utf-8"))


def _key(pair: tuple[str, ...]) -> str:
    return hashlib.sha256("\0".join(pair).encode("utf-8")).hexdigest()[:32]
