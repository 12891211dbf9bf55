"""Grow the plan to any number of projects and languages, for measurements.

Each further project is one of the plan's own with an id, a number and texts of its own: hardly a text stands twice, so
nothing is kept from one page to the next that could not be kept in a real plan.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from sitegen.yaml_writer import yaml_text

PROJECTS = Path("data/projects")
# Languages to add; each says what the plan's last language says.
ADDED = ("fr", "es", "de", "it", "pt", "nl")
# What a working copy holds besides the sources.
_MADE = shutil.ignore_patterns(".*", "__pycache__", "site", "site-*", "sbom.cdx.json")


def grow(root: Path, folder: Path, projects: int, languages: int) -> list[Path]:
    """Copy the repository `root` to `folder`, with so many projects and languages; return the projects' files.

    Both are at least as many as the plan has.
    """
    shutil.copytree(root, folder, ignore=_MADE)
    originals = sorted((_read(file) for file in _files(folder)), key=lambda item: item["number"])
    for number in range(len(originals) + 1, projects + 1):
        original = originals[(number - 1) % len(originals)]
        item = _with_texts(original, lambda texts, n=number: {locale: _of(text, n) for locale, text in texts.items()})
        item |= {"id": f"{original['id']}-{number}", "number": number}
        file = folder / PROJECTS / f"{item['id']}.yml"
        file.write_text(_with_own_figures(yaml_text(item), original, number), encoding="utf-8")
    locales = [language["locale"] for language in _read(folder / "data/site.yml")["languages"]]
    for locale in [locale for locale in ADDED if locale not in locales][: languages - len(locales)]:
        _add_language(folder, locale, locales[-1])
    return _files(folder)


def _of(text: str, number: int) -> str:
    """Return a text as the one of the project of a number."""
    return f"{text} ({number})"


def _with_own_figures(text: str, item: dict, number: int) -> str:
    """Return an item's file with ids of its own for its figures, which no other item's may have."""
    for figure in (*item.get("sets", ()), *item.get("quantities", ())):
        text = re.sub(rf"(?<![\w-]){figure['id']}(?![\w-])", f"{figure['id']}-{number}", text)
    return text


def _add_language(folder: Path, locale: str, like: str) -> None:
    for file in sorted((folder / "data").rglob("*.yml")):
        _write(file, _with_texts(_read(file), lambda texts: texts | {locale: texts[like]} if like in texts else texts))
    settings = _read(folder / "data/site.yml")
    settings["languages"].append({"locale": locale, "name": locale, "completeness": "complete"})
    _write(folder / "data/site.yml", settings)
    shutil.copytree(folder / "docs" / like, folder / "docs" / locale)


def _with_texts(value: Any, change: Callable[[dict], dict]) -> Any:
    """Return data with each text, that is, each mapping from languages, changed."""
    if isinstance(value, list):
        return [_with_texts(each, change) for each in value]
    if not isinstance(value, dict):
        return value
    if all(len(key) == 2 for key in value):
        return change(value)
    return {key: _with_texts(each, change) for key, each in value.items()}


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / PROJECTS).glob("*.yml") if not path.name.startswith("_"))


def _read(file: Path) -> dict:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def _write(file: Path, value: dict) -> None:
    file.write_text(yaml_text(value), encoding="utf-8")
