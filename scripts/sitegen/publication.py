"""Put a fresh site in the place of the old one: all of it or nothing, whatever stops the machine in between."""

import shutil
from pathlib import Path


class Publication:
    """A folder that is always a whole site, and the two hidden ones beside it that a change of sites needs.

    The fresh site is made in `fresh`. While it takes its place, the old one is in `old` for the blink of an eye; a
    machine stopped just then has no site, and the next start brings the old one back.
    """

    def __init__(self, site: Path):
        self.site = site
        self.fresh = site.with_name(f".{site.name}-next")
        self.old = site.with_name(f".{site.name}-old")

    def recover(self) -> None:
        """Undo what a build left behind that was stopped: the last good site stays or comes back, the rest goes."""
        if self.old.exists() and not self.site.exists():
            self.old.rename(self.site)
        for rest in (self.old, self.fresh):
            if rest.exists():
                shutil.rmtree(rest)

    def put(self) -> None:
        """Let the fresh site take the place of the old one; if it cannot, the old one stays."""
        had_one = self.site.exists()
        if had_one:
            self.site.rename(self.old)
        try:
            self.fresh.rename(self.site)
        except OSError:
            if had_one:
                self.old.rename(self.site)
            raise
        shutil.rmtree(self.old, ignore_errors=True)
