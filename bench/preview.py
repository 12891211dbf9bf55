"""Measure how long an editor waits for a preview: from a sentence saved to the open pages of all languages showing it.

The open page is played by the two requests that it makes: one that MkDocs answers when there is something new, and
the page itself.
"""

import argparse
import datetime
import os
import platform
import random
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from local_preview import PATIENCE, Preview, preview_of  # noqa: E402
from sitegen.pages import Urls  # noqa: E402
from sitegen.site import load_site  # noqa: E402

CHANGES = 10
# So many seconds the first build of a preview may take, before anything is measured.
FIRST = 300
SITE, _ = load_site(ROOT)
PROJECT = SITE.groups["projects"][0]
PAGES = [Urls(SITE.settings.default_locale).of(f"projects/{PROJECT.slug}", locale) for locale in SITE.settings.locales]
# The first sentence of the project in each language; the changes put a mark before it.
SENTENCES = list(PROJECT.record.summary.root.values())


def main() -> int:
    """Print the median of some changes, their spread, the day and the machine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--changes", type=int, default=CHANGES)
    changes = parser.parse_args().changes
    with tempfile.TemporaryDirectory() as folder:
        repository = Path(folder) / "repository"
        shutil.copytree(ROOT, repository, ignore=shutil.ignore_patterns(".*", "__pycache__", "site"))
        with preview_of(repository) as preview:
            taken = measure(preview, repository, changes)
    print(f"median {statistics.median(taken):.2f} s of {changes} changes, {min(taken):.2f} to {max(taken):.2f} s")
    print(f"{datetime.date.today()}, {machine()}")
    return 0


def measure(preview: Preview, repository: Path, changes: int) -> list[float]:
    """Return the seconds of each change, from the file saved to all pages loaded anew with it."""
    file = repository / PROJECT.file
    original = file.read_text(encoding="utf-8")
    pages = [preview.wait_for(path, bool, FIRST) for path in PAGES]
    chance, taken = random.Random(8), []
    for number in range(1, changes + 1):
        # MkDocs looks every half second: a change must not always fall into the same part of it.
        time.sleep(1 + chance.random())
        content, mark = original, f"Draft {'ABCDEFGHIJ'[number % 10]} – "
        for sentence in SENTENCES:
            content = content.replace(sentence, mark + sentence)
        assert all(mark + sentence in content for sentence in SENTENCES), f"{file} no longer has all of: {SENTENCES}"
        begin = time.perf_counter()
        file.write_text(content, encoding="utf-8")
        while not all(mark in page for page in pages):
            assert time.perf_counter() < begin + PATIENCE, "the change is never shown"
            preview.wait_for_reload(pages[0])
            pages = [preview.get(path) for path in PAGES]
        taken.append(time.perf_counter() - begin)
    return taken


def machine() -> str:
    """Return what the figures depend on."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores{load}, Python {platform.python_version()}"


if __name__ == "__main__":
    sys.exit(main())
