"""Writes a whole small repository with a made-up plan: as many towns, principles and projects as a test asks for.

It uses the real templates, hooks and interface words, and its own data, so it shows that none of them counts.
"""

import shutil
from pathlib import Path

import yaml

LANGUAGES = {"zh": "中文", "en": "English"}


def write_plan(
    folder: Path, root: Path, *, towns: int, principles: int, projects: int, languages: dict[str, str] | None = None
) -> Path:
    """Write the repository into `folder`, taking code and templates from `root`; return `folder`."""
    locales = languages or LANGUAGES
    for name in ("overrides", "scripts"):
        shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "data/ui.yml", "data/vocab.yml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(root / name, folder / name)
    for locale in locales:
        (folder / "docs" / locale).mkdir(parents=True)
    pages = ["index", "about", "search", "not-found"]
    for group, count in {"towns": towns, "principles": principles, "projects": projects}.items():
        if count:
            pages.append(group)
        for number in range(1, count + 1):
            slug = f"{group.removesuffix('s')}-{number}"
            _write(folder / "data" / group / f"{slug}.yml", _item(slug, number, locales))
    for page in pages:
        _write(folder / "data" / "pages" / f"{page}.yml", _page(page, locales))
    shown = [page for page in pages if page not in {"search", "not-found"}]
    _write(folder / "data" / "site.yml", _settings(shown, locales))
    _write(folder / "data" / "plan.yml", _plan(locales))
    _write(folder / "data" / "changes.yml", {"changes": [_change(locales)]})
    _write(folder / "data" / "sources.yml", {"sources": [_source(locales)]})
    return folder


def text(words: str, locales: dict[str, str]) -> dict[str, str]:
    """Return a text that says in each language which language it is in."""
    return {locale: f"{words} ({locale})" for locale in locales}


def _item(slug: str, number: int, locales: dict[str, str]) -> dict:
    return {
        "id": slug,
        "number": number,
        "name": text(f"Name of {slug}", locales),
        "short_name": text(slug, locales),
        "summary": text(f"Summary of {slug}", locales),
        "paragraphs": [1],
        "strands": [
            {"id": "first", "statements": [{"id": "said", "text": text(f"Said by {slug}", locales), "paragraphs": [1]}]}
        ],
    }


def _page(name: str, locales: dict[str, str]) -> dict:
    page = {
        "title": text(f"Title {name}", locales),
        "description": text(f"Description {name}", locales),
        "lead": text(f"Lead {name}", locales),
    }
    if name == "about":
        page["plan_sections"] = ["whole"]
        page["blocks"] = [{"id": "source", "name": text("Source", locales), "text": text("Where from", locales)}]
    return page


def _settings(pages: list[str], locales: dict[str, str]) -> dict:
    notices = ("unofficial", "results_not_tracked", "results_tracked", "not_advice", "privacy")
    return {
        "languages": [{"locale": locale, "name": name, "completeness": "complete"} for locale, name in locales.items()],
        "name": text("Harbor plan", locales),
        "tagline": text("A made-up plan", locales),
        "official": False,
        "license": {"name": text("CC BY 4.0", locales), "url": "https://creativecommons.org/licenses/by/4.0/"},
        "navigation": pages,
        "notices": {name: text(name, locales) for name in notices},
    }


def _plan(locales: dict[str, str]) -> dict:
    statement = {"id": "all", "text": text("The whole", locales), "paragraphs": [1]}
    return {
        "year": 2031,
        "name": text("The plan", locales),
        "summary": text("What it is", locales),
        "paragraphs": [1],
        "sections": [{"id": "whole", "name": text("As a whole", locales), "statements": [statement]}],
    }


def _source(locales: dict[str, str]) -> dict:
    return {
        "id": "the-paper",
        "role": "plan",
        "title": text("The paper", locales),
        "publisher": text("The publisher", locales),
        "url": "https://example.org/plan",
        "reliability": "a",
        "checked": True,
        "paragraphs": 3,
    }


def _change(locales: dict[str, str]) -> dict:
    return {"id": "first-edition", "date": "2031-02-03", "text": text("First edition", locales)}


def _write(path: Path, value: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")
