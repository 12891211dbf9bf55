"""Checks of what stands beside the data: hand-written pages in docs/, and the words that templates ask for."""

import re
from pathlib import Path

from sitegen.models import Language
from sitegen.paging import FOLDER
from sitegen.placeholders import LIST_LAST, LIST_OPEN, LIST_SEPARATOR, PART_FIGURE, check_text
from sitegen.problems import problem
from sitegen.site_data import (
    COMPARISON,
    COMPARISON_WORDS,
    EDITION_WORDS,
    GROUPS,
    HOME,
    ITEM_TEMPLATES,
    LIST_WORDS,
    NOT_FOUND,
    Loaded,
)
from sitegen.source import Source, read_text
from sitegen.validate import nearest

# `t("key")` and `plain("key")` are ours; `lang.t("key")` asks the theme.
# A word that a template asks for: its key, and what it is given.
WORD_USE = re.compile(r"""(?<![.\w])(?:t|plain)\(\s*["']([a-z0-9_.]+)["']((?:[^()]|\([^()]*\))*)\)""")
_VALUE = re.compile(r"(\w+)\s*=")
_SETTINGS = "data/site.yml"


def check_pages(loaded: Loaded) -> None:
    """Report hand-written pages that are unreadable, in the way of a generated one, or not in every language."""
    if not loaded.settings:
        return
    _check_required(loaded)
    _check_templates(loaded)
    generated = _generated_pages(loaded)
    default, *others = loaded.settings.languages
    pages = {language.locale: _hand_written(loaded.root, language.locale) for language in loaded.settings.languages}
    for locale, names in pages.items():
        for name in sorted(names):
            source = Source(f"docs/{locale}/{name}")
            read_text(loaded.root / source.file, source)
            loaded.problems.extend(source.problems)
            path = name.removesuffix(".md").removesuffix("/index")
            # A folder named like a language would land among that language's pages.
            folder = path.split("/")[0]
            other = f"docs/{folder}/" if folder in pages else generated.get(path)
            # Long lists go on there.
            other = "data/projects/" if folder == FOLDER else other
            if other:
                loaded.problems.append(problem("page-collision", source.file, 1, other=other))
    _check_footer(loaded)
    _report_stray_pages(loaded, set(pages))
    for language in others:
        _compare(loaded, default, language, pages)


def check_words(loaded: Loaded) -> None:
    """Report interface words that a template asks for and the data lack, and those that nothing asks for."""
    source = loaded.words_source
    if source is None or not isinstance(source.value, dict):
        return
    asked = _words_asked_for(loaded.root)
    for key in sorted(asked.keys() - loaded.words.keys()):
        source.report("word-missing", tuple(key.split(".")), key=key, template=asked[key][0])
    for key in sorted(asked.keys() & loaded.words.keys()):
        check_text(source, tuple(key.split(".")), loaded.words[key], asked[key][1])
    for key in sorted(loaded.words.keys() - asked.keys()):
        source.report("word-unused", tuple(key.split(".")), key=key)


def page_files(loaded: Loaded) -> dict[str, str]:
    """Return path → file of every page that has an address, made from data or written by hand."""
    files = {}
    for language in loaded.settings.languages if loaded.settings else ():
        for name in _hand_written(loaded.root, language.locale):
            path = name.removesuffix(".md").removesuffix(f"/{HOME}")
            files.setdefault(path, f"docs/{language.locale}/{name}")
    generated = _generated_pages(loaded)
    if loaded.settings and len(loaded.settings.languages) > 1:
        items = {path: file for path, file in generated.items() if path.split("/")[0] in ITEM_TEMPLATES}
        files |= {f"{COMPARISON}/{path.rpartition('/')[2]}": file for path, file in items.items() if "/" in path}
    files |= generated
    files.pop(NOT_FOUND, None)
    return files


def _check_footer(loaded: Loaded) -> None:
    """The foot links to pages that are there."""
    there = [path for path in page_files(loaded) if path.split("/")[0] not in {*ITEM_TEMPLATES, COMPARISON}]
    there += ITEM_TEMPLATES
    for number, path in enumerate(loaded.settings.footer or ()):
        if path not in there:
            zh, en = nearest(path, there)
            known = ", ".join(sorted(there))
            where = ("footer", number)
            loaded.settings_source.report("unknown-id", where, found=path, hint_zh=zh, hint_en=en, allowed=known)


