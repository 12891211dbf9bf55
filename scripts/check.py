"""Check the data and translations of a repository: `python scripts/check.py [--root DIR] [--format FORMAT] [--fix]`.

Exit status: 0 nothing stops a build, 1 at least one error, 2 the command was misused.
"""

import argparse
import sys
from pathlib import Path

from sitegen.command_messages import said
from sitegen.layout import lay_out
from sitegen.problems import errors, format_problems
from sitegen.site import load_site
from sitegen.translation_status import TranslationStatus
from sitegen.typography.mend import mend_folder


def main(arguments: list[str] | None = None) -> int:
    """Print all problems, after mending what can be mended if that is wanted, and return the exit status."""
    options = _parser().parse_args(arguments)
    if not (options.root / "data").is_dir():
        _parser().error(f"{options.root} 里没有data文件夹 / has no data folder")
    # Windows consoles may not be set to UTF-8; the report always is.
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stderr.reconfigure(encoding="utf-8")
    if options.fix:
        _fix(options.root.resolve(), sys.stdout if options.format == "text" else sys.stderr)
    site, problems = load_site(options.root.resolve())
    # Another program that asks wants to know, not to change anything.
    if options.format == "text" and site and any(found.is_marked for found in site.translations):
        _record(options.root.resolve())
    report = format_problems(problems, options.format)
    if report:
        print(report)
    return 1 if errors(problems) else 0


def _fix(root: Path, stream) -> None:
    """Mend what needs no thought, slips in typing and the layout, and say what was changed.

    Formats for other tools keep their own stream.
    """
    mended = mend_folder(root)
    for change in mended:
        print(change, file=stream)
    print(f"已改正{len(mended)}处文字。\n{len(mended)} text(s) mended.\n", file=stream)
    for file in lay_out(root):
        print("\n    ".join(said("laid-out", file=file)), file=stream)


def _record(root: Path) -> None:
    """Put reviews that editors marked in files into the record, and say so."""
    _, files = TranslationStatus(root).record()
    for line in said("translations-marked", files=", ".join(files)):
        print(line)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="检查数据与译文 / Check the data and translations")
    here = Path(__file__).resolve().parent.parent
    parser.add_argument("--root", type=Path, default=here, help="要检查的仓库 / the repository to check")
    parser.add_argument("--format", choices=["text", "github", "json"], default="text")
    fix = "先改正不必斟酌的打字错误 / first mend slips in typing that need no thought"
    parser.add_argument("--fix", action="store_true", help=fix)
    return parser


if __name__ == "__main__":
    sys.exit(main())
