"""Check the built site with tools that are not Python's: the Nu HTML Checker, and Lighthouse as on a phone.

Exit status: 0 all is well, 1 an HTML error or a score below its budget, 2 something the audit needs is missing.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from urllib.parse import unquote

import ensure_browser
from local_server import INDEX, serve
from sitegen.pages import Urls, build_pages, sample_pages
from sitegen.site import Site, load_site
from sitegen.site_data import HOME

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".audit"
MODULES = TOOLS / "node_modules"
REPORTS = TOOLS / "reports"
VERSIONS = {"lighthouse": "12.8.2", "vnu-jar": "26.9.27"}
# What the tools run on, with the Debian packages it comes in.
PROGRAMS = {"java": "default-jre-headless", "node": "nodejs", "npm": "npm"}
# The lowest score that will do, of 100.
BUDGETS = {"performance": 97, "accessibility": 100, "best-practices": 100, "seo": 100}
METRICS = {"LCP ms": "largest-contentful-paint", "TBT ms": "total-blocking-time", "  CLS": "cumulative-layout-shift"}
PATIENCE = 180  # seconds for one run of Lighthouse


def main(arguments: list[str] | None = None) -> int:
    """Run both tools over the site and say what they found."""
    options = _parser().parse_args(arguments)
    site, _ = load_site(ROOT)
    if site is None or not (options.site / INDEX).is_file():
        print("先运行 make build / Run make build first", file=sys.stderr)
        return 2
    if not _have_tools():
        return 2
    errors = _html_errors(options.site.resolve())
    print(f"HTML errors: {len(errors)}", *errors, sep="\n  ", flush=True)
    with serve(options.site) as address:
        rows = {name: _measure(name, address + path, options.runs) for name, path in _pages(site).items()}
    _print_table(rows)
    misses = [
        f"{name}: {category} {row[category]:g} < {budget}"
        for name, row in rows.items()
        for category, budget in BUDGETS.items()
        if row[category] < budget
    ]
    print(f"Missed budgets: {len(misses)} (reports in {REPORTS.relative_to(ROOT).as_posix()}/)", *misses, sep="\n  ")
    return 1 if errors or misses else 0


def _pages(site: Site) -> dict[str, str]:
    """Return the pages to measure: the home page, and in each language a page of the richest template."""
    settings = site.settings
    urls = Urls(settings.default_locale)
    pages = {f"home-{settings.default_locale}": urls.of(HOME, settings.default_locale)}
    project = sample_pages(build_pages(site)).get("project")
    if project:  # a plan may have none
        pages |= {f"project-{entry.locale}": urls.of(project, entry.locale) for entry in settings.languages}
    return pages


def _have_tools() -> bool:
    """Install what is missing, as far as that is possible; tell whether all is there."""
    missing = [program for program in PROGRAMS if not shutil.which(program)]
    if missing and ensure_browser.is_debian_root():
        ensure_browser.run("apt-get", "update", "--quiet")
        ensure_browser.run("apt-get", "install", "--yes", "--quiet", *[PROGRAMS[program] for program in missing])
    missing = [program for program in missing if not shutil.which(program)]
    for program in missing:
        print(f"Missing for the audit: {program}. Install {PROGRAMS[program]} (its Debian name).", file=sys.stderr)
    return ensure_browser.main() == 0 and not missing and _install_packages()


def _install_packages() -> bool:
    if all(_installed_version(name) == version for name, version in VERSIONS.items()):
        return True
    # Without scripts: that of vnu-jar would fetch a Java of its own.
    options = ["--prefix", str(TOOLS), "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"]
    packages = [f"{name}@{version}" for name, version in VERSIONS.items()]
    TOOLS.mkdir(exist_ok=True)
    return subprocess.run([shutil.which("npm"), "install", *options, *packages], check=False).returncode == 0


def _installed_version(name: str) -> str | None:
    file = MODULES / name / "package.json"
    return json.loads(file.read_text(encoding="utf-8"))["version"] if file.is_file() else None


def _html_errors(folder: Path) -> list[str]:
    """Return the HTML errors of all pages, each with its place."""
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--stdout", "--skip-non-html", "--errors-only", "--format", "json"]
    result = subprocess.run([*command, str(folder)], stdout=subprocess.PIPE, encoding="utf-8", check=False)
    lines = []
    for message in json.loads(result.stdout)["messages"]:
        file = unquote(message.get("url", "")).removeprefix(f"file:{folder.as_posix()}/")
        lines.append(f"{file}:{message.get('lastLine', '')} {message['message']}")
    return lines


def _measure(name: str, address: str, runs: int) -> dict[str, float]:
    """Return the median of every figure over some runs of Lighthouse."""
    figures = [_figures(_lighthouse(address, REPORTS / f"{name}-{run}.json")) for run in range(1, runs + 1)]
    return {key: median(run[key] for run in figures) for key in figures[0]}


def _lighthouse(address: str, file: Path) -> dict:
    """Run Lighthouse once, keep its report and return it."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    flags = " ".join(["--headless=new", *ensure_browser.LAUNCH_ARGUMENTS])
    options = ["--quiet", "--output=json", f"--output-path={file}", f"--chrome-flags={flags}"]
    command = ["node", str(MODULES / "lighthouse" / "cli" / "index.js"), address, *options]
    environment = {**os.environ, "CHROME_PATH": ensure_browser.browser()}
    subprocess.run(command, env=environment, timeout=PATIENCE, check=True)
    return json.loads(file.read_text(encoding="utf-8"))


def _figures(report: dict) -> dict[str, float]:
    scores = {category: round(report["categories"][category]["score"] * 100) for category in BUDGETS}
    metrics = {label: report["audits"][audit]["numericValue"] for label, audit in METRICS.items()}
    sizes = [request["transferSize"] for request in report["audits"]["network-requests"]["details"]["items"]]
    # Without a size are those that never went out: images within a style sheet, or a file asked for again.
    return {**scores, **metrics, "KiB": sum(sizes) / 1024, "requests": sum(size > 0 for size in sizes)}


def _print_table(rows: dict[str, dict[str, float]]) -> None:
    print(" ", "page".ljust(14), *next(iter(rows.values())), sep="  ")
    for name, row in rows.items():
        cells = [f"{value:{len(label)}.{3 if 'CLS' in label else 0}f}" for label, value in row.items()]
        print(" ", name.ljust(14), *cells, sep="  ")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="检查做好的网站 / Audit the built site")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site")
    parser.add_argument("--runs", type=int, default=3, help="runs of Lighthouse for each page; their median counts")
    return parser


if __name__ == "__main__":
    sys.exit(main())
