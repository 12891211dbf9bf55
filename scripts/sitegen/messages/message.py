"""The wording of one kind of problem, Chinese first, then English."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Message:
    """The wording of one kind of problem."""

    zh: str
    en: str
    severity: Literal["error", "warning"] = "error"
