"""Take pictures of one page of each template, in every language, size and color scheme.

They are for looking at: `.screenshots/<template>-<locale>-<width>-<scheme>.png`, each of a full page.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from ensure_browser import LAUNCH_ARGUMENTS
from ensure_browser import browser as browser_path
from local_server import NOT_FOUND, serve
from sitegen.pages import Urls, build_pages, sample_pages
from sitegen.site import Site, load_site

ROOT = Path(__file__).resolve().parent.parent
WIDTHS = (390, 820, 1280)
SCHEMES = ("light", "dark")
HEIGHT = 900


@dataclass(frozen=True)
class Shot:
    """A page to take, by template and language, with its address below the site's root."""

    template: str
    locale: str
    address: str


def main(arguments: list[str] | None = None) -> int:
    """Take the pictures asked for and tell how many there are."""
    options = _parser().parse_args(arguments)
    site, _ = load_site(ROOT)
    if site is None:
        print("先运行 make check 改正数据 / The data have errors; run make check first", file=sys.stderr)
        return 1
    wanted = [
        shot for shot in _shots(site) if options.only in (None, shot.template) and options.locale in (None, shot.locale)
    ]
    if not wanted:
        print("没有这样的页面 / No page is like that", file=sys.stderr)
        return 2
    widths = [options.width] if options.width else WIDTHS
    schemes = [options.scheme] if options.scheme else SCHEMES
    options.out.mkdir(parents=True, exist_ok=True)
    with serve(options.site) as address:
        _take(wanted, widths, schemes, address, options.out)
    print(f"{len(wanted) * len(widths) * len(schemes)} pictures in {options.out}")
    return 0


def _shots(site: Site) -> Iterator[Shot]:
    """Yield the best example of each template in each language; the 404 page is one for all languages."""
    settings = site.settings
    urls = Urls(settings.default_locale)
    for template, path in sample_pages(build_pages(site)).items():
        for language in settings.languages:
            yield Shot(template, language.locale, urls.of(path, language.locale))
    yield Shot("404", settings.default_locale, NOT_FOUND)


def _take(shots: list[Shot], widths: list[int], schemes: list[str], address: str, folder: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=LAUNCH_ARGUMENTS)
        for width in widths:
            for scheme in schemes:
                page = browser.new_page(
                    viewport={"width": width, "height": HEIGHT}, color_scheme=scheme, reduced_motion="reduce"
                )
                for shot in shots:
                    page.goto(address + shot.address, wait_until="load")
                    file = folder / f"{shot.template}-{shot.locale}-{width}-{scheme}.png"
                    page.screenshot(path=file, full_page=True)
                page.close()
        browser.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="给每种页面截图 / Take pictures of each kind of page")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site")
    parser.add_argument("--out", type=Path, default=ROOT / ".screenshots", help="the folder for the pictures")
    parser.add_argument("--only", metavar="TEMPLATE", help="this template only, such as project")
    parser.add_argument("--locale", help="this language only")
    parser.add_argument("--width", type=int, help="this width only")
    parser.add_argument("--scheme", choices=SCHEMES, help="this color scheme only")
    return parser


if __name__ == "__main__":
    sys.exit(main())
