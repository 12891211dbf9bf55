"""Build the site beside the old one and put it in its place only when all of it is there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from bilingual import tell, use_utf8
from sitegen.form_editor.pages import lacks_repository

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
FRESH = ROOT / ".site-next"
OLD = ROOT / ".site-old"


def main() -> int:
    """Build strictly; a failed build leaves `site/` as it was."""
    use_utf8()
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(FRESH)]
    if re.search(r"\s", os.environ.get("SITE_URL", "")):
        print("SITE_URL里有空格 / SITE_URL contains a blank", file=sys.stderr)
        return 2
    shutil.rmtree(FRESH, ignore_errors=True)
    shutil.rmtree(OLD, ignore_errors=True)
    # Not --quiet: that silences the warnings which --strict counts. What MkDocs says is shown if it fails.
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    if not environment.get("SITE_URL"):
        environment.pop("SITE_URL", None)  # set but empty means the default, too
    result = subprocess.run(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    if result.returncode:
        print(result.stderr, file=sys.stderr)
        shutil.rmtree(FRESH, ignore_errors=True)
        return result.returncode
    if SITE.exists():
        SITE.rename(OLD)
    FRESH.rename(SITE)
    shutil.rmtree(OLD, ignore_errors=True)
    print(f"{sum(1 for _ in SITE.rglob('*.html'))} pages in {SITE.name}/")
    if lacks_repository(ROOT, environment.get("REPOSITORY_URL", "")):
        tell("admin-no-repository")
    return 0


if __name__ == "__main__":
    sys.exit(main())
