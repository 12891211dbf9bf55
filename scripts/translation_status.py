"""Show how far the translations are, and accept them: `python scripts/translation_status.py [--accept PATH …]`.

Exit status: 0 done, 1 with --release if the translations are not what the settings ask of a release, 2 misused.
"""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from bilingual import refuse, tell, use_utf8
from sitegen.command_messages import Refusal
from sitegen.translation_status import TranslationStatus


def main(arguments: list[str] | None = None) -> int:
    """Do what is asked, print the state of all translations, and return the exit status."""
    use_utf8()
    options = _parser().parse_args(arguments)
    try:
        status = TranslationStatus(options.root.resolve())
        if options.accept:
            tell("translations-accepted", count=status.accept(options.accept))
        if options.record:
            noted, files = status.record()
            tell("translations-noted", count=noted, files=", ".join(files) or "—")
    except Refusal as refusal:
        return refuse(refusal)
    print(_json(status) if options.format == "json" else _table(status))
    if options.release and status.holding_up:
        tell("translations-hold-up", count=len(status.holding_up), needed=status.needed)
        return 1
    return 0


def _json(status: TranslationStatus) -> str:
    entries = [{**asdict(found), "path": found.field} for found in status.translations]
    return json.dumps(entries, ensure_ascii=False, indent=2)


def _table(status: TranslationStatus) -> str:
    """Return the number of translations by file and state, and below it those that want somebody's eye."""
    lines = []
    for locale, files in status.by_file().items():
        width = max(len(file) for file in files)
        lines.append(f"{locale:<{width}}  " + "  ".join(status.states))
        for file, counts in files.items():
            numbers = (f"{counts[state] or '·':>{len(state)}}" for state in status.states)
            lines.append(f"{file:<{width}}  " + "  ".join(numbers))
        lines.append("")
    lines += [f"{t.file}:{t.line}: {t.state}: {t.address} [{t.locale}]" for t in status.open]
    return "\n".join(lines)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="译文进度 / How far the translations are")
    here = Path(__file__).resolve().parent.parent
    parser.add_argument("--root", type=Path, default=here, help="仓库 / the repository")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    accept = "这些文件、文件夹或编号的译文已经核对 / translations here are right: files, folders or addresses"
    parser.add_argument("--accept", nargs="+", metavar="PATH", help=accept)
    record = "记下各语言同时改过的文字和文件里的核对标记 / note texts seen together and the marks in files"
    parser.add_argument("--record", action="store_true", help=record)
    release = "译文达不到设置对发布的要求就报错 / fail where the translations hold up a release"
    parser.add_argument("--release", action="store_true", help=release)
    return parser


if __name__ == "__main__":
    sys.exit(main())
