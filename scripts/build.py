"""Build the site beside the old one and put it in its place only when all of it is there and has been checked."""

import contextlib
import gc
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from filelock import FileLock

from bilingual import tell, use_utf8
from sitegen.form_editor.pages import lacks_repository
from sitegen.problems import errors, format_problems
from sitegen.publication import Publication
from sitegen.site_checks.check import check_folder

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"


def main() -> int:
    """Build strictly; a failed build leaves `site/` as it was. Builds at the same time wait for each other."""
    use_utf8()
    with FileLock(ROOT / ".site-lock"):
        publication = Publication(SITE)
        publication.recover()
        report = build(publication.fresh) or _check(publication.fresh)
        if report is not None:
            print(report, file=sys.stderr)
            shutil.rmtree(publication.fresh, ignore_errors=True)
            return 1
        publication.put()
    print(f"{sum(1 for _ in SITE.rglob('*.html'))} pages in {SITE.name}/")
    if lacks_repository(ROOT, os.environ.get("REPOSITORY_URL", "")):
        tell("admin-no-repository")
    return 0


def build(folder: Path, *options: str) -> str | None:
    """Let MkDocs build into a folder, with further options for it; return what it says if it fails.

    In this process, so that a build that is killed leaves nobody behind who goes on writing.
    """
    if re.search(r"\s", os.environ.get("SITE_URL", "")):
        return "SITE_URL里有空格 / SITE_URL contains a blank"
    os.environ |= {"NO_MKDOCS_2_WARNING": "1", "BUILD_COMMIT": _commit()}
    if not os.environ.get("SITE_URL"):
        os.environ.pop("SITE_URL", None)  # set but empty means the default, too
    from mkdocs.__main__ import cli  # it looks at the environment

    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.chdir(ROOT):
        try:
            # Not --quiet: that silences the warnings which --strict counts. What MkDocs says is shown if it fails.
            cli.main(["build", "--strict", "--site-dir", str(folder), *options], standalone_mode=False)
        except SystemExit as stop:
            return said.getvalue() if stop.code else None
        except Exception as error:  # whatever it is, the old site stays and the reason is told
            return f"{said.getvalue()}\n{type(error).__name__}: {error}"
    return None


def _check(folder: Path) -> str | None:
    """Return what is wrong with the site that was built, if it must not be published."""
    problems = check_folder(folder)
    return format_problems(problems, "text") if errors(problems) else None


def _commit() -> str:
    """Return the commit that is built, with a mark if files differ from it; "" outside of git."""

    def git(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)

    try:
        head, status = (
            git("rev-parse", "HEAD"),
            git("status", "--porcelain", "--", "data", "docs", "overrides", "scripts"),
        )
    except FileNotFoundError:
        return ""
    return "" if head.returncode else head.stdout.strip() + ("-changed" if status.stdout.strip() else "")


if __name__ == "__main__":
    gc.disable()  # a build ends before the garbage that it leaves is worth the time to look for it: a tenth
    sys.exit(main())
