"""Measure builds of the plan grown to many projects and languages, beside the same pages built by the stock stack.

Both are measured by turns in one run, so that they meet the same machine; what counts is their ratio. PDF files and
share cards, which the stock stack does not make, are left out.
"""

import argparse
import datetime
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from ensure_browser import LAUNCH_ARGUMENTS  # noqa: E402
from ensure_browser import browser as browser_path  # noqa: E402
from grown_plan import grow  # noqa: E402
from local_preview import preview_of  # noqa: E402
from measure import Run, Visit, run, visit  # noqa: E402
from preview import PAGES, machine, measure  # noqa: E402
from stock import write_stock  # noqa: E402

# Projects → how often each is measured, in each number of languages; all of it is to take twenty minutes at most.
SIZES = {10: 3, 100: 3, 1000: 1}
LANGUAGES = (2, 3)
CHANGES = {10: 5, 100: 5, 1000: 1}
QUERY = "医药"


@dataclass
class Case:
    """A plan of a size, written in a folder in both ways."""

    projects: int
    languages: int
    plan: Path
    stock: Path


def main() -> int:
    """Print a line of the table for each size as soon as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--projects", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--languages", type=int, nargs="+", default=list(LANGUAGES))
    options = parser.parse_args()
    print(f"{datetime.date.today()}, {machine()}\n")
    print(f"| {' | '.join(COLUMNS)} |\n|{' --- |' * len(COLUMNS)}")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=LAUNCH_ARGUMENTS)
        for projects in options.projects:
            for languages in options.languages:
                case = _case(Path(folder) / f"{projects}x{languages}", projects, languages)
                print(f"| {' | '.join(_row(case, browser))} |", flush=True)
    return 0


COLUMNS = (
    "Projects × languages",
    "Pages",
    "Stock s",
    "Cold s",
    "Ratio",
    "Warm s",
    "Ratio",
    "Preview s",
    "Memory MB (stock)",
    "Project page KB, requests (stock)",
    "with a search KB (stock)",
)


def _case(folder: Path, projects: int, languages: int) -> Case:
    """Write a plan, and the same pages as plain Markdown for the stock stack."""
    folder.mkdir()
    plan, export, stock = folder / "plan", folder / "export", folder / "stock"
    grow(ROOT, plan, projects, languages)
    run(["scripts/export_markdown.py", export, "--without-editions"], plan)
    settings = yaml.safe_load((plan / "data/site.yml").read_text(encoding="utf-8"))
    write_stock(export, stock, settings["languages"])
    _forget(plan)
    return Case(projects, languages, plan, stock)


def _row(case: Case, browser: Browser) -> Iterator[str]:
    runs: dict[str, list[Run]] = {"stock": [], "cold": [], "warm": []}
    for _ in range(SIZES.get(case.projects, 1)):
        runs["stock"].append(run(["-m", "mkdocs", "build", "-q"], case.stock))
        _forget(case.plan)
        for kind in ("cold", "warm"):
            runs[kind].append(run(["scripts/build.py"], case.plan, EDITIONS="false"))
    seconds = {kind: [each.seconds for each in found] for kind, found in runs.items()}
    memory = {kind: max(each.memory for each in found) for kind, found in runs.items()}
    pages = sum(1 for _ in (case.plan / "site").rglob("*.html"))
    plain, searched = (
        [visit(browser, site / "site", PAGES[0], query) for site in (case.plan, case.stock)] for query in ("", QUERY)
    )
    yield from (f"{case.projects} × {case.languages}", str(pages), _spread(seconds["stock"]))
    for kind in ("cold", "warm"):
        yield _spread(seconds[kind])
        yield f"{statistics.median(seconds[kind]) / statistics.median(seconds['stock']):.2f}"
    yield _spread(_waits(case))
    yield f"{max(memory['cold'], memory['warm']):.0f} ({memory['stock']:.0f})"
    yield f"{_sent(plain[0])} ({_sent(plain[1])})"
    yield f"{searched[0].size:.0f} ({searched[1].size:.0f})"


def _waits(case: Case) -> list[float]:
    """Return how long an editor waits for a preview, time after time."""
    with preview_of(case.plan) as preview:
        return measure(preview, case.plan, CHANGES.get(case.projects, 2))


def _forget(plan: Path) -> None:
    """Delete all that builds have kept: compiled templates and modules, numbers that were read."""
    for folder in (plan / ".cache", plan / "site", *plan.rglob("__pycache__")):
        if folder.exists():
            shutil.rmtree(folder)


def _spread(seconds: list[float]) -> str:
    """Return the median, and the range if there is one."""
    middle = f"{statistics.median(seconds):.2f}"
    return middle if len(seconds) < 2 else f"{middle} ({min(seconds):.2f}–{max(seconds):.2f})"


def _sent(found: Visit) -> str:
    return f"{found.size:.0f}, {found.requests}"


if __name__ == "__main__":
    sys.exit(main())
