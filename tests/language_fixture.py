"""Adds languages to a copy of the repository as an editor would: an entry of the settings and lines of the data."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import yaml

from sitegen.site import load_site
from sitegen.source import Path_
from sitegen.yaml_edit import FileOnDisk, set_texts

_FOLDER = Path(__file__).parent / "languages"
_SETTINGS = "data/site.yml"
_AFTER_LANGUAGES = "\nname:\n"


@dataclass(frozen=True)
class Added:
    """What `languages/<locale>.yml` holds: the language's settings, and its texts by their addresses."""

    settings: dict[str, str]
    texts: dict[str, str]

    @classmethod
    def read(cls, locale: str) -> "Added":
        """Return the language of a code."""
        content = yaml.safe_load((_FOLDER / f"{locale}.yml").read_text(encoding="utf-8"))
        by_file = content["texts"].items()
        texts = {f"{file}#{name}": text for file, own in by_file for name, text in own.items()}
        return cls(content["language"], texts)


def add_language(root: Path, added: Added) -> None:
    """Add a language to the settings of a repository, and its texts to the data."""
    add_entry(root, "\n    ".join(f"{key}: {value}" for key, value in added.settings.items()))
    _add_texts(root, added)


def add_entry(root: Path, entry: str) -> None:
    """Add a language to the settings of a repository, as the last one."""
    settings = root / _SETTINGS
    content = settings.read_text(encoding="utf-8")
    content = content.replace(_AFTER_LANGUAGES, f"\n  - {entry}{_AFTER_LANGUAGES}", 1)
    settings.write_text(content, encoding="utf-8", newline="\n")


def _add_texts(root: Path, added: Added) -> None:
    site, problems = load_site(root, typing=False)
    assert site, problems
    locale, texts = added.settings["locale"], dict(added.texts)
    by_file: dict[str, dict[Path_, str]] = defaultdict(dict)
    for found in site.translations:
        if found.locale == locale and found.address in texts:
            by_file[found.file][*found.path, locale] = texts.pop(found.address)
    assert not texts, f"no such places in the data: {sorted(texts)}"
    for file, values in by_file.items():
        on_disk = FileOnDisk.read(root / file)
        assert not set_texts(on_disk, file, values), file
        on_disk.write(root / file)
