"""The wording of one kind of problem, Chinese first, then English."""

from dataclasses import dataclass
from typing import Literal

# Values that only some findings have: a guess at what was meant.
_HINTS = ("hint_", "guess_")


class _Open(dict[str, str]):
    """Values that are left open."""

    def __missing__(self, name: str) -> str:
        return "" if name.startswith(_HINTS) else "…"


@dataclass(frozen=True)
class Message:
    """The wording of one kind of problem."""

    zh: str
    en: str
    severity: Literal["error", "warning"] = "error"

    def in_general(self) -> dict[str, str]:
        """Return the wording by language, for a list of all messages: an ellipsis for what each finding fills in."""
        return {locale: wording.format_map(_Open()).strip() for locale, wording in (("zh", self.zh), ("en", self.en))}
