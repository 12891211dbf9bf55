"""A repository for another plan: this one's code, the data of a start, and the interface words that both share.

A start is a folder with `data/`, `docs/` and READMEs. It holds what differs from plan to plan; of `data/ui.yml` only
the words that it has of its own, in a language or for the parts of its plan. All else comes from this repository.
"""

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitegen.command_messages import Refusal
from sitegen.json_schema import write_schemas
from sitegen.problems import Problem
from sitegen.review_mark import FIELD
from sitegen.site import load_site
from sitegen.yaml_source import read_yaml
from sitegen.yaml_writer import yaml_text

# What every plan's repository has in common. All else is about one plan, and the tests of the generator stay with it.
SHARED = (
    ".ci",
    ".editorconfig",
    ".gitattributes",
    ".github",
    ".gitignore",
    ".vscode",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "SECURITY.md",
    "bench",
    "docs-dev",
    "mkdocs-offline.yml",
    "mkdocs.yml",
    "overrides",
    "pyproject.toml",
    "requirements-test.txt",
    "requirements.txt",
    "scripts",
    "template",
    "tests/any_plan",
    "tests/conftest.py",
    "tests/sample_site.py",
    "tests/search_box.py",
    "tests/waiting.py",
)
START = "template"
_LEFT_OUT = shutil.ignore_patterns("__pycache__", "screenshot-*.png")
_WORDS, _SETTINGS = "data/ui.yml", "data/site.yml"


@dataclass(frozen=True)
class NewPlan:
    """A repository as it will be written: where the code is from, what it starts with, in which languages."""

    root: Path
    start: Path
    settings: dict[str, Any]
    locales: tuple[str, ...]
    names: dict[str, str]

    @classmethod
    def of(cls, root: Path, start: Path, locales: Sequence[str], names: Sequence[str]) -> "NewPlan":
        """Read what was asked for, or refuse it: languages in the order wanted, names such as `en=Some name`."""
        settings = read_yaml(start / _SETTINGS, _SETTINGS).value
        if not isinstance(settings, dict):
            raise Refusal("no-start", folder=start)
        known = [language["locale"] for language in settings["languages"]]
        chosen = tuple(dict.fromkeys(locales)) or tuple(known)
        for locale in chosen:
            if locale not in known:
                raise Refusal("language-unknown", found=locale, allowed=", ".join(known))
        named = {}
        for answer in names:
            locale, _, name = (part.strip() for part in answer.partition("="))
            if not name or locale not in chosen:
                raise Refusal("name-bad", found=answer, locale=chosen[0], allowed=", ".join(chosen))
            named[locale] = name
        return cls(root.resolve(), start, settings, chosen, named)

    def write(self, folder: Path) -> list[Problem]:
        """Write the repository into a folder that is empty or not yet there; return what the checks say of it."""
        folder = folder.resolve()
        if folder.is_relative_to(self.root):
            raise Refusal("folder-inside", folder=folder)
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Refusal("folder-taken", folder=folder)
        for part in SHARED:
            _copy(self.root / part, folder / part)
        self._write_own(folder)
        site, problems = load_site(folder)
        if site:
            write_schemas(folder, site.settings.languages)
        return problems

    def _write_own(self, folder: Path) -> None:
        """Write data, pages and READMEs in the languages chosen."""
        _copy(self.start / "data", folder / "data")
        for locale in self.locales:
            _copy(self.start / "docs" / locale, folder / "docs" / locale)
        for path in sorted((folder / "data").rglob("*.yml")):
            _write(path, self._without_others(path.read_text(encoding="utf-8")))
        settings = self._settings()
        _write(folder / _SETTINGS, yaml_text(settings))
        _write(folder / _WORDS, yaml_text(self._words()))
        for path in sorted(self.start.glob("README*.md")):
            _write(folder / path.name, _named(path.read_text(encoding="utf-8"), settings["name"]))

    def _settings(self) -> dict[str, Any]:
        languages = {language["locale"]: language for language in self.settings["languages"]}
        settings = self._in_languages(self.settings)
        settings["languages"] = [languages[locale] for locale in self.locales]
        settings["name"] |= self.names
        return settings

    def _words(self) -> dict[str, Any]:
        """Return the interface words: this repository's, and the start's own in their place or beside them."""
        ours, own = (read_yaml(folder / _WORDS, _WORDS).value for folder in (self.root, self.start))
        return self._in_languages(_merged({key: ours[key] for key in ours if key != FIELD}, own))

    def _in_languages(self, value: Any) -> Any:
        """Return a value with the chosen languages alone in each of its texts, in their order."""
        if isinstance(value, (list, tuple)):
            return [self._in_languages(part) for part in value]
        if not isinstance(value, dict):
            return value
        if value.keys() & set(self.locales) and all(isinstance(part, str) for part in value.values()):
            return {locale: value[locale] for locale in self.locales if locale in value}
        return {key: self._in_languages(part) for key, part in value.items()}

    def _without_others(self, text: str) -> str:
        """Return a data file without the languages not chosen: by the line, so that a pattern keeps its comments."""
        others = {language["locale"] for language in self.settings["languages"]} - set(self.locales)
        names = "|".join(map(re.escape, sorted(others)))
        return re.sub(rf"(?m)^ *(?:{names}): .*\n", "", text) if others else text


def _merged(ours: Any, own: Any) -> Any:
    """Return a tree of words with another one laid over it."""
    if not (isinstance(ours, dict) and isinstance(own, dict)):
        return own
    return {**ours, **{key: _merged(ours.get(key), own[key]) for key in own}}


def _named(text: str, name: dict[str, str]) -> str:
    """Return a text with the site's name for `{name.en}`; where it has none in that language, the first of all."""
    return re.sub(r"{name\.([\w-]+)}", lambda found: name.get(found[1]) or next(iter(name.values())), text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=_LEFT_OUT, dirs_exist_ok=True)
    else:
        shutil.copy(source, target)
