"""The places of data/checks.yml at which a check shall let something pass, each with its reason."""

from sitegen.site_data import Loaded

_CHECKS = "checks"


class Excuses:
    """The excuses of one kind, which is their list in the file, and which of them were needed.

    An excuse is (address of the text, what else it is about), such as a term.
    """

    def __init__(self, loaded: Loaded, kind: str):
        self._kind = kind
        self._entry = loaded.files.get(_CHECKS)
        entries = getattr(self._entry.record, kind) if self._entry else None
        self._given = [(excuse.at, getattr(excuse, "term", "")) for excuse in entries or ()]
        self._used: set[tuple[str, str]] = set()
        self._is_all_read = all(isinstance(source.value, dict) for source in loaded.sources)

    def hold(self, address: str, about: str = "") -> bool:
        """Tell whether a place is excused."""
        return (address, about) in self._given

    def excuse(self, address: str, about: str = "") -> bool:
        """Tell whether a fault at a place is excused, and note that the excuse was needed."""
        self._used.add((address, about))
        return self.hold(address, about)

    def report_unused(self) -> None:
        """Report excuses for what needs none, and those given twice; with a file unread none can be judged."""
        for number, given in enumerate(self._given if self._is_all_read else ()):
            if given not in self._used or given in self._given[:number]:
                self._entry.source.report("excuse-unused", (self._kind, number, "at"), found=given[0])
