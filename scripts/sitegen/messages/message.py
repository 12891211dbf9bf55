"""The wording of one kind of problem, Chinese first, then English."""

import re
from dataclasses import dataclass
from typing import Literal

# Values that only some findings have, such as a guess at what was meant, with the blank after them.
_HINT = re.compile(r"\{(?:hint|guess)_\w+\} ?")
_VALUE = re.compile(r"\{\w+\}")


@dataclass(frozen=True)
class Message:
    """The wording of one kind of problem."""

    zh: str
    en: str
    severity: Literal["error", "warning"] = "error"

    def in_general(self) -> dict[str, str]:
        """Return the wording by language, for a list of all messages: an ellipsis for what each finding fills in."""
        return {
            locale: _VALUE.sub("…", _HINT.sub("", wording)).strip()
            for locale, wording in (("zh", self.zh), ("en", self.en))
        }
