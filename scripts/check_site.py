"""Check a built site: `python scripts/check_site.py [SITE] [--format FORMAT]`.

Exit status: 0 the site may be published, 1 at least one error, 2 the command was misused.
"""

import argparse
import sys
from pathlib import Path

from bilingual import use_utf8
from sitegen.problems import errors, format_problems
from sitegen.site_checks import check_folder

ROOT = Path(__file__).resolve().parent.parent
_IN_ORDER = "网站检查通过，没有问题。\nThe site is in order: no problem found."


def main(arguments: list[str] | None = None) -> int:
    """Print all problems and return the exit status."""
    use_utf8()
    options = _parser().parse_args(arguments)
    if not (options.site / "index.html").is_file():
        _parser().error(f"{options.site} 里没有index.html / has no index.html")
    problems = check_folder(options.site)
    report = format_problems(problems, options.format, _IN_ORDER)
    if report:
        print(report)
    return 1 if errors(problems) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="检查做好的网站 / Check a built site")
    what = "网站所在的文件夹 / the folder of the site"
    parser.add_argument("site", type=Path, nargs="?", default=ROOT / "site", help=what)
    parser.add_argument("--format", choices=["text", "github", "json"], default="text")
    return parser


if __name__ == "__main__":
    sys.exit(main())
