"""Take the pictures of the editor's guide from the product itself: `make guide-screenshots`.

They go to `docs/<language>/images/`. GitHub is played by `github_mock.py`; what is changed is a copy of the data.
"""

import argparse
import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from ensure_browser import LAUNCH_ARGUMENTS
from ensure_browser import browser as browser_path
from form_session import form_session, working_copy, write_form_editor
from local_preview import Preview, preview_of
from local_server import serve

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("zh", "en")
# A small window on a laptop: what it shows can still be read in a column of text. Two dots a pixel, for fine screens.
WIDTH, HEIGHT = 800, 600
LOOK = {"viewport": {"width": WIDTH, "height": HEIGHT}, "device_scale_factor": 2}
COLORS = 32
SIGN_IN = (290, 550)  # the part of the window with the two buttons
MARGIN = 12
SETTLED = 1000  # milliseconds until what slides in or fades has arrived

PROJECT = "city-quality"
FILE = f"data/projects/{PROJECT}.yml"
FIELD = "summary"
HOMES = {"zh": "", "en": "en/"}
# A sentence that an editor adds, and a slip of the keyboard: the colon of Chinese after the name of a field.
ADDED = {"zh": "分述如下。", "en": " They are set out below."}
SLIP = ("name:\n  zh: ", "name:\n  zh：")


def main(arguments: list[str] | None = None) -> int:
    """Take all pictures and tell what they weigh."""
    options = _parser().parse_args(arguments)
    albums = {language: Album(options.out / language / "images") for language in LANGUAGES}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=LAUNCH_ARGUMENTS)
        write_form_editor(ROOT, Path(folder, "form"))
        for language, album in albums.items():
            _take_form(album, browser, Path(folder), language)
        _take_preview(albums, browser, _repository(Path(folder, "preview")))
        browser.close()
    return 0


class Album:
    """The folder of one language's pictures."""

    def __init__(self, folder: Path):
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str, page: Page, top: float = 0, bottom: float = HEIGHT) -> None:
        """Keep what a window shows between two heights, in the few colors that it has."""
        clip = {"x": 0, "y": top, "width": WIDTH, "height": bottom - top}
        content = page.screenshot(clip=clip, animations="disabled")
        with Image.open(io.BytesIO(content)) as image:
            reduced = image.convert("RGB").quantize(COLORS, dither=Image.Dither.NONE)
        file = self._folder / f"{name}.png"
        reduced.save(file, "png", optimize=True)
        print(f"{file.relative_to(ROOT) if file.is_relative_to(ROOT) else file}: {file.stat().st_size / 1000:.0f} KB")


def _take_form(album: Album, browser: Browser, folder: Path, language: str) -> None:
    """Signing in, a field in its languages, and what is shown after saving."""
    repository = working_copy(ROOT, folder / f"form-{language}")
    with serve(folder / "form") as home, form_session(browser, home, repository, language, **LOOK) as session:
        session.open()
        session.token_button.focus()
        session.page.wait_for_timeout(SETTLED)
        album.take("form-sign-in", session.page, *SIGN_IN)
        session.sign_in()
        session.edit(f"projects/entries/{PROJECT}")
        for locale, added in ADDED.items():
            field = session.field(f"{FIELD}.{locale}")
            field.fill(field.input_value() + added)
        whole = session.page.locator(f'[data-key-path="{FIELD}"]')
        _bring_up(whole)
        album.take("form-field", session.page, bottom=_end(whole))
        session.save()
        session.page.wait_for_timeout(SETTLED)
        album.take("form-saved", session.page)
    if session.faults:
        raise RuntimeError("\n".join(session.faults))


def _take_preview(albums: dict[str, Album], browser: Browser, repository: Path) -> None:
    """A translation that is older than its original, then the banner about a slip."""
    with preview_of(repository) as preview:
        for language, album in albums.items():
            with _page_of(preview, browser, f"{HOMES[language]}translations/", ADDED["zh"]) as page:
                _bring_up(page.locator("#stale"))
                album.take("translation-out-of-date", page, bottom=_end(page.locator(".ms-stale-text")))
        _replace(repository / FILE, *SLIP)
        for language, album in albums.items():
            with _page_of(preview, browser, f"{HOMES[language]}projects/{PROJECT}/", f"{FILE}:") as page:
                album.take("preview-banner", page)


@contextmanager
def _page_of(preview: Preview, browser: Browser, path: str, words: str) -> Iterator[Page]:
    """Give a page of a preview, opened when these words stand on it; an open one would load itself anew meanwhile."""
    preview.wait_for(path, lambda html: words in html)
    page = browser.new_page(reduced_motion="reduce", **LOOK)
    page.goto(preview.address + path)
    yield page
    page.close()


def _repository(folder: Path) -> Path:
    """Return a copy of what a preview needs, in which only the original of one sentence has changed."""
    working_copy(ROOT, folder)
    shutil.copytree(ROOT / "scripts", folder / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    original = yaml.safe_load((folder / FILE).read_text(encoding="utf-8"))[FIELD]["zh"]
    _replace(folder / FILE, original, original + ADDED["zh"])
    return folder


def _replace(file: Path, old: str, new: str) -> None:
    content = file.read_text(encoding="utf-8")
    if old not in content:
        raise ValueError(f"{file.name}: {old}")
    file.write_text(content.replace(old, new, 1), encoding="utf-8", newline="\n")


def _bring_up(shown: Locator) -> None:
    """Scroll to the top of what is to be shown, below what stays in sight."""
    shown.evaluate("shown => shown.scrollIntoView({ block: 'start', behavior: 'instant' })")


def _end(shown: Locator) -> float:
    """Return where in the window something ends, with a margin."""
    box = shown.bounding_box()
    return min(box["y"] + box["height"] + MARGIN, HEIGHT)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="给编辑指南截图 / Take the pictures of the editor's guide")
    parser.add_argument("--out", type=Path, default=ROOT / "docs", help="the folder for the languages")
    return parser


if __name__ == "__main__":
    sys.exit(main())
