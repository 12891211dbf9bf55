"""Rename a project: `python scripts/rename_project.py OLD NEW`. Its old address goes on leading to it.

Changes the file's name, the id, every reference to it in data/, and data/redirects.yml. Exit status: 0 done,
2 nothing was changed.
"""

import argparse
import sys
from pathlib import Path

from bilingual import listed, refuse, tell, use_utf8
from sitegen.command_messages import Refusal
from sitegen.renaming import REDIRECTS, Renaming, plan_renaming
from sitegen.site_data import GROUPS, ITEM_TEMPLATES


def main(arguments: list[str] | None = None) -> int:
    """Rename and say what was changed; return the exit status."""
    use_utf8()
    options = _parser().parse_args(arguments)
    try:
        if not (options.root / "data").is_dir():
            raise Refusal("no-data", root=options.root)
        renaming = plan_renaming(options.root.resolve(), options.group, options.old, options.new)
    except Refusal as refusal:
        return refuse(refusal)
    renaming.carry_out()
    _tell(renaming, options.old)
    return 0


def _tell(renaming: Renaming, slug: str) -> None:
    old, new = renaming.moved
    tell("renamed", old=old, new=new)
    if renaming.kept_id:
        tell("id-kept", id=renaming.kept_id)
    for file, lines in renaming.lines.items():
        tell("references", file=new if file == old else file, lines=listed(lines))
    for redirect in renaming.redirects:
        tell("redirects", file=REDIRECTS, old=redirect["old"], new=redirect["new"])
    if not renaming.redirects:
        tell("no-redirect", old=slug)
    for file, lines in renaming.mentions.items():
        tell("mentions", file=file, lines=listed(lines), old=slug)
    tell("then-check")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="给一项工程改名 / Rename a project")
    here = Path(__file__).resolve().parent.parent
    parser.add_argument("old", help="现在的文件名，不带.yml / the file's name today, without .yml")
    parser.add_argument("new", help="新的文件名 / its new name")
    default = next(iter(ITEM_TEMPLATES))
    parser.add_argument("--group", choices=GROUPS, default=default, help="哪一组 / which group")
    parser.add_argument("--root", type=Path, default=here, help="哪个仓库 / the repository")
    return parser


if __name__ == "__main__":
    sys.exit(main())
