"""Pages that editors write by hand in docs/, one folder a language."""

from pathlib import Path


def hand_written_pages(root: Path, locales: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """Return locale → path → title of the pages in docs/; the title is the page's first heading."""
    pages: dict[str, dict[str, str]] = {}
    for locale in locales:
        folder = root / "docs" / locale
        pages[locale] = {
            path.relative_to(folder).as_posix().removesuffix(".md"): _title(path)
            for path in sorted(folder.rglob("*.md"))
        }
    return pages


def _title(path: Path) -> str:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return next((line.removeprefix("# ").strip() for line in lines if line.startswith("# ")), path.stem)
