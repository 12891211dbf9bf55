"""Pages that editors write by hand in docs/, one folder a language."""

import re
from pathlib import Path

from markupsafe import Markup

from sitegen.source import Source, read_text


def hand_written_pages(root: Path, locales: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """Return locale → path → title of the pages in docs/; the title is the page's first heading."""
    return {
        locale: {path: _title(path, text) for path, text in texts.items()}
        for locale, texts in hand_written_texts(root, locales).items()
    }


def hand_written_texts(root: Path, locales: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """Return locale → path → text of the pages in docs/ that can be read."""
    pages: dict[str, dict[str, str]] = {}
    for locale in locales:
        folder = root / "docs" / locale
        read = {
            path.relative_to(folder).as_posix().removesuffix(".md"): read_text(path, Source(str(path)))
            for path in sorted(folder.rglob("*.md"))
        }
        pages[locale] = {path: text for path, text in read.items() if text is not None}
    return pages


def first_paragraph(html: str) -> str:
    """Return the text of a page's first paragraph, which tells search engines what the page is about."""
    found = re.search(r"<p>(.*?)</p>", html, re.DOTALL)
    return Markup(found[1]).striptags() if found else ""


def _title(path: str, text: str) -> str:
    lines = text.split("\n")
    return next((line.removeprefix("# ").strip() for line in lines if line.startswith("# ")), path.rpartition("/")[2])
