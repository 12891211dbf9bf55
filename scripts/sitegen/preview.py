"""What a preview shows: the last good site, and on every page of it what is wrong since then."""

import re
import shutil
import traceback
from collections.abc import Callable
from pathlib import Path

from jinja2 import TemplateSyntaxError

from sitegen.problems import Problem, problem
from sitegen.publication import Publication

Banner = Callable[[list[Problem], str], str]

_LANGUAGE = re.compile(r'<html lang="([^"]*)"')
# The list of problems that a page has already (partials/problems.html).
_TOLD = re.compile(r'<div class="ms-problems".*?</div>', re.DOTALL)
# A page without a script that waits for news looks for them itself.
_LOOK_AGAIN = b'<head><meta http-equiv="refresh" content="2">'
_LONGEST = 300
_OURS = ("overrides", "scripts/sitegen")


class ShownSite:
    """The folder that a preview serves. A build is made in `fresh` and takes its place when all of it is there.

    `banner` draws the list of what is wrong, in a language, as the build that is shown does.
    """

    def __init__(self, folder: Path, banner: Banner):
        self.folder = folder
        self._publication = Publication(folder)
        self.fresh = self._publication.fresh
        self._banner = banner

    def renew(self, banner: Banner) -> None:
        """Show the fresh build."""
        self._banner = banner
        self._publication.put()

    def tell(self, problems: list[Problem]) -> None:
        """Give up the fresh build and say on every page that is shown what is wrong."""
        self.give_up()
        for page in self.folder.rglob("*.html"):
            html = page.read_text(encoding="utf-8")
            language = _LANGUAGE.search(html)
            before, main, after = _TOLD.sub("", html, count=1).partition("<main")
            told = self._banner(problems, language[1] if language else "")
            page.write_text(f"{before}{told}{main}{after}", encoding="utf-8")

    def give_up(self) -> None:
        """Remove what there is of the fresh build."""
        shutil.rmtree(self.fresh, ignore_errors=True)

    def not_found(self) -> bytes | None:
        """Return what is shown at an address without a page: it stays there until the page comes (back)."""
        names = (name for name in ("404.html", "index.html") if (self.folder / name).is_file())
        name = next(names, None)
        return name and (self.folder / name).read_bytes().replace(b"<head>", _LOOK_AGAIN, 1)


def breakage(error: BaseException, root: Path, settings: str) -> Problem:
    """Return what broke a build off, at the line of a template, style sheet or module that it leads to.

    What leads to none is put down to the engine's settings, a file, and the line that the error names.
    """
    while isinstance(error, SystemExit) and error.__context__:
        error = error.__context__  # an engine that gives up hides the reason behind its exit
    named = re.findall(r"line (\d+)", str(error)) or ["1"]
    file, line = _place(error, root) or (settings, int(named[-1]))
    detail = " ".join(str(error).replace(f"{root}/", "").split())[:_LONGEST]
    return problem("build-broken", file, line, detail=f"{type(error).__name__}: {detail}")


def _place(error: BaseException, root: Path) -> tuple[str, int] | None:
    """Return the file, from the root, and the line where an error arose; a template's line before that of a module."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return Path(error.filename).relative_to(root).as_posix(), error.lineno
    told = re.search(re.escape(str(root)) + r"[\\/]([^:]+):(\d+)", str(error))  # a style sheet's
    if told:
        return told[1].replace("\\", "/"), int(told[2])
    calls = [(Path(call.filename), call.lineno) for call in reversed(traceback.extract_tb(error.__traceback__))]
    for folder in _OURS:
        for path, line in calls:
            if path.is_relative_to(root / folder):
                return path.relative_to(root).as_posix(), line
    return None
