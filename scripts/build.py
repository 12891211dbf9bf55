"""Build the site beside the old one and put it in its place only when all of it is there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
FRESH = ROOT / ".site-next"
OLD = ROOT / ".site-old"


def main() -> int:
    """Build strictly; a failed build leaves `site/` as it was."""
    sys.stderr.reconfigure(encoding="utf-8")
    shutil.rmtree(OLD, ignore_errors=True)
    status = build(FRESH)
    if status:
        return status
    if SITE.exists():
        SITE.rename(OLD)
    FRESH.rename(SITE)
    shutil.rmtree(OLD, ignore_errors=True)
    print(f"{sum(1 for _ in SITE.rglob('*.html'))} pages in {SITE.name}/")
    return 0


def build(folder: Path, *options: str) -> int:
    """Build into a folder, with further options for MkDocs; say what is wrong and return a status other than 0 if it
    fails, without a folder.
    """
    if re.search(r"\s", os.environ.get("SITE_URL", "")):
        print("SITE_URL里有空格 / SITE_URL contains a blank", file=sys.stderr)
        return 2
    shutil.rmtree(folder, ignore_errors=True)
    # Not --quiet: that silences the warnings which --strict counts. What MkDocs says is shown if it fails.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder), *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    if not environment.get("SITE_URL"):
        environment.pop("SITE_URL", None)  # set but empty means the default, too
    result = subprocess.run(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    if result.returncode:
        print(result.stderr, file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
    return result.returncode


if __name__ == "__main__":
    sys.exit(main())
