"""Write a repository for another plan: `python scripts/new_plan.py DIR [--languages zh,en] [--name en=…]`.

It starts with texts to be replaced, or with what another folder holds (`--start examples/…`). Exit status: 0 the
repository is there, 2 nothing was written.
"""

import argparse
import sys
from pathlib import Path

from bilingual import refuse, tell, use_utf8
from sitegen.command_messages import Refusal
from sitegen.new_plan import START, NewPlan
from sitegen.problems import format_problems

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Write the repository, show what the checks say of it and what comes next; return the exit status."""
    use_utf8()
    options = _parser().parse_args(arguments)
    locales = [locale.strip() for locale in options.languages.split(",") if locale.strip()]
    try:
        plan = NewPlan.of(ROOT, options.start, locales, options.name)
        problems = plan.write(options.folder)
    except Refusal as refusal:
        return refuse(refusal)
    if problems:
        print(format_problems(problems, "text"))
    tell("plan-written", folder=options.folder, languages=", ".join(plan.locales))
    tell("plan-next")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="为另一份计划新建仓库 / Write a repository for another plan")
    parser.add_argument("folder", metavar="DIR", type=Path, help="写到哪个文件夹 / the folder to write")
    languages = "语言，默认语言在前，如zh,en / languages, the default first, such as zh,en"
    parser.add_argument("--languages", default="", help=languages)
    parser.add_argument(
        "--name", action="append", default=[], help="站名，如en=Name / the site's name, such as en=Name"
    )
    start = "从哪里开始 / the folder to start with"
    parser.add_argument("--start", type=Path, default=ROOT / START, help=start)
    return parser


if __name__ == "__main__":
    sys.exit(main())
