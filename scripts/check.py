"""Check the data and translations of a repository: `python scripts/check.py [--root DIR] [--format FORMAT]`.

Exit status: 0 nothing stops a build, 1 at least one error, 2 the command was misused.
"""

import argparse
import sys
from pathlib import Path

from sitegen.problems import errors, format_problems
from sitegen.site import load_site


def main(arguments: list[str] | None = None) -> int:
    """Print all problems and return the exit status."""
    options = _parser().parse_args(arguments)
    if not (options.root / "data").is_dir():
        _parser().error(f"{options.root} 里没有data文件夹 / has no data folder")
    _, problems = load_site(options.root.resolve())
    report = format_problems(problems, options.format)
    if report:
        # Windows consoles may not be set to UTF-8; the report always is.
        sys.stdout.reconfigure(encoding="utf-8")
        print(report)
    return 1 if errors(problems) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="检查数据与译文 / Check the data and translations")
    here = Path(__file__).resolve().parent.parent
    parser.add_argument("--root", type=Path, default=here, help="要检查的仓库 / the repository to check")
    parser.add_argument("--format", choices=["text", "github", "json"], default="text")
    return parser


if __name__ == "__main__":
    sys.exit(main())
