"""The baseline: the same pages as ready-made Markdown, built by the stock Material, static-i18n and jieba."""

import shutil
from pathlib import Path

import yaml

# Which languages its search knows; the others get English rules.
_SEARCHED = {"en", "zh", "fr", "es", "de", "it", "pt", "nl"}


def write_stock(export: Path, folder: Path, languages: list[dict]) -> None:
    """Make a stock project of an export (scripts/export_markdown.py); `languages` as in data/site.yml."""
    locales = [language["locale"] for language in languages]
    for locale in locales:
        shutil.copytree(export / "docs" / locale, folder / "docs" / locale)
    exported = yaml.safe_load((export / "mkdocs.yml").read_text(encoding="utf-8"))
    # The menu of the real site: to list every page would make the stock theme draw all of them on each.
    menu = [path.partition("/")[2] for entry in next(iter(exported["nav"][0].values())) for path in entry.values()]
    settings = exported | {
        "site_url": "https://example.org/",
        "nav": menu,
        "theme": {"name": "material", "font": False},
        "plugins": [
            {"search": {"lang": [locale for locale in locales if locale in _SEARCHED]}},
            {
                "i18n": {
                    "docs_structure": "folder",
                    "languages": [_language(language, locales[0]) for language in languages],
                }
            },
        ],
        "validation": {"omitted_files": "ignore"},
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _language(language: dict, default: str) -> dict:
    return {
        "locale": language["locale"],
        "name": language["name"],
        "default": language["locale"] == default,
        "build": True,
    }
