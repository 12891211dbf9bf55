"""Write the file of a new project: `python scripts/new_project.py [SLUG] [--number N] [--paragraph N] [--name en=…]`.

Without a slug it asks for everything; with one, only for the paragraph if that is not given. Texts that nobody has
written yet stand as gaps, which the checks report. Exit status: 0 the file is there, 2 nothing was written.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bilingual import listed, refuse, tell, use_utf8
from sitegen.command_messages import Refusal, said
from sitegen.problems import format_problems
from sitegen.scaffold import STATEMENT, STRAND, Draft, Scaffold
from sitegen.site_data import GROUPS, ITEM_TEMPLATES
from sitegen.text_rules import TO_WRITE

Answer = TypeVar("Answer")


def main(arguments: list[str] | None = None) -> int:
    """Ask what is not given, write the file and say what comes next; return the exit status."""
    use_utf8()
    options = _parser().parse_args(arguments)
    try:
        draft = _draft(options)
    except Refusal as refusal:
        return refuse(refusal)
    except (EOFError, KeyboardInterrupt):
        print()
        return refuse(Refusal("stopped"))
    if draft.faults:
        print(format_problems(draft.faults, "text"), file=sys.stderr)
        return refuse(Refusal("stopped"))
    draft.write()
    _tell_what_is_next(draft)
    return 0


def _draft(options: argparse.Namespace) -> Draft:
    if not (options.root / "data").is_dir():
        raise Refusal("no-data", root=options.root)
    scaffold, asks = Scaffold(options.root.resolve(), options.group), options.slug is None
    slug = _ask("slug", scaffold.slug) if asks else scaffold.slug(options.slug)
    if options.number is None and asks:
        number = _ask("number", scaffold.number, default=scaffold.next_number)
    else:
        number = scaffold.number(options.number or "")
    names = scaffold.names(options.name)
    if options.paragraph:
        paragraphs = scaffold.paragraphs(",".join(options.paragraph))
    else:
        paragraphs = _ask("paragraph", scaffold.paragraphs)
    for language in scaffold.languages if asks else ():
        if language.locale not in names:
            names |= _ask("name", _name_in(scaffold, language.locale), language=language.name)
    return scaffold.draft(slug, number, paragraphs, names)


def _name_in(scaffold: Scaffold, locale: str) -> Callable[[str], dict[str, str]]:
    return lambda answer: scaffold.names([f"{locale}={answer}"])


def _ask(question: str, read: Callable[[str], Answer], **values: object) -> Answer:
    """Ask until the answer can be used: one line, in both languages."""
    while True:
        try:
            return read(input(f"{' / '.join(said(question, **values))}: "))
        except Refusal as refusal:
            refuse(refusal)


def _tell_what_is_next(draft: Draft) -> None:
    tell("written", file=draft.file)
    if draft.lines_to_write:
        tell("to-write", lines=listed(draft.lines_to_write), mark=TO_WRITE)
    tell("ids", first=STRAND, second=STATEMENT)
    tell("more")
    tell("then-check")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="新建一项工程的文件 / Write the file of a new project")
    here = Path(__file__).resolve().parent.parent
    parser.add_argument("slug", nargs="?", help="文件名，不带.yml / the file's name, without .yml")
    parser.add_argument("--number", help="序号 / its number in the plan")
    parser.add_argument("--paragraph", action="append", help="原文段落，可写几个 / source paragraph, one or more")
    parser.add_argument("--name", action="append", default=[], help="名称，如en=Name / name, such as en=Name")
    default = next(iter(ITEM_TEMPLATES))
    parser.add_argument("--group", choices=GROUPS, default=default, help="哪一组 / which group")
    parser.add_argument("--root", type=Path, default=here, help="哪个仓库 / the repository")
    return parser


if __name__ == "__main__":
    sys.exit(main())
