"""Send texts to translators and take them back: `exchange_translations.py export FILE`, `… import FILE`.

FILE ends in .po (for translation tools) or .xlsx (for Excel).
Exit status: 0 done, 1 some texts were refused, 2 the command was misused.
"""

import argparse
import sys
from pathlib import Path

from bilingual import refuse, tell, use_utf8
from sitegen.command_messages import Refusal
from sitegen.exchange.importing import Importer
from sitegen.exchange.po import po_file, read_po_file
from sitegen.exchange.units import units
from sitegen.exchange.xlsx import read_xlsx_file, xlsx_file
from sitegen.site import Site, load_site
from sitegen.translations import STATES

_READERS = {".po": read_po_file, ".xlsx": read_xlsx_file}


def main(arguments: list[str] | None = None) -> int:
    """Write or read a file of translations; return the exit status."""
    use_utf8()
    options = _parser().parse_args(arguments)
    try:
        if options.file.suffix not in _READERS:
            raise Refusal("exchange-format", file=options.file)
        site, _ = load_site(options.root.resolve(), preview=True, typing=False)
        if site is None:
            raise Refusal("broken-data")
        locale = _locale(site, options.language)
        return _export(site, locale, options) if options.command == "export" else _import(locale, options)
    except Refusal as refusal:
        return refuse(refusal)


def _export(site: Site, locale: str, options: argparse.Namespace) -> int:
    states = STATES if options.all else STATES[:-1]
    found = list(units(site, locale, states))
    name = site.settings.name.root[site.settings.default_locale]
    content = po_file(found, locale, name) if options.file.suffix == ".po" else xlsx_file(found)
    options.file.write_bytes(content)
    tell("exported", count=len(found), file=options.file)
    return 0


def _import(locale: str, options: argparse.Namespace) -> int:
    try:
        returned = _READERS[options.file.suffix](options.file.read_bytes())
    except (OSError, ValueError) as error:
        raise Refusal("exchange-unreadable", file=options.file, detail=error) from error
    done = Importer(options.root.resolve(), locale).take(returned)
    for found in done.refused:
        print(f"{found.address}: {found.zh}\n    {found.en}")
    tell("imported", changed=done.changed, confirmed=done.confirmed, refused=len(done.refused))
    return 1 if done.refused else 0


def _locale(site: Site, wanted: str | None) -> str:
    """Return the language it is about, which need not be named where there is but one to translate into."""
    others = sorted({found.locale for found in site.translations})
    if wanted in others:
        return wanted
    if wanted is None and len(others) == 1:
        return others[0]
    raise Refusal("exchange-language", allowed=", ".join(others))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="与译者交换文字 / Exchange texts with translators")
    parser.add_argument("command", choices=["export", "import"])
    parser.add_argument("file", type=Path, help="… .po / … .xlsx")
    parser.add_argument("--language", help="译成哪种语言 / the language translated into")
    every = "连已核对的也导出 / export what is reviewed, too"
    parser.add_argument("--all", action="store_true", help=every)
    here = Path(__file__).resolve().parent.parent
    parser.add_argument("--root", type=Path, default=here, help="仓库 / the repository")
    return parser


if __name__ == "__main__":
    sys.exit(main())