def _check_required(loaded: Loaded) -> None:
    """Every site needs its home and 404 words; every group that has items needs the page that shows them."""
    reasons = {
        "index": ("首页", "the home page"),
        "not-found": ("网址有误时显示", "shown for a wrong address"),
        "search": ("每页的搜索都链接到这里", "the search of every page links to it"),
        "about": ("每条陈述的出处都链接到这里", "every statement's source links to it"),
    }
    reasons |= {
        group: (f"data/{group}里有内容", f"data/{group} has entries") for group in GROUPS if loaded.groups[group]
    }
    if "terms" in loaded.files:
        reasons["glossary"] = ("data/terms.yml里有内容", "data/terms.yml has entries")
    if any(entry.record.quantities for group in GROUPS for entry in loaded.groups[group]):
        reasons["targets"] = ("数据里有quantities", "the data have quantities")
    there = {source.file for source in loaded.sources}
    for name, (zh, en) in reasons.items():
        file = f"data/pages/{name}.yml"
        if file not in there:
            loaded.problems.append(problem("page-missing", file, 1, found=name, reason_zh=zh, reason_en=en))


def _check_templates(loaded: Loaded) -> None:
    """The words of a page are for a template of that name; its address must not be that of a language."""
    for entry in loaded.groups["pages"]:
        template = loaded.root / "overrides" / "pages" / f"{entry.slug}.html"
        if entry.slug != NOT_FOUND and not template.exists():
            loaded.problems.append(problem("file-stray", entry.source.file, 1))
        elif entry.slug in loaded.settings.locales:
            loaded.problems.append(problem("page-collision", entry.source.file, 1, other=_SETTINGS))


def _report_stray_pages(loaded: Loaded, locales: set[str]) -> None:
    """Pages beside the language folders, READMEs and ready-made HTML would come out at addresses nobody expects."""
    docs = loaded.root / "docs"
    for path in sorted(docs.rglob("*")):
        relative = path.relative_to(docs)
        is_page = path.suffix.lower() in {".md", ".markdown", ".html", ".htm"}
        is_expected = relative.parts[0] in locales and path.suffix == ".md" and path.stem != "README"
        if is_page and not is_expected:
            loaded.problems.append(problem("page-stray", f"docs/{relative.as_posix()}", 1))


def _generated_pages(loaded: Loaded) -> dict[str, str]:
    """Path -> data file, for every page made from data."""
    paths = {}
    for source in loaded.sources:
        parts = source.file.removesuffix(".yml").split("/")[1:]
        if len(parts) == 2 and parts[0] in {"pages", *ITEM_TEMPLATES}:
            paths[parts[1] if parts[0] == "pages" else "/".join(parts)] = source.file
    return paths


def _hand_written(root: Path, locale: str) -> set[str]:
    folder = root / "docs" / locale
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}


def _compare(loaded: Loaded, default: Language, language: Language, pages: dict[str, set[str]]) -> None:
    here, there = pages[language.locale], pages[default.locale]
    for name in sorted(there - here):
        expected = f"docs/{language.locale}/{name}"
        file = f"docs/{default.locale}/{name}"
        loaded.problems.append(problem("page-untranslated", file, 1, language=language.name, expected=expected))
    for name in sorted(here - there):
        expected = f"docs/{default.locale}/{name}"
        file = f"docs/{language.locale}/{name}"
        loaded.problems.append(problem("page-orphan", file, 1, language=language.name, expected=expected))


def _words_asked_for(root: Path) -> dict[str, tuple[str, set[str]]]:
    """Key -> the first file that asks for it, and the values it gives to it."""
    asked = {key: ("scripts/sitegen/words.py", set()) for key in (LIST_SEPARATOR, LIST_LAST)}
    asked |= {key: ("scripts/sitegen/pages.py", {"name"}) for key in COMPARISON_WORDS}
    asked |= {key: ("scripts/sitegen/pages.py", set(values)) for key, values in LIST_WORDS.values()}
    asked |= {key: ("scripts/sitegen/editions.py", set(values)) for key, values in EDITION_WORDS.items()}
    asked[LIST_OPEN] = ("scripts/sitegen/words.py", {"list"})
    asked[PART_FIGURE] = ("scripts/sitegen/words.py", {"counts", "quantity"})
    for path in sorted((root / "overrides").rglob("*.html")):
        for key, values in WORD_USE.findall(path.read_text(encoding="utf-8")):
            asked.setdefault(key, (path.relative_to(root).as_posix(), set()))[1].update(_VALUE.findall(values))
    return asked
